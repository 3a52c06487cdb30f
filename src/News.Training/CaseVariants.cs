using System.Globalization;

namespace News.Training;

/// <summary>Sentences written as headlines are: in capitals, or with a capital on every word but the smallest.</summary>
static class CaseVariants
{
    static readonly HashSet<string> Small =
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "and",
        "or",
        "but",
        "as",
        "with",
        "from",
    ];

    const int Every = 20,
        EveryHeadline = 3;

    /// <summary>
    /// All the sentences, and besides every twentieth in capitals, every twentieth in title case, and of every third the
    /// headlines made of it: most as sentences are written, a quarter in title case, an eighth in capitals.
    /// </summary>
    public static IEnumerable<LabelledDocument> Labelled(IEnumerable<GoldSentence> sentences)
    {
        foreach (var (i, sentence) in sentences.Index())
        {
            yield return LabelledDocument.From(sentence);
            if (i % Every == 0)
                yield return LabelledDocument.From(sentence, Capitals(sentence.Text));
            if (i % Every == Every / 2)
                yield return LabelledDocument.From(sentence, TitleCase(sentence.Text));
            if (i % EveryHeadline != 0)
                continue;
            foreach (var headline in Headlines.Of(sentence))
                yield return LabelledDocument.From(
                    headline,
                    (i % 8) switch
                    {
                        0 or 4 => TitleCase(headline.Text),
                        1 => Capitals(headline.Text),
                        _ => headline.Text,
                    }
                );
        }
    }

    public static string Capitals(string text) => text.ToUpperInvariant();

    public static string TitleCase(string text)
    {
        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length; )
        {
            var end = start;
            while (end < letters.Length && (char.IsLetterOrDigit(letters[end]) || letters[end] is '\'' or '’'))
                end++;
            if (end > start && (start == 0 || !Small.Contains(text[start..end])))
                letters[start] = char.ToUpper(letters[start], CultureInfo.InvariantCulture);
            start = Math.Max(end, start + 1);
        }
        return new string(letters);
    }
}
