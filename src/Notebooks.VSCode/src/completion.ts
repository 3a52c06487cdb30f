import * as vscode from "vscode";
import { askedOf, writtenCell } from "./cells";
import type { Sessions } from "./sessions";

const kinds: Record<string, vscode.CompletionItemKind> = {
    class: vscode.CompletionItemKind.Class,
    struct: vscode.CompletionItemKind.Struct,
    interface: vscode.CompletionItemKind.Interface,
    enum: vscode.CompletionItemKind.Enum,
    enumMember: vscode.CompletionItemKind.EnumMember,
    method: vscode.CompletionItemKind.Method,
    function: vscode.CompletionItemKind.Function,
    property: vscode.CompletionItemKind.Property,
    field: vscode.CompletionItemKind.Field,
    event: vscode.CompletionItemKind.Event,
    variable: vscode.CompletionItemKind.Variable,
    keyword: vscode.CompletionItemKind.Keyword,
    module: vscode.CompletionItemKind.Module,
    file: vscode.CompletionItemKind.File,
    value: vscode.CompletionItemKind.Value,
};

/** What can be written at a place, in the order that the engine gives. */
export class Completion implements vscode.CompletionItemProvider {
    static readonly triggers = [".", '"', "'", "/", "#", "!"];

    constructor(private readonly sessions: Sessions) {}

    async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position) {
        const asked = askedOf(document, this.sessions);
        const found = await asked?.engine.complete(writtenCell(asked.cell), document.offsetAt(position));
        if (!found) return undefined;
        const range = new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
        return found.items.map(([text, kind, signature], i) => {
            const item = new vscode.CompletionItem(text, kinds[kind] ?? vscode.CompletionItemKind.Text);
            item.range = range;
            item.sortText = String(i).padStart(6, "0");
            if (signature) item.detail = signature;
            return item;
        });
    }
}
