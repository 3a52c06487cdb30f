using System.Collections.Frozen;
using News.Lexicons;
using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>
/// A capitalised word that no list of English has is a name, whatever its ending suggests: 'Mulally' at the head of a
/// sentence is not an adverb. Adjectives of countries and regions stay what they are.
/// </summary>
static class UnknownWords
{
    static readonly FrozenSet<string> Demonyms = Lexicon
        .Rows("countries")
        .Where(row => row.Length > 3)
        .SelectMany(row => row[3].ToLowerInvariant().Split('|'))
        .ToFrozenSet();

    /// <summary>Verbs of reporting in forms that are never nouns: 'insist', 'alleges'.</summary>
    static readonly LexiconTable<FrozenSet<string>> Verbs = Reporting(row => row[0]),
        VerbsInS = Reporting(row => row[1].Split(' ')[0]);

    static readonly FrozenSet<string> Prepositions = FunctionWords.Of(FunctionWord.Preposition);

    static readonly FrozenSet<string> BareNouns = Lexicon.Words("bare-nouns").ToFrozenSet();

    /// <summary>The tag, or what it has to be instead.</summary>
    /// <param name="before">The tag of the token before, or <see cref="Stop"/> for the first of a sentence.</param>
    public static PartOfSpeech Correct(PartOfSpeech tag, in Token token, PartOfSpeech before)
    {
        var isFirst = before is Stop;
        // 'the board hid …', 'the price rose, …': a form that can only be a past
        if (
            (tag is Preposition && !Prepositions.Contains(token.Lower) || tag is Noun)
            && before is Noun or NounPlural or Name or NamePlural or PronounSubject
            && (KnownWords.Of(token.Lower) & (WordUses.Past | WordUses.Base | WordUses.Present)) == WordUses.Past
        )
            return VerbPast;
        // 'special forces drills': a plural subject has no verb in -s
        if (tag is VerbPresent3 && before is NounPlural && KnownWords.Of(token.Lower).HasFlag(WordUses.Plural))
            return NounPlural;
        // 'paints it red': not the past of a verb, though it ends like one
        if (
            tag is VerbPast
            && token.Lower is { Length: < 5 } and [.., 'e', 'd']
            && (KnownWords.Of(token.Lower) & (WordUses.Known | WordUses.Past)) == WordUses.Known
        )
            return Adjective;
        if (before is ParticleTo && BareNouns.Contains(token.Lower))
            return Noun;
        if (
            tag is Noun or NounPlural or Subordinator or Interjection
            && before is not (Determiner or PronounPossessive or Possessive or Preposition)
        )
        {
            if (Verbs.Value.Contains(token.Text))
                return VerbPresent;
            if (VerbsInS.Value.Contains(token.Text))
                return VerbPresent3;
        }
        if (tag.IsNoun() || !token.IsWord || !token.IsCapitalised || token.Text.Length < 3)
            return tag;
        if (tag is not (Adverb or Interjection or Preposition or Subordinator) && !tag.IsMainVerb() && !(isFirst && tag is Adjective))
            return tag;
        foreach (var letter in token.Text)
            if (!char.IsLetter(letter))
                return tag;
        return
            KnownWords.Of(token.Lower).HasFlag(WordUses.Known) || FunctionWords.All.Contains(token.Lower) || Demonyms.Contains(token.Lower)
            ? tag
            : Name;
    }

    static LexiconTable<FrozenSet<string>> Reporting(Func<LexiconRow, string> form) =>
        new(rows => rows["reporting-verbs"].Where(row => !row[2].Split(' ').Contains("noun")).Select(form).ToFrozenSet());
}
