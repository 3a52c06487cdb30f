using System.Text;

namespace Figures;

/// <summary>What a figure plots, as rows: the series, where there is more than one or it has a name, and where each point is.</summary>
sealed class FigureTable(FigureData data)
{
    const int MostRows = 1000; // of the markup; the whole is in the figure

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Head { get; } = [.. data.IsNamed ? ["series"] : (string[])[], .. Columns(data)];

    /// <summary>The rows, of all series.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; } =
    [.. data.Series.SelectMany(series => series.Points.Select(point => Row(series, point, data)))];

    static string[] Columns(FigureData data) =>
        data.Series.Count == 0 ? []
        : data.Series.All(series => series.HasSlices) ? ["label", "value"]
        : [Or(data.XTitle, "x"), Or(data.YTitle, "y"), .. data.HasField ? ["value"] : (string[])[]];

    static string[] Row(FigureSeries series, FigurePoint point, FigureData data) =>
        [.. data.IsNamed ? [series.LegendName] : (string[])[], point.X, point.Y, .. data.HasField ? [point.Value ?? ""] : (string[])[]];

    static string Or(string title, string otherwise) => title.Length > 0 ? title : otherwise;

    /// <summary>The rows as a table that can be unfolded; empty where there are none.</summary>
    public string Html(string title)
    {
        if (Rows.Count == 0)
            return "";
        var html = new StringBuilder("<details class=\"data\"><summary>Data</summary>\n<table>\n");
        html.Append($"<caption>{HtmlText.Encode(title.Length > 0 ? title : "The chart’s data")}</caption>\n<thead>");
        html.Append(HtmlTable.Head(Head.Select(name => new HtmlCell(HtmlText.Encode(name), " scope=\"col\""))))
            .Append("\n</thead>\n<tbody>\n");
        foreach (var row in Rows.Take(MostRows))
            html.Append(HtmlTable.Row(row.Select(cell => new HtmlCell(HtmlText.Encode(cell))))).Append('\n');
        html.Append("</tbody></table>\n");
        if (Rows.Count > MostRows)
            html.Append($"<p class=\"note\">The first {MostRows} of {Rows.Count} rows.</p>\n");
        return html.Append("</details>\n").ToString();
    }
}
