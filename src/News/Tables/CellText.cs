using System.Globalization;

namespace News.Tables;

/// <summary>A cell of a table as text, the same in every culture.</summary>
static class CellText
{
    /// <summary>A day as 2020-11-30, a number with a decimal point; null where the cell is empty.</summary>
    public static string? Of(object? cell) =>
        cell switch
        {
            null => null,
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString(),
        };
}
