namespace Figures;

/// <summary>A chart in words, for those who cannot see it: 'Mentions per actor: Ada Lovelace 14, Charles Babbage 9'.</summary>
static class FigureWords
{
    /// <summary>The most labels that are given one by one.</summary>
    const int Most = 60;

    /// <summary>The most points that are given one by one where none has a name.</summary>
    const int MostNumbers = 30;

    /// <param name="title">What the chart is called.</param>
    public static string Of(FigureData data, string title)
    {
        if (data.Series.Count == 0)
            return data.Annotation is { } why ? $"{title}: {why}"
                : data.IsEmpty ? $"{title}: nothing to show"
                : title;
        var (words, left) = (new List<string>(), Most);
        foreach (var series in data.Series)
        {
            if (left == 0)
                break;
            var prefix = data.Series.Count > 1 && series.Name.Length > 0 ? series.Name + ": " : "";
            if (series.IsNumeric && series.Points.Count > MostNumbers)
            {
                words.Add(prefix + Summary(series, data));
                continue;
            }
            var labels = series.Labels.Take(left).ToList();
            if (labels.Count > 0)
                words.Add(prefix + Values(labels));
            left -= labels.Count;
        }
        var more =
            data.Series.Where(series => !series.IsNumeric || series.Points.Count <= MostNumbers).Sum(series => series.Labels.Count())
            - (Most - left);
        return $"{title}: {string.Join("; ", words)}{(more > 0 ? $"; and {more} more" : "")}";
    }

    static string Summary(FigureSeries series, FigureData data)
    {
        var (first, last) = (series.Points[0], series.Points[^1]);
        return $"{series.Points.Count} values, {Or(data.XTitle, "x")} from {first.X} to {last.X}, {Or(data.YTitle, "y")} from {first.Y} to {last.Y}";
    }

    static string Or(string title, string otherwise) => title.Length > 0 ? title : otherwise;

    static string Values(IReadOnlyList<(string Label, IReadOnlyList<string> Values)> labels) =>
        string.Join(labels.All(one => one.Values.Count == 0) ? "; " : ", ", labels.Select(one => Words(one.Label, one.Values)));

    static string Words(string label, IReadOnlyList<string> values) =>
        values switch
        {
            [] => label,
            [var value] => $"{label} {value}",
            [var first, .., var last] => $"{label} {values.Count} times, {first} to {last}",
        };
}
