import * as vscode from "vscode";
import { notebookCells, rangeOf, writtenCell } from "./cells";
import type { Sessions } from "./sessions";

/** How long the writer must pause before a cell is looked at, in milliseconds. */
const pause = 300;

/** In a notebook with more cells, only those in sight are looked at. */
const mostCells = 100;

/** Marks what is wrong in the cells of the visible notebooks. Nothing runs for it. */
export class Diagnostics implements vscode.Disposable {
    private readonly collection = vscode.languages.createDiagnosticCollection("notebooks");
    private readonly timers = new Map<vscode.NotebookDocument, NodeJS.Timeout>();
    private readonly rounds = new Map<vscode.NotebookDocument, number>();
    private readonly subscriptions: vscode.Disposable[];

    constructor(
        private readonly notebookTypes: readonly string[],
        private readonly sessions: Sessions,
    ) {
        this.subscriptions = [
            this.collection,
            vscode.workspace.onDidChangeNotebookDocument(change => {
                if (change.contentChanges.length > 0 || change.cellChanges.some(cell => cell.document)) this.plan(change.notebook);
            }),
            vscode.window.onDidChangeVisibleNotebookEditors(editors => editors.forEach(editor => this.plan(editor.notebook))),
            vscode.window.onDidChangeNotebookEditorVisibleRanges(({ notebookEditor: { notebook } }) => {
                if (notebook.cellCount > mostCells) this.plan(notebook);
            }),
            vscode.workspace.onDidCloseTextDocument(document => this.collection.delete(document.uri)),
            vscode.workspace.onDidCloseNotebookDocument(notebook => this.forget(notebook)),
            sessions.onDidRun(notebook => this.plan(notebook)),
        ];
        for (const editor of vscode.window.visibleNotebookEditors) this.plan(editor.notebook);
    }

    private plan(notebook: vscode.NotebookDocument) {
        if (!this.notebookTypes.includes(notebook.notebookType)) return;
        clearTimeout(this.timers.get(notebook));
        this.timers.set(notebook, setTimeout(() => void this.look(notebook), pause));
    }

    private async look(notebook: vscode.NotebookDocument) {
        const engine = this.sessions.of(notebook);
        if (!engine) return;
        const round = (this.rounds.get(notebook) ?? 0) + 1;
        this.rounds.set(notebook, round);
        for (const cell of this.nearestFirst(notebook)) {
            const { document } = cell;
            const version = document.version;
            const errors = await engine.diagnose(writtenCell(cell));
            // What has been written meanwhile begins another round.
            if (this.rounds.get(notebook) !== round || document.isClosed) return;
            if (!errors || document.version !== version) continue;
            this.collection.set(
                document.uri,
                errors.map(([start, length, id, message]) => {
                    const diagnostic = new vscode.Diagnostic(rangeOf(document, start, Math.max(length, 1)), message);
                    diagnostic.code = id;
                    diagnostic.source = "Notebooks";
                    return diagnostic;
                }),
            );
        }
    }

    /** The cell that is being written, then those below, which may name what it declares, then those above. */
    private nearestFirst(notebook: vscode.NotebookDocument): vscode.NotebookCell[] {
        const editor = vscode.window.visibleNotebookEditors.find(one => one.notebook === notebook);
        const isInSight = (cell: vscode.NotebookCell) =>
            notebook.cellCount <= mostCells || !!editor?.visibleRanges.some(range => range.start <= cell.index && cell.index < range.end);
        const cells = notebookCells(notebook).cells.filter(isInSight);
        const at = Math.max(0, cells.findIndex(cell => cell.index >= (editor?.selection.start ?? 0)));
        return [...cells.slice(at), ...cells.slice(0, at).reverse()];
    }

    private forget(notebook: vscode.NotebookDocument) {
        clearTimeout(this.timers.get(notebook));
        this.timers.delete(notebook);
        this.rounds.delete(notebook);
    }

    dispose() {
        for (const timer of this.timers.values()) clearTimeout(timer);
        for (const subscription of this.subscriptions) subscription.dispose();
    }
}
