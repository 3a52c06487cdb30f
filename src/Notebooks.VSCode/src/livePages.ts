import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as vscode from "vscode";
import { isDark } from "./colorTheme";
import { runProgram } from "./runProgram";
import { highContrastStyle } from "./theme";

/** Notebooks as pages beside them, which follow each time a notebook is saved. */
export class LivePages implements vscode.Disposable {
    private readonly panels = new Map<vscode.NotebookDocument, vscode.WebviewPanel>();
    private readonly subscriptions = vscode.Disposable.from(
        vscode.workspace.onDidSaveNotebookDocument(notebook => void this.draw(notebook)),
        vscode.window.onDidChangeActiveColorTheme(() => {
            for (const notebook of this.panels.keys()) void this.draw(notebook);
        }),
        vscode.workspace.onDidCloseNotebookDocument(notebook => this.panels.get(notebook)?.dispose()),
    );

    async open(notebook: vscode.NotebookDocument) {
        if (notebook.uri.scheme !== "file" || !(await notebook.save())) {
            void vscode.window.showErrorMessage("Save the notebook first.");
            return;
        }
        const open = this.panels.get(notebook);
        if (open) return open.reveal(undefined, true);
        // The page's own policy says which scripts may run in it.
        const panel = vscode.window.createWebviewPanel(
            "notebooks.page",
            basename(notebook.uri.fsPath),
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
            { enableScripts: true, localResourceRoots: [] },
        );
        this.panels.set(notebook, panel);
        panel.onDidDispose(() => this.panels.delete(notebook));
        await this.draw(notebook);
    }

    private async draw(notebook: vscode.NotebookDocument) {
        if (!this.panels.has(notebook)) return;
        const folder = await mkdtemp(join(tmpdir(), "notebooks-page-"));
        try {
            const file = join(folder, "page.html");
            await runProgram(notebook.uri.fsPath, ["render", notebook.uri.fsPath, "-o", file, "--theme", isDark() ? "dark" : "light"]);
            const html = await readFile(file, "utf8");
            const panel = this.panels.get(notebook);
            if (panel) panel.webview.html = html.replace("</style>", () => `${highContrastStyle}</style>`);
        } catch (error) {
            void vscode.window.showErrorMessage(`The page cannot be shown: ${(error as Error).message}`);
        } finally {
            await rm(folder, { recursive: true, force: true });
        }
    }

    dispose() {
        this.subscriptions.dispose();
        for (const panel of this.panels.values()) panel.dispose();
    }
}
