using Plotly.NET;

namespace News.Interactive.Charts;

/// <summary>A chart in words: 'Mentions per actor: Ada Lovelace 14, Charles Babbage 9'.</summary>
internal static class ChartText
{
    const int Most = 60;

    public static string Of(GenericChart chart)
    {
        var data = ChartData.Of(chart);
        var shown = data.Points.Take(Most).ToList();
        var series = shown.GroupBy(point => point.Series).ToList();
        var words = series.Select(one => (series.Count > 1 && one.Key.Length > 0 ? one.Key + ": " : "") + Values([.. one]));
        var rest = data.Points.Count > Most ? $"; and {data.Points.Count - Most} more" : "";
        var title = data.Title.Length > 0 ? data.Title : "Chart";
        return shown.Count == 0 ? $"{title}: nothing to show" : $"{title}: {string.Join("; ", words)}{rest}";
    }

    static string Values(IReadOnlyList<ChartData.Point> points) =>
        string.Join(points.All(point => point.Values.Count == 0) ? "; " : ", ", points.Select(Words));

    static string Words(ChartData.Point point) => point.Values switch
    {
        [] => point.Label,
        [var value] => $"{point.Label} {value}",
        [var first, .., var last] => $"{point.Label} {point.Values.Count} times, {first} to {last}",
    };
}
