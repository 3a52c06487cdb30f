import * as vscode from "vscode";
import type { Sessions } from "./sessions";

/** Says below the window what the engine of the notebook in front does. */
export class Status implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem("notebooks.status", vscode.StatusBarAlignment.Left, 50);
    private readonly subscriptions: vscode.Disposable;

    constructor(
        private readonly notebookTypes: readonly string[],
        private readonly sessions: Sessions,
    ) {
        this.item.name = "Notebooks";
        this.subscriptions = vscode.Disposable.from(
            this.item,
            sessions.onDidChangeState(() => this.show()),
            vscode.window.onDidChangeActiveNotebookEditor(() => this.show()),
        );
        this.show();
    }

    private show() {
        const notebook = vscode.window.activeNotebookEditor?.notebook;
        if (!notebook || !this.notebookTypes.includes(notebook.notebookType)) return this.item.hide();
        const state = this.sessions.stateOf(notebook);
        this.item.text = { running: "$(loading~spin) Notebooks: running", ready: "$(check) Notebooks: ready", ended: "$(circle-slash) Notebooks: not running" }[state];
        this.item.tooltip = state === "running" ? "A cell runs. Click to interrupt it." : "Click to restart: values are forgotten.";
        this.item.command = state === "running" ? "notebook.cancelExecution" : "notebooks.restart";
        this.item.show();
    }

    dispose() {
        this.subscriptions.dispose();
    }
}
