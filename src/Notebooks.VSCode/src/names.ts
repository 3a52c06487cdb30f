import * as vscode from "vscode";
import { askedOf, notebookCells, rangeOf } from "./cells";
import type { Sessions } from "./sessions";

type Place = { document: vscode.TextDocument; range: vscode.Range; declares: boolean };

/** Where the notebook's cells declare and use a name. */
export class Names implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentHighlightProvider, vscode.RenameProvider {
    constructor(private readonly sessions: Sessions) {}

    async provideDefinition(document: vscode.TextDocument, position: vscode.Position) {
        const places = await this.places(document, position);
        return places.filter(place => place.declares).map(place => new vscode.Location(place.document.uri, place.range));
    }

    async provideReferences(document: vscode.TextDocument, position: vscode.Position, context: vscode.ReferenceContext) {
        const places = await this.places(document, position);
        return places.filter(place => context.includeDeclaration || !place.declares).map(place => new vscode.Location(place.document.uri, place.range));
    }

    async provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position) {
        const places = (await this.places(document, position)).filter(place => place.document === document);
        // Without any, VS Code marks the word.
        return places.length === 0 ? undefined : places.map(place => new vscode.DocumentHighlight(place.range));
    }

    async prepareRename(document: vscode.TextDocument, position: vscode.Position) {
        const here = (await this.places(document, position)).find(place => place.document === document && place.range.contains(position));
        if (!here) throw new Error("No cell of this notebook declares the name.");
        return here.range;
    }

    async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, name: string) {
        const edit = new vscode.WorkspaceEdit();
        for (const place of await this.places(document, position)) edit.replace(place.document.uri, place.range, name);
        return edit;
    }

    private async places(document: vscode.TextDocument, position: vscode.Position): Promise<Place[]> {
        const asked = askedOf(document, this.sessions);
        if (!asked) return [];
        const { cells, submissions } = notebookCells(asked.cell.notebook);
        const found = (await asked.engine.locate(submissions, cells.indexOf(asked.cell), document.offsetAt(position))) ?? [];
        return found.flatMap(([cell, start, length, declares]) => {
            const at = cells[cell]?.document;
            return at ? [{ document: at, range: rangeOf(at, start, length), declares }] : [];
        });
    }
}
