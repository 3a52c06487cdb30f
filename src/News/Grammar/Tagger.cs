using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>
/// Gives each token its part of speech, from left to right within each sentence, by a model that was learned from treebanks.
/// The same text always gets the same tags; time grows with the number of tokens alone.
/// </summary>
internal static class Tagger
{
    /// <summary>One part of speech per token of the document.</summary>
    /// <exception cref="InvalidDataException">The model in this assembly cannot be read.</exception>
    public static PartOfSpeech[] Tag(Document document) => Tag(document, TaggerModel.Embedded);

    public static PartOfSpeech[] Tag(Document document, TaggerModel model) => Tag(document, model, []);

    /// <summary>The same, where some tokens are known to be words of names.</summary>
    /// <param name="names">For each token whether it is; shorter where no later token is.</param>
    public static PartOfSpeech[] Tag(Document document, TaggerModel model, ReadOnlySpan<bool> names)
    {
        var tags = new PartOfSpeech[document.Count];
        foreach (var sentence in document.Sentences)
            TagSentence(document.Tokens[sentence.First..sentence.End], tags.AsSpan(sentence.First), names[Math.Min(sentence.First, names.Length)..], model);
        return tags;
    }

    static void TagSentence(ReadOnlySpan<Token> tokens, Span<PartOfSpeech> tags, ReadOnlySpan<bool> names, TaggerModel model)
    {
        var window = new WordWindow(tokens);
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        byte tag2 = TagFeatures.NoTag, tag1 = TagFeatures.NoTag;
        for (var i = 0; i < tokens.Length; i++)
        {
            window.MoveNext();
            if (i < names.Length && names[i]) tags[i] = Name;
            else if (FixedTags.Of(tokens[i]) is { } tag || model.TryGetSure(TagFeatures.SureKey(window.Word), out tag))
                tags[i] = tag;
            else
            {
                window.WriteKeys(keys, tag2, tag1);
                tags[i] = UnknownWords.Correct(model.Best(keys), tokens[i], i == 0);
            }
            (tag2, tag1) = (tag1, (byte)tags[i]);
        }
    }
}
