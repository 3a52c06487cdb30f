namespace News.Grammar;

/// <summary>What a stretch of a sentence is for the reader of clauses.</summary>
enum ElementKind : byte
{
    NounPhrase,
    VerbGroup,
    Preposition,
    Adverb,
    Adjective,
    Coordinator,
    That,
    Subordinator,
    Relative,
    Comma,
    QuoteMark,

    /// <summary>A colon, semicolon, dash or the like, which parts clauses.</summary>
    Break,
}

/// <summary>A stretch of tokens.</summary>
/// <param name="Index">Index of the noun phrase or verb group that it is, or -1.</param>
readonly record struct Element(ElementKind Kind, int First, int End, int Index);
