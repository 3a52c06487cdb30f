using News.Text;

namespace News.Grammar;

/// <summary>Verbs that a hyphen joins, which are three tokens: 'co-hosted', 'test-fired'.</summary>
static class JoinedVerbs
{
    const WordUses Forms = WordUses.Base | WordUses.Present | WordUses.Past | WordUses.Participle | WordUses.Gerund;

    /// <summary>Index of the verb whose first part the token is, or 0.</summary>
    public static int At(Document document, PartOfSpeech[] tags, int first) =>
        first + 2 < tags.Length
        && tags[first + 1] is PartOfSpeech.Dash
        && tags[first + 2].IsVerb()
        && Whole(document, first + 2) is { } whole
        && ((KnownWords.Of(whole) & Forms) != 0 || document.Lower(first) is "re" or "co")
            ? first + 2
            : 0;

    /// <summary>The verb at the token with the part that a hyphen joins to it.</summary>
    public static string Text(Document document, int verb) => Whole(document, verb) ?? document.Lower(verb);

    static string? Whole(Document document, int verb) =>
        verb > 1 && !document[verb].SpaceBefore && !document[verb - 1].SpaceBefore && document.Lower(verb - 1) == "-"
            ? $"{document.Lower(verb - 2)}-{document.Lower(verb)}"
            : null;
}
