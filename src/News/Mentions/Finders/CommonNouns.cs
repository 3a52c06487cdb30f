using News.Grammar;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>A common noun that stands for somebody.</summary>
/// <param name="Lemma">Its singular; the plural where it has no other form.</param>
/// <param name="Class">Of a body: the class of bodies of which it can be said; 'any', or "" where the name must hold the noun.</param>
/// <param name="IsOffice">Of the roles, which <see cref="RoleFinder"/> finds in the singular.</param>
/// <param name="MeansOthers">Whether without an article it means others each time: 'people'.</param>
/// <param name="MayBeVerb">Whether the plural is a verb's form too ('hosts'), so that it needs an article to be told.</param>
sealed record CommonNoun(
    string Lemma,
    MentionKind Kind,
    Gender Gender,
    bool IsPlural,
    string Class = "",
    bool IsOffice = false,
    bool MayBeVerb = false,
    bool MeansOthers = false
)
{
    /// <summary>The user's line that lists it, or null.</summary>
    public UserLine? Line { get; init; }
}

/// <summary>Nouns of office, of people and of bodies, singular and plural.</summary>
static class CommonNouns
{
    static readonly LexiconTable<Phrases<CommonNoun>> Nouns = new(rows => new(Load(rows)));

    /// <summary>How many tokens the longest noun at <paramref name="first"/> takes, 0 where none begins.</summary>
    public static int Match(Document document, int first, out CommonNoun noun) => Nouns.Value.Match(document, first, out noun);

    /// <summary>The noun of one word, or null.</summary>
    public static CommonNoun? Of(string lower) => Nouns.Value.TryGet(lower, out var noun) ? noun : null;

    static IEnumerable<(string, CommonNoun)> Load(LexiconRows rows) =>
        Load(rows.User).Concat(Load(lexicon => Lexicon.Rows(lexicon).Select(columns => new LexiconRow(columns))));

    static IEnumerable<(string, CommonNoun)> Load(Func<string, IEnumerable<LexiconRow>> rows)
    {
        var people = rows("people").ToList();
        var verbs = people.Where(row => row is [_, _, _, "verb"]).Select(row => row[0]).ToHashSet();
        var others = people.Where(row => row is [_, _, _, "others"]).Select(row => row[0]).ToHashSet();
        var offices = rows("roles").ToList();
        foreach (var (row, n) in offices.Concat(people).Select((row, n) => (row, n)))
        {
            var gender = Vocabulary.GenderOf(row[1]);
            if (row[0] != LexiconRow.Nothing)
                yield return (row[0], new(row[0], MentionKind.Person, gender, false, "", n < offices.Count) { Line = row.Line });
            if (row[0].Contains(" of "))
                continue;
            var plural = row.Length > 2 && row[2].Length > 0 ? row[2] : Inflection.Plural(row[0]);
            yield return (
                plural,
                new(
                    row[0] == LexiconRow.Nothing ? plural : row[0],
                    MentionKind.Person,
                    gender,
                    true,
                    "",
                    n < offices.Count,
                    verbs.Contains(row[0]),
                    others.Contains(row[0])
                )
                {
                    Line = row.Line,
                }
            );
        }
        foreach (var row in rows("descriptions"))
        {
            var kind = Enum.Parse<MentionKind>(row[1], ignoreCase: true);
            var of = row.Length > 2 ? row[2] : "";
            yield return (row[0], new(row[0], kind, Gender.Unknown, false, of) { Line = row.Line });
            if ((kind is MentionKind.Organisation or MentionKind.Media) && row is not [_, _, _, "one"])
                yield return (Inflection.Plural(row[0]), new(row[0], kind, Gender.Unknown, true, of, MayBeVerb: true) { Line = row.Line });
        }
    }
}
