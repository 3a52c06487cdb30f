using News.Grammar;

namespace News.Training;

/// <summary>Words that the tagger need not weigh: those seen often, and almost always with one tag.</summary>
static class SureWord
{
    const int LeastCount = 10;
    const double LeastShare = 0.995;

    /// <summary>The tag by the word's key.</summary>
    public static Dictionary<uint, PartOfSpeech> Find(IEnumerable<LabelledDocument> documents)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var (document, gold) in documents)
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.Tokens[sentence.First..sentence.End];
            var words = new SentenceHashes(tokens, new WordHashes[SentenceHashes.LengthFor(tokens.Length)]);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (FixedTags.Of(document[i]) is not null)
                    continue;
                var key = TagFeatures.SureKey(words[i - sentence.First]);
                if (!counts.TryGetValue(key, out var ofTags))
                    counts.Add(key, ofTags = new int[PartsOfSpeech.Count]);
                ofTags[(int)gold[i]]++;
            }
        }
        return counts
            .Where(word => word.Value.Sum() >= LeastCount && word.Value.Max() >= LeastShare * word.Value.Sum())
            .ToDictionary(word => word.Key, word => (PartOfSpeech)Array.IndexOf(word.Value, word.Value.Max()));
    }
}
