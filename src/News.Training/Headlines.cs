using System.Text;
using News.Grammar;

namespace News.Training;

/// <summary>
/// Headlines made of a treebank's sentences, since the treebanks have few: without articles, forms of 'be' and a stop, and
/// with the main verb in the present. 'The court ordered a new vote.' becomes 'Court orders new vote'.
/// </summary>
static class Headlines
{
    const int Fewest = 3,
        Most = 14;

    public static IEnumerable<GoldSentence> Of(GoldSentence sentence)
    {
        if (OfClause(sentence) is { } headline)
            yield return headline;
        if (OfPhrase(sentence) is { } title)
            yield return title;
    }

    /// <summary>The headline that tells what the sentence does, or null if it is too long or no statement about a noun.</summary>
    static GoldSentence? OfClause(GoldSentence sentence)
    {
        var words = sentence.Words;
        if (words.FirstOrDefault(word => word.Head == 0) is not { Universal: "VERB", Penn: "VBD" or "VBZ" or "VBP" or "VBN" } root)
            return null;
        if (
            words.FirstOrDefault(word => word.Head == root.Number && word.Relation is "nsubj" or "nsubj:pass")
                is not { Universal: "NOUN" or "PROPN" } subject
            || subject.Number > root.Number
        )
            return null;
        var isPlural = subject.Penn is "NNS" or "NNPS" || words.Any(word => word.Head == subject.Number && word.Relation == "conj");
        var end = words.FirstOrDefault(word => word.Number > root.Number + 2 && word.Universal == "PUNCT")?.Number ?? int.MaxValue;
        return Shortened(
            sentence,
            words.Where(word => word.Number < end),
            word =>
                word != root || word.Penn == "VBN" ? word
                : isPlural ? word with { Form = word.Lemma, Penn = "VBP", Features = "" }
                : word with { Form = Inflection.WithS(word.Lemma), Penn = "VBZ", Features = "" }
        );
    }

    /// <summary>A title of the sentence's longest object or other noun phrase: 'Attack on village'.</summary>
    static GoldSentence? OfPhrase(GoldSentence sentence)
    {
        var words = sentence.Words;
        if (words.FirstOrDefault(word => word.Relation is "obj" or "obl" or "nsubj" && word.Penn is "NN" or "NNS") is not { } noun)
            return null;
        bool IsWithin(GoldWord word)
        {
            for (var steps = 0; word.Head != 0 && steps < words.Count; steps++)
            {
                if (word == noun)
                    return true;
                if (word.Head == noun.Number && word.Relation is "case" or "punct" or "mark" or "cc" or "acl:relcl")
                    return false;
                word = words.First(other => other.Number == word.Head);
            }
            return false;
        }
        return Shortened(sentence, words.Where(IsWithin), word => word);
    }

    static GoldSentence? Shortened(GoldSentence sentence, IEnumerable<GoldWord> words, Func<GoldWord, GoldWord> change)
    {
        var text = new StringBuilder();
        var kept = new List<GoldWord>();
        var before = 0;
        foreach (var word in words)
        {
            // The parts of a contraction: a headline has none.
            if (word.Start < before || word.End - word.Start != word.Form.Length)
                return null;
            var isGlued = word.Start == before;
            before = word.End;
            if (word.Lemma is "the" or "a" or "an" && word.Universal == "DET" || word.Lemma == "be" && word.Universal == "AUX")
                continue;
            var changed = change(word);
            if (kept.Count > 0 && !isGlued)
                text.Append(' ');
            var form = kept.Count == 0 ? char.ToUpperInvariant(changed.Form[0]) + changed.Form[1..] : changed.Form;
            kept.Add(changed with { Form = form, Start = text.Length, End = text.Length + form.Length });
            text.Append(form);
        }
        return kept.Count is >= Fewest and <= Most ? new GoldSentence(text.ToString(), kept) : null;
    }
}
