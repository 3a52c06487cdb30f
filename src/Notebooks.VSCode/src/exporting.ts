import * as vscode from "vscode";
import { mainLanguage } from "./languages";
import { runProgram } from "./runProgram";

const isScript = (extension: string) => extension === "csx" || extension === "fsx";

/** Writes the notebook in another form: for readers, as a script, or in the other format of notebooks. */
export async function exportNotebook(notebook: vscode.NotebookDocument) {
    const script = mainLanguage(notebook) === "fsharp" ? "fsx" : "csx";
    const kinds = [
        { label: "Page", description: "one HTML file that opens offline", to: "html", extension: "html" },
        { label: "Slides", description: "one HTML file", to: "slides", extension: "html" },
        { label: "PDF", description: "needs an installed browser", to: "pdf", extension: "pdf" },
        { label: "Markdown", description: "with its pictures in a folder beside it", to: "md", extension: "md" },
        { label: "Script", description: `the ${script === "fsx" ? "F#" : "C#"} cells`, to: "", extension: script },
    ];
    const kind = await vscode.window.showQuickPick(kinds, { placeHolder: "What the notebook is written as" });
    const target = kind && (await targetOf(notebook, kind.extension));
    if (!target) return;
    const from = notebook.uri.fsPath;
    await write(from, isScript(kind.extension) ? ["convert", from, target.fsPath] : ["render", from, "--to", kind.to, "-o", target.fsPath], async () => {
        const open = "Open";
        if ((await vscode.window.showInformationMessage(`'${vscode.workspace.asRelativePath(target)}' is written.`, open)) !== open) return;
        if (isScript(kind.extension) || kind.extension === "md") await vscode.window.showTextDocument(target);
        else await vscode.env.openExternal(target);
    });
}

/** Writes an .ipynb as a .dib, or the other way round, and opens it. */
export async function convertNotebook(notebook: vscode.NotebookDocument) {
    const target = await targetOf(notebook, notebook.uri.path.endsWith(".dib") ? "ipynb" : "dib");
    if (!target) return;
    await write(notebook.uri.fsPath, ["convert", notebook.uri.fsPath, target.fsPath], async () => {
        await vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(target));
    });
}

/** Where to write; undefined where the notebook has no file yet, or the user chooses none. */
async function targetOf(notebook: vscode.NotebookDocument, extension: string): Promise<vscode.Uri | undefined> {
    if (notebook.uri.scheme !== "file" || !(await notebook.save())) {
        void vscode.window.showErrorMessage("Save the notebook first.");
        return undefined;
    }
    const defaultUri = notebook.uri.with({ path: notebook.uri.path.replace(/\.\w+$/, `.${extension}`) });
    return vscode.window.showSaveDialog({ defaultUri, filters: { [extension.toUpperCase()]: [extension] } });
}

async function write(from: string, args: string[], then: () => Promise<void>) {
    try {
        await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: "Writing" }, () => runProgram(from, args));
    } catch (error) {
        void vscode.window.showErrorMessage((error as Error).message);
        return;
    }
    await then();
}
