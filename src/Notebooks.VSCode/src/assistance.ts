import * as vscode from "vscode";
import { selectorOf } from "./cells";
import { Colors } from "./colors";
import { Completion } from "./completion";
import { Diagnostics } from "./diagnostics";
import { Formatting } from "./formatting";
import { Hover } from "./hover";
import { Names } from "./names";
import type { Sessions } from "./sessions";
import { Signatures } from "./signatures";

/** What helps while a cell is written, answered by the engine that runs the notebook. */
export function registerAssistance(notebookTypes: readonly string[], sessions: Sessions): vscode.Disposable {
    const selector = selectorOf(notebookTypes);
    const names = new Names(sessions);
    return vscode.Disposable.from(
        vscode.languages.registerCompletionItemProvider(selector, new Completion(sessions), ...Completion.triggers),
        vscode.languages.registerHoverProvider(selector, new Hover(sessions)),
        vscode.languages.registerSignatureHelpProvider(selector, new Signatures(sessions), ...Signatures.triggers),
        vscode.languages.registerDefinitionProvider(selector, names),
        vscode.languages.registerReferenceProvider(selector, names),
        vscode.languages.registerDocumentHighlightProvider(selector, names),
        vscode.languages.registerRenameProvider(selector, names),
        vscode.languages.registerDocumentSemanticTokensProvider(selector, new Colors(sessions), Colors.legend),
        vscode.languages.registerDocumentFormattingEditProvider(selector, new Formatting(sessions)),
        new Diagnostics(notebookTypes, sessions),
    );
}
