using News.Grammar;
using News.Grammar.Speech;
using News.Text;

namespace News.Quotes;

/// <summary>Whom the words of a source stand for, and the mentions that show it.</summary>
readonly record struct ResolvedSource(IReadOnlyList<string> Actors, IReadOnlyList<Mention> Heads)
{
    public static ResolvedSource None { get; } = new([], []);
}

/// <summary>Determines from the mentions which actors the words of a source stand for.</summary>
sealed class SpeakerResolver(Syntax syntax, IReadOnlyList<Mention> mentions)
{
    readonly Document document = syntax.Document;

    /// <summary>
    /// The actors of the mention that heads the source: before its first comma or preposition, or, without a name
    /// there, the name in apposition ('the chairman, Name'); empty where none is known.
    /// </summary>
    public ResolvedSource Of(TokenRange? source)
    {
        if (source is not { IsEmpty: false } range)
            return ResolvedSource.None;
        if (Together(range) is { Actors.Count: > 1 } several)
            return several;
        var headEnd = HeadEnd(range);
        var head = Heading(range, range.First, headEnd);
        if (head is not { Form: MentionForm.Name })
            head = Apposed(range, headEnd) ?? head;
        return head is null ? ResolvedSource.None : new(head.Actors, [head]);
    }

    /// <summary>The actors of 'Ana Ruiz, Tom Reed and the mayor': of each part by itself; none where they are not such a list.</summary>
    ResolvedSource Together(TokenRange range)
    {
        var (actors, heads, first, isList) = (new List<string>(), new List<Mention>(), range.First, false);
        for (var i = range.First; i <= range.End; i++)
        {
            if (i < range.End && !syntax.JoinsNames(i))
                continue;
            if (i < range.End && mentions.Count > 0 && IsWithinMention(i))
                continue;
            if (i > first)
            {
                if (syntax.IsBoth(first))
                    first++;
                var isNamed = document[first].IsCapitalised || syntax.IsThe(first) || syntax[first] is PartOfSpeech.PronounPossessive;
                if (!isNamed || Heading(range, first, HeadEnd(new TokenRange(first, i))) is not { } part)
                    return ResolvedSource.None;
                heads.Add(part);
                foreach (var actor in part.Actors)
                    if (!actors.Contains(actor))
                        actors.Add(actor);
            }
            isList |= i < range.End && syntax.IsAnd(i);
            // 'Name, head of the board and the fund'
            if (i < range.End && !isList && OfBefore(range.First, i))
                return ResolvedSource.None;
            first = i + 1;
        }
        return isList ? new(actors, heads) : ResolvedSource.None;
    }

    bool OfBefore(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (syntax.BeginsModifier(i))
                return true;
        return false;
    }

    bool IsWithinMention(int token)
    {
        for (var m = FirstEndingAfter(document[token].Start); m < mentions.Count && mentions[m].Span.Start <= document[token].Start; m++)
            if (mentions[m].Span.End >= document[token].End)
                return true;
        return false;
    }

    /// <summary>The last mention of an actor from <paramref name="first"/> on, before the first 'of' after one: 'Name
    /// of Oslo' is Name.</summary>
    Mention? Heading(TokenRange range, int first, int end)
    {
        var span = document.Span(first, end);
        Mention? best = null;
        for (var m = FirstEndingAfter(span.Start); m < mentions.Count && mentions[m].Span.Start < span.End; m++)
        {
            var mention = mentions[m];
            if (!mention.Span.Overlaps(span) || mention.Actors.Count == 0 || IsPossessor(mention, range))
                continue;
            if (best is not null && syntax.IsOf(document.TokenAt(best.Span.End)))
                break;
            if (best is null || mention.Span.End >= best.Span.End)
                best = mention;
        }
        return best;
    }

    /// <summary>A person's name that begins after the first comma.</summary>
    Mention? Apposed(TokenRange range, int comma)
    {
        if (comma + 1 >= range.End || !syntax.IsComma(comma))
            return null;
        return Heading(range, comma + 1, Math.Min(comma + 2, range.End)) is { Kind: MentionKind.Person, Form: MentionForm.Name } named
            ? named
            : null;
    }

    int HeadEnd(TokenRange range)
    {
        for (var i = range.First + 1; i < range.End; i++)
            if (syntax.IsComma(i) || syntax.OpensBracket(i) || syntax.BeginsModifier(i) && !syntax.IsOf(i))
                return i;
        return range.End;
    }

    /// <summary>'Name's spokesman' is not Name.</summary>
    bool IsPossessor(Mention mention, TokenRange range) =>
        document.TokenAt(mention.Span.End) is var next
        && next < range.End
        && syntax[next] is PartOfSpeech.Possessive
        && document[next].Start == mention.Span.End;

    int FirstEndingAfter(int position)
    {
        const int longest = 400;
        int low = 0,
            high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start + longest <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
