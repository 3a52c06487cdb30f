using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>What the words of a name say about what it names.</summary>
static class NameShapes
{
    /// <summary>How far, in tokens, the head before 'of' is looked for, so that a text that is one long name stays cheap.</summary>
    const int LongestHead = 12;

    /// <summary>The kind that the name's head shows, or null: the last word, or in 'Bank of the North' the word before 'of'.</summary>
    public static MentionKind? HeadKind(Scan scan, int first, int end)
    {
        for (var i = first + 1; i < end && i < first + LongestHead; i++)
            if (scan.Document.Is(i, FunctionWord.Naming) && Kind(scan, i - 1) is { } before)
                return before;
        return Kind(scan, end - 1)
            ?? (
                scan.Is(first, WordClass.OrganisationFirst) ? MentionKind.Organisation
                : scan.Is(first, WordClass.PlaceFirst) ? MentionKind.Place
                : null
            );
    }

    /// <summary>Whether the last word is the head of an event, a law or a prize, and of nothing else.</summary>
    public static bool NamesNothing(Scan scan, int first, int end) =>
        scan.Is(end - 1, WordClass.NothingHead) && HeadKind(scan, first, end) is null;

    static MentionKind? Kind(Scan scan, int token)
    {
        var what = scan.Class(token);
        return (what & WordClass.ActorHead) == 0 ? null
            : (what & WordClass.OrganisationHead) != 0 ? MentionKind.Organisation
            : (what & WordClass.MediaHead) != 0 ? MentionKind.Media
            : (what & WordClass.InitiativeHead) != 0 ? MentionKind.Initiative
            : MentionKind.Place;
    }
}
