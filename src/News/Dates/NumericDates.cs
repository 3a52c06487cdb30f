namespace News.Dates;

/// <summary>Days written in figures, whose order is known where the figures allow one reading only.</summary>
static class NumericDates
{
    /// <summary>
    /// Month and day, or day and month: '11/30', '30/11', '5/5'. Where both are possible, only the year is known;
    /// <see cref="ImpossibleDate"/> where neither is, null where the year is outside the calendar.
    /// </summary>
    public static Temporal? Of(int a, int b, int year)
    {
        if (Period.Year(year) is not { } whole)
            return null;
        if (a <= 12 && b <= 12 && a != b)
            return new DayInYear(whole);
        var (month, day) = a > 12 ? (b, a) : (a, b);
        return month <= 12 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDay(month, day, new FixedPeriod(whole))
            : new ImpossibleDate();
    }

    /// <summary>'30.11.2019': day, month and year in this order, with points between them.</summary>
    public static Temporal? Dotted(string text)
    {
        var parts = text.Split('.');
        var (day, month, year) = (int.Parse(parts[0]), int.Parse(parts[1]), int.Parse(parts[2]));
        return month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2100 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDay(month, day, new FixedPeriod(Period.Year(year)!.Value))
            : null;
    }
}
