using News.Rules;
using News.Text;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Days and months as calendars write them, weekdays and holidays.</summary>
static class CalendarRules
{
    /// <summary>The 'last' of 'Tuesday last week' is the week's.</summary>
    public const string NotOfUnit = ">!(week | month | year | night)";

    public static readonly Rule<Temporal>[] All =
    [
        new(
            "year-month-day",
            "Year ~- ~MonthNumber ~- ~DayOfMonth | Year ~/ ~MonthNumber ~/ ~DayOfMonth",
            match => Context.IsPath(match) ? null : Day(match, Digits(match, "MonthNumber"), Year(match))
        ),
        new(
            "impossible year-month-day",
            "Year (~- ~TwoDigits ~- ~TwoDigits | ~/ ~TwoDigits ~/ ~TwoDigits) ~IsoHour? (~: ~TwoDigits)*",
            match => Context.IsPath(match) || match.Has("IsoHour") && !IsImpossibleHour(match) ? null : new ImpossibleDate()
        ),
        new("month/day/year", "a:DayOfMonth ~/ ~DayOfMonth ~/ ~(Year|TwoDigits) | a:DayOfMonth ~- ~DayOfMonth ~- ~Year", Slashed),
        new("9/11", "9 ~/ ~11 >!/", _ => new CalendarDay(9, 11, new FixedPeriod(Period.Year(2001)!.Value))),
        new("day.month.year", "Dotted", match => NumericDates.Dotted(match["Dotted"])),
        new(
            "year-month",
            "Year ~- ~TwoDigits",
            match =>
                Digits(match, "TwoDigits") is >= 1 and <= 12 and var month && month <= Digits(match, "Year") % 100
                    ? new PartOfYear(Grain.Month, month, Year(match))
                    : null
        ),
        new("month day, year", "Month the? (DayOfMonth | SpelledDay) ,? Year", match => Day(match, Month(match), Year(match))),
        new(
            "day month year",
            "((the? DayOfMonth of?) | (the? SpelledDay of)) Month ,? Year",
            match => Day(match, Month(match), Year(match))
        ),
        new(
            "nth weekday of a month",
            "the? (Ordinal | last | final) Weekday (of | in) (Month (,? Year)? | (that:the | this | next:next | last:last) month)",
            match => new PartOfPeriod(Grain.Day, match.Has("Ordinal") ? Ordinal(match) : -1, Whole(match), Weekday(match))
        ),
        new(
            "day of a month",
            "the? NthDay of (that:the | this | next:next | last:last) month",
            match => new PartOfPeriod(Grain.Day, Digits(match, "NthDay"), Whole(match))
        ),
        new("month day", "Month the? DayOfMonth", match => Day(match, Month(match), null)),
        new("month and spelled day", "Month the? SpelledDay", match => Context.IsSpelledDay(match) ? Day(match, Month(match), null) : null),
        new(
            "last or next month day",
            "(last:last | next) Month DayOfMonth",
            match => Day(match, Month(match), null) is CalendarDay day ? day with { Shift = match.Has("last") ? -1 : 1 } : null
        ),
        new("day month", "DayOfMonth Month | the DayOfMonth of Month", match => Day(match, Month(match), null)),
        new(
            "spelled day of a month",
            "the SpelledDay of Month",
            match =>
                match.End < match.Document.Count
                && (match.Document[match.End].IsPossessive || match.Document[match.End].Kind == TokenKind.Number)
                    ? null
                    : Day(match, Month(match), null)
        ),
        new("month year", "Month (of|,)? Year", match => new PartOfYear(Grain.Month, Month(match), Year(match))),
        new("month", "Month", match => Context.IsMonth(match) ? new PartOfYear(Grain.Month, Month(match)) : null),
        new("last month by name", "last Month", match => new PartOfYear(Grain.Month, Month(match), Shift: -1)),
        new("next month by name", "next Month", match => new PartOfYear(Grain.Month, Month(match), Shift: 1)),
        new(
            "weekday",
            "this? Weekday",
            match => Context.IsPaper(match) ? null : new WeekdayName(Weekday(match)) { IsWeak = !Context.IsWeekday(match) }
        ),
        new(
            "last weekday",
            $"(last | this past | (the previous)) Weekday | Weekday last {NotOfUnit}",
            match => new WeekdayName(Weekday(match), -1)
        ),
        new(
            "next weekday",
            $"(next | this coming | (the following)) Weekday | Weekday next {NotOfUnit}",
            match => new WeekdayName(Weekday(match), 1)
        ),
        new("holiday", "Holiday >!Festive", match => new HolidayName(Holiday(match))),
        new("last holiday", "last Holiday", match => new HolidayName(Holiday(match), Shift: -1)),
        new("next holiday", "next Holiday", match => new HolidayName(Holiday(match), Shift: 1)),
    ];

    /// <summary>The day; <see cref="ImpossibleDate"/> where the month has no such day, or null where it counts
    /// something else: 'in April 31 people died'.</summary>
    static Temporal? Day(TokenMatch match, int month, Temporal? year)
    {
        var day = DayOfMonth(match);
        var last = DateTime.DaysInMonth(year is FixedPeriod { Period.First.Year: var known } ? known : 2000, month);
        return day <= last ? new CalendarDay(month, day, year)
            : year is null && Context.Follows(match, TimeCue.Span) ? null
            : new ImpossibleDate();
    }

    static bool IsImpossibleHour(TokenMatch match) =>
        int.Parse(match["IsoHour"].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) > 24;

    static Temporal? Slashed(TokenMatch match)
    {
        if (Context.IsPath(match))
            return null;
        var (a, b) = (Digits(match, "a"), Digits(match, "DayOfMonth"));
        var year =
            match.Has("Year") ? Digits(match, "Year")
            : Digits(match, "TwoDigits") is var two && two < 50 ? 2000 + two
            : 1900 + two;
        return NumericDates.Of(a, b, year);
    }

    /// <summary>The month, of a day in it.</summary>
    static Temporal Whole(TokenMatch match) =>
        match.Has("Month") ? new PartOfYear(Grain.Month, Month(match), Year(match))
        : match.Has("that") ? new ThatPeriod(Grain.Month)
        : new Shifted(
            Grain.Month,
            match.Has("next") ? 1
                : match.Has("last") ? -1
                : 0
        );
}
