namespace News.Quotes.Grammar;

/// <summary>What a word can be in a sentence, as far as finding clauses needs it; the names are those of the lexicon of function words.</summary>
[Flags]
internal enum WordClass : ushort
{
    None = 0,
    Determiner = 1,
    Possessive = 2,
    Subject = 4,
    ObjectPronoun = 8,
    Auxiliary = 16,
    Modal = 32,
    Preposition = 64,
    Subordinator = 128,
    Coordinator = 256,
    Relative = 512,
    Adverb = 1024,
    Time = 2048,
    Verb = 4096,
}

/// <summary>Which forms of a verb a word can be.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}
