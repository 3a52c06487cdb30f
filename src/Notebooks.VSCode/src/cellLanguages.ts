import * as vscode from "vscode";
import { rangeOf } from "./cells";
import { chosen, isOurs, labelOf, languageOf, languages, mainLanguage, metadataOf, selectedLanguage, selectorLength } from "./languages";

/**
 * Keeps a cell's language the same for VS Code, whose picker sets one, and for every other program, to which the first line
 * (`#!fsharp`) or the file's metadata says it.
 */
export function registerCellLanguages(notebookType: string): vscode.Disposable {
    const concerns = (notebook: vscode.NotebookDocument) => notebook.notebookType === notebookType && isOurs(notebook);
    vscode.workspace.notebookDocuments.forEach(notebook => notebook.getCells().forEach(remember));
    return vscode.Disposable.from(
        vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges, contentChanges }) => {
            if (!concerns(notebook)) return;
            for (const change of contentChanges) change.addedCells.forEach(remember);
            for (const { cell } of cellChanges) {
                const before = shown.get(cell);
                remember(cell);
                if (before !== undefined && before !== cell.document.languageId) void select(cell);
            }
        }),
        vscode.workspace.onDidOpenNotebookDocument(notebook => notebook.getCells().forEach(remember)),
        vscode.workspace.onWillSaveNotebookDocument(saving => {
            if (concerns(saving.notebook)) saving.waitUntil(write(saving.notebook));
        }),
        vscode.notebooks.registerNotebookCellStatusBarItemProvider(notebookType, { provideCellStatusBarItems: statusOf }),
    );
}

/** The language that VS Code shows each cell in. */
const shown = new WeakMap<vscode.NotebookCell, string>();

const remember = (cell: vscode.NotebookCell) => shown.set(cell, cell.document.languageId);

/** Lets a line that selects a language select the one that the cell was given. */
async function select(cell: vscode.NotebookCell) {
    chosen.add(cell);
    const code = cell.document.getText();
    const selected = selectedLanguage(code);
    const language = cell.document.languageId;
    if (!selected || selected === language || !languages.includes(language) || cell.kind !== vscode.NotebookCellKind.Code) return;
    const edit = new vscode.WorkspaceEdit();
    if (language === mainLanguage(cell.notebook)) edit.delete(cell.document.uri, rangeOf(cell.document, 0, selectorLength(code)));
    else edit.replace(cell.document.uri, new vscode.Range(0, 0, 0, cell.document.lineAt(0).text.length), `#!${language}`);
    await vscode.workspace.applyEdit(edit);
}

/** Tells other programs the languages of cells that only VS Code knows. */
async function write(notebook: vscode.NotebookDocument) {
    const selectors = new vscode.WorkspaceEdit();
    const main = mainLanguage(notebook);
    const metadata: vscode.NotebookEdit[] = [];
    for (const cell of notebook.getCells()) {
        const language = cell.document.languageId;
        if (cell.kind !== vscode.NotebookCellKind.Code || !languages.includes(language)) continue;
        // In the notebook's own language, VS Code shows those too that the file says another of.
        if (language === main && !chosen.has(cell)) continue;
        if (language !== main && !selectedLanguage(cell.document.getText()))
            selectors.insert(cell.document.uri, new vscode.Position(0, 0), `#!${language}\n`);
        const kept = metadataOf(cell.metadata);
        if ((kept.polyglot_notebook?.kernelName ?? kept.dotnet_interactive?.language) === language) continue;
        const said = { ...kept, dotnet_interactive: { language }, polyglot_notebook: { kernelName: language } };
        metadata.push(vscode.NotebookEdit.updateCellMetadata(cell.index, "metadata" in cell.metadata ? { ...cell.metadata, metadata: said } : said));
    }
    if (metadata.length > 0) {
        const edit = new vscode.WorkspaceEdit();
        edit.set(notebook.uri, metadata);
        // In one edit with the others it would be refused, since they change the notebook's version.
        await vscode.workspace.applyEdit(edit);
    }
    if (selectors.size > 0) await vscode.workspace.applyEdit(selectors);
}

/** The language that a cell runs in, where VS Code shows another. */
function statusOf(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem | undefined {
    if (cell.kind !== vscode.NotebookCellKind.Code) return undefined;
    const language = selectedLanguage(cell.document.getText()) ?? languageOf(cell);
    if (language === cell.document.languageId) return undefined;
    const item = new vscode.NotebookCellStatusBarItem(`runs as ${labelOf(language)}`, vscode.NotebookCellStatusBarAlignment.Right);
    item.tooltip = "The language that the cell's first line or the file says.";
    return item;
}
