using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>A kernel of C# or F# that clients find, ours or another program's.</summary>
/// <param name="Arguments">How it is started: a program, and what it is told.</param>
sealed record InstalledKernel(string Name, string DisplayName, string FullPath, bool IsOurs, IReadOnlyList<string> Arguments)
{
    /// <summary>Those in the data folders, in the order in which clients look.</summary>
    public static IEnumerable<InstalledKernel> In(IEnumerable<string> dataFolders) =>
        from dataFolder in dataFolders
        let kernels = Path.Combine(dataFolder, "kernels")
        where Directory.Exists(kernels)
        from name in Directory.EnumerateDirectories(kernels).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        where !name.Contains('~')
        let folder = new SpecFolder(dataFolder, name)
        let json = folder.Json
        where json is not null && (folder.IsOurs || IsDotnet(name, json))
        select new InstalledKernel(
            name,
            Text(json["display_name"]) ?? name,
            folder.FullPath,
            folder.IsOurs,
            [.. (json["argv"] as JsonArray ?? []).Select(Text).OfType<string>()]
        );

    static bool IsDotnet(string name, JsonObject spec) =>
        name.StartsWith(".net-", StringComparison.OrdinalIgnoreCase)
        || LanguageInfo.Find(KernelNames.Normalize(Text(spec["language"]) ?? ""))?.Kernel is not null;

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
