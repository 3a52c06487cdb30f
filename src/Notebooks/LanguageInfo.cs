namespace Notebooks;

/// <summary>
/// A language of cells: everything that the engine knows about it, in one row. The rows, with what makes the language and
/// its assistant, are in <c>Sessions/LanguageTable.cs</c>.
/// </summary>
/// <param name="Name">The kernel name, as selector lines and notebooks write it.</param>
sealed partial record LanguageInfo(string Name)
{
    /// <summary>All languages, in the order in which they are listed.</summary>
    public static partial IReadOnlyList<LanguageInfo> All { get; }

    public static partial LanguageInfo CSharp { get; }

    public static partial LanguageInfo FSharp { get; }

    /// <summary>The language of a notebook that names none.</summary>
    public static LanguageInfo Default => CSharp;

    /// <summary>The name for readers; null: <see cref="Name"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The other names that .NET Interactive gives the language's kernel, in the capitals in which it does.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Further names that notebooks and other programs have for it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The name that editors have for it.</summary>
    public string EditorId { get; init; } = Name;

    /// <summary>The extension of its source files, with the dot; null: a cell cannot import any.</summary>
    public string? FileExtension { get; init; }

    /// <summary>The extension of its scripts, with the dot; null: a notebook cannot be converted into one.</summary>
    public string? ScriptExtension { get; init; }

    /// <summary>Its comments and the colours of its code; null: it is shown plain.</summary>
    public Grammar? Grammar { get; init; }

    /// <summary>Whether <c>#r "…"</c> and <c>#i "…"</c> in its cells are references.</summary>
    public bool TakesReferences { get; init; }

    /// <summary>The kernel that Jupyter's clients can choose for it; null: it has none.</summary>
    public JupyterKernel? Kernel { get; init; }

    /// <summary>The languages that have a kernel of their own, the default first.</summary>
    public static IEnumerable<LanguageInfo> WithKernel => All.Where(language => language.Kernel is not null);

    /// <summary>The extensions of files with its code, scripts first.</summary>
    public IEnumerable<string> Extensions => new[] { ScriptExtension, FileExtension }.OfType<string>();

    /// <summary>The language that has a name, in whatever capitals; null: none.</summary>
    public static LanguageInfo? Find(string name) => All.FirstOrDefault(language => language.Has(name));

    bool Has(string name) =>
        name.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(EditorId, StringComparison.OrdinalIgnoreCase)
        || Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
        || OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What Jupyter's clients are told about a language with a kernel of its own.</summary>
/// <param name="Version">The version of the language that the compiler here accepts.</param>
/// <param name="MimeType">That of its source files.</param>
/// <param name="HelpPage">The address of its documentation.</param>
sealed record JupyterKernel(string Version, string MimeType, string HelpPage);
