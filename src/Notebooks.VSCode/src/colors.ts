import * as vscode from "vscode";
import { askedOf, rangeOf, writtenCell } from "./cells";
import type { Sessions } from "./sessions";

/** The colours of names, by what they name. */
export class Colors implements vscode.DocumentSemanticTokensProvider {
    static readonly legend = new vscode.SemanticTokensLegend([
        "namespace", "class", "struct", "interface", "enum", "enumMember", "typeParameter", "function", "method", "property", "event", "variable", "parameter",
    ]);

    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeSemanticTokens = this.changed.event;

    constructor(private readonly sessions: Sessions) {
        // What a name is can hang on what has run.
        sessions.onDidRun(() => this.changed.fire());
    }

    async provideDocumentSemanticTokens(document: vscode.TextDocument) {
        const asked = askedOf(document, this.sessions);
        const spans = await asked?.engine.color(writtenCell(asked.cell));
        if (!spans) return undefined;
        const tokens = new vscode.SemanticTokensBuilder(Colors.legend);
        for (const [start, length, kind] of spans) {
            const range = rangeOf(document, start, length);
            if (range.isSingleLine && Colors.legend.tokenTypes.includes(kind)) tokens.push(range, kind);
        }
        return tokens.build();
    }
}
