using News.Grammar;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Events;

/// <summary>A noun that names an event by itself.</summary>
/// <param name="Prepositions">The prepositions of its target.</param>
/// <param name="IsOwnerTarget">Whether its owner is its target: 'his arrest'.</param>
/// <param name="Traits">Who must be named.</param>
/// <param name="Line">The user's line that it is, or null.</param>
sealed record Nominal(string Noun, EventType Code, string[] Prepositions, bool IsOwnerTarget, RowTraits Traits, UserLine? Line);

/// <summary>The words that name events, read once from the lexicons.</summary>
static class EventLexicon
{
    /// <summary>The class of a row for a use of the verb that is not an event: 'released a film'.</summary>
    public const string NoEvent = "none";

    static readonly LexiconTable<Dictionary<string, VerbRule[]>> Verbs = new(ReadVerbs);
    static readonly Dictionary<(string, string), EventType> Pairs = Lexicon
        .Rows("event-pairs")
        .ToDictionary(row => (row[0], row[1]), row => Code(row[2])!.Value);

    /// <summary>Nouns with their classes, in singular and plural.</summary>
    public static Phrases<string> Nouns => NounTable.Value;

    /// <summary>Nouns that name an event by themselves, in singular and plural; null for a longer noun that names none:
    /// 'press release'.</summary>
    public static Phrases<Nominal?> Nominals => NominalTable.Value;

    static readonly LexiconTable<Phrases<string>> NounTable = new(rows =>
        new(rows["event-nouns"].SelectMany(row => new[] { (row[0], row[1]), (Inflection.WithS(row[0]), row[1]) }))
    );

    static readonly LexiconTable<Phrases<Nominal?>> NominalTable = new(rows =>
        new(rows["event-nominals"].SelectMany(row => new[] { (row[0], ReadNominal(row)), (Inflection.WithS(row[0]), ReadNominal(row)) }))
    );

    /// <summary>The rows of the verb that the word is a form of, the more special ones first; empty where it is in none.</summary>
    public static IReadOnlyList<VerbRule> Verb(string form) => Verbs.Value.GetValueOrDefault(form, []);

    public static EventType? Pair(string light, string noun) => Pairs.TryGetValue((light, noun), out var code) ? code : null;

    static Dictionary<string, VerbRule[]> ReadVerbs(LexiconRows rows)
    {
        var byForm = new Dictionary<string, List<VerbRule>>();
        foreach (var row in rows["event-verbs"])
        {
            var rule = VerbRule.Read(row);
            foreach (var form in Inflection.Verb(row[0].Split(' ')[0]).Select(pair => pair.Form).Distinct())
            {
                if (!byForm.TryGetValue(form, out var rules))
                    byForm.Add(form, rules = []);
                rules.Add(rule);
            }
        }
        return byForm.ToDictionary(
            pair => pair.Key,
            pair => (VerbRule[])[.. pair.Value.OrderByDescending(rule => rule.Line is not null).ThenByDescending(rule => rule.Weight)]
        );
    }

    static Nominal? ReadNominal(LexiconRow row) =>
        Code(row[1]) is { } code
            ? new Nominal(row[0], code, row[2].TrimStart('<').Split(' '), row[2] is ['<', ..], Traits(row), row.Line)
            : null;

    /// <summary>The fourth column: 'party doer'.</summary>
    public static RowTraits Traits(LexiconRow row) =>
        row.Length > 3 && row[3] != "" ? Enum.Parse<RowTraits>(row[3].Replace(' ', ','), ignoreCase: true) : RowTraits.None;

    /// <summary>The act that the second column names, or null for a class, which is written in lower case.</summary>
    public static EventType? Code(string name) => name.All(char.IsUpper) ? Enum.Parse<EventType>(name, ignoreCase: true) : null;

    /// <summary>The noun of one word that names an act at the token, or null.</summary>
    public static Nominal? NominalAt(Document document, int token) =>
        Nominals.Match(document, token, out var nominal) == 1 ? nominal : null;
}
