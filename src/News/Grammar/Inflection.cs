using News.Lexicons;

namespace News.Grammar;

/// <summary>The forms that a word of the text may be of a verb; of 'cut' nearly all.</summary>
[Flags]
enum VerbForms
{
    None = 0,
    Base = 1,
    Present = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>English inflection: regular by rule, the rest from the lexicon.</summary>
static class Inflection
{
    /// <summary>Whether the word ends as regular pasts and participles do; where Grammar has not read the text yet.</summary>
    public static bool LooksPast(string lower) => lower.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Whether the word may be a verb's third person, of four letters or more that do not end with two 's'.</summary>
    public static bool LooksThirdPerson(string lower) => lower is { Length: > 3 } and [.., not 's', 's'];

    public static bool LooksAdverb(string lower) => lower.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>The plural of a noun. It is formed like the -s form of a verb, except for nouns in '-man', '-fe' and
    /// '-o', and for 'child'.</summary>
    public static string Plural(string noun) =>
        noun switch
        {
            [.. var stem, 'm', 'a', 'n'] => stem + "men",
            "child" => "children",
            [.. var stem, 'f', 'e'] => stem + "ves",
            // The noun has 'studios', a verb 'vetoes'.
            [.., 'o'] => noun + "s",
            _ => WithS(noun),
        };

    /// <summary>Whether the word may be a verb's third person by its ending: not 'bus', 'crisis', 'class'.</summary>
    public static bool LooksPresent(string lower) => lower is [.., not ('s' or 'u' or 'i'), 's'];

    static readonly Dictionary<string, string[]> Irregular = Lexicon.Rows("irregular-verbs").ToDictionary(row => row[0]);

    public static IEnumerable<(string Form, VerbForms Forms)> Verb(string lemma)
    {
        var irregular = Irregular.GetValueOrDefault(lemma);
        yield return (lemma, VerbForms.Base);
        if (lemma == "be")
        {
            foreach (var present in (string[])["am", "is", "are"])
                yield return (present, VerbForms.Present);
            yield return ("were", VerbForms.Past);
        }
        yield return (lemma is "have" ? "has" : WithS(lemma), VerbForms.Present);
        yield return (irregular?[1] ?? WithEd(lemma), VerbForms.Past);
        yield return (irregular?[2] ?? WithEd(lemma), VerbForms.Participle);
        yield return (irregular is { Length: > 3 } ? irregular[3] : WithIng(lemma), VerbForms.Gerund);
        if (
            lemma.EndsWith("el", StringComparison.Ordinal)
            && irregular is [_, var past, ..]
            && past.EndsWith("lled", StringComparison.Ordinal)
        )
        {
            yield return (lemma + "ed", VerbForms.Past | VerbForms.Participle);
            yield return (lemma + "ing", VerbForms.Gerund);
        }
    }

    /// <summary>The -s form of a verb, which is also the plural of most nouns.</summary>
    public static string WithS(string word) => S(word).Of(word);

    /// <summary>Whether a noun of this form can be a plural.</summary>
    public static bool MayBePlural(string lower) => lower.EndsWith('s');

    /// <summary>The ending of the -s form.</summary>
    public static Ending S(ReadOnlySpan<char> word) =>
        word switch
        {
            [.. var stem, 'y'] when stem.Length > 0 && !IsVowel(stem[^1]) => new(1, "ies"),
            [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'] => new(0, "es"),
            _ => new(0, "s"),
        };

    static string WithEd(string lemma) =>
        lemma switch
        {
            [.., 'e'] => lemma + "d",
            [.. var stem, 'y'] when !IsVowel(stem[^1]) => stem + "ied",
            _ => lemma + "ed",
        };

    static string WithIng(string lemma) =>
        lemma switch
        {
            [.., 'e', 'e'] => lemma + "ing",
            [.. var stem, 'e'] => stem + "ing",
            _ => lemma + "ing",
        };

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}

/// <summary>What an inflected form ends in.</summary>
/// <param name="Cut">How many letters of the word it replaces.</param>
readonly record struct Ending(int Cut, string Text)
{
    public string Of(string word) => string.Concat(Stem(word), Text);

    /// <summary>The letters of the word that the form keeps.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word[..^Cut];
}
