using News.Grammar;
using News.Lexicons;

namespace News.Events;

/// <summary>Words that name an act, with the phrases that name its parties.</summary>
/// <param name="Type">PLOVER root code.</param>
/// <param name="First">Index of the verb or noun itself.</param>
/// <param name="End">Index after the last word that belongs to it.</param>
/// <param name="Voice">Where its parties were looked for.</param>
/// <param name="Source">The heads of the phrases that name who does it.</param>
/// <param name="Target">The heads of the phrases that name to whom.</param>
/// <param name="Nearby">Phrases of which the first that stands for an actor is the target where
/// <paramref name="Target"/> names none.</param>
/// <param name="Status">Whether it happened.</param>
/// <param name="Rule">The lexicon's row, as it is shown.</param>
/// <param name="Traits">Who must be named, and how the act is read.</param>
/// <param name="Clause">The clause whose verb names it, or that contains its noun, or null.</param>
sealed record Act(
    EventType Type,
    int First,
    int End,
    ActVoice Voice,
    IReadOnlyList<NounPhrase> Source,
    IReadOnlyList<NounPhrase> Target,
    IReadOnlyList<NearbyPhrase> Nearby,
    Effect Status,
    string Rule,
    RowTraits Traits,
    Clause? Clause
)
{
    /// <summary>Of an act that a noun names, the act of a verb that it repeats: 'an air strike killed two people'. The
    /// noun counts where that act is rejected.</summary>
    public Act? Again { get; init; }

    /// <summary>The user's line that is its row, or null.</summary>
    public UserLine? Line { get; init; }

    /// <summary>The class of the noun that a light verb has for its act: 'held <b>talks</b>'; null for other acts.</summary>
    public string? Noun { get; init; }
}

/// <summary>A phrase that may name the target of an act.</summary>
/// <param name="IsClose">Whether its preposition makes it one even if it only describes somebody: 'sanctions <b>on two
/// officials</b>'.</param>
readonly record struct NearbyPhrase(NounPhrase Phrase, bool IsClose);

/// <summary>Where the parties of an act are named.</summary>
enum ActVoice
{
    /// <summary>The subject acts on the object.</summary>
    Active,

    /// <summary>The subject is acted on; the one who acts follows 'by'.</summary>
    Passive,

    /// <summary>A noun, with its owner, its adjective and the prepositions after it.</summary>
    Noun,
}
