using System.Collections.Frozen;

namespace News.Lexicons;

/// <summary>The closed classes of English, from the lexicon of function words: 'preposition', 'subordinator', 'determiner' …</summary>
internal static class FunctionWords
{
    static readonly string[][] Rows = [.. Lexicon.Rows("function-words")];

    /// <summary>All of them.</summary>
    public static readonly FrozenSet<string> All = Rows.Select(row => row[0]).ToFrozenSet();

    /// <summary>The words of any of the classes.</summary>
    public static FrozenSet<string> Of(string classes)
    {
        var names = classes.Split(' ');
        return Rows.Where(row => row[1].Split(' ').AsSpan().ContainsAny(names)).Select(row => row[0]).ToFrozenSet();
    }
}
