import * as vscode from "vscode";

/** What .NET Interactive calls every cell's language. */
const polyglot = "polyglot-notebook";

/** The languages that cells can be in. */
export const languages = ["csharp", "fsharp", "sql", "html", "javascript", "markdown", "mermaid"];

const labels: Record<string, string> = { csharp: "C#", fsharp: "F#", sql: "SQL", html: "HTML", javascript: "JavaScript", markdown: "Markdown", mermaid: "Mermaid" };

/** The name of a language for readers. */
export const labelOf = (language: string): string => labels[language] ?? language;

/** What Jupyter's format keeps of a notebook and of a cell. */
type Metadata = {
    kernelspec?: { name?: string; language?: string };
    language_info?: { name?: string };
    polyglot_notebook?: { kernelName?: string };
    dotnet_interactive?: { language?: string };
};

/** The languages that VS Code may show a cell in. */
export const shownLanguages = [...languages, polyglot];

export const metadataOf = (kept: { readonly [key: string]: unknown }) => ((kept["metadata"] as Metadata | undefined) ?? kept) as Metadata;

/** Whether a notebook asks for this engine, or for .NET Interactive. */
export function isOurs(notebook: vscode.NotebookDocument): boolean {
    const { kernelspec, language_info } = metadataOf(notebook.metadata);
    return /(^|[-.])(csharp|fsharp)$/.test(kernelspec?.name ?? "") || ["csharp", "fsharp", polyglot].includes(language_info?.name ?? "");
}

/** The language of most cells. */
export function mainLanguage(notebook: vscode.NotebookDocument): "csharp" | "fsharp" {
    const { kernelspec, language_info } = metadataOf(notebook.metadata);
    return /fsharp|^f#$/i.test(kernelspec?.name ?? kernelspec?.language ?? language_info?.name ?? "") ? "fsharp" : "csharp";
}

/** The cells that were given another language in VS Code's picker. */
export const chosen = new WeakSet<vscode.NotebookCell>();

/** The language that a cell runs in. VS Code gives a cell the notebook's language where the file's metadata says another. */
export function languageOf(cell: vscode.NotebookCell): string {
    const shown = cell.document.languageId;
    if ((shown !== mainLanguage(cell.notebook) || chosen.has(cell)) && languages.includes(shown)) return shown;
    const { polyglot_notebook, dotnet_interactive } = metadataOf(cell.metadata);
    return polyglot_notebook?.kernelName ?? dotnet_interactive?.language ?? (languages.includes(shown) ? shown : mainLanguage(cell.notebook));
}

const selector = /^#!([\w-]+|[CcFf]#)[ \t]*(?=\r?\n|$)/;
const names: Record<string, string> = { "c#": "csharp", cs: "csharp", "f#": "fsharp", fs: "fsharp", js: "javascript", md: "markdown", svg: "html" };

/** The language that a cell's first line selects and nothing more (`#!fsharp`); undefined where it selects none. */
export function selectedLanguage(code: string): string | undefined {
    const name = selector.exec(code)?.[1]?.toLowerCase();
    const language = name && (names[name] ?? name);
    return language && languages.includes(language) ? language : undefined;
}

/** How long the selector line is, with its end. */
export const selectorLength = (code: string): number => /^.*(\r?\n)?/.exec(code)![0].length;
