using System.Buffers;
using News.Text;

namespace News.Grammar;

/// <summary>
/// Gives each token its part of speech, from left to right within each sentence, by a model that was learned from treebanks.
/// The same text always gets the same tags; time grows with the number of tokens alone.
/// </summary>
static class Tagger
{
    /// <summary>Reads the model and the uses of words, which otherwise the first document does.</summary>
    /// <exception cref="InvalidDataException">The model in this assembly cannot be read.</exception>
    public static void Load()
    {
        _ = TaggerModel.Embedded;
        _ = KnownWords.Of("");
    }

    /// <summary>One part of speech per token of the document.</summary>
    /// <exception cref="InvalidDataException">The model in this assembly cannot be read.</exception>
    public static PartOfSpeech[] Tag(Document document) => Tag(document, TaggerModel.Embedded);

    public static PartOfSpeech[] Tag(Document document, TaggerModel model) => Tag(document, model, []);

    /// <summary>The same, where some tokens are known to be words of names.</summary>
    /// <param name="names">For each token whether it is one; shorter where no later token is.</param>
    public static PartOfSpeech[] Tag(Document document, TaggerModel model, ReadOnlySpan<bool> names)
    {
        var tags = new PartOfSpeech[document.Count];
        var longest = 0;
        foreach (var sentence in document.Sentences)
            longest = Math.Max(longest, sentence.End - sentence.First);
        var space = ArrayPool<WordHashes>.Shared.Rent(SentenceHashes.LengthFor(longest));
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.Tokens[sentence.First..sentence.End];
            var tagged = tags.AsSpan(sentence.First..sentence.End);
            new SentenceTagger(
                tokens,
                new SentenceHashes(tokens, space),
                names[Math.Min(sentence.First, names.Length)..],
                tagged,
                document.Paragraphs[sentence.Paragraph].IsHeading,
                model
            ).Tag();
            SubjectNouns.Correct(tokens, tagged);
            JoinedNouns.Correct(tokens, tagged);
            Correlatives.Correct(tokens, tagged);
        }
        ArrayPool<WordHashes>.Shared.Return(space);
        return tags;
    }
}
