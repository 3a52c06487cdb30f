import * as vscode from "vscode";
import { registerAssistance } from "./assistance";
import { registerCellLanguages } from "./cellLanguages";
import { Controller } from "./controller";
import { DibFiles } from "./dibFiles";
import { convertNotebook, exportNotebook } from "./exporting";
import { compareWithGit } from "./gitCompare";
import { LivePages } from "./livePages";
import { newNotebook } from "./newNotebook";
import { openArticle } from "./openArticle";
import { Sessions } from "./sessions";
import { Status } from "./status";
import { Variables } from "./variables";

/** VS Code's own type of .ipynb files, which it reads and writes. */
const ipynb = "jupyter-notebook";

const dib = "notebooks-dib";

export function activate(context: vscode.ExtensionContext) {
    const sessions = new Sessions();
    const controllers = [new Controller(ipynb, sessions), new Controller(dib, sessions)];
    const dibFiles = new DibFiles();
    const pages = new LivePages();
    const restart = (notebook: vscode.NotebookDocument) => controllers.find(one => one.notebookType === notebook.notebookType)?.restart(notebook);
    context.subscriptions.push(
        sessions,
        ...controllers,
        dibFiles,
        new Variables(sessions),
        vscode.workspace.registerNotebookSerializer(dib, dibFiles, { transientOutputs: true }),
        vscode.commands.registerCommand("notebooks.new", () => newNotebook(ipynb, dib)),
        vscode.commands.registerCommand("notebooks.openArticle", (article?: vscode.Uri) => openArticle(ipynb, article)),
        registerCellLanguages(ipynb),
        registerAssistance([ipynb, dib], sessions),
        vscode.workspace.onDidCloseNotebookDocument(notebook => sessions.close(notebook)),
        new Status([ipynb, dib], sessions),
        pages,
        onNotebook("notebooks.export", exportNotebook),
        onNotebook("notebooks.convert", convertNotebook),
        onNotebook("notebooks.compare", compareWithGit),
        onNotebook("notebooks.openPage", notebook => pages.open(notebook)),
        onNotebook("notebooks.restart", restart),
        onNotebook("notebooks.restartAndRunAll", async notebook => {
            restart(notebook);
            await vscode.commands.executeCommand("notebook.execute");
        }),
    );
}

/** A command on the notebook that is in front. */
function onNotebook(name: string, work: (notebook: vscode.NotebookDocument) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(name, async () => {
        const notebook = vscode.window.activeNotebookEditor?.notebook;
        if (notebook) await work(notebook);
        else void vscode.window.showInformationMessage("Open a notebook first.");
    });
}
