using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>What the tagger remembers of the tags that it has given in the sentence.</summary>
struct TagContext()
{
    /// <summary>Represents the tags before the first of a sentence.</summary>
    public const byte None = PartsOfSpeech.Count;

    /// <summary>The same in a heading, where a verb often has no article or auxiliary near it to distinguish it from a noun.</summary>
    public const byte Heading = None + 1;

    /// <summary>The tags of the token before, and of the one before that.</summary>
    public byte Last = None,
        BeforeLast = None;

    /// <summary>
    /// The last verb or word that opens a clause, however far before: after a verb a participle is likely, after the
    /// opening of a clause a finite verb.
    /// </summary>
    public byte Clause = None;

    public TagContext(bool isHeading)
        : this() => Clause = isHeading ? Heading : None;

    /// <summary>Moves on to the next token.</summary>
    public void Add(PartOfSpeech tag)
    {
        (BeforeLast, Last) = (Last, (byte)tag);
        if (tag.IsVerb() || tag is Subordinator or PronounRelative or PronounInterrogative or AdverbWh or ParticleTo or Coordinator)
            Clause = (byte)tag;
    }
}
