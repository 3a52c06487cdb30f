namespace News.Loading.Days;

/// <summary>A day as a machine or a newsroom wrote it. No clock fills a gap.</summary>
/// <param name="Day">The day in the zone in which it is written.</param>
/// <param name="Instant">With the time and offset where they are written too, or null.</param>
readonly record struct PublishedDay(DateOnly Day, DateTimeOffset? Instant = null)
{
    /// <summary>Whether it counts in UTC, so that the day where the article appeared may be another one.</summary>
    public bool IsUtc => Instant is { Offset.Ticks: 0 };

    /// <summary>Whether a clock somewhere on earth shows this day at the same instant.</summary>
    public bool CanBe(DateOnly day) =>
        day == Day
        || Instant is { } instant && instant.UtcDateTime is var utc && day >= On(utc.AddHours(-12)) && day <= On(utc.AddHours(14));

    /// <summary>The first day in a text: ISO 8601's, mail's, or one in words of the languages of <see cref="Months"/>.</summary>
    /// <param name="isMonthFirst">Whether 02/03/2021 is in February.</param>
    /// <returns>Null where no whole day is written.</returns>
    public static PublishedDay? Of(string? value, bool isMonthFirst = false) =>
        value is null || value.Length > 200 ? null
        : Seconds(value.AsSpan().Trim()) is { } seconds ? seconds
        : WrittenDays.In(value, isMonthFirst) is [var first, ..] ? first
        : null;

    /// <summary>Seconds or milliseconds since 1970, as some content systems write a time.</summary>
    static PublishedDay? Seconds(ReadOnlySpan<char> value)
    {
        if (value.Length is not (10 or 13) || value[0] != '1' || value.ContainsAnyExceptInRange('0', '9'))
            return null;
        var time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(value[..10]));
        return new(On(time.DateTime), time);
    }

    static DateOnly On(DateTime time) => DateOnly.FromDateTime(time);
}
