using System.Globalization;

namespace News.Dates;

/// <summary>One stretch of the calendar: this day, that ISO week, this quarter. Never outside the years 1 to 9999.</summary>
/// <param name="First">Its first day. A winter begins in December, a week on Monday, a decade in the year that ends in 0.</param>
readonly record struct Period(Grain Grain, DateOnly First)
{
    /// <summary>The stretch that holds the day; of a weekend, the one of the day's week.</summary>
    public static Period Around(Grain grain, DateOnly day) =>
        new(
            grain,
            grain switch
            {
                Grain.Week => Safe(day.DayNumber - Weekday(day) + 1),
                Grain.Weekend => Safe(day.DayNumber - Weekday(day) + 6),
                Grain.Month => new DateOnly(day.Year, day.Month, 1),
                Grain.Season => new DateOnly(
                    day.Month < 3 ? Math.Max(1, day.Year - 1) : day.Year,
                    day.Month is < 3 or 12 ? 12 : day.Month / 3 * 3,
                    1
                ),
                Grain.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
                Grain.Half => new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1),
                Grain.Year => new DateOnly(day.Year, 1, 1),
                Grain.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
                Grain.Century => new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1),
                _ => day,
            }
        );

    public static Period Day(DateOnly day) => new(Grain.Day, day);

    /// <summary>The year, or null outside the calendar.</summary>
    public static Period? Year(int year) => year is >= 1 and <= 9999 ? new(Grain.Year, new DateOnly(year, 1, 1)) : null;

    /// <summary>The nth (from 1) month, season (spring is 1), quarter or half of a year, or null.</summary>
    public static Period? InYear(Grain grain, int index, int year)
    {
        var month = grain switch
        {
            Grain.Season => index * 3,
            Grain.Quarter => index * 3 - 2,
            Grain.Half => index * 6 - 5,
            _ => index,
        };
        return year is >= 1 and < 9999 && month is >= 1 and <= 12 ? new(grain, new DateOnly(year, month, 1)) : null;
    }

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public DateOnly Last =>
        Grain == Grain.Weekend ? Safe(First.DayNumber + 1)
        : Plus(1).First is var next && next > First ? next.AddDays(-1)
        : DateOnly.MaxValue; // none follows at the calendar's end

    /// <summary>As many of its size later, or earlier where negative.</summary>
    public Period Plus(int count) =>
        Grain switch
        {
            Grain.Day => new(Grain, Safe(First.DayNumber + (long)count)),
            Grain.Week or Grain.Weekend => new(Grain, Safe(First.DayNumber + 7L * count)),
            Grain.Moon29 => new(Grain, Safe(First.DayNumber + 29L * count)),
            Grain.Moon30 => new(Grain, Safe(First.DayNumber + 30L * count)),
            Grain.Month => Months(count),
            Grain.Season or Grain.Quarter => Months(3L * count),
            Grain.Half => Months(6L * count),
            Grain.Year => Months(12L * count),
            Grain.Decade => Months(120L * count),
            _ => Months(1200L * count),
        };

    /// <summary>The same day, month or quarter so many years later; of a week, the week of that day.</summary>
    public Period PlusYears(int years)
    {
        var months = Months(12L * years);
        return Grain is Grain.Week or Grain.Weekend ? Around(Grain, months.First) : months;
    }

    /// <summary>The same day so many months later, or the last of a shorter month.</summary>
    public Period PlusMonths(int months) => Months(months);

    /// <summary>The nth (-1 the last) day, week or weekend in it; a week is in it by its Thursday, a weekend by its Saturday.</summary>
    public Period Nth(Grain grain, int index) =>
        grain switch
        {
            Grain.Week => Nth(4, index) is var thursday ? Around(grain, thursday.First) : default,
            Grain.Weekend => Nth(6, index) is var saturday ? Around(grain, saturday.First) : default,
            _ => index > 0 ? Around(grain, First).Plus(index - 1) : Around(grain, Last),
        };

    /// <summary>The nth (-1 the last) Monday (1) to Sunday (7) in it.</summary>
    public Period Nth(int weekday, int index) =>
        index > 0
            ? Day(Safe(First.DayNumber + (weekday - Weekday(First) + 7) % 7 + 7L * (index - 1)))
            : Day(Safe(Last.DayNumber - (Weekday(Last) - weekday + 7) % 7));

    public bool Holds(DateOnly day) => First <= day && day <= Last;

    /// <summary>As TIMEX3 writes it.</summary>
    public string Value =>
        Grain switch
        {
            Grain.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Grain.Moon29 or Grain.Moon30 => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}"),
            Grain.Week => Iso(First),
            Grain.Weekend => Iso(First) + "-WE",
            Grain.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Grain.Season => $"{First.Year:0000}-{(First.Month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" })}",
            Grain.Quarter => $"{First.Year:0000}-Q{(First.Month + 2) / 3}",
            Grain.Half => $"{First.Year:0000}-H{(First.Month + 5) / 6}",
            Grain.Decade => $"{First.Year / 10:000}",
            Grain.Century => $"{First.Year / 100:00}",
            _ => $"{First.Year:0000}",
        };

    static string Iso(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}";
    }

    Period Months(long count)
    {
        var month = Math.Clamp((First.Year - 1) * 12L + First.Month - 1 + count, 0, 9999 * 12 - 1);
        var (year, inYear) = ((int)(month / 12) + 1, (int)(month % 12) + 1);
        return new(Grain, new DateOnly(year, inYear, Math.Min(First.Day, DateTime.DaysInMonth(year, inYear))));
    }

    static DateOnly Safe(long dayNumber) =>
        DateOnly.FromDayNumber((int)Math.Clamp(dayNumber, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
