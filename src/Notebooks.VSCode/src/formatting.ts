import * as vscode from "vscode";
import { askedOf, rangeOf, writtenCell } from "./cells";
import type { Sessions } from "./sessions";

/** A cell as its language's formatter writes it. */
export class Formatting implements vscode.DocumentFormattingEditProvider {
    constructor(private readonly sessions: Sessions) {}

    async provideDocumentFormattingEdits(document: vscode.TextDocument) {
        const asked = askedOf(document, this.sessions);
        const code = await asked?.engine.format(writtenCell(asked.cell));
        return code == null ? [] : [vscode.TextEdit.replace(rangeOf(document, 0, document.getText().length), code)];
    }
}
