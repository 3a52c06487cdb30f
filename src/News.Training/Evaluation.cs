using News.Grammar;
using News.Text;

namespace News.Training;

/// <summary>How often a model is right, and how fast it is.</summary>
static class Evaluation
{
    public static void Print(string name, IReadOnlyList<LabelledDocument> documents, TaggerModel model)
    {
        int tokens = 0,
            right = 0,
            coarse = 0,
            words = 0,
            rightWords = 0,
            finite = 0,
            foundFinite = 0,
            bothFinite = 0;
        foreach (var (document, gold) in documents)
        {
            var tags = Tagger.Tag(document, model);
            for (var i = 0; i < tags.Length; i++)
            {
                tokens++;
                if (tags[i] == gold[i])
                    right++;
                if (Coarse(tags[i]) == Coarse(gold[i]))
                    coarse++;
                if (gold[i].IsFinite())
                    finite++;
                if (tags[i].IsFinite())
                    foundFinite++;
                if (gold[i].IsFinite() && tags[i].IsFinite())
                    bothFinite++;
                if (FixedTags.Of(document[i]) is not null)
                    continue;
                words++;
                if (tags[i] == gold[i])
                    rightWords++;
            }
        }
        Console.WriteLine(
            $"{name}: {100.0 * coarse / tokens:0.00}% of parts of speech right, {100.0 * right / tokens:0.00}% with their form"
                + $" ({100.0 * rightWords / words:0.00}% of the words alone), finite verbs F1 {200.0 * bothFinite / (finite + foundFinite):0.0}, {tokens:N0} tokens"
        );
    }

    /// <summary>The first tag of the group that makes one universal part of speech.</summary>
    public static PartOfSpeech Coarse(PartOfSpeech tag) =>
        tag switch
        {
            PartOfSpeech.NounPlural => PartOfSpeech.Noun,
            PartOfSpeech.NamePlural => PartOfSpeech.Name,
            _ when tag.IsMainVerb() => PartOfSpeech.VerbPast,
            _ when tag.IsAuxiliary() => PartOfSpeech.AuxPast,
            _ when tag.IsPronoun() => PartOfSpeech.PronounSubject,
            _ when tag.IsAdjective() => PartOfSpeech.Adjective,
            _ when tag.IsAdverb() => PartOfSpeech.Adverb,
            PartOfSpeech.Particle => PartOfSpeech.Preposition,
            PartOfSpeech.Possessive or PartOfSpeech.Not => PartOfSpeech.ParticleTo,
            _ when tag.IsPunctuation() => PartOfSpeech.Comma,
            _ => tag,
        };

    /// <summary>Prints the speed of tagging alone per second of processor time: the best and the median of several runs
    /// over the sentences.</summary>
    public static void PrintSpeed(IEnumerable<GoldSentence> sentences, TaggerModel model)
    {
        var text = string.Join("\n\n", sentences.Select(sentence => sentence.Text));
        var document = new Document(text);
        var rates = new List<double>();
        for (var run = 0; run < 20; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            Tagger.Tag(document, model);
            rates.Add(text.Length / 1e6 / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        rates = [.. rates.Skip(5).Order()];
        Console.WriteLine(
            $"tagging: {rates[^1]:0.0} MB/s at best, {rates[rates.Count / 2]:0.0} in the median, {document.Count:N0} tokens of {text.Length / 1e6:0.0} MB"
        );
    }
}
