using News.Grammar;
using News.Lexicons;
using News.Rules;

namespace News.Events;

/// <summary>What one row of the verbs says.</summary>
/// <param name="Name">The row's phrase: 'call on ~to+'.</param>
/// <param name="Next">The words that must follow the verb at once.</param>
/// <param name="Later">Words that must all follow later in the clause; 'to+' is an infinitive with 'to', '*to+' one after an object, 'hostile+' what somebody warns to do, 'must+' a clause that says what must be done, 'refused+' that the subject will not do it, 'objectless+' that nothing follows that the verb could act on, 'undergone+' a past without object or auxiliary ('Ten killed in Lima'), '=class' an object and '@class' a doer of a class of <see cref="PhraseConditions"/>.</param>
/// <param name="Code">The act, or null for a light verb.</param>
/// <param name="Light">The class of a light verb, or "".</param>
/// <param name="Preposition">The preposition of the target; "" where that is the object, "-" where there is none; of a reversed row, the preposition of the source.</param>
/// <param name="IsReversed">Whether the subject is the target: 'is in jail', 'receives'.</param>
/// <param name="Needs">Who must be named.</param>
/// <param name="Line">The user's line that it is, or null. It is tried before the built-in rows.</param>
internal sealed record VerbRule(string Name, string[] Next, string[] Later, EventType? Code, string Light, string Preposition, bool IsReversed, Needs Needs, UserLine? Line)
{
    /// <summary>The phrase as it is shown, without the classes that it asks for: 'call on … to'.</summary>
    public string Shown { get; } = string.Join(' ', Name.Split(' ').Where(word => word[0] is not ('=' or '@') && word is not ("~objectless+" or "~undergone+" or "~must+" or "~refused+")).Select(word => word.Replace("~", "… ").Replace("*", "").Replace("+", "")));

    /// <summary>Whether the verb acts on its object.</summary>
    public bool TakesObject => Preposition == "" && Next.Length == 0 && !IsReversed;
}

/// <summary>Which parties must be named for words to count as an act: one of the two where nothing is said, none of them for <see cref="Alone"/>; of an act with <see cref="Place"/> a town is a target too.</summary>
[Flags]
internal enum Needs { None = 0, Party = 1, Doer = 2, Alone = 4, Place = 8 }

/// <summary>A noun that names an event by itself.</summary>
/// <param name="Prepositions">The prepositions of its target.</param>
/// <param name="IsOwnerTarget">Whether its owner is its target: 'his arrest'.</param>
/// <param name="Needs">Who must be named.</param>
/// <param name="Line">The user's line that it is, or null.</param>
internal sealed record Nominal(string Noun, EventType Code, string[] Prepositions, bool IsOwnerTarget, Needs Needs, UserLine? Line);

/// <summary>The words that name events, read once from the lexicons.</summary>
internal static class EventLexicon
{
    /// <summary>The class of a row for a use of the verb that is not an event: 'released a film'.</summary>
    public const string NoEvent = "none";

    static readonly LexiconTable<Dictionary<string, VerbRule[]>> Verbs = new(ReadVerbs);
    static readonly Dictionary<(string, string), EventType> Pairs = Lexicon.Rows("event-pairs").ToDictionary(row => (row[0], row[1]), row => Code(row[2])!.Value);

    /// <summary>Nouns with their classes, in singular and plural.</summary>
    public static Phrases<string> Nouns => NounTable.Value;

    /// <summary>Nouns that name an event by themselves, in singular and plural; null for a longer noun that names none: 'press release'.</summary>
    public static Phrases<Nominal?> Nominals => NominalTable.Value;

    static readonly LexiconTable<Phrases<string>> NounTable = new(rows => new(rows["event-nouns"]
        .SelectMany(row => new[] { (row[0], row[1]), (Inflection.WithS(row[0]), row[1]) })));

    static readonly LexiconTable<Phrases<Nominal?>> NominalTable = new(rows => new(rows["event-nominals"]
        .SelectMany(row => new[] { (row[0], ReadNominal(row)), (Inflection.WithS(row[0]), ReadNominal(row)) })));

    /// <summary>The rows of the verb that the word is a form of, the more special ones first; empty where it is in none.</summary>
    public static IReadOnlyList<VerbRule> Verb(string form) => Verbs.Value.GetValueOrDefault(form, []);

    public static EventType? Pair(string light, string noun) => Pairs.TryGetValue((light, noun), out var code) ? code : null;

    static Dictionary<string, VerbRule[]> ReadVerbs(LexiconRows rows)
    {
        var byForm = new Dictionary<string, List<VerbRule>>();
        foreach (var row in rows["event-verbs"])
        {
            var words = row[0].Split(' ');
            var code = Code(row[1]);
            var rule = new VerbRule(row[0], [.. words.Skip(1).TakeWhile(word => word[0] is not ('~' or '=' or '@'))],
                [.. Later(words)], code, code is null ? row[1] : "",
                row.Length > 2 ? row[2].TrimStart('<') : "", row.Length > 2 && row[2].StartsWith('<'), ReadNeeds(row), row.Line);
            foreach (var form in Inflection.Verb(words[0]).Select(pair => pair.Form).Distinct())
            {
                if (!byForm.TryGetValue(form, out var rules)) byForm.Add(form, rules = []);
                rules.Add(rule);
            }
        }
        return byForm.ToDictionary(pair => pair.Key, pair => (VerbRule[])[.. pair.Value.OrderByDescending(rule => rule.Line is not null).ThenByDescending(Weight)]);
    }

    static Nominal? ReadNominal(LexiconRow row) =>
        Code(row[1]) is { } code ? new Nominal(row[0], code, row[2].TrimStart('<').Split(' '), row[2].StartsWith('<'), ReadNeeds(row), row.Line) : null;

    /// <summary>The fourth column: 'party doer'.</summary>
    static Needs ReadNeeds(LexiconRow row) => row.Length > 3 && row[3] != "" ? Enum.Parse<Needs>(row[3].Replace(' ', ','), ignoreCase: true) : Needs.None;

    /// <summary>The words and classes that come later; '~war crimes' is one.</summary>
    static IEnumerable<string> Later(string[] words)
    {
        var later = new List<string>();
        foreach (var word in words.Skip(1))
            if (word[0] is '~') later.Add(word[1..]);
            else if (word[0] is '=' or '@') later.Add(word);
            else if (later.Count > 0) later[^1] += " " + word;
        return later;
    }

    /// <summary>The more words a row asks for, the earlier it is tried, and those that follow at once count for more; of equal rows, a use that is not an event comes first. A light verb comes after the rows that name its noun.</summary>
    static int Weight(VerbRule rule)
    {
        var isLight = rule.Light is not ("" or NoEvent);
        var words = rule.Next.Length + rule.Later.Sum(word => word.Count(c => c == ' ') + 1) + (isLight ? 1 : 0);
        return 8 * words + (rule.Next.Length > 0 ? 4 : 0) + (rule.Light is NoEvent ? 2 : 0) - (isLight ? 1 : 0);
    }

    static EventType? Code(string name) => name.All(char.IsUpper) ? Enum.Parse<EventType>(name, ignoreCase: true) : null;
}
