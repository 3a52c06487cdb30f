using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>What the tagger remembers of the tags that it has given in the sentence.</summary>
internal struct TagHistory()
{
    /// <summary>Stands for the tags before the first of a sentence.</summary>
    public const byte None = PartsOfSpeech.Count;

    /// <summary>The tags of the token before, and of the one before that.</summary>
    public byte Last = None, BeforeLast = None;

    /// <summary>The last verb or word that opens a clause, however far before: a participle needs the first, a finite verb the second.</summary>
    public byte Clause = None;

    public void Add(PartOfSpeech tag)
    {
        (BeforeLast, Last) = (Last, (byte)tag);
        if (tag.IsVerb() || tag is Subordinator or PronounRelative or PronounInterrogative or AdverbWh or ParticleTo or Coordinator) Clause = (byte)tag;
    }
}
