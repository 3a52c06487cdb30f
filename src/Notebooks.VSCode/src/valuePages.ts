import * as vscode from "vscode";
import { isDark } from "./colorTheme";
import type { Variable } from "./protocol";
import type { Sessions } from "./sessions";
import { pageStyle } from "./theme";

/** Variables' values as pages beside the notebook: with all their rows, to be sorted and searched. Nothing runs in the notebook. */
export class ValuePages implements vscode.Disposable {
    private readonly panels = new Map<string, vscode.WebviewPanel>();

    constructor(private readonly sessions: Sessions) {}

    async open(notebook: vscode.NotebookDocument, [name, , , language]: Variable) {
        const title = `Reading '${name}', which waits for the cell that runs`;
        const page = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
            Promise.resolve(this.sessions.of(notebook)?.openValue(language, name, isDark())),
        );
        if (!page) {
            const reason = page === null ? `The notebook no longer has a variable '${name}'.` : `The value of '${name}' could not be read. Run its cell again.`;
            void vscode.window.showErrorMessage(reason);
            return;
        }
        const key = `${notebook.uri.toString()} ${language} ${name}`;
        const open = this.panels.get(key) ?? this.panelOf(key, name);
        // The page's own policy says which scripts may run in it.
        open.webview.html = page.replace("</style>", () => `${pageStyle}</style>`);
        open.reveal(undefined, true);
    }

    private panelOf(key: string, name: string): vscode.WebviewPanel {
        const panel = vscode.window.createWebviewPanel(
            "notebooks.value",
            name,
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
            { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true, localResourceRoots: [] },
        );
        this.panels.set(key, panel);
        panel.onDidDispose(() => this.panels.delete(key));
        return panel;
    }

    dispose() {
        for (const panel of this.panels.values()) panel.dispose();
    }
}
