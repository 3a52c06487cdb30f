using System.Collections.Frozen;

namespace News.Text;

/// <summary>Determines what a paragraph is by its first words, its case and its end.</summary>
static class Lines
{
    /// <summary>In tokens.</summary>
    const int LongestHeading = 14,
        LongestTitle = 24,
        LongestByline = 24,
        LongestCaption = 90,
        LongestCode = 8;

    static readonly FrozenSet<string> Credits = FrozenSet.Create(
        "image",
        "images",
        "photo",
        "photos",
        "photograph",
        "picture",
        "pictured",
        "video",
        "audio",
        "credit",
        "illustration",
        "graphic"
    );

    static readonly FrozenSet<string> Codes = FrozenSet.Create(
        "end",
        "ends",
        "more",
        "nn",
        "nnnn",
        "eom",
        "endit",
        "endall",
        "rpt",
        "30",
        "0"
    );

    /// <param name="isTop">Whether it comes first in the text.</param>
    public static ParagraphKind Kind(List<Token> tokens, int first, int end, bool isTop) =>
        IsCode(tokens, first, end) ? ParagraphKind.WireCode
        : IsByline(tokens, first, end) ? ParagraphKind.Byline
        : IsCaption(tokens, first, end) ? ParagraphKind.Caption
        : IsHeading(tokens, first, end) || isTop && end - first <= LongestTitle && IsTitle(tokens, first, end) ? ParagraphKind.Heading
        : ParagraphKind.Body;

    /// <summary>'(MORE)', '-0-', 'END', '###', 'BC-Brannoch-Flood, 1st Ld', a web address: nothing but the sign.</summary>
    static bool IsCode(List<Token> tokens, int first, int end)
    {
        if (end - first > LongestCode)
            return false;
        if (tokens[first].Kind == TokenKind.Address && end == first + 1)
            return true;
        if (tokens[first].Lower is "bc" && first + 1 < end && tokens[first + 1].Lower == "-")
            return true;
        for (var i = first; i < end; i++)
            if (
                tokens[i].Kind != TokenKind.Punctuation
                && !(end - first <= 4 && Codes.Contains(tokens[i].Lower) && (tokens[i].IsAllCapitals || tokens[i].Kind == TokenKind.Number))
            )
                return false;
        return end - first > 1 || tokens[first].Kind != TokenKind.Number;
    }

    /// <summary>'By Jane Quill and TOM ROE, Grain Board Correspondent', '(Reporting by Jane Quill; editing by Tom Roe)'.</summary>
    static bool IsByline(List<Token> tokens, int first, int end)
    {
        if (end - first > LongestByline)
            return false;
        var i = tokens[first].Lower == "(" ? first + 1 : first;
        if (i < end && tokens[i].Lower is "reporting" or "editing" or "writing" or "story" or "report" or "written")
            i++;
        if (i + 1 >= end || tokens[i].Lower != "by" || i == first && !tokens[i].IsCapitalised || !tokens[i + 1].IsCapitalised)
            return false;
        for (i++; i < end; i++)
            if (
                tokens[i] is { IsWord: true, IsCapitalised: false } word
                && word.Lower
                    is not (
                        "and"
                        or "in"
                        or "of"
                        or "for"
                        or "by"
                        or "editing"
                        or "reporting"
                        or "writing"
                        or "additional"
                        or "the"
                        or "de"
                        or "van"
                        or "von"
                        or "bin"
                        or "al"
                        or "with"
                        or "'s"
                    )
            )
                return false;
        return tokens[end - 1].Lower != "." || tokens[first].Lower == "(" || i > first + 1 && tokens[first].Lower != "by";
    }

    /// <summary>'Image: Jane Quill.', 'The mill at night. Photo by Jane Quill'.</summary>
    static bool IsCaption(List<Token> tokens, int first, int end)
    {
        if (end - first > LongestCaption)
            return false;
        for (var i = Math.Max(first, end - 12); i < end; i++)
            if (IsCredit(tokens, i, end))
                return true;
        return IsCredit(tokens, first, end);
    }

    /// <summary>Whether a picture is credited from here on: 'Image: Jane Quill', 'Photo by Jane Quill'.</summary>
    public static bool IsCredit(List<Token> tokens, int i, int end) =>
        i + 2 < end
        && tokens[i].IsCapitalised
        && Credits.Contains(tokens[i].Lower)
        && (tokens[i + 1].Lower == ":" || tokens[i + 1].Lower == "by" && tokens[i + 2].IsCapitalised);

    static bool IsHeading(List<Token> tokens, int first, int end)
    {
        if (end - first > LongestHeading || SentenceEnd.IsBullet(tokens, first, end))
            return false;
        var last = end - 1;
        while (last > first && tokens[last].Lower is "”" or "\"" or "''" or "'" or ")")
            last--;
        return tokens[last].Kind != TokenKind.Punctuation && !tokens[last].Text.EndsWith('.');
    }

    /// <summary>Whether nearly all words of some length have capitals.</summary>
    public static bool IsTitleCase(List<Token> tokens, int first, int end)
    {
        int words = 0,
            capitals = 0;
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Text.Length < 4)
                continue;
            words++;
            if (tokens[i].IsCapitalised)
                capitals++;
        }
        return words > 1 && capitals * 10 >= words * 8;
    }

    /// <summary>Every word with a capital but for the small ones: 'Board Chief Says the Harvest Is Safe.'</summary>
    static bool IsTitle(List<Token> tokens, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            if (!tokens[i].IsWord || tokens[i].IsPossessive)
                continue;
            else if (tokens[i].IsCapitalised)
                words++;
            else if (!SmallInTitles.Contains(tokens[i].Lower))
                return false;
        return words > 3;
    }

    static readonly FrozenSet<string> SmallInTitles = FrozenSet.Create(
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "over",
        "per",
        "to",
        "up",
        "via",
        "vs.",
        "with",
        "v.",
        "s",
        "st",
        "nd",
        "rd",
        "th"
    );
}
