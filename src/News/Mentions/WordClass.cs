namespace News.Mentions;

/// <summary>What a word can be by the lexicons alone, before its neighbours are asked; one word may be several.</summary>
[Flags]
enum WordClass
{
    None = 0,

    /// <summary>Never inside a name: days, months.</summary>
    Breaks = 1,

    /// <summary>Written with a capital, but not a name by itself: faiths, languages.</summary>
    NoName = 1 << 1,

    /// <summary>A common English word, so that a capital at the start of a sentence means nothing.</summary>
    Common = 1 << 2,

    /// <summary>A word that begins no name: 'the', 'while'.</summary>
    Function = 1 << 3,
    GivenName = 1 << 4,
    Male = 1 << 5,
    Female = 1 << 6,
    Role = 1 << 7,
    RoleModifier = 1 << 8,
    OrganisationHead = 1 << 9,
    MediaHead = 1 << 10,
    InitiativeHead = 1 << 11,
    PlaceHead = 1 << 12,

    /// <summary>Head of a name of no actor: an event, a prize, a law.</summary>
    NothingHead = 1 << 13,

    /// <summary>Follows a hyphen after a name and is not part of it: 'based'.</summary>
    CompoundTail = 1 << 14,

    /// <summary>Small word inside a person's name: 'van', 'bin'.</summary>
    Particle = 1 << 15,
    Title = 1 << 16,

    /// <summary>Verb of saying, whose subject is an actor.</summary>
    Says = 1 << 17,

    /// <summary>Some people's given name somewhere in the world; less than <see cref="GivenName"/>, it needs another
    /// word that agrees.</summary>
    Forename = 1 << 18,

    /// <summary>Some people's surname; many are words or places too.</summary>
    Surname = 1 << 19,

    /// <summary>A body of which there is one in a state, so that its word alone is its name: 'Parliament'.</summary>
    StandsAlone = 1 << 20,

    /// <summary>Word with which names of bodies begin in other tongues: 'Partido'.</summary>
    OrganisationFirst = 1 << 21,

    /// <summary>Word with which names of places begin: 'Mount', 'Rio'.</summary>
    PlaceFirst = 1 << 22,

    ActorHead = OrganisationHead | MediaHead | InitiativeHead | PlaceHead,
    AnyHead = ActorHead | NothingHead,
}
