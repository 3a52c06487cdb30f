using System.Text.Json.Nodes;
using Figures;

namespace Notebooks.Tests.Rendering;

public class FigureTableTests
{
    static FigureData Of(string figure) => FigureData.Of(new(JsonNode.Parse(figure)!));

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
    [InlineData("""{"data": {"x": 1}, "layout": []}""", "T: nothing to show")]
    [InlineData("""{"data": [{"x": [], "y": []}], "layout": {"annotations": [{"text": "no <b>news</b>"}]}}""", "T: no news")]
    [InlineData(
        """{"data": [{"x": ["p"], "y": [1]}, {"x": ["p"], "y": [2]}, {"name": "n", "x": ["q"], "y": [3]}]}""",
        "T: p 1; p 2; n: q 3"
    )]
    [InlineData("""{"data": [{"x": ["p", "q", "p"], "y": [3, 1, 5]}]}""", "T: p 2 times, 3 to 5, q 1")]
    [InlineData("""{"data": [{"x": [1, 2], "y": [3, 4], "customdata": ["a rise", "a fall"]}]}""", "T: a rise; a fall")]
    [InlineData("""{"data": [{"x": [1, 2], "y": [3, 4], "customdata": ["a rise", "a rise"]}]}""", "T: a rise; a rise")]
    [InlineData(
        """{"data": [{"type": "bar", "orientation": "h", "base": ["2019"], "x": [5], "y": ["p"], "customdata": ["last year"]}]}""",
        "T: last year"
    )]
    [InlineData("""{"data": [{"type": "heatmap", "z": [[1, null], [3, 4]]}]}""", "T: 0, 0 1, 0, 1 3, 1, 1 4")]
    [InlineData("""{"data": [{"x": {"dtype": "i1", "bdata": "BQ=="}, "y": ["p<br>a town"]}]}""", "T: p 5")]
    public void A_chart_is_told_in_words(string figure, string expected) => Assert.Equal(expected, FigureWords.Of(Of(figure), "T"));

    [Fact]
    public void Many_values_are_summed_up()
    {
        var values = string.Join(", ", Enumerable.Range(1, 40));
        Assert.Equal(
            "T: 40 values, year from 1 to 40, y from 1 to 40",
            FigureWords.Of(
                Of($$$"""{"data": [{"x": [{{{values}}}], "y": [{{{values}}}]}], "layout": {"xaxis": {"title": "year"} } }"""),
                "T"
            )
        );
    }

    [Fact]
    public void The_values_are_a_table()
    {
        var table = new FigureTable(Of("""{"data": [{"name": "a<", "x": [1], "y": [2]}], "layout": {"xaxis": {"title": "year"}}}""")).Html(
            "T & U"
        );
        Assert.Contains("<caption>T &amp; U</caption>", table);
        Assert.Contains("<tr><th scope=\"col\">series</th><th scope=\"col\">year</th><th scope=\"col\">y</th></tr>", table);
        Assert.Contains("<tr><td>a&lt;</td><td>1</td><td>2</td></tr>", table);
    }

    static IEnumerable<string> Rows(string figure)
    {
        var table = new FigureTable(Of(figure));
        return table.Rows.Prepend(table.Head).Select(row => string.Join(' ', row));
    }

    [Fact]
    public void Traces_without_a_name_stay_apart() =>
        Assert.Equal(
            ["series x y", "trace 0 1 2", "trace 2 1 3", "n 4 5"],
            Rows(
                """{"data": [{"x": [1], "y": [2]}, {"hoverinfo": "skip", "x": [7], "y": [7]}, {"x": [1], "y": [3]}, {"name": "n", "x": [4], "y": [5]}]}"""
            )
        );

    [Fact]
    public void A_heat_map_has_a_row_for_each_cell() =>
        Assert.Equal(
            ["day place value", "Mo p 1", "Tu p 2", "Mo q 3", "Tu q 4"],
            Rows(
                """{"data": [{"type": "heatmap", "x": ["Mo", "Tu"], "y": ["p", "q"], "z": [[1, 2], [3, 4]]}], "layout": {"xaxis": {"title": "day"}, "yaxis": {"title": {"text": "place"}}}}"""
            )
        );

    [Fact]
    public void Long_lists_of_names_are_cut()
    {
        var names = string.Join(", ", Enumerable.Range(1, 70).Select(i => $"\"n{i}\""));
        var values = string.Join(", ", Enumerable.Range(1, 70));
        var words = FigureWords.Of(Of($$$"""{"data": [{"x": [{{{names}}}], "y": [{{{values}}}]}, {"x": ["m"], "y": [1]}]}"""), "T");
        Assert.StartsWith("T: n1 1, n2 2, ", words);
        Assert.EndsWith("n60 60; and 11 more", words);
    }
}
