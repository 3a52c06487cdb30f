using System.Globalization;

namespace News.Loading;

/// <summary>A day out of a machine's or a newsroom's date: ISO 8601, mail's, Reuters' and English ones. No clock fills a gap.</summary>
static class PublishedDay
{
    static readonly string[] Formats = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];

    /// <returns>The day as it is written, in the zone it is written in; null where none is.</returns>
    public static DateOnly? Of(string? value)
    {
        if (value is null || value.Length > 200)
            return null;
        value = value.Trim();
        if (value.Length >= 10 && Parse(value[..10], "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd") is { } iso)
            return iso;
        if (value.Length >= 8 && value[..8].All(char.IsAsciiDigit) && Parse(value[..8], "yyyyMMdd") is { } compact)
            return compact;
        var words = value.Split([' ', ',', '-', '.', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 3 <= words.Length; i++)
            if (Parse(string.Join(' ', words[i..(i + 3)]), Formats) is { } day)
                return day;
        return null;
    }

    static DateOnly? Parse(string text, params string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
