using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Dates as calendars write them, and names of their parts.</summary>
internal static class CalendarRules
{
    public static readonly Rule<Temporal>[] All =
    [
        new("year-month-day", "Year ~- ~Month2:MonthNumber ~- ~DayOfMonth", match =>
            Day(match, Digits(match, "Month2"), Year(match))),
        new("month/day/year", "a:DayOfMonth ~/ ~DayOfMonth ~/ ~(Year|TwoDigits)", Slashed),
        new("month day, year", "Month DayOfMonth ,? Year", match => Day(match, Month(match), Year(match))),
        new("day month year", "(the? DayOfMonth of?) Month ,? Year", match => Day(match, Month(match), Year(match))),
        new("month day", "Month the? DayOfMonth", match => Day(match, Month(match), null)),
        new("last or next month day", "side:(last | next) Month DayOfMonth", match =>
            Day(match, Month(match), null) is CalendarDay day ? day with { Shift = match["side"] == "last" ? -1 : 1 } : null),
        new("day month", "DayOfMonth Month | the DayOfMonth of Month", match => Day(match, Month(match), null)),
        new("month year", "Month (of|,)? Year", match => new PartOfYear(Grain.Month, Month(match), Year(match))),
        new("month", "Month", match => Context.IsMonth(match) ? new PartOfYear(Grain.Month, Month(match)) : null),
        new("last month by name", "last Month", match => new PartOfYear(Grain.Month, Month(match), Shift: -1)),
        new("next month by name", "next Month", match => new PartOfYear(Grain.Month, Month(match), Shift: 1)),
        new("year-week", "Year ~- ~IsoWeek", match => Week(match)),
        new("year", "Year", match => Context.IsYear(match) ? Year(match) : null),
        new("short year", "(' | ’) ~TwoDigits", match => !match.Document[match.First + 1].SpaceBefore && Context.FollowsPreposition(match)
            ? Fixed(Period.Year(1900 + Digits(match, "TwoDigits") + (Digits(match, "TwoDigits") < 30 ? 100 : 0))) : null),
        new("fiscal year", "(the? fiscal year? | fy) Year", match => Year(match)),
        new("decade", "the? Year (~s | ~'s)", match => Digits(match, "Year") % 10 == 0 ? Decade(Digits(match, "Year")) : null),
        new("decade without century", "the? (' | ’)? TwoDigits (~s | ~'s)", match =>
            Digits(match, "TwoDigits") is >= 10 and var tens && tens % 10 == 0 && Context.Before(match) is not ("his" or "her" or "their" or "my" or "our") ? Decade((tens == 10 ? 2000 : 1900) + tens) : null),
        new("decade in words", "the Tens", match => Decade(1900 + 10 * (2 + Array.IndexOf(Tens, match["Tens"])))),
        new("century", "(the | this)? Ordinal -? century", match =>
            Ordinal(match) is >= 1 and <= 30 and var nth ? Fixed(Period.Year(nth * 100 - 99) is { } year ? Period.Around(Grain.Century, year.First) : null) : null),
        new("quarter", "(the? fiscal? -? Ordinal (quarter | quarters)) | (fiscal? -? Ordinal - (quarter | quarters))", match =>
            Ordinal(match) is >= 1 and <= 4 and var nth ? new PartOfYear(Grain.Quarter, nth) : null),
        new("final quarter", "the? (final | last) quarter", match => match.Document.Lower(match.End) == "of"
            ? new PartOfYear(Grain.Quarter, 4) : null),
        new("short quarter", "q1 | q2 | q3 | q4", match =>
            new PartOfYear(Grain.Quarter, match.Document.Lower(match.First)[1] - '0')),
        new("half of a year", "the? (half:(first | second | last | latter)) -? half", match =>
            new PartOfYear(Grain.Half, match["half"] == "first" ? 1 : 2) { IsWeak = true }),
        new("season", "(the | this)? Season", match => Context.IsSeason(match) ? new PartOfYear(Grain.Season, Season(match)) : null),
        new("last season", "(last | this past | the past | the previous) Season", match =>
            new PartOfYear(Grain.Season, Season(match), Shift: -1)),
        new("next season", "(next | this coming | the coming) Season", match =>
            new PartOfYear(Grain.Season, Season(match), Shift: 1)),
        new("weekday", "this? Weekday", match => new WeekdayName(Weekday(match)) { IsWeak = !Context.IsWeekday(match) }),
        new("last weekday", "(last | this past | (the previous)) Weekday | Weekday last", match => new WeekdayName(Weekday(match), -1)),
        new("next weekday", "(next | this coming | (the following)) Weekday | Weekday next", match => new WeekdayName(Weekday(match), 1)),
        new("holiday", "Holiday", match => new HolidayName(Holiday(match))),
        new("last holiday", "last Holiday", match => new HolidayName(Holiday(match), Shift: -1)),
        new("next holiday", "next Holiday", match => new HolidayName(Holiday(match), Shift: 1)),
        new("year-end", "(the? year -? end | the? year 's end)", match => new Shifted(Grain.Year, 0)),
    ];

    static Temporal? Day(TokenMatch match, int month, Temporal? year) =>
        Digits(match, "DayOfMonth") is var day && day <= DateTime.DaysInMonth(2000, month) ? new CalendarDay(month, day, year) : null;

    static Temporal? Slashed(TokenMatch match)
    {
        var (a, b) = (Digits(match, "a"), Digits(match, "DayOfMonth"));
        var year = match.Has("Year") ? Digits(match, "Year") : Digits(match, "TwoDigits") is var two && two < 50 ? 2000 + two : 1900 + two;
        var (month, day) = a > 12 ? (b, a) : (a, b);
        return month <= 12 && Period.Year(year) is { } whole && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDay(month, day, new FixedPeriod(whole)) : null;
    }

    static Temporal? Week(TokenMatch match)
    {
        var (year, week) = (Digits(match, "Year"), int.Parse(match["IsoWeek"].AsSpan(1)));
        return week is >= 1 and <= 53
            ? new FixedPeriod(Period.Around(Grain.Week, DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))))
            : null;
    }

    static FixedPeriod? Fixed(Period? period) => period is { } known ? new FixedPeriod(known) : null;

    static FixedPeriod? Decade(int year) => Fixed(Period.Year(year) is { } first ? Period.Around(Grain.Decade, first.First) : null);
}
