using System.Text.Json.Nodes;
using Figures;

namespace Notebooks.Tests.Rendering;

public class FigureTableTests
{
    static FigureTable Of(string figure) => FigureTable.Of(new(JsonNode.Parse(figure)!));

    [Theory]
    [InlineData(
        """{"data": [{"type": "bar", "orientation": "h", "x": [14, 6], "y": ["Wei Fenghe", "<b>Wang</b> Yi"]}]}""",
        "T: Wei Fenghe 14, Wang Yi 6"
    )]
    [InlineData("""{"data": [{"name": "a", "x": [1], "y": [2]}, {"name": "b", "y": [3, null, 5]}]}""", "T: a: 1 2; b: 0 3, 2 5")]
    [InlineData("""{"data": [{"type": "pie", "labels": ["rye", "oats"], "values": [3, 1]}]}""", "T: rye 3, oats 1")]
    [InlineData("""{"data": [{"type": "heatmap", "x": ["p", "q"], "y": ["r"], "z": [[1, 2]]}]}""", "T: p, r 1, q, r 2")]
    [InlineData(
        """{"data": [{"x": {"dtype": "i2", "bdata": "AQD//w=="}, "y": {"dtype": "f8", "bdata": "AAAAAAAA+D8AAAAAAAAAQA=="}}]}""",
        "T: 1 1.5, -1 2"
    )]
    [InlineData("""{"data": [{"hoverinfo": "skip", "x": [1], "y": [2]}, {"type": "sankey"}, 7]}""", "T")]
    [InlineData("""{"data": {"x": 1}, "layout": []}""", "T")]
    public void A_chart_is_told_in_words(string figure, string expected) => Assert.Equal(expected, Of(figure).Words("T"));

    [Fact]
    public void Many_values_are_summed_up()
    {
        var values = string.Join(", ", Enumerable.Range(1, 40));
        Assert.Equal(
            "T: 40 values, year from 1 to 40, y from 1 to 40",
            Of($$$"""{"data": [{"x": [{{{values}}}], "y": [{{{values}}}]}], "layout": {"xaxis": {"title": "year"} } }""").Words("T")
        );
    }

    [Fact]
    public void The_values_are_a_table()
    {
        var table = Of("""{"data": [{"name": "a<", "x": [1], "y": [2]}], "layout": {"xaxis": {"title": "year"}}}""").Html("T & U");
        Assert.Contains("<caption>T &amp; U</caption>", table);
        Assert.Contains("<tr><th scope=\"col\">series</th><th scope=\"col\">year</th><th scope=\"col\">y</th></tr>", table);
        Assert.Contains("<tr><td>a&lt;</td><td>1</td><td>2</td></tr>", table);
    }
}
