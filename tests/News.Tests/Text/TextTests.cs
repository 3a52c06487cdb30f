using News.Text;

namespace News.Tests.Text;

/// <summary>No character of the text is lost on the way.</summary>
public class TextTests
{
    [Fact]
    public void Tokens_cover_every_character_that_is_no_space()
    {
        const string text = "‘ All-Weather Friendship’ — “so”, 3\u00a0°C…\u2029x\ud83d\ude00y\r\nz";
        var covered = Tokenizer.Tokenize(text).SelectMany(token => Enumerable.Range(token.Start, token.End - token.Start)).ToHashSet();
        Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered.Contains(i) != char.IsWhiteSpace(text[i])));
    }
}
