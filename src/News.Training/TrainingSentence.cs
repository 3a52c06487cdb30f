using News.Grammar;

namespace News.Training;

/// <summary>A sentence with the features of its words found once for all epochs.</summary>
internal sealed class TrainingSentence
{
    public PartOfSpeech[] Gold { get; }

    /// <summary>False for words whose tag is fixed or sure, which need no learning.</summary>
    public bool[] IsScored { get; }

    readonly uint[] wordKeys;
    readonly WordHashes[] words;
    int[][] wordRows = [];

    TrainingSentence(LabelledDocument labelled, int first, int end, IReadOnlyDictionary<uint, PartOfSpeech> sureWords)
    {
        var tokens = labelled.Document.Tokens[first..end];
        Gold = labelled.Gold[first..end];
        IsScored = new bool[Gold.Length];
        wordKeys = new uint[Gold.Length * TagFeatures.OfWords];
        words = new WordHashes[Gold.Length + 1];
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        var window = new WordWindow(tokens);
        for (var i = 0; i < Gold.Length; i++)
        {
            window.MoveNext();
            words[i] = window.Word;
            window.WriteKeys(keys, new TagHistory());
            keys[..TagFeatures.OfWords].CopyTo(wordKeys.AsSpan(i * TagFeatures.OfWords));
            if (FixedTags.Of(tokens[i]) is not null) continue;
            if (sureWords.TryGetValue(TagFeatures.SureKey(window.Word), out var sure)) Gold[i] = sure; // As the tagger will have it.
            else IsScored[i] = true;
        }
        words[^1] = WordHashes.Edge;
    }

    public int Count => Gold.Length;

    public static IEnumerable<TrainingSentence> Of(LabelledDocument labelled, IReadOnlyDictionary<uint, PartOfSpeech> sureWords) =>
        labelled.Document.Sentences.Select(sentence => new TrainingSentence(labelled, sentence.First, sentence.End, sureWords));

    /// <summary>The keys of all features of the word, given the tags before it.</summary>
    public void WriteKeys(int i, TagHistory tags, Span<uint> keys)
    {
        wordKeys.AsSpan(i * TagFeatures.OfWords, TagFeatures.OfWords).CopyTo(keys);
        TagFeatures.WriteTagKeys(keys[TagFeatures.OfWords..], tags, words[i], words[i + 1]);
    }

    /// <summary>Notes where the weights of each word's features are.</summary>
    public void FindRows(IReadOnlyDictionary<uint, int> rowOf)
    {
        wordRows = new int[Count][];
        for (var i = 0; i < Count; i++)
            wordRows[i] = !IsScored[i] ? [] :
                [.. Enumerable.Range(i * TagFeatures.OfWords, TagFeatures.OfWords).Where(k => rowOf.ContainsKey(wordKeys[k]))
                    .Select(k => rowOf[wordKeys[k]] * TaggerTrainer.Width)];
    }

    /// <summary>Writes the offsets of the weights of the word's features, given the tags before it; returns how many there are.</summary>
    public int WriteRows(int i, TagHistory tags, Dictionary<uint, int> rowOf, Span<int> rows)
    {
        wordRows[i].CopyTo(rows);
        var count = wordRows[i].Length;
        Span<uint> keys = stackalloc uint[TagFeatures.OfTags];
        TagFeatures.WriteTagKeys(keys, tags, words[i], words[i + 1]);
        foreach (var key in keys)
            if (rowOf.TryGetValue(key, out var row)) rows[count++] = row * TaggerTrainer.Width;
        return count;
    }
}
