using News.Mentions;

namespace News.Actors;

/// <summary>Who was mentioned in the last sentences. A sentence is about what it begins with.</summary>
sealed class Focus(Discourse discourse)
{
    const int SentencesKept = 8;

    /// <summary>How many mentions of a sentence are looked at, so that a sentence of a thousand stays cheap.</summary>
    const int MostASentence = 24;

    readonly List<(int Sentence, List<Candidate> Mentions)> sentences = [];

    /// <summary>Opens the mention's sentence where it is a new one.</summary>
    public void Enter(Candidate mention)
    {
        var sentence = discourse.SentenceOf(mention);
        if (sentences.Count > 0 && sentences[^1].Sentence == sentence)
            return;
        if (sentences.Count == SentencesKept)
            sentences.RemoveAt(0);
        sentences.Add((sentence, []));
    }

    public void Add(Candidate mention)
    {
        if (mention.Refers.Count > 0 && sentences[^1].Mentions.Count < MostASentence)
            sentences[^1].Mentions.Add(mention);
    }

    /// <summary>The mentions before the one asked for: its own sentence from its start, then the sentence before, and so on.</summary>
    public IEnumerable<Candidate> Before(Candidate asked, int sentencesBack)
    {
        for (var i = sentences.Count - 1; i >= 0 && sentences[^1].Sentence - sentences[i].Sentence <= sentencesBack; i--)
            foreach (var mention in sentences[i].Mentions)
                if (mention.End <= asked.First)
                    yield return mention;
    }

    /// <summary>The mentions before it in its own sentence.</summary>
    public IReadOnlyList<Candidate> Here => sentences[^1].Mentions;
}
