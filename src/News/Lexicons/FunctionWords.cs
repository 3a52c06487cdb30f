using System.Collections.Frozen;

namespace News.Lexicons;

/// <summary>The closed classes of English, from the lexicon of function words: 'preposition', 'subordinator', 'determiner' …</summary>
internal static class FunctionWords
{
    /// <summary>The words of any of the classes, and some that a room counts among them.</summary>
    public static FrozenSet<string> Of(string classes, params string[] more) =>
        Lexicon.Rows("function-words").Where(row => row[1].Split(' ').Intersect(classes.Split(' ')).Any()).Select(row => row[0]).Concat(more).ToFrozenSet();
}
