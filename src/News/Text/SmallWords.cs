namespace News.Text;

/// <summary>Questions about single words in and beside names, which are asked before Grammar has read the text.</summary>
internal static class SmallWords
{
    public static bool IsThe(this Document document, int token) => document.Lower(token) == "the";

    public static bool IsOf(this Document document, int token) => document.Lower(token) == "of";

    public static bool IsFor(this Document document, int token) => document.Lower(token) == "for";

    public static bool IsOn(this Document document, int token) => document.Lower(token) == "on";

    /// <summary>The first word of a saint's name: 'St. Paul's College'.</summary>
    public static bool IsSaint(this Document document, int token) => document.Lower(token) is "st." or "st" or "saint";

    /// <summary>Who follows or does what, by the ending: 'oppositionist', 'columnist'.</summary>
    public static bool IsFollower(this Document document, int token) => document.Lower(token) is { Length: > 5 } word && word.EndsWith("ist", StringComparison.Ordinal);

    /// <summary>'Commission of <b>Inquiry</b> into …'</summary>
    public static bool IsInquiry(this Document document, int token) => document.Lower(token) is "inquiry" or "enquiry";
}
