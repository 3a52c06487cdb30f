using News.Text;

namespace News.Tests.Text;

/// <summary>Tokens, sentences and headings, and that no character of the text is lost on the way.</summary>
public class TextTests
{
    [Theory]
    [InlineData("He met Gen. Tolvar. They spoke.", 2)]
    [InlineData("“It rains.” She left.", 2)]
    [InlineData("Prices rose 2.5 per cent in the U.S. market.", 1)]
    public void Sentences(string text, int count) => Assert.Equal(count, new Document(text).Sentences.Count);

    [Fact]
    public void A_short_line_without_a_full_stop_is_a_heading()
    {
        var document = new Document("Rain in Peru\n\nIt rained in Peru on Monday.");
        Assert.Equal([true, false], document.Paragraphs.Select(paragraph => paragraph.IsHeading));
    }

    [Fact]
    public void Tokens_cover_every_character_that_is_no_space()
    {
        const string text = "‘ All-Weather Friendship’ — “so”, 3\u00a0°C…\u2029x\ud83d\ude00y\r\nz";
        var covered = Tokenizer.Tokenize(text).SelectMany(token => Enumerable.Range(token.Start, token.End - token.Start)).ToHashSet();
        Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered.Contains(i) != char.IsWhiteSpace(text[i])));
    }
}
