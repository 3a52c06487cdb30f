using System.Collections.Frozen;
using News.Lexicons;

namespace News.Grammar.Speech;

/// <summary>Small questions about a word or mark that several rooms ask.</summary>
internal static class Questions
{
    static readonly FrozenSet<string> Says = Lexicon.Words("says").ToFrozenSet();

    public static bool IsComma(this Syntax syntax, int token) => syntax[token] is PartOfSpeech.Comma;

    public static bool IsColon(this Syntax syntax, int token) => syntax.Document.Lower(token) == ":";

    /// <summary>Whether the word is a form of a verb of saying whose subject is mostly a person: 'said', 'tells'.</summary>
    public static bool IsSaying(this Syntax syntax, int token) => Says.Contains(syntax.Document.Lower(token));

    /// <summary>Whether 'according to' begins at the token.</summary>
    public static bool IsAccordingTo(this Syntax syntax, int token) => syntax.Document.Lower(token) == "according" && syntax.Document.Lower(token + 1) == "to";
}
