using System.Runtime.Intrinsics;
using News.Grammar;

namespace News.Training;

/// <summary>
/// Learns the tagger's weights by an averaged perceptron with a margin: each word whose right tag does not beat the best
/// wrong one by the margin moves the weights of its features by one. Runs of several seeds are averaged.
/// </summary>
sealed class TaggerTrainer
{
    /// <summary>Tags in a row of weights, rounded up.</summary>
    public const int Width = 48;

    const int Margin = 15,
        Epochs = 6;

    /// <summary>A feature must occur this often, so that words seen once teach what their ends and neighbours say of new words.</summary>
    const int LeastFeatureCount = 2;

    readonly List<TrainingSentence> sentences;
    readonly Dictionary<uint, int> rowOf;

    public TaggerTrainer(IEnumerable<LabelledDocument> documents)
    {
        var labelled = documents.ToList();
        SureWords = SureWord.Find(labelled);
        sentences = [.. labelled.SelectMany(document => TrainingSentence.Of(document, SureWords))];
        rowOf = FrequentFeatures(sentences);
        foreach (var sentence in sentences)
            sentence.FindRows(rowOf);
    }

    /// <summary>The words that always have the same tag, by their keys.</summary>
    public IReadOnlyDictionary<uint, PartOfSpeech> SureWords { get; }

    /// <summary>The rows of weights: the key of each, and <see cref="Width"/> weights.</summary>
    public LearnedWeights Train(int seeds)
    {
        var sum = new float[rowOf.Count * Width];
        for (var seed = 1; seed <= seeds; seed++)
        {
            var weights = Run(seed);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += weights[i] / seeds;
        }
        var keys = new uint[rowOf.Count];
        foreach (var (key, row) in rowOf)
            keys[row] = key;
        return new LearnedWeights(keys, sum, SureWords);
    }

    float[] Run(int seed)
    {
        var random = new Random(seed);
        var weights = new float[rowOf.Count * Width];
        // The average of all steps' weights is the last ones less what each change missed, weighted by its step.
        var late = new float[weights.Length];
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        Span<int> rows = stackalloc int[TagFeatures.Count];
        Span<float> scores = stackalloc float[Width];
        long step = 1;
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0,
                scored = 0;
            foreach (var index in order)
            {
                var sentence = sentences[index];
                var context = new TagContext(sentence.IsHeading);
                for (var i = 0; i < sentence.Gold.Length; i++)
                {
                    var tag = sentence.Given[i];
                    if (tag is null)
                    {
                        var gold = (int)sentence.Gold[i];
                        var count = sentence.WriteRows(i, context, rowOf, rows);
                        Score(weights, rows[..count], scores);
                        var (best, rival) = Best(scores, gold);
                        if (scores[gold] - scores[rival] < Margin)
                            foreach (var row in rows[..count])
                            {
                                weights[row + gold] += 1;
                                weights[row + rival] -= 1;
                                late[row + gold] += step;
                                late[row + rival] -= step;
                            }
                        step++;
                        scored++;
                        if (best != gold)
                            wrong++;
                        tag = (PartOfSpeech)best;
                    }
                    context.Add(tag.Value);
                }
            }
            Console.WriteLine($"seed {seed}, epoch {epoch}: {100.0 * wrong / scored:0.00}% of the ambiguous words wrong");
        }
        for (var i = 0; i < weights.Length; i++)
            weights[i] -= late[i] / step;
        return weights;
    }

    static void Score(float[] weights, ReadOnlySpan<int> rows, Span<float> scores)
    {
        scores.Clear();
        foreach (var row in rows)
        {
            ref var from = ref weights[row];
            for (var tag = 0; tag < Width; tag += Vector256<float>.Count)
                (Vector256.LoadUnsafe(ref scores[tag]) + Vector256.LoadUnsafe(ref from, (nuint)tag)).StoreUnsafe(ref scores[tag]);
        }
    }

    /// <summary>The best tag, and the best but the right one.</summary>
    static (int Best, int Rival) Best(ReadOnlySpan<float> scores, int gold)
    {
        var rival = gold == 0 ? 1 : 0;
        for (var tag = 0; tag < PartsOfSpeech.Count; tag++)
            if (tag != gold && scores[tag] > scores[rival])
                rival = tag;
        return (scores[gold] >= scores[rival] ? gold : rival, rival);
    }

    static Dictionary<uint, int> FrequentFeatures(List<TrainingSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        foreach (var sentence in sentences)
        {
            var context = new TagContext(sentence.IsHeading);
            for (var i = 0; i < sentence.Gold.Length; i++)
            {
                if (sentence.Given[i] is null)
                {
                    sentence.WriteKeys(i, context, keys);
                    foreach (var key in keys)
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                }
                context.Add(sentence.Given[i] ?? sentence.Gold[i]);
            }
        }
        var rows = new Dictionary<uint, int>();
        foreach (var (key, count) in counts)
            if (count >= LeastFeatureCount)
                rows.Add(key, rows.Count);
        Console.WriteLine($"{sentences.Count:N0} sentences, {counts.Count:N0} features, {rows.Count:N0} of them frequent");
        return rows;
    }
}

/// <param name="Keys">The key of each row.</param>
/// <param name="Weights">Rows of <see cref="TaggerTrainer.Width"/> weights, one per tag.</param>
sealed record LearnedWeights(uint[] Keys, float[] Weights, IReadOnlyDictionary<uint, PartOfSpeech> SureWords);
