using News.Lexicons;
using News.Rules;

namespace News.Mentions.Finders;

/// <summary>Bodies that every state has, named by it: 'Pakistani army', 'Swiss media'.</summary>
static class BodiesOfStates
{
    static readonly Phrases<MentionKind> Bodies = new(
        Lexicon.Rows("bodies-of-states").Select(row => (row[0], Enum.Parse<MentionKind>(row[1], ignoreCase: true)))
    );

    static readonly Dictionary<string, string> SharedWord = Lexicon
        .Rows("bodies-of-states")
        .ToDictionary(row => row[0].ToLowerInvariant(), row => row[2]);

    /// <summary>The word that bodies of one kind share ('army' for 'military'), or null where the words name no such body.</summary>
    public static string? Shared(string body) => SharedWord.GetValueOrDefault(body);

    public static void Find(Scan scan)
    {
        var found = scan.Found.Count;
        for (var n = 0; n < found; n++)
        {
            var name = scan.Found[n];
            if (name.Kind == MentionKind.Organisation && name.Known is null)
                Inside(scan, name);
            if (name.Kind != MentionKind.Country || name.Form is not (MentionForm.Name or MentionForm.Demonym or MentionForm.Abbreviation))
                continue;
            var length = Bodies.Match(scan.Document, name.End, out var kind);
            if (length == 0 || !scan.Document[name.End].SpaceBefore || !scan.SameSentence(name.First, name.End + length - 1))
                continue;
            scan.Add(
                new Candidate(name.First, name.End + length, kind, MentionForm.Name, "body of a state")
                {
                    Key = scan.Key(name.First, name.End + length),
                    Owner = name,
                    Core = (name.End, name.End + length),
                }
            );
        }
    }

    /// <summary>'Pakistan Army', found whole by its head: the country within is a mention too.</summary>
    static void Inside(Scan scan, Candidate name)
    {
        var length = scan.KnownLength(name.First);
        if (length == 0 || scan.Known(name.First) is not { Kind: MentionKind.Country } known)
            return;
        if (Bodies.Match(scan.Document, name.First + length, out _) != name.End - name.First - length)
            return;
        var owner = new Candidate(name.First, name.First + length, MentionKind.Country, known.Form, "state in the name of its body")
        {
            Key = scan.Key(name.First, name.First + length),
            Known = known,
        };
        scan.Add(owner);
        name.Owner = owner;
        name.Rule = "body of a state";
    }
}
