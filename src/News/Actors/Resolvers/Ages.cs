using News.Mentions;
using News.Rules;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>How old somebody is said to be, in digits; null where the text does not say it.</summary>
static class Ages
{
    static readonly TokenClasses Classes = new TokenClasses()
        .Add("Digits", token => token.Kind is TokenKind.Number)
        .Add("TwoDigits", token => token.Text is [>= '1' and <= '9', >= '0' and <= '9']);

    static readonly TokenPattern YearsOld = TokenPattern.Parse("years:Digits - year - old", Classes);
    static readonly TokenPattern Apposed = TokenPattern.Parse(", years:TwoDigits (, | .)", Classes);

    /// <summary>Tokens of '57-year-old'.</summary>
    const int Length = 5;

    /// <summary>'The 57-year-old farmer'.</summary>
    public static string? In(Document document, Candidate role)
    {
        for (var i = role.First; i + Length <= role.End; i++)
            if (YearsOld.Match(document, i) is { } match)
                return match["years"];
        return null;
    }

    /// <summary>'Bram Tolvar, 57,' and '57-year-old Bram Tolvar'.</summary>
    public static string? Beside(Document document, Candidate name) =>
        (At(Apposed, document, name.End) ?? At(YearsOld, document, name.WithTitle - Length))?["years"];

    static TokenMatch? At(TokenPattern pattern, Document document, int token) =>
        token >= 0 && token < document.Count ? pattern.Match(document, token) : null;
}
