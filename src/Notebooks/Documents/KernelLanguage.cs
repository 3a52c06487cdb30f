using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>The language that a kernel's cells are in unless a selector line says another.</summary>
/// <param name="Name">Its name here and for clients, which give cells of another name a mark of their own.</param>
/// <param name="Version">That which the compiler here speaks.</param>
sealed record KernelLanguage(string Name, string DisplayName, string Version, string FileExtension, string MimeType)
{
    public static readonly KernelLanguage CSharp = new("csharp", "C#", "14.0", ".cs", "text/x-csharp");
    public static readonly KernelLanguage FSharp = new("fsharp", "F#", "10.0", ".fs", "text/x-fsharp");

    /// <summary>All of them, the first where nothing is said.</summary>
    public static readonly IReadOnlyList<KernelLanguage> All = [CSharp, FSharp];

    /// <summary>What a client is told; it stands in the notebooks it saves, so nothing in it depends on the machine.</summary>
    public JsonObject Info => new()
    {
        ["name"] = Name,
        ["version"] = Version,
        ["mimetype"] = MimeType,
        ["file_extension"] = FileExtension,
        ["pygments_lexer"] = Name,
        ["codemirror_mode"] = MimeType,
    };
}
