using News.Grammar;
using static News.Grammar.PartOfSpeech;

namespace News.Training;

/// <summary>The part of speech that the library gives a word of a treebank.</summary>
static class GoldTags
{
    public static PartOfSpeech Of(GoldWord word)
    {
        // The treebanks disagree on the parts of names ('United' is ADJ, VERB or PROPN), the Penn tags do not.
        if (word.Penn is "NNP")
            return Name;
        if (word.Penn is "NNPS")
            return NamePlural;
        return word.Universal switch
        {
            "NOUN" => word.Penn == "NNS" || word.Has("Number=Plur") ? NounPlural : Noun,
            "PROPN" => word.Has("Number=Plur") ? NamePlural : Name,
            "VERB" => Verb(word),
            "AUX" => Auxiliary(word),
            "PRON" => Pronoun(word),
            "DET" => Determiner,
            "ADJ" => word.Penn is "JJR" or "JJS" ? AdjectiveComparative : Adjective,
            "ADV" => word.Penn switch
            {
                "WRB" => AdverbWh,
                "RBR" or "RBS" => AdverbComparative,
                _ => Adverb,
            },
            "ADP" => word.Penn == "RP" ? Particle : Preposition,
            "SCONJ" => word.Penn == "WRB" ? AdverbWh : Subordinator,
            "CCONJ" => Coordinator,
            "NUM" => Number,
            "PART" => word.Penn switch
            {
                "TO" => ParticleTo,
                "POS" => Possessive,
                _ => Not,
            },
            "INTJ" => Interjection,
            "PUNCT" => OtherPunctuation,
            "SYM" => Symbol,
            _ => word.Penn == "AFX" ? Adjective : Other,
        };
    }

    static PartOfSpeech Verb(GoldWord word) =>
        word.Penn switch
        {
            "VBD" => VerbPast,
            "VBP" => VerbPresent,
            "VBZ" => VerbPresent3,
            "VBN" => VerbParticiple,
            "VBG" => VerbIng,
            _ => VerbInfinitive,
        };

    static PartOfSpeech Auxiliary(GoldWord word) =>
        word.Penn switch
        {
            "VBD" => AuxPast,
            "VBP" => AuxPresent,
            "VBZ" => AuxPresent3,
            "VBN" => AuxParticiple,
            "VBG" => AuxIng,
            "MD" => AuxModal,
            _ => AuxInfinitive,
        };

    static PartOfSpeech Pronoun(GoldWord word)
    {
        if (word.Has("PronType=Int"))
            return PronounInterrogative;
        if (word.Has("PronType=Rel") || word.Penn is "WDT" or "WP" or "WP$")
            return PronounRelative;
        if (word.Penn == "PRP$" || word.Has("Poss=Yes"))
            return PronounPossessive;
        if (word.Has("Case=Nom"))
            return PronounSubject;
        return word.Has("Case=Acc") || word.Has("Reflex=Yes") ? PronounObject : PronounOther;
    }
}
