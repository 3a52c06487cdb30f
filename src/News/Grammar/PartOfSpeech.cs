namespace News.Grammar;

/// <summary>
/// The part of speech of a token, with the form of verbs, nouns and pronouns: one byte per token.
/// The values are written into the model, so their order belongs to its version.
/// </summary>
enum PartOfSpeech : byte
{
    /// <summary>A common noun in the singular, or one that has no plural: 'jail', 'news', 'aid'.</summary>
    Noun,
    NounPlural,

    /// <summary>Each word of a proper name, whatever the word is elsewhere: 'New' and 'York', 'United' and 'Nations'.</summary>
    Name,

    /// <summary>A word of a proper name in the plural: 'Nations', 'Olympics'.</summary>
    NamePlural,

    /// <summary>The finite past: 'attacked', 'fell'.</summary>
    VerbPast,

    /// <summary>The finite present without -s: 'they sign'.</summary>
    VerbPresent,

    /// <summary>The finite present with -s: 'it hosts'.</summary>
    VerbPresent3,

    /// <summary>The bare form after 'to' or an auxiliary, and the imperative.</summary>
    VerbInfinitive,

    /// <summary>The past participle, in perfects, in passives and before nouns.</summary>
    VerbParticiple,

    /// <summary>The -ing form as a participle or a gerund.</summary>
    VerbIng,

    /// <summary>An auxiliary or the copula in the past: 'was', 'had', 'did', 'didn't'. 'be' as the main verb is always Aux.</summary>
    AuxPast,

    /// <summary>'are', 'have', 'do', 'don't', 'I'm', 'they've'.</summary>
    AuxPresent,

    /// <summary>'is', 'has', 'does', 'isn't', and the <c>'s</c> of 'it's'.</summary>
    AuxPresent3,

    /// <summary>'be', 'have' after another auxiliary or 'to'.</summary>
    AuxInfinitive,

    /// <summary>'been'.</summary>
    AuxParticiple,

    /// <summary>'being', 'having'.</summary>
    AuxIng,

    /// <summary>A modal verb, which is always finite: 'will', 'can', 'cannot', 'won't', 'they'll'.</summary>
    AuxModal,

    /// <summary>A personal pronoun as a subject: 'he', 'they', and 'it' or 'you' where they are the subject.</summary>
    PronounSubject,

    /// <summary>A personal or reflexive pronoun that is not a subject: 'him', 'themselves'.</summary>
    PronounObject,

    /// <summary>'his', 'their', 'hers'.</summary>
    PronounPossessive,

    /// <summary>'who', 'which', 'whose', 'that' where they begin a relative clause.</summary>
    PronounRelative,

    /// <summary>'who', 'what' in questions, direct or indirect.</summary>
    PronounInterrogative,

    /// <summary>'this', 'everybody', 'nothing', and the 'there' of 'there is'.</summary>
    PronounOther,

    /// <summary>'the', 'a', 'this', 'no', 'all', 'which' before a noun.</summary>
    Determiner,

    /// <summary>In the positive degree, with ordinals: 'old', 'second', 'Peruvian'.</summary>
    Adjective,

    /// <summary>The comparative or superlative: 'bigger', 'most', 'worst'.</summary>
    AdjectiveComparative,
    Adverb,

    /// <summary>'when', 'where', 'why', 'how'.</summary>
    AdverbWh,

    /// <summary>The comparative or superlative: 'more', 'sooner', 'best'.</summary>
    AdverbComparative,
    Preposition,

    /// <summary>The adverb-like part of a phrasal verb: 'up' in 'gave up', 'out' in 'carried out'.</summary>
    Particle,

    /// <summary>Begins a subordinate clause: 'that', 'if', 'because', 'while'.</summary>
    Subordinator,
    Coordinator,

    /// <summary>A cardinal number in digits or in words.</summary>
    Number,

    /// <summary>The 'to' before an infinitive.</summary>
    ParticleTo,

    /// <summary>The <c>'s</c> or apostrophe of a possessive.</summary>
    Possessive,

    /// <summary>'not'; a contracted one belongs to its auxiliary's token.</summary>
    Not,
    Interjection,

    Comma,

    /// <summary>What may end a sentence: <c>. ! ? …</c></summary>
    Stop,
    QuoteMark,

    /// <summary>Dashes, and the hyphens within a word.</summary>
    Dash,

    /// <summary>Brackets, colons, semicolons, bullets.</summary>
    OtherPunctuation,

    /// <summary><c>$ % + /</c>, emoji.</summary>
    Symbol,

    /// <summary>Addresses, markup, foreign words.</summary>
    Other,
}
