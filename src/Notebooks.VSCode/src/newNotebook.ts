import * as vscode from "vscode";

const kinds = [
    { label: "C#", description: ".ipynb", language: "csharp", isDib: false },
    { label: "F#", description: ".ipynb", language: "fsharp", isDib: false },
    { label: "C#", description: ".dib", language: "csharp", isDib: true },
    { label: "F#", description: ".dib", language: "fsharp", isDib: true },
];

/** Opens a notebook with one empty cell, of the kind that is chosen. */
export async function newNotebook(ipynb: string, dib: string) {
    const kind = await vscode.window.showQuickPick(kinds, { placeHolder: "Language and format of the notebook" });
    if (!kind) return;
    const data = new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, "", kind.language)]);
    const language_info = { name: kind.language };
    const kernelspec = { display_name: `${kind.label} (Notebooks)`, language: kind.language, name: `.net-${kind.language}` };
    data.metadata = kind.isDib ? { language_info } : { metadata: { kernelspec, language_info } };
    const notebook = await vscode.workspace.openNotebookDocument(kind.isDib ? dib : ipynb, data);
    await vscode.window.showNotebookDocument(notebook);
}
