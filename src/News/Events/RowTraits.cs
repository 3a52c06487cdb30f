namespace News.Events;

/// <summary>What the last column of a row says: who must be named for its words to count as an act (one of the two
/// parties where nothing is said), and how the act is read.</summary>
[Flags]
enum RowTraits
{
    None = 0,

    /// <summary>The target must be named.</summary>
    Party = 1,

    /// <summary>The source must be named; of arrests and charges in the passive it is known without being named.</summary>
    Doer = 2,

    /// <summary>Nobody must be named.</summary>
    Alone = 4,

    /// <summary>A town is a target too.</summary>
    Place = 8,

    /// <summary>The source must be named in the passive too: 'was forced to sell'.</summary>
    Agent = 16,

    /// <summary>An act on a thing is one on its owner: 'visited the king's palace'.</summary>
    Owner = 32,

    /// <summary>Several who do it do it with each other, and nobody near is its target: 'discussed the plan'.</summary>
    Several = 64,

    /// <summary>Somebody who does not do it refuses it: 'was not ready to help', 'did not accept the offer'.</summary>
    Refusable = 128,

    /// <summary>A promise of it is an agreement, though the act is hostile: 'promised to investigate'.</summary>
    Promised = 256,

    /// <summary>With the press it is an interview, not an act: 'spoke to the Daily Post'.</summary>
    Interview = 512,

    /// <summary>By one person it is done in words: 'the bishop clashed with the government'.</summary>
    Words = 1024,
}
