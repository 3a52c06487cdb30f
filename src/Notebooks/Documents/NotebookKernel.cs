using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>A kernel as <c>install</c> registers it and as a notebook's metadata names it.</summary>
/// <param name="Name">The folder of its spec, which notebooks carry as <c>kernelspec.name</c>.</param>
/// <param name="DisplayName">What people choose from.</param>
/// <param name="Language">The language of cells without a selector line.</param>
sealed record NotebookKernel(string Name, string DisplayName, LanguageInfo Language)
{
    /// <summary>The name that .NET Interactive gave its kernels; notebooks made for it ask for them.</summary>
    public const string UsualName = ".net";

    const int MetadataDepth = 2; // of the metadata's members in the JSON text

    /// <summary>The kernels of a name: <c>.net</c> is <c>.net-csharp</c> and <c>.net-fsharp</c>.</summary>
    public static IReadOnlyList<NotebookKernel> Of(string name)
    {
        // Several versions can be installed, each under a name of its own, which the menu shows.
        var source = name == UsualName ? "Notebooks" : $"Notebooks, {name}";
        return
        [
            .. LanguageInfo.WithKernel.Select(language => new NotebookKernel(
                $"{name}-{language.Name}",
                $"{language.DisplayName} ({source})",
                language
            )),
        ];
    }

    /// <summary>The kernel for notebooks in a language; null where there is none.</summary>
    public static NotebookKernel? For(string language) => Of(UsualName).FirstOrDefault(kernel => kernel.Language.Name == language);

    /// <summary>What a notebook's metadata has as <c>kernelspec</c>.</summary>
    public JsonObject Spec =>
        new()
        {
            ["display_name"] = DisplayName,
            ["language"] = Language.EditorId,
            ["name"] = Name,
        };

    /// <summary>What the metadata has as <c>language_info</c>.</summary>
    public JsonObject LanguageInfoJson => InfoOf(Language);

    /// <summary>What a client is told about a language; it is in the notebooks that the client saves, so nothing in it
    /// depends on the machine.</summary>
    /// <param name="language">One that has a kernel.</param>
    public static JsonObject InfoOf(LanguageInfo language) =>
        new()
        {
            ["name"] = language.EditorId,
            ["version"] = language.Kernel!.Version,
            ["mimetype"] = language.Kernel.MimeType,
            ["file_extension"] = language.FileExtension,
            ["pygments_lexer"] = language.EditorId,
            ["codemirror_mode"] = language.Kernel.MimeType,
        };

    /// <summary>
    /// The kernel of this engine that a notebook's metadata asks for; null for a <c>.dib</c>, for a language without a kernel,
    /// where the metadata names another program's kernel, and where it says nothing about kernel or language.
    /// </summary>
    public static NotebookKernel? In(Notebook notebook) =>
        notebook.Format == NotebookFormat.Ipynb && KernelNames.HasLanguage(notebook.Metadata) && KernelNames.IsOwnSpec(notebook.Metadata)
            ? For(notebook.DefaultLanguage)
            : null;

    /// <summary>
    /// The notebook with that kernel in its metadata, as clients write it after they ran the notebook. All other bytes stay, and
    /// all where there is no such kernel.
    /// </summary>
    public static Notebook NamedIn(Notebook notebook)
    {
        if (In(notebook) is not { } kernel)
            return notebook;
        var bytes = notebook.ToBytes();
        var json = NonFinite.MaskFile(bytes);
        var metadata = JsonMembers.Of(json, ..json.Length).Last(member => member.Key == "metadata").Value;
        var style = JsonStyle.Detect(bytes.AsSpan(Utf8Text.Check(bytes)));
        Edit[] edits =
        [
            .. JsonMembers.With(json, metadata, "kernelspec", kernel.Spec, style, MetadataDepth),
            .. JsonMembers.With(json, metadata, "language_info", kernel.LanguageInfoJson, style, MetadataDepth),
        ];
        return edits.Length == 0 ? notebook : Notebook.Parse(Splice.Apply(bytes, 0..bytes.Length, edits), notebook.Format);
    }
}
