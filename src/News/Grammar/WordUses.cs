namespace News.Grammar;

/// <summary>What a word can be in English, as far as the lexicons know it.</summary>
[Flags]
enum WordUses : ushort
{
    None = 0,
    Base = VerbForms.Base,
    Present = VerbForms.Present,
    Past = VerbForms.Past,
    Participle = VerbForms.Participle,
    Gerund = VerbForms.Gerund,
    Noun = 32,
    Plural = 64,

    /// <summary>A noun for people: a person or a body of them, in the singular or plural.</summary>
    People = 128,
    Adjective = 256,
    Adverb = 512,
    Preposition = 1024,
    Auxiliary = 2048,

    /// <summary>A determiner or a pronoun.</summary>
    Pronoun = 4096,

    /// <summary>A word that joins clauses.</summary>
    Joining = 8192,

    /// <summary>Other words of English.</summary>
    Known = 16384,
}
