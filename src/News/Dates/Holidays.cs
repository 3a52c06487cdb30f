using System.Globalization;

namespace News.Dates;

/// <summary>On which day of a year a holiday falls, from its entry in the lexicon.</summary>
internal static class Holidays
{
    /// <param name="entry">Month-day; month-weekday-nth (-1 the last); or days after Easter Sunday: easter-2.</param>
    public static DateOnly? On(string entry, int year)
    {
        if (year is < 1583 or > 9998) return null;
        if (entry.StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(int.Parse(entry.AsSpan("easter".Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        var (rest, more) = entry.IndexOf('+') is > 0 and var plus ? (entry[..plus], int.Parse(entry[(plus + 1)..], CultureInfo.InvariantCulture)) : (entry, 0);
        var parts = rest.Split('-', 3);
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (parts.Length == 2) return new DateOnly(year, month, second).AddDays(more);
        var nth = int.Parse(parts[2], CultureInfo.InvariantCulture);
        var edge = nth > 0 ? new DateOnly(year, month, 1) : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        var days = nth > 0
            ? (second - Period.Weekday(edge) + 7) % 7 + 7 * (nth - 1)
            : -((Period.Weekday(edge) - second + 7) % 7);
        return edge.AddDays(days + more);
    }

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
