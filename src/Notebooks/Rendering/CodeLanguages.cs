namespace Notebooks.Rendering;

/// <summary>How a page names and colours code: in the languages of cells, and in those that prose and other programs'
/// notebooks contain.</summary>
static class CodeLanguages
{
    static readonly Grammar Python = new(
        "#",
        null,
        [("\"\"\"", "\"\"\""), ("'''", "'''"), ("\"", "\""), ("'", "'")],
        Grammar.Words(
            """
            and as assert async await break class continue def del elif else except False finally for from global if
            import in is lambda None nonlocal not or pass raise return True try while with yield
            """
        )
    );

    /// <summary>The grammar of a language; null: its code is shown plain.</summary>
    public static Grammar? GrammarOf(string language) =>
        language.ToLowerInvariant() switch
        {
            "python" or "py" => Python,
            "typescript" or "json" => LanguageInfo.Find("javascript")?.Grammar,
            ['s', 'q', 'l', '-', ..] => LanguageInfo.Find("sql")?.Grammar, // a database that the notebook connects
            _ => LanguageInfo.Find(language)?.Grammar,
        };

    /// <summary>The language's name for readers.</summary>
    public static string NameOf(string language) =>
        language.ToLowerInvariant() switch
        {
            "python" or "py" => "Python",
            _ => LanguageInfo.Find(language)?.DisplayName ?? language,
        };
}
