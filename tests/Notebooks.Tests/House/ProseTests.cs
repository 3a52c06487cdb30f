using House;

namespace Notebooks.Tests.House;

/// <summary>Comments and messages are plain modern English.</summary>
public class ProseTests
{
    [Theory]
    [InlineData("Figures")]
    [InlineData("Notebooks")]
    [InlineData("Notebooks.Interactive")]
    [InlineData("Notebooks.Cli")]
    public void No_comment_and_no_message_uses_a_banned_phrase(string project)
    {
        var offences = Sources.Of(project).SelectMany(Prose.Offences).ToList();
        Assert.True(offences.Count == 0, string.Join('\n', offences));
    }
}
