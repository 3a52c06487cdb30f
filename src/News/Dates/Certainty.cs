namespace News.Dates;

/// <summary>Which parts of its value a time's own words give; all else is implied.</summary>
static class Certainty
{
    public static IReadOnlyList<string> Of(Temporal temporal) =>
        temporal switch
        {
            FixedPeriod { Period.Grain: Grain.Week } => ["year", "week"],
            FixedPeriod { Period.Grain: Grain.Year } => ["year"],
            FixedPeriod { Period.Grain: Grain.Decade } => ["decade"],
            FixedPeriod => ["century"],
            DayInYear => ["year"],
            CalendarDay day => [.. Year(day.Year), "month", "day", .. day.Weekday is null ? Array.Empty<string>() : ["weekday"]],
            PartOfYear part => [.. Year(part.Year), part.Grain.ToString().ToLowerInvariant()],
            WeekdayName or WeekdayAhead => ["weekday"],
            Moved moved => Of(moved.Start),
            HolidayName holiday => [.. Year(holiday.Year), "month", "day"],
            PeriodAround around => Of(around.Day),
            PartOfPeriod { Whole: { } whole } => Of(whole),
            TimeOfDay time => [.. time.Day is null ? [] : Of(time.Day), "time"],
            _ => [],
        };

    static IReadOnlyList<string> Year(Temporal? year) => year is FixedPeriod ? ["year"] : [];
}
