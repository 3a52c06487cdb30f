using System.Collections.Frozen;
using News.Lexicons;

namespace News.Mentions.Finders;

/// <summary>Pronouns that stand for actors; the resolver decides whether and for whom.</summary>
static class Pronouns
{
    static readonly FrozenDictionary<string, Pronoun> Words = Lexicon
        .Rows("pronouns")
        .ToFrozenDictionary(
            row => row[0].ToLowerInvariant(),
            row => new Pronoun(
                int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture),
                row[2] switch
                {
                    "m" => Gender.Male,
                    "f" => Gender.Female,
                    _ => Gender.Unknown,
                },
                row[2] == "n",
                row[3] == "possessive",
                row[3] == "reflexive"
            )
        );

    public static Pronoun? Of(string lower) => Words.GetValueOrDefault(lower);

    public static void Find(Scan scan)
    {
        for (var i = 0; i < scan.Document.Count; i++)
        {
            if (!Words.TryGetValue(scan.Document[i].Lower, out var pronoun) || scan.NameAt(i) is not null)
                continue;
            if (scan.Document[i].IsAllCapitals)
                continue; // 'US', 'IT'
            var kind =
                pronoun.Person == 6 || pronoun.Person == 4 ? MentionKind.Group
                : pronoun.IsNeuter ? MentionKind.Organisation
                : MentionKind.Person;
            scan.Add(
                new Candidate(i, i + 1, kind, MentionForm.Pronoun, "pronoun") { Gender = pronoun.Gender, Key = scan.Document[i].Lower }
            );
        }
    }
}

/// <param name="Person">1 to 3; 4 for 'we', 6 for 'they', 0 for 'who'.</param>
sealed record Pronoun(int Person, Gender Gender, bool IsNeuter, bool IsPossessive, bool IsReflexive);
