import * as vscode from "vscode";
import { askedOf, writtenCell } from "./cells";
import type { Sessions } from "./sessions";

/** The overloads of the call that is being written. */
export class Signatures implements vscode.SignatureHelpProvider {
    static readonly triggers = ["(", ",", "[", " "];

    constructor(private readonly sessions: Sessions) {}

    async provideSignatureHelp(document: vscode.TextDocument, position: vscode.Position, _: vscode.CancellationToken, context: vscode.SignatureHelpContext) {
        const before = document.lineAt(position).text.slice(0, position.character);
        // A blank asks in F# alone, where it stands before an argument.
        if (context.triggerCharacter === " " && !context.isRetrigger && (document.languageId !== "fsharp" || !/[\w)'"`\]]\s$/.test(before))) return undefined;
        const asked = askedOf(document, this.sessions);
        const call = await asked?.engine.call(writtenCell(asked.cell), document.offsetAt(position));
        if (!call) return undefined;
        const help = new vscode.SignatureHelp();
        help.signatures = call.signatures.map(({ text, documentation, parameters }) => {
            const signature = new vscode.SignatureInformation(text, new vscode.MarkdownString(documentation));
            signature.parameters = parameters.map(([name, about]) => new vscode.ParameterInformation(name, new vscode.MarkdownString(about)));
            return signature;
        });
        help.activeSignature = call.meant;
        help.activeParameter = Math.min(call.argument, Math.max(0, (call.signatures[call.meant]?.parameters.length ?? 1) - 1));
        return help;
    }
}
