using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Words for several together: 'both', 'both sides', 'the two countries', 'the three firms'.</summary>
static class GroupFinder
{
    /// <summary>The rule of 'both sides'.</summary>
    public const string BothOfNoun = "both of a noun";

    static readonly Dictionary<string, string> Nouns = Lexicon.Rows("groups").ToDictionary(row => row[0], row => row[1]);

    /// <summary>What the members are: person, organisation, country, army, or '-' where it depends on the text.</summary>
    public static string MembersOf(string noun) => Nouns.GetValueOrDefault(noun, "-");

    public static void Find(Scan scan)
    {
        var document = scan.Document;
        for (var i = 0; i < document.Count; i++)
        {
            if (document.Is(i, FunctionWord.Both))
                Both(scan, i);
            else if (document.Is(i, NameWord.Husband))
                Couple(scan, i);
            else if (document.Is(i, NameWord.Few) && Nouns.ContainsKey(document.Lower(i + 1)) && scan.SameSentence(i, i + 1))
                Add(
                    scan,
                    document.Is(i - 1, FunctionWord.Definite | FunctionWord.TheseOrThose) && scan.SameSentence(i - 1, i) ? i - 1 : i,
                    i + 2,
                    i + 1,
                    "number of them"
                );
        }
    }

    /// <summary>'Mr and Mrs Tolvar'.</summary>
    static void Couple(Scan scan, int i)
    {
        if (
            !scan.Document.Is(i + 1, FunctionWord.And)
            || !scan.Document.Is(i + 2, NameWord.Wife)
            || scan.NameAt(i + 3) is not { Kind: MentionKind.Person } name
            || name.First != i + 3
        )
            return;
        scan.Add(
            new Candidate(i, name.End, MentionKind.Group, MentionForm.Group, Descriptions.Several)
            {
                Core = (i, i),
                Key = "couple",
                Noun = CommonNouns.Of("couple"),
                Definiteness = Definiteness.Indefinite,
            }
        );
    }

    static void Both(Scan scan, int i)
    {
        var document = scan.Document;
        var next = document.Is(i + 1, FunctionWord.Of | FunctionWord.Definite) ? i + 2 : i + 1;
        if (Nouns.ContainsKey(document.Lower(next)) && scan.SameSentence(i, next))
        {
            Add(scan, i, next + 1, next, BothOfNoun);
            return;
        }
        // 'both Mali and Niger' names them itself; 'both' before a noun for things is not a group.
        if (scan.IsCapitalised(i + 1) || document.Is(i + 1, NameWord.AfterBoth))
            return;
        if (
            i + 1 < document.Count
                && document[i + 1].IsWord
                && (document.Is(i + 1, NameWord.VerbAfterBoth) || Inflection.LooksPast(document.Lower(i + 1)))
            || document.Is(i + 1, Mark.Comma | Mark.Point)
        )
            Add(scan, i, i + 1, -1, "both alone");
    }

    static void Add(Scan scan, int first, int end, int noun, string rule) =>
        scan.Add(
            new Candidate(first, end, MentionKind.Group, MentionForm.Group, rule)
            {
                Core = noun < 0 ? (end, end) : (noun, noun + 1),
                Key = noun < 0 ? "" : scan.Document.Lower(noun),
                Noun = noun < 0 ? null : CommonNouns.Of(scan.Document.Lower(noun)),
                Definiteness = scan.Document.Is(first, FunctionWord.Definite | FunctionWord.TheseOrThose | FunctionWord.Both)
                    ? Definiteness.Definite
                    : Definiteness.Indefinite,
            }
        );
}
