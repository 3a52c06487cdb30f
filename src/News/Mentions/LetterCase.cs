using News.Text;

namespace News.Mentions;

/// <summary>What a capital means in a paragraph.</summary>
enum LetterCase
{
    /// <summary>Names have capitals, and first words.</summary>
    Mixed,

    /// <summary>A headline whose words all have one.</summary>
    Title,

    /// <summary>All letters are capitals, as in old wires: only words that are not English can be names.</summary>
    Capitals,

    /// <summary>The whole text has none: the same.</summary>
    Small,
}

/// <summary>Determines the case of the letters of a paragraph or a text.</summary>
static class LetterCases
{
    /// <summary>A text or line of fewer words is too short to decide.</summary>
    const int FewWords = 4;

    public static LetterCase Of(Document document, Paragraph paragraph)
    {
        int words = 0,
            capitals = 0;
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (!document[i].IsWord || document[i].IsPossessive)
                continue;
            words++;
            if (document[i].IsAllCapitals || document[i].Text is [_] or [_, '.'] && document[i].IsCapitalised)
                capitals++;
        }
        return words >= FewWords && capitals * 20 >= words * 19 ? LetterCase.Capitals
            : paragraph.IsTitleCase ? LetterCase.Title
            : LetterCase.Mixed;
    }

    public static bool IsSmall(Document document)
    {
        var words = 0;
        foreach (ref readonly var token in document.Tokens)
        {
            if (!token.IsWord)
                continue;
            words++;
            foreach (var c in token.Text)
                if (char.IsUpper(c))
                    return false;
        }
        return words >= FewWords;
    }
}
