using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Names side by side, 'X, Y and Z', are mostly of one kind: the certain ones speak for the others.</summary>
static class NameLists
{
    /// <param name="names">In the order of the text.</param>
    public static void Ask(Scan scan, List<Candidate> names, Dictionary<string, Votes> votes)
    {
        for (var first = 0; first < names.Count; )
        {
            var end = first + 1;
            while (end < names.Count && IsNext(scan, names[end - 1], names[end]))
                end++;
            // Of two, a comma may as well part a name from its apposition: 'the head of Zorbal, Ada Quill'.
            if (end - first > 2 || end - first == 2 && !scan.Document.Is(names[first].End, Mark.Comma))
                Share(names, first, end, votes);
            first = end;
        }
    }

    static bool IsNext(Scan scan, Candidate name, Candidate next)
    {
        var document = scan.Document;
        var gap = next.WithTitle - name.End;
        if (gap is < 1 or > 2 || !scan.SameSentence(name.First, next.First))
            return false;
        var last = next.WithTitle - 1;
        return gap == 1
            ? document.Is(last, FunctionWord.And | FunctionWord.Or)
                || document.Is(last, Mark.Comma | Mark.Ampersand | Mark.Slash | Mark.Semicolon)
            : document.Is(last, FunctionWord.And | FunctionWord.Or) && document.Is(name.End, Mark.Comma);
    }

    static void Share(List<Candidate> names, int first, int end, Dictionary<string, Votes> votes)
    {
        var tally = new Votes();
        for (var i = first; i < end; i++)
            if (
                (
                    names[i].IsOpen
                        ? votes[names[i].Key] is { Weight: > 2, Best: { } best }
                            ? best
                            : (MentionKind?)null
                        : Plain(names[i].Kind)
                ) is
                { } kind
            )
                tally.Add(Plain(kind), 1);
        if (end - first > 2)
            for (var i = first; i < end; i++)
                votes[names[i].Key].IsListed = true;
        if (tally.Best is not { } common || tally.Sum > tally.Weight || end - first > 2 && tally.Weight * 3 < end - first)
            return;
        for (var i = first; i < end; i++)
            if (names[i].IsOpen)
            {
                var own = votes[names[i].Key];
                own.Add(common, tally.Weight > 1 ? 3 : 2);
                own.IsVouchedFor |= tally.Weight > 1 && names[i].Rule is not (NameByShape.CommonWord or NameByShape.CommonWords);
            }
    }

    /// <summary>A list mixes states and towns, papers and companies.</summary>
    static MentionKind Plain(MentionKind kind) =>
        kind switch
        {
            MentionKind.Country => MentionKind.Place,
            MentionKind.Media => MentionKind.Organisation,
            _ => kind,
        };
}
