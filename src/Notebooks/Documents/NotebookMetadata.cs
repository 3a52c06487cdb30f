using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>The metadata of a new notebook: this engine's kernel for every client, and the languages for .NET Interactive.</summary>
static class NotebookMetadata
{
    public static JsonObject Of(Notebook notebook)
    {
        var kernel = KernelOf(notebook.DefaultLanguage);
        return new()
        {
            ["kernelspec"] =
                kernel?.Spec
                ?? new()
                {
                    ["display_name"] = ".NET (PowerShell)",
                    ["language"] = "PowerShell",
                    ["name"] = ".net-powershell",
                },
            ["language_info"] = kernel?.LanguageInfoJson ?? new() { ["name"] = "PowerShell" },
            ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = KernelInfo(notebook) },
        };
    }

    /// <summary>The language of cells without a selector line in a client that knows nothing of the notebook's languages.</summary>
    public static string KernelLanguageOf(string defaultLanguage) => KernelOf(defaultLanguage)?.Language.Name ?? defaultLanguage;

    /// <summary>The kernel for notebooks in a language: C#'s for a language without one, whose cells then say theirs. Null for
    /// PowerShell, which has a kernel of .NET Interactive alone.</summary>
    static NotebookKernel? KernelOf(string language) =>
        language == "pwsh" ? null : NotebookKernel.For(language) ?? NotebookKernel.For(LanguageInfo.Default.Name);

    /// <summary>The default language and every language in use.</summary>
    public static JsonObject KernelInfo(Notebook notebook) =>
        new()
        {
            ["defaultKernelName"] = notebook.DefaultLanguage,
            ["items"] = new JsonArray([
                .. notebook
                    .Cells.Where(cell => cell.Kind == CellKind.Code)
                    .Select(cell => cell.Language)
                    .Prepend(notebook.DefaultLanguage)
                    .Distinct()
                    .Select(name => new JsonObject
                    {
                        ["aliases"] = new JsonArray(),
                        ["languageName"] = name,
                        ["name"] = name,
                    }),
            ]),
        };

    public static JsonObject Of(Cell cell)
    {
        var metadata = new JsonObject();
        if (cell.Tags.Count > 0)
            metadata["tags"] = new JsonArray([.. cell.Tags.Select(tag => JsonValue.Create(tag))]);
        if (cell.Kind != CellKind.Code)
            return metadata;
        metadata["dotnet_interactive"] = new JsonObject { ["language"] = cell.Language };
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language };
        return metadata;
    }
}
