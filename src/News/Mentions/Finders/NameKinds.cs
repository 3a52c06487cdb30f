using News.Text;

namespace News.Mentions.Finders;

/// <summary>
/// Tells what the names are whose own words leave it open: every place where the same name stands is asked, and parts of
/// names told already count too. One decision a name, so that it is the same throughout the text.
/// </summary>
internal static class NameKinds
{
    public static void Decide(Scan scan)
    {
        var votes = new Dictionary<string, Votes>();
        var personParts = new Dictionary<string, int>();
        foreach (var name in scan.Found)
        {
            if (!name.IsName) continue;
            if (!votes.TryGetValue(name.Key, out var vote)) votes.Add(name.Key, vote = new Votes());
            vote.Count++;
            if (!scan.IsOpening(name.First) && !scan.InTitleCase(name.First)) vote.Inside++;
            if (!name.IsOpen) vote.Add(name.Kind, name.Title is not null || name.WithTitle < name.First ? 6 : 3);
            NameContext.Ask(scan, name, vote);
            if (name.Kind == MentionKind.Person && (!name.IsOpen || name.End - name.First > 1)) CountParts(scan, name, personParts, name.IsOpen ? 1 : 4);
        }
        foreach (var name in scan.Found)
        {
            if (!name.IsOpen) continue;
            var vote = votes[name.Key];
            if (name.End == name.First + 1 && !vote.HasParts && personParts.TryGetValue(name.Key, out var parts)
                && (parts > 1 || name.Rule != NameByShape.PartOfName))
            {
                vote.HasParts = true;
                vote.Add(MentionKind.Person, parts);
            }
            var best = vote.Best ?? Default(scan, name);
            name.Kind = best;
            scan.Document.Trace?.Keep((name, vote));
        }
        scan.Remove(name => name.IsOpen && IsDoubtful(scan, name, votes[name.Key]));
        foreach (var name in scan.Found) name.IsOpen = false;
    }

    static MentionKind Default(Scan scan, Candidate name)
    {
        if (name.End - name.First == 1)
            return scan.Is(name.First, WordClass.GivenName) ? MentionKind.Person : MentionKind.Organisation;
        if (scan.Document.Lower(name.First - 1) == "the" || name.End - name.First > 4) return MentionKind.Organisation;
        for (var i = name.First; i < name.End; i++)
            if (scan.Is(i, WordClass.Common | WordClass.NoName) && !scan.Is(i, WordClass.GivenName)) return MentionKind.Organisation;
        return MentionKind.Person;
    }

    /// <summary>A word seen only where a capital tells nothing, and of which nothing else says that it is a name.</summary>
    static bool IsDoubtful(Scan scan, Candidate name, Votes vote) => name.Rule == NameByShape.PartOfName
        ? !vote.HasParts || scan.Document.Lower(name.First - 1) == "the"
        : !vote.HasParts && vote.Best is null
        && (vote.Inside == 0 && scan.InTitleCase(name.First) || name.End == name.First + 1 && LooksCommon(scan.Document.Lower(name.First)));

    static bool LooksCommon(string word) =>
        word.EndsWith("ing") || word.EndsWith("tion") || word.EndsWith("tions") || word.EndsWith("ly") || word.EndsWith("ment")
        || word.EndsWith("ness") || word.EndsWith("ers") || word.EndsWith("ed") || word.EndsWith("ies") || word.EndsWith("ists") || word.EndsWith("ity") || word.EndsWith("ship") || word.EndsWith("hood") || word.EndsWith("ism");

    static void CountParts(Scan scan, Candidate name, Dictionary<string, int> parts, int weight)
    {
        if (name.End == name.First + 1) { Count(name.First); return; }
        Count(name.First);
        Count(name.End - 1);
        void Count(int token)
        {
            var word = scan.Document.Lower(token);
            parts[word] = Math.Max(parts.GetValueOrDefault(word), weight);
        }
    }
}

/// <summary>What speaks for each kind of a name.</summary>
internal sealed class Votes
{
    readonly int[] weights = new int[Enum.GetValues<MentionKind>().Length];

    public int Count { get; set; }

    /// <summary>How often it stands where only names have capitals.</summary>
    public int Inside { get; set; }

    public bool HasParts { get; set; }

    public void Add(MentionKind kind, int weight) => weights[(int)kind] += weight;

    /// <summary>'place 3, person 2', or that nothing speaks for any.</summary>
    public override string ToString() => weights.Any(weight => weight > 0)
        ? string.Join(", ", weights.Select((weight, kind) => (weight, kind)).Where(pair => pair.weight > 0).OrderByDescending(pair => pair.weight)
            .Select(pair => $"{((MentionKind)pair.kind).ToString().ToLowerInvariant()} {pair.weight}")) : "nothing speaks for any kind";

    /// <summary>The kind with the most weight, or null where nothing speaks for any.</summary>
    public MentionKind? Best
    {
        get
        {
            var best = 0;
            for (var i = 1; i < weights.Length; i++) if (weights[i] > weights[best]) best = i;
            return weights[best] > 0 ? (MentionKind)best : null;
        }
    }
}
