using System.Collections.Frozen;

namespace News.Lexicons;

/// <summary>The closed classes of English, from the lexicon of function words.</summary>
static class FunctionWords
{
    static readonly WordClasses<FunctionWord> Classes = new("function-words");

    /// <summary>All of them.</summary>
    public static readonly FrozenSet<string> All = Classes.Words.ToFrozenSet();

    /// <summary>The words of any of the classes.</summary>
    public static FrozenSet<string> Of(FunctionWord any) => Classes.Of(any).ToFrozenSet();

    /// <summary>Whether the word is in any of the classes.</summary>
    /// <param name="word">Its number in <see cref="ClosedWords"/>.</param>
    public static bool Is(ushort word, FunctionWord any) => Classes.Contains(word, any);

    /// <summary>Whether the word is in any of the classes.</summary>
    /// <param name="lower">The word in lower case.</param>
    public static bool Is(string lower, FunctionWord any) => Classes.Contains(lower, any);
}
