namespace News.Actors;

/// <summary>'I' in a direct quote is who speaks, 'we' the body or the people that speak. It is told last, once quotes are read.</summary>
static class FirstPersons
{
    const string Rule = "pronoun of the speaker";

    /// <summary>The mentions with those pronouns resolved, and the actors with their new counts.</summary>
    public static (IReadOnlyList<Mention>, IReadOnlyList<Actor>) Resolve(
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Actor> actors,
        IReadOnlyList<Quote> quotes
    )
    {
        var kinds = actors.ToDictionary(actor => actor.Id, actor => actor.Kind);
        var told = new List<Mention>(mentions);
        var more = new Dictionary<string, int>();
        var next = 0;
        foreach (var quote in quotes)
        {
            if (quote.Speaker.Count == 0)
                continue;
            foreach (var piece in quote.Content)
            {
                // What an outer quote has passed is not read again for those within it.
                next = FirstAt(mentions, piece.Start, next);
                for (; next < mentions.Count && mentions[next].Span.End <= piece.End; next++)
                    if (mentions[next] is { Form: MentionForm.Pronoun, Actors.Count: 0 } pronoun && Stands(pronoun.Text, quote, kinds))
                    {
                        told[next] = pronoun with
                        {
                            Actors = quote.Speaker,
                            Kind = quote.Speaker.Count > 1 ? MentionKind.Group : kinds[quote.Speaker[0]],
                            Rule = Rule,
                        };
                        foreach (var id in quote.Speaker)
                            more[id] = more.GetValueOrDefault(id) + 1;
                    }
            }
        }
        return more.Count == 0
            ? (mentions, actors)
            : (
                told,
                [
                    .. actors.Select(actor =>
                        more.TryGetValue(actor.Id, out var count) ? actor with { Mentions = actor.Mentions + count } : actor
                    ),
                ]
            );
    }

    /// <remarks>In indirect speech 'we' is anybody ('doctors say we should sleep'), but 'I' is a quoted word of the speaker's.</remarks>
    static bool Stands(string pronoun, Quote quote, Dictionary<string, MentionKind> kinds) =>
        pronoun.ToLowerInvariant() switch
        {
            "i" or "me" or "my" or "mine" or "myself" => quote.Speaker.Count == 1
                && kinds.GetValueOrDefault(quote.Speaker[0]) == MentionKind.Person,
            "we" or "us" or "our" or "ours" or "ourselves" => quote.Direct
                && (quote.Speaker.Count > 1 || kinds.TryGetValue(quote.Speaker[0], out var kind) && kind != MentionKind.Person),
            _ => false,
        };

    /// <summary>The first mention from <paramref name="from"/> on that does not begin before <paramref name="start"/>.</summary>
    static int FirstAt(IReadOnlyList<Mention> mentions, int start, int from)
    {
        int low = from,
            high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
