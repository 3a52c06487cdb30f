using News.Lexicons;
using News.Text;

namespace News.Mentions;

/// <summary>Words beside names and offices that mean something there; which words a class has is written in the lexicon of name words.</summary>
[Flags]
internal enum NameWord : ulong
{
    None = 0,
    /// <summary>What only companies do or have: 'plc', 'shareholders'.</summary>
    OfCompany = 1,
    /// <summary>Says when an office is or was held: 'new', 'outgoing'.</summary>
    Tenure = 1 << 1,
    /// <summary>Says that an office is held no more: 'former'.</summary>
    Former = 1 << 2,
    /// <summary>'then'</summary>
    Then = 1 << 3,
    /// <summary>What armies are called: 'army', 'forces'.</summary>
    Army = 1 << 4,
}

internal static class NameWords
{
    static readonly WordClasses<NameWord> Classes = new("name-words");

    /// <summary>Whether the word, in lower case, is in any of the classes.</summary>
    public static bool Is(string lower, NameWord any) => Classes.Contains(lower, any);

    /// <summary>Whether the token is a word of any of the classes.</summary>
    public static bool Is(this Document document, int token, NameWord any) => Classes.Contains(document.ClosedWord(token), any);
}
