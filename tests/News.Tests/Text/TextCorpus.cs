using System.Text.RegularExpressions;
using News.Text;

namespace News.Tests.Text;

/// <summary>The page of examples of how a text is cut up: <c>data/corpus/text.md</c>.</summary>
public class TextCorpus
{
    public static TheoryData<CorpusExample> Of(string part) =>
        new(Corpus.Read("text").Where(example => example.Section.StartsWith(part, StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Of), "Tokens")]
    public void Tokens(CorpusExample example) =>
        Assert.Equal(Unseen(example.Expected).Split('|'), Tokenizer.Tokenize(Unseen(example.Phrase)).Select(token => token.Text));

    [Theory, MemberData(nameof(Of), "Sentences")]
    public void Sentences(CorpusExample example)
    {
        var document = new Document(Unseen(example.Phrase));
        Assert.Equal(
            example.Expected.Split(" | "),
            document.Sentences.Select(sentence => document.TextOf(document.Span(sentence.First, sentence.End)))
        );
    }

    [Theory, MemberData(nameof(Of), "Outline")]
    public void Outline(CorpusExample example) =>
        Assert.Equal(
            example.Expected.Split(" | "),
            new Document(Unseen(example.Phrase)).Paragraphs.Select(paragraph => paragraph.Kind.ToString().ToLowerInvariant())
        );

    [Theory]
    [InlineData("the inter\u00adnational govern-\r\n  ment’s boardʼs", "the international government 's board 's")]
    public void What_lexicons_are_asked_with_is_whole(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Lower)));

    /// <summary>The examples' signs for line ends and for characters that are not seen.</summary>
    static string Unseen(string text) =>
        Regex.Replace(
            text.Replace('⏎', '\n').Replace('␣', '\u00a0'),
            @"\\u([0-9a-f]{4})",
            match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()
        );
}
