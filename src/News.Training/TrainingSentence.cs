using News.Grammar;

namespace News.Training;

/// <summary>A sentence with the features of its words found once for all epochs.</summary>
sealed class TrainingSentence
{
    readonly PartOfSpeech[] gold;
    readonly PartOfSpeech?[] given;
    readonly WordHashes[] hashes;
    int[][] wordRows = [];

    TrainingSentence(LabelledDocument labelled, int first, int end, bool isHeading, IReadOnlyDictionary<uint, PartOfSpeech> sureWords)
    {
        IsHeading = isHeading;
        var tokens = labelled.Document.Tokens[first..end];
        gold = labelled.Gold[first..end];
        given = new PartOfSpeech?[tokens.Length];
        hashes = new WordHashes[SentenceHashes.LengthFor(tokens.Length)];
        var words = new SentenceHashes(tokens, hashes);
        for (var i = 0; i < tokens.Length; i++)
            given[i] = FixedTags.Of(tokens[i]) ?? (sureWords.TryGetValue(TagFeatures.SureKey(words[i]), out var sure) ? sure : null);
    }

    public static IEnumerable<TrainingSentence> Of(LabelledDocument labelled, IReadOnlyDictionary<uint, PartOfSpeech> sureWords) =>
        labelled.Document.Sentences.Select(sentence => new TrainingSentence(
            labelled,
            sentence.First,
            sentence.End,
            labelled.Document.Paragraphs[sentence.Paragraph].IsHeading,
            sureWords
        ));

    public bool IsHeading { get; }

    /// <summary>One per token.</summary>
    public ReadOnlySpan<PartOfSpeech> Gold => gold;

    /// <summary>The tags that need no choice, null where there is one.</summary>
    public ReadOnlySpan<PartOfSpeech?> Given => given;

    /// <summary>Writes the keys of all features of the word.</summary>
    public void WriteKeys(int i, in TagContext context, Span<uint> keys) =>
        TagFeatures.WriteKeys(keys, new SentenceHashes(hashes), i, context);

    /// <summary>Notes where the weights of each word's features are.</summary>
    public void FindRows(IReadOnlyDictionary<uint, int> rowOf)
    {
        Span<uint> keys = stackalloc uint[TagFeatures.OfWords];
        wordRows = new int[gold.Length][];
        for (var i = 0; i < gold.Length; i++)
        {
            wordRows[i] = [];
            if (given[i] is not null)
                continue;
            TagFeatures.WriteWordKeys(keys, new SentenceHashes(hashes), i);
            wordRows[i] = [.. keys.ToArray().Where(rowOf.ContainsKey).Select(key => rowOf[key] * TaggerTrainer.Width)];
        }
    }

    /// <summary>Writes the offsets of the weights of the word's features; returns how many there are.</summary>
    public int WriteRows(int i, in TagContext context, Dictionary<uint, int> rowOf, Span<int> rows)
    {
        wordRows[i].CopyTo(rows);
        var count = wordRows[i].Length;
        Span<uint> keys = stackalloc uint[TagFeatures.OfTags];
        TagFeatures.WriteTagKeys(keys, new SentenceHashes(hashes), i, context);
        foreach (var key in keys)
            if (rowOf.TryGetValue(key, out var row))
                rows[count++] = row * TaggerTrainer.Width;
        return count;
    }
}
