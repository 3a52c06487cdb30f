import * as vscode from "vscode";
import { CellRun } from "./cellRun";
import { isOurs, languageOf, shownLanguages } from "./languages";
import { Outcome } from "./protocol";
import type { Sessions } from "./sessions";

/** Runs the cells of one kind of notebook. */
export class Controller implements vscode.Disposable {
    private readonly controller: vscode.NotebookController;
    private readonly orders = new WeakMap<vscode.NotebookDocument, number>();
    private readonly queues = new WeakMap<vscode.NotebookDocument, Promise<void>>();
    private readonly subscription: vscode.Disposable;

    constructor(
        readonly notebookType: string,
        private readonly sessions: Sessions,
    ) {
        this.controller = vscode.notebooks.createNotebookController(`notebooks-${notebookType}`, notebookType, "C#, F# and SQL (Notebooks)");
        this.controller.supportedLanguages = shownLanguages;
        this.controller.supportsExecutionOrder = true;
        this.controller.executeHandler = (cells, notebook) => this.run(cells, notebook);
        this.controller.interruptHandler = notebook => this.sessions.of(notebook)?.interrupt();
        this.subscription = vscode.Disposable.from(
            vscode.workspace.onDidOpenNotebookDocument(notebook => this.prefer(notebook)),
            vscode.workspace.onDidGrantWorkspaceTrust(() => vscode.workspace.notebookDocuments.forEach(notebook => this.prefer(notebook))),
            this.controller.onDidChangeSelectedNotebooks(({ notebook, selected }) => {
                if (selected) this.sessions.start(notebook, true);
                else if (!isOurs(notebook)) this.sessions.close(notebook);
            }),
        );
        for (const notebook of vscode.workspace.notebookDocuments) this.prefer(notebook);
    }

    /** Cells begin to be counted anew. */
    restart(notebook: vscode.NotebookDocument) {
        this.orders.delete(notebook);
        this.sessions.of(notebook)?.restart();
        this.sessions.hasRun(notebook);
    }

    // A notebook that asks for this engine gets it without a question; others can choose it.
    private prefer(notebook: vscode.NotebookDocument) {
        if (notebook.notebookType !== this.notebookType || !isOurs(notebook)) return;
        this.controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
        // So that it is warm when the first cell runs, and helps with what is written before.
        this.sessions.start(notebook, true);
    }

    private async run(cells: vscode.NotebookCell[], notebook: vscode.NotebookDocument) {
        const executions = cells.map(cell => this.controller.createNotebookCellExecution(cell));
        const after = (this.queues.get(notebook) ?? Promise.resolve()).then(() => this.runInOrder(executions, notebook));
        this.queues.set(notebook, after);
        await after;
    }

    private async runInOrder(executions: vscode.NotebookCellExecution[], notebook: vscode.NotebookDocument) {
        let goesOn = true;
        this.sessions.begins(notebook);
        for (const execution of executions) {
            const engine = goesOn && !notebook.isClosed ? this.sessions.start(notebook) : undefined;
            if (!engine) {
                goesOn = false;
                // VS Code ends an execution only once it has begun.
                execution.start();
                execution.end(undefined);
                continue;
            }
            const order = (this.orders.get(notebook) ?? 0) + 1;
            this.orders.set(notebook, order);
            execution.executionOrder = order;
            const run = new CellRun(execution, engine);
            const cancelled = execution.token.onCancellationRequested(() => engine.interrupt());
            goesOn = (await run.run(languageOf(execution.cell))) === Outcome.Completed;
            cancelled.dispose();
        }
        this.sessions.hasRun(notebook);
    }

    dispose() {
        this.subscription.dispose();
        this.controller.dispose();
    }
}
