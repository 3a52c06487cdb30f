using System.Globalization;
using System.Text.Json.Nodes;
using News.Charts;
using Newtonsoft.Json;

namespace News.Tests.Charts;

/// <summary>Charts are shown on a client's own background, light or dark.</summary>
public sealed class ThemeTests
{
    static readonly JsonNode Layout = JsonNode.Parse(JsonConvert.SerializeObject(Theme.Template))!["layout"]!;

    [Fact]
    public void The_background_is_transparent()
    {
        Assert.Equal("rgba(0,0,0,0)", (string?)Layout["paper_bgcolor"]);
        Assert.Equal("rgba(0,0,0,0)", (string?)Layout["plot_bgcolor"]);
    }

    /// <summary>The backgrounds of VS Code's light and dark themes, and JupyterLab's dark theme.</summary>
    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#1f1f1f")]
    [InlineData("#111111")]
    public void Letters_are_read_and_colours_are_seen(string background)
    {
        Assert.InRange(Contrast((string)Layout["font"]!["color"]!, background), 3.9, 21);
        Assert.All(ActorColours.Coloured, colour => Assert.InRange(Contrast(colour.Any, background), 3, 21));
    }

    /// <summary>WCAG's contrast ratio of two colours.</summary>
    static double Contrast(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
