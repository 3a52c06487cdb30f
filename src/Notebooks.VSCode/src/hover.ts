import * as vscode from "vscode";
import { askedOf, writtenCell } from "./cells";
import type { Sessions } from "./sessions";

/** What is known of a name. */
export class Hover implements vscode.HoverProvider {
    constructor(private readonly sessions: Sessions) {}

    async provideHover(document: vscode.TextDocument, position: vscode.Position) {
        const asked = askedOf(document, this.sessions);
        const found = await asked?.engine.inspect(writtenCell(asked.cell), document.offsetAt(position));
        if (!found) return undefined;
        const signatures = new vscode.MarkdownString().appendCodeblock(found.signatures.join("\n"), document.languageId);
        return new vscode.Hover(found.documentation ? [signatures, found.documentation] : [signatures]);
    }
}
