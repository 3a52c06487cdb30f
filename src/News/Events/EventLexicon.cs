using News.Lexicons;
using News.Rules;

namespace News.Events;

/// <summary>What one row of the verbs says.</summary>
/// <param name="Name">The row's phrase: 'call on ~to+'.</param>
/// <param name="Next">The words that must follow the verb at once.</param>
/// <param name="Later">The words of which each must stand further on in the clause; 'to+' is a 'to' with an infinitive, '*to+' one behind an object.</param>
/// <param name="Code">What it tells, or null for a light verb.</param>
/// <param name="Light">The class of a light verb, or "".</param>
/// <param name="Preposition">What stands before the target; "" where that is the object, "-" where there is none.</param>
internal sealed record VerbRule(string Name, string[] Next, string[] Later, EventType? Code, string Light, string Preposition)
{
    /// <summary>The phrase as it is shown: 'call on … to'.</summary>
    public string Shown { get; } = Name.Replace("~", "… ").Replace("*", "").Replace("+", "");

    /// <summary>Whether it wants an object right behind it, so that without one it is a passive.</summary>
    public bool TakesObject => Next.Length == 0 && (Light != "" || Preposition == "" || Later.Length > 0);
}

internal sealed record VerbEntry(VerbForms Forms, VerbRule[] Rules);

/// <summary>A noun that tells an event by itself, and what may stand before its target.</summary>
internal sealed record Nominal(string Noun, EventType Code, string[] Prepositions);

/// <summary>How a word before an event's verb changes what is told.</summary>
internal enum ModalEffect { Transparent, Future, Possible, Obligation, Wish, Negative, Refusal, Failure, Denial }

/// <summary>The words that tell events, read once from the lexicons.</summary>
internal static class EventLexicon
{
    /// <summary>The class of a row that names what a verb tells besides: 'released a film'.</summary>
    public const string NoEvent = "none";

    static readonly Dictionary<string, VerbEntry> Verbs = ReadVerbs();
    static readonly Dictionary<(string, string), EventType> Pairs = Lexicon.Rows("event-pairs").ToDictionary(row => (row[0], row[1]), row => Code(row[2])!.Value);
    static readonly Dictionary<string, ModalEffect> Modals = ReadModals(governing: false);
    static readonly Dictionary<string, ModalEffect> Governors = ReadModals(governing: true);

    /// <summary>Nouns with their classes, in singular and plural.</summary>
    public static readonly Phrases<string> Nouns = new(Lexicon.Rows("event-nouns")
        .SelectMany(row => new[] { (row[0], row[1]), (Inflection.WithS(row[0]), row[1]) }));

    /// <summary>Nouns that tell an event by themselves, in singular and plural.</summary>
    public static readonly Phrases<Nominal> Nominals = new(Lexicon.Rows("event-nominals").Select(row => new Nominal(row[0], Code(row[1])!.Value, row[2].Split(' ')))
        .SelectMany(nominal => new[] { (nominal.Noun, nominal), (Inflection.WithS(nominal.Noun), nominal) }));

    public static VerbEntry? Verb(string form) => Verbs.GetValueOrDefault(form);

    public static EventType? Pair(string light, string noun) => Pairs.TryGetValue((light, noun), out var code) ? code : null;

    public static ModalEffect? Modal(string word) => Modals.TryGetValue(word, out var effect) ? effect : null;

    /// <summary>The effect of a word that governs 'to' and an infinitive.</summary>
    public static ModalEffect? Governor(string word) => Governors.TryGetValue(word, out var effect) ? effect : null;

    static Dictionary<string, VerbEntry> ReadVerbs()
    {
        var byForm = new Dictionary<string, (VerbForms Forms, List<VerbRule> Rules)>();
        foreach (var row in Lexicon.Rows("event-verbs"))
        {
            var words = row[0].Split(' ');
            var code = Code(row[1]);
            var rule = new VerbRule(row[0], [.. words.Skip(1).TakeWhile(word => word[0] != '~')],
                [.. words.Where(word => word[0] == '~').Select(word => word[1..])], code, code is null ? row[1] : "", row.Length > 2 ? row[2] : "");
            foreach (var forms in Inflection.Verb(words[0]).GroupBy(pair => pair.Form))
            {
                var entry = byForm.GetValueOrDefault(forms.Key, (VerbForms.None, []));
                entry.Rules.Add(rule);
                byForm[forms.Key] = (forms.Aggregate(entry.Forms, (all, pair) => all | pair.Forms), entry.Rules);
            }
        }
        return byForm.ToDictionary(pair => pair.Key, pair => new VerbEntry(
            pair.Value.Forms, [.. pair.Value.Rules.OrderByDescending(rule => rule.Next.Length + rule.Later.Length + (rule.Light != "" ? 1 : 0)).ThenBy(rule => rule.Light != "" || rule.Later is [var word] && (word[^1] == '+' || Grammar.IsPreposition(word)))]));
    }

    static Dictionary<string, ModalEffect> ReadModals(bool governing) => Lexicon.Rows("event-modals")
        .Where(row => row[0].EndsWith(" to", StringComparison.Ordinal) == governing)
        .SelectMany(row => (governing ? Inflection.Verb(row[0][..^3]).Select(pair => pair.Form) : [row[0]]).Distinct()
            .Select(form => (form, Effect: Enum.Parse<ModalEffect>(row[1], ignoreCase: true))))
        .DistinctBy(pair => pair.form).ToDictionary(pair => pair.form, pair => pair.Effect);

    static EventType? Code(string name) => name.All(char.IsUpper) ? Enum.Parse<EventType>(name, ignoreCase: true) : null;
}
