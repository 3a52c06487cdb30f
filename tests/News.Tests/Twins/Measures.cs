namespace News.Tests.Twins;

/// <summary>How well a reading tells the gold mentions, in percent.</summary>
/// <param name="Names">F1 of names and abbreviations of persons, bodies and places, span and kind exact.</param>
/// <param name="NamedActors">F1 of B-cubed over the names of persons and bodies.</param>
/// <param name="Actors">The same over every mention of them; a mention not found stands alone.</param>
sealed record Measures(double Names, double NamedActors, double Actors)
{
    public static Measures Of(GoldArticle gold, Annotations found)
    {
        var told = gold
            .Mentions.Where(m => m.Form is "name" or "abbreviation" && KindOf(m.Kind) is not "")
            .Select(m => (m.Span, KindOf(m.Kind)))
            .ToHashSet();
        var seen = found
            .Mentions.Where(m => m.Form is MentionForm.Name or MentionForm.Abbreviation && KindOf(Word(m.Kind)) is not "")
            .Select(m => (m.Span, KindOf(Word(m.Kind))))
            .ToHashSet();
        var both = told.Intersect(seen).Count();
        return new Measures(F1((double)both / seen.Count, (double)both / told.Count), Cubed(gold, found, true), Cubed(gold, found, false));
    }

    static double Cubed(GoldArticle gold, Annotations found, bool namesOnly)
    {
        var mentions = gold
            .Mentions.Where(m => KindOf(m.Kind) is "person" or "organisation" && (!namesOnly || m.Form is "name" or "abbreviation"))
            .ToArray();
        var free = found.Mentions.Where(m => m.Actors.Count > 0).ToHashSet();
        var system = new string[mentions.Length];
        foreach (
            var (i, mention, _) in mentions
                .SelectMany((m, i) => free.Where(f => f.Span.Overlaps(m.Span)).Select(f => (i, f, Share(f.Span, m.Span))))
                .OrderByDescending(pair => pair.Item3)
                .ToArray()
        )
            if (system[i] is null && free.Remove(mention))
                system[i] = string.Join('+', mention.Actors);
        for (var i = 0; i < system.Length; i++)
            system[i] ??= $"alone {i}";
        double precision = 0,
            recall = 0;
        for (var i = 0; i < mentions.Length; i++)
        {
            var same = Enumerable.Range(0, mentions.Length).Count(j => system[j] == system[i] && mentions[j].Entity == mentions[i].Entity);
            precision += (double)same / system.Count(id => id == system[i]);
            recall += (double)same / mentions.Count(m => m.Entity == mentions[i].Entity);
        }
        return F1(precision / mentions.Length, recall / mentions.Length);
    }

    static double Share(TextSpan a, TextSpan b) =>
        (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));

    static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);

    static string Word(MentionKind kind) => kind.ToString().ToLowerInvariant();

    static string KindOf(string kind) =>
        kind switch
        {
            "person" => "person",
            "organisation" or "media" => "organisation",
            "country" or "place" => "place",
            _ => "",
        };
}
