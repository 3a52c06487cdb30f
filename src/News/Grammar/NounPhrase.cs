namespace News.Grammar;

/// <summary>
/// A noun phrase without what follows its head: 'the army', 'Peru's two largest unions', 'they'. A possessor is a phrase of its own.
/// </summary>
/// <param name="Index">Its index in <see cref="Syntax.NounPhrases"/>.</param>
/// <param name="First">Index of its first token, after the possessor where it has one.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Head">Index of the token that says what it is.</param>
/// <param name="Possessor">Index of the phrase that owns it, or -1; of 'his army' the pronoun is a phrase too.</param>
sealed record NounPhrase(int Index, int First, int End, int Head, int Possessor)
{
    /// <summary>Index of the phrase after its 'of', or -1.</summary>
    public int Of { get; set; } = -1;

    /// <summary>Index of the phrase that names it once more between commas, or -1: 'another carmaker, <b>Volta</b>, said'.</summary>
    public int Apposition { get; set; } = -1;

    /// <summary>Index of the element that it is in its document, for a look at what follows it.</summary>
    public int Element { get; set; } = -1;

    /// <summary>The clause in which it is the subject, an object or a complement of a preposition, or null.</summary>
    public Clause? Clause { get; set; }

    /// <summary>What it is in <see cref="Clause"/>.</summary>
    public PhraseRole Role { get; set; }

    /// <summary>Whether it says that there was none: 'no troops', 'nobody', 'neither side'.</summary>
    public bool IsNegative { get; init; }

    /// <summary>Whether the reader is taken to know what it means: 'the army', 'these talks'.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether it is a personal, demonstrative or indefinite pronoun.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>Whether it says when or how long: 'Monday', 'last week', 'three days'.</summary>
    public bool IsTime { get; init; }
}

/// <summary>What a noun phrase is in its clause.</summary>
enum PhraseRole
{
    None,
    Subject,
    Object,
    Oblique,
}
