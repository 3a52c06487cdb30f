using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>The names under which notebooks know a language, and where their metadata says it.</summary>
static class KernelNames
{
    /// <summary>What .NET Interactive writes for a language, whatever it is.</summary>
    const string Polyglot = "polyglot-notebook";

    /// <summary>The kernel name for any of its names; an unknown name as it is.</summary>
    public static string Normalize(string name)
    {
        const string vsCodePrefix = "dotnet-interactive.";
        if (name.StartsWith(vsCodePrefix, StringComparison.OrdinalIgnoreCase))
            name = name[vsCodePrefix.Length..];
        return LanguageInfo.Find(name)?.Name ?? name;
    }

    /// <summary>Whether everybody knows the name, without a notebook's metadata.</summary>
    public static bool IsKnown(string name) => LanguageInfo.Find(name) is not null;

    /// <summary>The language that the notebook's metadata gives to cells that have none; the default where it names none.</summary>
    public static string DefaultOf(JsonObject metadata) => Normalize(Said(metadata) ?? LanguageInfo.Default.Name);

    /// <summary>Whether the metadata says something about the notebook's language.</summary>
    public static bool HasLanguage(JsonObject metadata) =>
        Said(metadata) is not null || Text(metadata, "language_info", "name") == Polyglot;

    /// <summary>Whether the metadata's kernel spec is one of those that .NET Interactive and this engine share, or missing.</summary>
    public static bool IsOwnSpec(JsonObject metadata) =>
        Text(metadata, "kernelspec", "name") is not { } name
        || IsKnown(name) && name.StartsWith(NotebookKernel.UsualName, StringComparison.OrdinalIgnoreCase);

    static string? Said(JsonObject metadata) =>
        Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? Text(metadata, "dotnet_interactive", "defaultKernelName")
        ?? Known(Text(metadata, "kernelspec", "name"))
        ?? Known(Text(metadata, "kernelspec", "language"))
        ?? Text(metadata, "language_info", "name") switch
        {
            Polyglot => null,
            var name => name,
        }
        ?? Text(metadata, "kernelspec", "language");

    /// <summary>The language a cell's metadata says, or null.</summary>
    public static string? Of(JsonObject cellMetadata) =>
        (
            Text(cellMetadata, "polyglot_notebook", "kernelName")
            ?? Text(cellMetadata, "dotnet_interactive", "language")
            ?? Text(cellMetadata, "vscode", "languageId") switch
            {
                Polyglot => null,
                var id => id,
            }
        )
            is { } name
            ? Normalize(name)
            : null;

    static string? Known(string? name) => name is not null && IsKnown(name) ? name : null;

    static string? Text(JsonObject metadata, params ReadOnlySpan<string> path)
    {
        JsonNode? node = metadata;
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
    }
}
