namespace News.Dates;

/// <summary>A time with its value.</summary>
/// <param name="Period">Its place in the calendar, or null where it has none that is known.</param>
sealed record Resolved(DateType Type, string Value, Period? Period = null)
{
    public static Resolved Of(Period period) => new(DateType.Date, period.Value, period);
}
