using System.Globalization;

namespace News.Interactive.Tables;

/// <summary>A value of a table as people read it, the same in every culture.</summary>
static class Cell
{
    public static string Text(object value) =>
        value switch
        {
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            decimal number => number.ToString("#,0.##########", CultureInfo.InvariantCulture),
            double number => number.ToString("0.######", CultureInfo.InvariantCulture),
            float number => number.ToString("0.######", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>The type as the head of a column says it.</summary>
    public static string Type(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(bool) ? "true/false"
        : type == typeof(DateTime) ? "date"
        : type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) ? "integer"
        : type == typeof(decimal) || type == typeof(double) || type == typeof(float) ? "number"
        : type.Name.ToLowerInvariant();

    public static bool IsNumber(Type type) => Type(type) is "integer" or "number";
}
