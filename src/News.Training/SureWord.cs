using News.Grammar;

namespace News.Training;

/// <summary>Words that the tagger need not weigh: those seen often, and almost always with one tag.</summary>
internal static class SureWord
{
    const int LeastCount = 20;
    const double LeastShare = 0.998;

    /// <summary>The tag by the word's key.</summary>
    public static Dictionary<uint, PartOfSpeech> Find(IEnumerable<LabelledDocument> documents)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var (document, gold) in documents)
            foreach (var sentence in document.Sentences)
            {
                var window = new WordWindow(document.Tokens[sentence.First..sentence.End]);
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    window.MoveNext();
                    if (FixedTags.Of(document[i]) is not null) continue;
                    var key = TagFeatures.SureKey(window.Word);
                    if (!counts.TryGetValue(key, out var ofTags)) counts.Add(key, ofTags = new int[PartsOfSpeech.Count]);
                    ofTags[(int)gold[i]]++;
                }
            }
        return counts.Where(word => word.Value.Sum() >= LeastCount && word.Value.Max() >= LeastShare * word.Value.Sum())
            .ToDictionary(word => word.Key, word => (PartOfSpeech)Array.IndexOf(word.Value, word.Value.Max()));
    }
}
