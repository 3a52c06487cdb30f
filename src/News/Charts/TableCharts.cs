using Microsoft.Data.Analysis;
using News.Charts;
using News.Tables;
using Plotly.NET;

namespace News;

/// <summary>A chart of any table in one line: <c>reading.Quotes.Bars("speaker_name")</c>.</summary>
public static class TableCharts
{
    /// <summary>
    /// A bar for each value of a column, the longest on top: how many rows have it, or the sum of a column of numbers in them. The first
    /// ten values have a bar each, and the others one together. Rows without a value are left out.
    /// </summary>
    /// <param name="names">The column that names the bars.</param>
    /// <param name="numbers">The column whose numbers are added up; null counts rows.</param>
    /// <param name="title">The chart's title; null makes one of the columns' names.</param>
    /// <exception cref="ArgumentException">There is no such column, or <paramref name="numbers"/> holds no numbers.</exception>
    public static GenericChart Bars(this DataFrame frame, string names, string? numbers = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        const int most = 10;
        var (named, added) = (frame.Column(names), numbers is null ? null : frame.Column(numbers));
        var sums = new Dictionary<string, double>();
        for (var row = 0L; row < named.Length; row++)
            if (CellText.Of(named[row]) is { } name)
                sums[name] = sums.GetValueOrDefault(name) + (added is null ? 1 : Number(added, row));
        title ??= numbers is null ? $"Rows per {named.Name}" : $"{added!.Name} per {named.Name}";
        title = ShownText.Encoded(title);
        if (sums.Count == 0)
            return Plot.Nothing(title, "No rows");
        var found = Origin.Of(frame);
        var colours = ActorColours.Of(frame, []);
        var ordered = sums.OrderByDescending(sum => sum.Value).ToList();
        var bars = ordered.Take(most).Select(sum => Made(ShownText.Encoded(sum.Key), sum.Value, ColourOf(sum.Key))).ToList();
        if (ordered.Count > most)
            bars.Add(Made(Plot.Others(ordered.Count - most), ordered.Skip(most).Sum(sum => sum.Value), Theme.Grey));
        return Plot.Chart(
            title,
            [],
            [Plot.Bars(bars)],
            Plot.Foot + bars.Count * Plot.RowHeight,
            Plot.Axis(ShownText.Encoded(added?.Name ?? "rows"), ("rangemode", "tozero")),
            Plot.Names("", [.. bars.Select(bar => bar.Name)]),
            ("bargap", 0.3)
        );

        string ColourOf(string name) =>
            found is null
                ? Theme.Grey
                : colours[found.Actors.Where(actor => actor.Name == name).Select(actor => actor.Id).FirstOrDefault()];
    }

    static Bar Made(string name, double value, string colour)
    {
        var words = value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
        return new(name, value, words, colour, $"<b>{name}</b>: {words}");
    }

    /// <summary>0 for an empty cell.</summary>
    static double Number(DataFrameColumn column, long row)
    {
        try
        {
            return column[row] is { } value and not string ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
                : column[row] is null ? 0
                : throw new InvalidCastException();
        }
        catch (Exception e) when (e is InvalidCastException or FormatException)
        {
            throw new ArgumentException($"The column '{column.Name}' must hold numbers, not {column.DataType.Name}.", nameof(column), e);
        }
    }
}
