import * as vscode from "vscode";
import { labelOf, mainLanguage } from "./languages";
import type { Variable } from "./protocol";
import type { Sessions } from "./sessions";
import { ValuePages } from "./valuePages";

/** The variables of the notebook that is in front. */
export class Variables implements vscode.TreeDataProvider<Variable>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly disposables: vscode.Disposable;
    private readonly pages: ValuePages;
    private notebook: vscode.NotebookDocument | undefined;

    constructor(private readonly sessions: Sessions) {
        this.pages = new ValuePages(sessions);
        this.disposables = vscode.Disposable.from(
            this.changed,
            this.pages,
            sessions.onDidRun(() => this.look()),
            vscode.window.onDidChangeActiveNotebookEditor(() => this.look()),
            vscode.window.registerTreeDataProvider("notebooks.variables", this),
            vscode.commands.registerCommand("notebooks.openVariable", (variable: Variable) => this.open(variable)),
            vscode.commands.registerCommand("notebooks.shareVariable", (variable: Variable) => this.share(variable)),
        );
    }

    private look() {
        const notebook = vscode.window.activeNotebookEditor?.notebook;
        // Whatever else is in front, the list stays as it is.
        if (!notebook && vscode.window.visibleNotebookEditors.length > 0) return;
        this.notebook = notebook;
        void vscode.commands.executeCommand("setContext", "notebooks.isActive", !!notebook && !!this.sessions.of(notebook));
        this.changed.fire();
    }

    async getChildren(parent?: Variable): Promise<Variable[]> {
        if (parent || !this.notebook) return [];
        return (await this.sessions.of(this.notebook)?.variables()) ?? [];
    }

    getTreeItem([name, type, value, language]: Variable): vscode.TreeItem {
        const item = new vscode.TreeItem(name);
        item.description = `${value}  ${type} · ${labelOf(language)}`.trimStart();
        item.tooltip = `${labelOf(language)}: ${type} ${name}${value && ` = ${value}`}`;
        item.iconPath = new vscode.ThemeIcon("symbol-variable");
        item.contextValue = "variable";
        return item;
    }

    private async open(variable: Variable) {
        if (this.notebook) await this.pages.open(this.notebook, variable);
    }

    private async share([name, , , language]: Variable) {
        const others = ["csharp", "fsharp", "javascript"].filter(other => other !== language);
        const chosen = await vscode.window.showQuickPick(
            others.map(other => ({ label: labelOf(other), language: other })),
            { placeHolder: `The language that is to have '${name}' too` },
        );
        if (chosen) await this.write(`#!set --value @${language}:${name} --name ${name}`, chosen.language);
    }

    /**
     * Writes a new cell below the one that is selected, to be read, changed and run by the user: as in .NET Interactive's own extension,
     * what a notebook shares is in one of its cells, so that it is shared again when all of them run.
     */
    private async write(code: string, language: string) {
        const editor = vscode.window.visibleNotebookEditors.find(one => one.notebook === this.notebook);
        if (!editor) return;
        const { notebook, selection, viewColumn } = editor;
        const index = Math.min(selection.end, notebook.cellCount);
        const main = mainLanguage(notebook);
        const isDib = notebook.notebookType === "notebooks-dib";
        const selector = isDib || language === main ? "" : `#!${language}\n`;
        const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, selector + code, isDib ? language : main);
        const edit = new vscode.WorkspaceEdit();
        edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(index, [cell])]);
        await vscode.workspace.applyEdit(edit);
        const selections = [new vscode.NotebookRange(index, index + 1)];
        // The list of languages gives the focus back to what had it before, a page say, a moment after it has closed.
        for (let tries = 0; tries < 5; tries++) {
            const shown = await vscode.window.showNotebookDocument(notebook, { viewColumn, selections });
            shown.revealRange(selections[0]!);
            await vscode.commands.executeCommand("notebook.cell.edit");
            await new Promise(resolve => setTimeout(resolve, 200));
            if (vscode.window.activeNotebookEditor?.notebook === notebook) return;
        }
    }

    dispose() {
        this.disposables.dispose();
    }
}
