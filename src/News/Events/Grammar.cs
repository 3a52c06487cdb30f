using System.Collections.Frozen;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>The closed classes of English that part a sentence into clauses and noun phrases. No parser: words alone.</summary>
internal static class Grammar
{
    /// <summary>How far, in tokens, a verb's subject and object are sought, so that a sentence without end costs no more than others.</summary>
    const int Sight = 60;

    /// <summary>The part of the sentence that is in sight of the token.</summary>
    public static Sentence Near(Sentence sentence, int token) => sentence with
    {
        First = Math.Max(sentence.First, token - Sight), End = Math.Min(sentence.End, token + Sight),
    };

    static readonly FrozenSet<string> Prepositions = FunctionWords.Of("preposition", "since", "to");

    static readonly FrozenSet<string> Subordinators = FunctionWords.Of("subordinator", "where", "whether");

    static readonly HashSet<string> Unreal = ["if", "unless", "until", "whether", "once"];

    static readonly FrozenSet<string> Determiners = FunctionWords.Of("determiner possessive", "first", "last", "new")
        .Except(["dozens", "hundreds", "thousands", "millions"]).ToFrozenSet(); // They march by themselves.

    static readonly FrozenSet<string> Adverbs = FunctionWords.Of("adverb", "fully", "outright", "thus");

    static readonly HashSet<string> NotAdverbs = ["family", "rally", "ally", "italy", "july", "assembly", "only", "supply", "reply", "apply", "likely", "comply"];

    static readonly HashSet<string> Sayings =
    [
        "said", "say", "says", "saying", "announced", "announces", "announcing", "stated", "states", "added", "adding", "adds", "told",
        "reported", "noted", "declared", "confirmed", "insisted", "stressed", "warned", "believes", "believed", "argued", "claimed", "concluded",
    ];

    public static bool IsPreposition(string word) => Prepositions.Contains(word);
    public static bool IsSubordinator(string word) => Subordinators.Contains(word);
    public static bool IsUnreal(string word) => Unreal.Contains(word);
    public static bool IsDeterminer(string word) => Determiners.Contains(word);
    public static bool IsSaying(string word) => Sayings.Contains(word);

    /// <summary>A verb of saying as it stands in the text: the 'States' of a name are none.</summary>
    public static bool IsSaying(in Token token) => !token.IsCapitalised && Sayings.Contains(token.Lower);
    public static bool IsBe(string word) => word is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "am" or "'re";
    public static bool IsHave(string word) => word is "have" or "has" or "had" or "having" or "'ve";
    public static bool IsDo(string word) => word is "do" or "does" or "did";
    public static bool IsRelative(string word) => word is "who" or "which" or "whom" or "whose";
    public static bool IsAdverb(string word) => Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !NotAdverbs.Contains(word));
    public static bool IsPossessive(string word) => word is "'s" or "his" or "her" or "its" or "their" or "our" or "my" or "your";
    public static bool IsDay(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";
    public static bool IsQuoteMark(string word) => word is "\"" or "“" or "”" or "``" or "''" or "‘" or "’";

    /// <summary>A dash that stands free between words, as after a dateline.</summary>
    public static bool IsDash(in Token token) => token.SpaceBefore && token.Lower is "-" or "--" or "—" or "–";

    /// <summary>Whether a clause ends before the token, come what may.</summary>
    public static bool EndsClause(string word) => word is ";" or ":" or "." or "!" or "?" || IsSubordinator(word) || IsRelative(word);

    public static bool IsFinite(string word) =>
        IsBe(word) || IsHave(word) || IsDo(word) || (IsSaying(word) && word != "states") || EventLexicon.Modal(word) is not null;
}
