using News.Lexicons;

namespace News.Mentions.Finders;

/// <summary>What the words beside a name say about its kind, from the lexicon, by their position.</summary>
static class NameCues
{
    public static readonly Dictionary<string, Cue[]> Nouns = Where("noun"),
        Before = Where("before"),
        After = Where("after"),
        Of = Where("of"),
        Has = Where("has");

    static Dictionary<string, Cue[]> Where(string place) =>
        Lexicon
            .Rows("name-cues")
            .Where(row => row[0] == place)
            .GroupBy(
                row => row[1],
                row => new Cue(row[2] == "nothing" ? null : Enum.Parse<MentionKind>(row[2], ignoreCase: true), row[3][0] - '0')
            )
            .ToDictionary(cues => cues.Key, cues => cues.ToArray());

    public static bool Ask(this Dictionary<string, Cue[]> cues, string word, Votes votes)
    {
        if (!cues.TryGetValue(word, out var found))
            return false;
        votes.Cues?.Add($"'{word}'");
        foreach (var cue in found)
            if (cue.Kind is { } kind)
                votes.Add(kind, cue.Weight);
            else
                votes.AddNothing(cue.Weight);
        return true;
    }
}

/// <summary>A kind that a word supports, null for a thing that cannot act, and how strongly.</summary>
readonly record struct Cue(MentionKind? Kind, int Weight);
