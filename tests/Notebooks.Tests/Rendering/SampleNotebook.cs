using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Tests.Rendering;

/// <summary>A notebook with five charts, a table, code in two languages, an error, and everything else a page shows.</summary>
static class SampleNotebook
{
    static int cell;

    public static Notebook Make()
    {
        cell = 0;
        return new(
            NotebookFormat.Ipynb,
            [
                Text(
                    """
                    # Harvests of the northern valleys

                    Five years of *barley*, **oats** and `rye`, as the [county](https://example.org/county) counted them.
                    The [next notebook](02-prices.ipynb) has the prices; see also [the table](#the-table).
                    """
                ),
                Text(
                    "## Who grows what\n\nValley by valley:\n\n| valley | barley | oats |\n|:--|--:|--:|\n| Upper | 12.5 | 3.1 |\n| Lower | 9.0 | 11.4 |\n\n- [x] weighed\n- [ ] sold\n\n> Grain is the land's own money."
                ),
                Code(
                    "csharp",
                    "// The years and the yields\nvar years = Enumerable.Range(2015, 5).ToArray();\nvar text = $\"{years.Length} years, <b>not bold</b>\";\nChart.Bar(years, yields) // 3.5 t/ha",
                    Chart(Bar, "A bar chart: barley grew most in 2018.")
                ),
                Code(
                    "fsharp",
                    "let line = [ for x in 0 .. 20 -> x, sin (float x) ] // F#'s own\nline |> Chart.Line",
                    Chart(Line, "A line.")
                ),
                Text("## When\n\n### Sowing\n\nIn spring."),
                Code("csharp", "timeline", Chart(Timeline, null)),
                Text("### Harvest\n\nIn *late* summer."),
                Code("csharp", "matrix", Chart(Heat, null)),
                Code("csharp", "scatter", Chart(Scatter, null)),
                Text("## The table"),
                Code(
                    "csharp",
                    "table",
                    new ExecuteResult(MimeBundle.Of("text/html", Table())),
                    new StreamOutput("stdout", "twelve rows\n"),
                    new StreamOutput("stderr", "warning: \x1b[33mold data\x1b[0m\n")
                ),
                Code(
                    "csharp",
                    "throw new Oops();",
                    new ErrorOutput(
                        "Oops",
                        "the <mill> stands still",
                        ["\x1b[31mOops\x1b[0m: the <mill> stands still", "   at cell 9, line 1", "   </script><script>alert(1)</script>"]
                    )
                ),
                Code(
                    "html",
                    "<p id=own>",
                    new DisplayOutput(
                        MimeBundle.Of(
                            "text/html",
                            "<p id=\"own\"></p><script>document.getElementById('own').textContent = 'written by its own script';</script>"
                        )
                    )
                ),
                Code("mermaid", "graph TD; A-->B", new DisplayOutput(MimeBundle.Of("text/vnd.mermaid", "graph TD; A-->B"))),
                Code(
                    "sql",
                    "select valley, count(*) from fields -- all\nwhere crop = 'rye'",
                    new DisplayOutput(MimeBundle.Of("application/json", "{\"a\": 1}"))
                ),
                Text(
                    "![far](https://example.org/far.png) and ![near](near.png), <script>alert(2)</script> <img src=x onerror=alert(3)> [bad](javascript:alert(4)) <b>plain</b>\n\n## The end, with <i>no</i> markup"
                ),
            ]
        );
    }

    static Cell Text(string markdown) => new($"c{++cell}", CellKind.Markdown, "markdown", markdown);

    static Cell Code(string language, string code, params Output[] outputs) =>
        new($"c{++cell}", CellKind.Code, language, code) { Outputs = outputs, ExecutionCount = cell };

    static DisplayOutput Chart(string figure, string? words)
    {
        List<KeyValuePair<string, JsonNode>> formats =
        [
            new("application/vnd.plotly.v1+json", JsonNode.Parse(figure)!),
            new("text/html", JsonValue.Create("<script src='https://example.org/plotly.js'></script>")),
        ];
        if (words is not null)
            formats.Add(new("text/plain", JsonValue.Create(words)));
        return new(new(formats));
    }

    static string Table() =>
        "<table><thead><tr><th>valley<th>the longest name that a column may have<th>barley<th>oats<th>rye<th>wheat<th>remarks</thead>"
        + string.Concat(
            Enumerable
                .Range(1, 12)
                .Select(i =>
                    $"<tr><td>Valley {i}<td>name of {i}<td>{i * 1.5:0.0}<td>{i * 2}<td>{i}<td>{i * 100}<td>nothing_to_be_remarked_{i}"
                )
        )
        + "</table>";

    const string Bar = """
        {"data": [{"type": "bar", "name": "barley", "x": [2015, 2016, 2017, 2018, 2019], "y": [3.1, 2.9, 3.4, 4.2, 3.8]},
                  {"type": "bar", "name": "oats </script><script>alert(5)</script>", "x": [2015, 2016, 2017, 2018, 2019], "y": [2.1, 2.2, 1.9, 2.6, 2.4]}],
         "layout": {"title": {"text": "Barley grows, <b>oats</b> stay<br><sup>tonnes a hectare, 2015&ndash;2019</sup>"}, "width": 600, "height": 600, "barmode": "group",
                    "xaxis": {"title": {"text": "year"}, "dtick": 1}, "yaxis": {"title": {"text": "t/ha"}},
                    "template": {"layout": {"paper_bgcolor": "white", "plot_bgcolor": "#E5ECF6", "font": {"color": "#2a3f5f"}}}}}
        """;

    const string Line = """
        {"data": [{"type": "scatter", "mode": "lines+markers", "x": [0, 1, 2, 3, 4, 5, 6, 7], "y": [0, 0.84, 0.91, 0.14, -0.76, -0.96, -0.28, 0.66]}],
         "layout": {"title": "A wave", "xaxis": {"title": {"text": "x", "font": {"color": "black"}}}, "annotations": [{"x": 2, "y": 0.91, "text": "top", "font": {"color": "#111111"}}]}}
        """;

    const string Timeline = """
        {"data": [{"type": "scatter", "mode": "markers", "marker": {"size": 12}, "x": ["2019-03-01", "2019-03-12", "2019-04-02", "2019-08-20"], "y": ["sowing of the upper fields", "sowing of the lower fields", "first green", "harvest"]}],
         "layout": {"title": {"text": "Sowing to harvest takes five months, and the upper fields are first in every year that was counted"}, "height": 320, "xaxis": {"title": {"text": "2019"}}}}
        """;

    const string Heat = """
        {"data": [{"type": "heatmap", "colorscale": "Viridis", "x": ["barley", "oats", "rye"], "y": ["Upper", "Middle", "Lower"], "z": [[1, 4, 2], [3, null, 5], [2, 2, 1]]}],
         "layout": {"title": {"text": "Who grows what"}}}
        """;

    const string Scatter = """
        {"data": [{"type": "scatter", "mode": "markers+text", "name": "upper", "x": [1, 2, 3], "y": [2, 1, 3], "text": ["a", "b", "c"], "textposition": "top center"},
                  {"type": "scatter", "mode": "markers", "name": "lower", "x": [1.5, 2.5], "y": [2.5, 1.2]}],
         "layout": {"title": {"text": "Rain and yield"}, "showlegend": true, "xaxis": {"title": {"text": "rain, mm"}}, "yaxis": {"title": {"text": "t/ha"}}}}
        """;
}
