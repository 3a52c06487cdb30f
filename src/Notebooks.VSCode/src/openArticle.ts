import * as vscode from "vscode";
import { runProgram } from "./runProgram";

/** The files that articles are read from. The menu of the Explorer has the same list, in package.json. */
const extensions = ["txt", "md", "markdown", "html", "htm", "xhtml", "eml", "mht", "mhtml"];

/** A cell of an .ipynb, as far as a new notebook has it. */
type FileCell = { cell_type: string; metadata: object; source: string | string[] };

/**
 * Opens the notebook that reads an article, unsaved, with the article's path in it.
 * @param article the file; without it the user is asked
 */
export async function openArticle(ipynb: string, article?: vscode.Uri) {
    article ??= (await vscode.window.showOpenDialog({ openLabel: "Open Article", title: "An article to read", filters: { Articles: extensions } }))?.[0];
    if (!article) return;
    if (article.scheme !== "file") {
        void vscode.window.showErrorMessage("An article must be a file: save it first.");
        return;
    }
    try {
        const { cells, metadata } = JSON.parse(await runProgram(article.fsPath, ["article", article.fsPath])) as { cells: FileCell[]; metadata: object };
        const data = new vscode.NotebookData(cells.map(cellOf));
        data.metadata = { metadata };
        const notebook = await vscode.workspace.openNotebookDocument(ipynb, data);
        const isOpen = vscode.window.visibleTextEditors.some(editor => editor.document.uri.toString() === article.toString());
        await vscode.window.showNotebookDocument(notebook, { viewColumn: isOpen ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active });
    } catch (error) {
        void vscode.window.showErrorMessage(`The article '${vscode.workspace.asRelativePath(article)}' cannot be opened: ${(error as Error).message}`);
    }
}

function cellOf({ cell_type, metadata, source }: FileCell): vscode.NotebookCellData {
    const text = Array.isArray(source) ? source.join("") : source;
    const isCode = cell_type === "code";
    const cell = new vscode.NotebookCellData(isCode ? vscode.NotebookCellKind.Code : vscode.NotebookCellKind.Markup, text, isCode ? "csharp" : "markdown");
    cell.metadata = { metadata };
    return cell;
}
