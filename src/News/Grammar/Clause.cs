namespace News.Grammar;

/// <summary>A verb group with its subject, its objects and what governs it.</summary>
sealed class Clause(int index, VerbGroup group, int sentence)
{
    /// <summary>Its index in <see cref="Syntax.Clauses"/>.</summary>
    public int Index { get; } = index;

    public VerbGroup Group { get; set; } = group;

    /// <summary>Index of its sentence in the document.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>How it is tied to <see cref="Parent"/>.</summary>
    public Link Link { get; set; } = Link.Main;

    /// <summary>The clause that governs it, or null.</summary>
    public Clause? Parent { get; set; }

    /// <summary>Index of the word that introduces it ('that', 'if', the preposition before a gerund, the noun or
    /// adjective before an infinitive), or -1.</summary>
    public int Marker { get; set; } = -1;

    /// <summary>The heads of its subject, one for each coordinated phrase; empty where it has none, or none could be found.</summary>
    public IReadOnlyList<NounPhrase> Subject { get; set; } = [];

    /// <summary>The heads of its direct object.</summary>
    public IReadOnlyList<NounPhrase> Object { get; set; } = [];

    /// <summary>The heads of the object before the direct one: 'gave <b>Peru</b> ships'.</summary>
    public IReadOnlyList<NounPhrase> Indirect { get; set; } = [];

    /// <summary>The prepositional phrases after the verb, in order.</summary>
    public IReadOnlyList<Oblique> Obliques { get; set; } = [];

    /// <summary>Index of the adjective after a form of 'be', or -1.</summary>
    public int Adjective { get; set; } = -1;

    /// <summary>Index after its last token, before the next clause begins.</summary>
    public int End { get; set; } = group.End;

    /// <summary>Whether its auxiliary precedes its subject: a question, or a condition ('Had they known').</summary>
    public bool IsInverted { get; set; }

    /// <summary>Whether its subject was guessed without a sign in the sentence.</summary>
    public bool IsUncertain { get; set; }

    /// <summary>The clause of an object that acts: 'urged <b>Peru to sign</b>'.</summary>
    public bool IsOfObject { get; set; }
}

/// <summary>A preposition with the heads of its noun phrase.</summary>
readonly record struct Oblique(int Preposition, IReadOnlyList<NounPhrase> Phrases);

/// <summary>How a clause is tied to the one that governs it.</summary>
enum Link
{
    /// <summary>It depends on no other clause.</summary>
    Main,

    /// <summary>Joined by 'and', 'or', 'but' or a comma, with the subject of the other or its own.</summary>
    Coordinated,

    /// <summary>What somebody says or thinks, with or without 'that'.</summary>
    Complement,

    /// <summary>Begun by 'if', 'because', 'when' and the like.</summary>
    Adverbial,

    /// <summary>Begun by 'who', 'which', 'that'.</summary>
    Relative,

    /// <summary>A participle after its noun: 'a deal signed by both'.</summary>
    ReducedRelative,

    /// <summary>An infinitive that a verb or an adjective governs.</summary>
    Infinitive,

    /// <summary>An infinitive that a noun governs: 'a plan to attack'.</summary>
    NounInfinitive,

    /// <summary>An infinitive of purpose.</summary>
    Purpose,

    /// <summary>An -ing form that a verb governs: 'began firing'.</summary>
    Gerund,

    /// <summary>An -ing form after a preposition.</summary>
    PrepositionalGerund,

    /// <summary>A participle that shares the subject of its main clause: ', killing three'.</summary>
    Participial,
}
