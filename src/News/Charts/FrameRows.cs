using System.Globalization;
using Microsoft.Data.Analysis;

namespace News.Charts;

/// <summary>The rows of a data frame for a chart that needs certain columns.</summary>
sealed class FrameRows
{
    readonly DataFrame frame;

    /// <exception cref="ArgumentException">The frame lacks one of the columns.</exception>
    public FrameRows(DataFrame frame, string chart, params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(frame);
        this.frame = frame;
        foreach (var column in columns)
            if (frame.Columns.IndexOf(column) < 0)
                throw new ArgumentException($"{chart} needs the column '{column}'; the table has {Names(frame)}.", nameof(frame));
    }

    public bool Has(string column) => frame.Columns.IndexOf(column) >= 0;

    static string Names(DataFrame frame) => string.Join(", ", frame.Columns.Select(column => column.Name));

    public IEnumerable<Row> All
    {
        get
        {
            for (var i = 0L; i < frame.Rows.Count; i++)
                yield return new Row(frame, i);
        }
    }

    internal readonly record struct Row(DataFrame Frame, long Index)
    {
        public string? Text(string column) => Frame[column][Index]?.ToString();

        public string Words(string column) => Text(column) ?? "";

        /// <summary>0 for null.</summary>
        public long Whole(string column) => Convert.ToInt64(Frame[column][Index], CultureInfo.InvariantCulture);

        /// <summary>The words in their context, as HTML for plotly.</summary>
        public string InContext => ShownText.InContext(Words("before"), Words("text"), Words("after"));

        public bool Flag(string column) => Frame[column][Index] is true;

        public DateTime? Day(string column) =>
            Frame[column][Index] switch
            {
                null => null,
                DateTime day => day,
                _ => throw new ArgumentException($"The column '{column}' must hold DateTime, not {Frame[column].DataType.Name}."),
            };
    }
}
