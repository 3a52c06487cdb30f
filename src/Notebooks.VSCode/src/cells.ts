import * as vscode from "vscode";
import type { Engine } from "./engine";
import { languageOf, shownLanguages } from "./languages";
import type { Submission, WrittenCell } from "./protocol";
import type { Sessions } from "./sessions";

/** Documents of cells that the engine runs. */
export const selectorOf = (notebookTypes: readonly string[]): vscode.DocumentFilter[] =>
    notebookTypes.flatMap(notebookType => shownLanguages.map(language => ({ notebookType, language })));

/** The cell of a document; undefined where it is none. */
export const cellOf = (document: vscode.TextDocument): vscode.NotebookCell | undefined =>
    vscode.workspace.notebookDocuments.flatMap(notebook => notebook.getCells()).find(cell => cell.document === document);

/** A cell and the engine that answers questions about it; undefined where there is none. */
export function askedOf(document: vscode.TextDocument, sessions: Sessions): { cell: vscode.NotebookCell; engine: Engine } | undefined {
    const cell = cellOf(document);
    const engine = cell && sessions.of(cell.notebook);
    return engine && { cell, engine };
}

const codeCells = (cells: readonly vscode.NotebookCell[]) => cells.filter(cell => cell.kind === vscode.NotebookCellKind.Code);

const submissionOf = (cell: vscode.NotebookCell): Submission => [languageOf(cell), cell.document.getText()];

/** The cell as the engine is asked about it, with the cells before it. */
export function writtenCell(cell: vscode.NotebookCell): WrittenCell {
    const [language, code] = submissionOf(cell);
    return { language, code, before: codeCells(cell.notebook.getCells().slice(0, cell.index)).map(submissionOf) };
}

/** All cells with code, and their submissions in the same order. */
export function notebookCells(notebook: vscode.NotebookDocument): { cells: vscode.NotebookCell[]; submissions: Submission[] } {
    const cells = codeCells(notebook.getCells());
    return { cells, submissions: cells.map(submissionOf) };
}

/** The range of a stretch of a cell. */
export const rangeOf = (document: vscode.TextDocument, start: number, length: number) =>
    new vscode.Range(document.positionAt(start), document.positionAt(start + length));
