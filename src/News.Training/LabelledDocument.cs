using News.Grammar;
using News.Text;

namespace News.Training;

/// <summary>
/// A treebank's sentence cut up by the library's own tokenizer, with the treebank's tags carried over by their offsets, so
/// that learning and reading see the same words.
/// </summary>
/// <param name="Gold">One tag per token of the document.</param>
sealed record LabelledDocument(Document Document, PartOfSpeech[] Gold)
{
    public static LabelledDocument From(GoldSentence sentence) => From(sentence, sentence.Text);

    /// <param name="text">The sentence's text, or the same with letters of another case.</param>
    public static LabelledDocument From(GoldSentence sentence, string text)
    {
        var document = new Document(text);
        var gold = new PartOfSpeech[document.Count];
        var first = 0;
        for (var i = 0; i < gold.Length; i++)
        {
            var token = document[i];
            while (first < sentence.Words.Count && sentence.Words[first].End <= token.Start)
                first++;
            var end = first;
            while (end < sentence.Words.Count && sentence.Words[end].Start < token.End)
                end++;
            gold[i] = FixedTags.Of(token) ?? Tag(token, [.. sentence.Words.Skip(first).Take(end - first)]);
        }
        return new LabelledDocument(document, gold);
    }

    /// <param name="words">The treebank's words that the token covers, or the one that it is a part of.</param>
    static PartOfSpeech Tag(in Token token, GoldWord[] words)
    {
        if (words is [])
            return token.IsWord ? PartOfSpeech.Other : PartOfSpeech.QuoteMark;
        var tag = words is [var only] ? GoldTags.Of(only) : Covering(words);
        // An apostrophe by itself.
        if (!token.IsWord)
            return tag == PartOfSpeech.Possessive ? tag : PartOfSpeech.QuoteMark;
        // 'co' of 'co-operation' modifies the rest; 'al' of 'al-Zaman' is as much a name as the rest.
        return words is [var whole] && token.End < whole.End && !tag.IsName() ? PartOfSpeech.Adjective : tag;
    }

    /// <summary>The finite verb that a contraction holds ('I'm', 'don't'), or else the word that heads the others.</summary>
    static PartOfSpeech Covering(GoldWord[] words)
    {
        foreach (var word in words)
            if (GoldTags.Of(word) is var tag && tag.IsFinite())
                return tag;
        return GoldTags.Of(words.First(word => !words.Any(other => other.Number == word.Head)));
    }
}
