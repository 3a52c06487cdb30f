using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>The larger classes that parts of speech belong to.</summary>
static class PartsOfSpeech
{
    public const int Count = (int)Other + 1;

    /// <summary>A common noun or a word of a name.</summary>
    public static bool IsNoun(this PartOfSpeech part) => part is >= Noun and <= NamePlural;

    public static bool IsName(this PartOfSpeech part) => part is Name or NamePlural;

    public static bool IsPlural(this PartOfSpeech part) => part is NounPlural or NamePlural;

    /// <summary>A main verb or an auxiliary, in any form.</summary>
    public static bool IsVerb(this PartOfSpeech part) => part is >= VerbPast and <= AuxModal;

    public static bool IsMainVerb(this PartOfSpeech part) => part is >= VerbPast and <= VerbIng;

    /// <summary>An auxiliary, a modal verb or the copula.</summary>
    public static bool IsAuxiliary(this PartOfSpeech part) => part is >= AuxPast and <= AuxModal;

    /// <summary>A verb form that makes a clause: a past, a present or a modal verb, and no imperative.</summary>
    public static bool IsFinite(this PartOfSpeech part) =>
        part is >= VerbPast and <= VerbPresent3 or >= AuxPast and <= AuxPresent3 or AuxModal;

    public static bool IsPast(this PartOfSpeech part) => part is VerbPast or AuxPast;

    public static bool IsPresent(this PartOfSpeech part) => part is VerbPresent or VerbPresent3 or AuxPresent or AuxPresent3;

    public static bool IsInfinitive(this PartOfSpeech part) => part is VerbInfinitive or AuxInfinitive;

    public static bool IsParticiple(this PartOfSpeech part) => part is VerbParticiple or AuxParticiple;

    public static bool IsIng(this PartOfSpeech part) => part is VerbIng or AuxIng;

    public static bool IsPronoun(this PartOfSpeech part) => part is >= PronounSubject and <= PronounOther;

    public static bool IsAdjective(this PartOfSpeech part) => part is Adjective or AdjectiveComparative;

    public static bool IsAdverb(this PartOfSpeech part) => part is >= Adverb and <= AdverbComparative;

    public static bool IsPunctuation(this PartOfSpeech part) => part is >= Comma and <= OtherPunctuation;
}
