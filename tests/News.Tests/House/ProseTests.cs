using House;
using Microsoft.CodeAnalysis;

namespace News.Tests.House;

/// <summary>Comments and messages are plain modern English.</summary>
public class ProseTests
{
    [Theory]
    [InlineData("News")]
    [InlineData("News.Interactive")]
    public void No_comment_and_no_message_uses_a_banned_phrase(string project)
    {
        var offences = Sources.Of(project).SelectMany(Prose.Offences).ToList();
        Assert.True(offences.Count == 0, string.Join('\n', offences));
    }

    [Theory]
    [InlineData("// The words do not stand in the text.", "do not stand in")]
    [InlineData("// One HTML file a notebook.", "One HTML file a notebook")]
    [InlineData("// It has a row a mention.", "a row a mention")]
    [InlineData("/// <summary>What follows behind it.</summary>", "behind")]
    [InlineData("""var message = "The word is no name at all.";""", "is no name")]
    [InlineData("""var message = $"{1} of which none are there";""", "of which none")]
    public void A_banned_phrase_is_found(string line, string phrase) =>
        Assert.Contains($"'{phrase}'", Assert.Single(Prose.Offences(Sources.Parse($"{line}\nclass Any;", "Any.cs"))));

    [Theory]
    [InlineData("// In 'behind the wall' it is a place; 'the bank's no name' is an example.")]
    [InlineData("""string[] words = ["behind", "tells"];""")]
    [InlineData("""var pattern = "(from now | hence)";""")]
    public void An_example_or_a_word_of_a_list_is_not_prose(string line) =>
        Assert.Empty(Prose.Offences(Sources.Parse($"{line}\nclass Any;", "Any.cs")));
}
