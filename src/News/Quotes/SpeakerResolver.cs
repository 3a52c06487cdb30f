using News.Text;

namespace News.Quotes;

/// <summary>Tells from the mentions which actors the words of a source stand for.</summary>
internal sealed class SpeakerResolver(Document document, IReadOnlyList<Mention> mentions)
{
    /// <summary>The actors of the mention that heads the source: before its first comma or preposition; empty where none is known.</summary>
    public IReadOnlyList<string> Of(TokenRange? source)
    {
        if (source is not { IsEmpty: false } range) return [];
        var head = document.Span(range.First, HeadEnd(range));
        Mention? best = null;
        for (var m = FirstEndingAfter(head.Start); m < mentions.Count && mentions[m].Span.Start < head.End; m++)
        {
            var mention = mentions[m];
            if (!mention.Span.Overlaps(head) || mention.Actors.Count == 0 || IsPossessor(mention)) continue;
            if (best is null || mention.Span.End >= best.Span.End) best = mention;
        }
        return best?.Actors ?? [];
    }

    int HeadEnd(TokenRange range)
    {
        for (var i = range.First + 1; i < range.End; i++)
            if (document.Lower(i) is "," or "(" or "for" or "at" or "from" or "in" or "with" or "on" or "who") return i;
        return range.End;
    }

    /// <summary>'Name's spokesman' is not Name.</summary>
    bool IsPossessor(Mention mention) => document.Lower(document.TokenAt(mention.Span.End)) is "'s" or "'" or "’"
        && document[document.TokenAt(mention.Span.End)].Start == mention.Span.End;

    int FirstEndingAfter(int position)
    {
        const int longest = 400;
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start + longest <= position) low = middle + 1; else high = middle;
        }
        return low;
    }
}
