using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>The metadata of a new notebook, as .NET Interactive writes and reads it.</summary>
static class NotebookMetadata
{
    public static JsonObject Of(Notebook notebook)
    {
        var (display, language) = notebook.DefaultLanguage switch
        {
            "fsharp" => (".NET (F#)", "F#"),
            "pwsh" => (".NET (PowerShell)", "PowerShell"),
            _ => (".NET (C#)", "C#"),
        };
        return new()
        {
            ["kernelspec"] = new JsonObject
            {
                ["display_name"] = display,
                ["language"] = language,
                ["name"] = language switch { "F#" => ".net-fsharp", "PowerShell" => ".net-powershell", _ => ".net-csharp" },
            },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = KernelInfo(notebook) },
        };
    }

    /// <summary>The default language and every language in use.</summary>
    public static JsonObject KernelInfo(Notebook notebook) => new()
    {
        ["defaultKernelName"] = notebook.DefaultLanguage,
        ["items"] = new JsonArray([.. notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Language)
            .Prepend(notebook.DefaultLanguage).Distinct().Select(name => new JsonObject
            {
                ["aliases"] = new JsonArray(), ["languageName"] = name, ["name"] = name,
            })]),
    };

    public static JsonObject Of(Cell cell)
    {
        var metadata = new JsonObject();
        if (cell.Tags.Count > 0) metadata["tags"] = new JsonArray([.. cell.Tags.Select(tag => JsonValue.Create(tag))]);
        if (cell.Kind != CellKind.Code) return metadata;
        metadata["dotnet_interactive"] = new JsonObject { ["language"] = cell.Language };
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language };
        return metadata;
    }
}
