using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

// Where a noun phrase can begin, and which words can precede its noun.
sealed partial class NounPhraseReader
{
    /// <summary>Whether a noun phrase can begin at the token.</summary>
    public bool CanBegin(int token, int end) =>
        names[token] > 0
        || AfterQuantity(token, end) > 0
        || tags[token] switch
        {
            Noun
            or NounPlural
            or Name
            or NamePlural
            or Determiner
            or Number
            or Symbol
            or PronounPossessive
            or PronounSubject
            or PronounObject
            or PronounOther => true,
            Adjective or AdjectiveComparative => HasNoun(token + 1, end),
            VerbIng or VerbParticiple => IsAdjective(token, end) || IsGerundNoun(token, end) || IsOfOpening(token, end),
            Adverb or AdverbComparative => token + 1 < end && (tags[token + 1] is Number || IsOfOwned(token, end)),
            _ => false,
        };

    /// <summary>The number after 'at least', 'more than', 'up to' and the like, or 0.</summary>
    int AfterQuantity(int token, int end)
    {
        var (word, next) = (document.Lower(token), document.Lower(token + 1));
        var number = (word, next) switch
        {
            ("at", "least" or "most") or ("more" or "less" or "fewer", "than") or ("up", "to") or ("close", "to") => token + 2,
            ("as", "many" or "few") when document.Lower(token + 2) == "as" => token + 3,
            ("no", "more" or "fewer") when document.Lower(token + 2) == "than" => token + 3,
            ("some" or "about" or "around" or "over" or "under" or "nearly" or "almost" or "roughly" or "approximately", _) => token + 1,
            _ => 0,
        };
        return number > 0 && number < end && tags[number] is Number ? number : 0;
    }

    /// <summary>Whether the participle belongs to the noun after it, as in 'the destroyed bridge', and takes no object.</summary>
    bool IsAdjective(int token, int end) =>
        HasNoun(token + 1, end)
        && token > 0
        && (
            tags[token - 1] is Determiner or Adjective or PronounPossessive or Possessive or Number
            // 'under mounting pressure', 'amid growing calls'
            || tags[token] is VerbIng && document.Lower(token - 1) is "under" or "amid" && tags[token + 1].IsNoun()
            // 'treated wounded soldiers'
            // 'in solidarity with striking teachers', not 'charged with killing teachers'
            || tags[token] is VerbIng
                && document.Lower(token - 1) is "with"
                && token > 1
                && Governors.Of(document.Lower(token - 2), Frame.NpIng) is null
                && token + 1 < end
                && tags[token + 1] is NounPlural
            // 'beat visiting Volta'
            || tags[token] is VerbIng
                && document.Lower(token) is "visiting"
                && tags[token + 1] is Name or Noun or NounPlural
                && tags[token - 1] is VerbPast or VerbPresent or VerbPresent3
                && Governors.Of(document.Lower(token - 1), Frame.Ing) is null
                && document.Lower(token - 1) is not ("went" or "go" or "goes" or "came" or "come")
            || tags[token] is VerbParticiple
                && tags[token - 1] is VerbPast or VerbPresent or VerbPresent3 or VerbInfinitive or VerbParticiple
            // 'fired at masked youths', 'a request from jailed former President Ana Wels'
            || tags[token] is VerbParticiple && tags[token - 1] is Preposition && tags[token + 1] is Noun or NounPlural or Name or Adjective
        );

    /// <summary>'<b>Exiled</b> Peruvians protested': a participle that begins a sentence, before a plural that has a verb of
    /// its own.</summary>
    bool IsOfOpening(int token, int end) =>
        tags[token] is VerbParticiple
        && (token == 0 || tags[token - 1] is Stop)
        && token + 2 < end
        && tags[token + 1] is NounPlural or NamePlural
        && tags[token + 2] is VerbPast or VerbPresent or AuxPast or AuxPresent or AuxModal;

    /// <summary>'Lund's <b>widely criticised</b> speech', 'Lund's <b>far-right</b> party': an adverb with a participle, which
    /// may be tagged as a past, or with a hyphen, after a possessor.</summary>
    bool IsOfOwned(int adverb, int end) =>
        adverb > 0
        && tags[adverb - 1] is Possessive or PronounPossessive
        && adverb + 2 < end
        && (
            tags[adverb + 1] is VerbPast or VerbParticiple && HasNoun(adverb + 2, end)
            || tags[adverb + 1] is Dash && !document[adverb + 1].SpaceBefore && HasNoun(adverb + 3, end)
        );

    /// <summary>'<b>Fighting</b> between Mali and Chad', 'a memorandum of <b>understanding</b> to …'</summary>
    bool IsGerundNoun(int token, int end) =>
        tags[token] is VerbIng
        && token + 1 < end
        && (
            document.Lower(token + 1) is "between"
            // '<b>Fighting</b> broke out'
            || tags[token + 1] is VerbPast or VerbPresent3 or AuxPast or AuxPresent3
                && (token == 0 || tags[token - 1] is Stop or Coordinator or Subordinator or Comma)
            // 'accused of lying, stealing and cheating' is a list of verbs
            || document.Lower(token - 1) == "of"
                && (tags[token + 1] is ParticleTo or Stop || tags[token + 1] is Comma && !(token + 2 < end && tags[token + 2] is VerbIng))
        );

    /// <summary>Whether only words that can precede a noun come between here and a noun.</summary>
    bool HasNoun(int token, int end)
    {
        for (var i = token; i < end && i < token + Reach; i++)
            if (tags[i].IsNoun())
                return true;
            else if (
                !(
                    tags[i] is Adjective or AdjectiveComparative or Number or VerbIng or VerbParticiple or QuoteMark or Coordinator
                    || tags[i] is Dash && !document[i].SpaceBefore
                )
            )
                return false;
        return false;
    }
}
