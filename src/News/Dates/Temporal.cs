namespace News.Dates;

/// <summary>What words say about a time before it is counted from a date. The resolver gives it its value.</summary>
abstract record Temporal
{
    /// <summary>Too little to stand alone ('night', 'second'): kept only where a join makes it part of more.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Not after publication, whatever the tense around it: the day of 'the October 7 attacks'.</summary>
    public bool IsPast { get; init; }
}

/// <summary>Figures written as a date that no calendar has: '2020-02-31'. It is matched so that no part of it is read as a date.</summary>
sealed record ImpossibleDate : Temporal
{
    public ImpossibleDate() => IsWeak = true;
}

/// <summary>A stretch that needs no other date: '1988', 'the 1980s', 'the 20th century'.</summary>
sealed record FixedPeriod(Period Period) : Temporal;

/// <summary>'44 BC': a year or century before those that the calendar here can count, by its TIMEX3 value.</summary>
sealed record BeforeChrist(string Value) : Temporal;

/// <summary>'3/4/2019', which may be in March or in April.</summary>
sealed record DayInYear(Period Year) : Temporal;

/// <summary>'Oct. 9', 'Monday, October 9, 2019'; <paramref name="Year"/> null where it is not given,
/// <paramref name="Shift"/> -1 for the last such, 1 for the next.</summary>
sealed record CalendarDay(int Month, int Day, Temporal? Year = null, int? Weekday = null, int Shift = 0) : Temporal;

/// <summary>The nth month, season (spring is 1), quarter or half of a year; <paramref name="Year"/> null where it is
/// not given, <paramref name="Shift"/> -1 for the last such, 1 for the next.</summary>
sealed record PartOfYear(Grain Grain, int Index, Temporal? Year = null, int Shift = 0) : Temporal;

/// <summary>'Monday' (no shift), 'last Monday' (-1), 'next Monday' (+1).</summary>
sealed record WeekdayName(int Weekday, int Shift = 0) : Temporal;

/// <summary>The first such weekday that is at least so many days after publication: 'Tuesday week'.</summary>
sealed record WeekdayAhead(int Weekday, int Least) : Temporal;

/// <summary>So many whole units after another time (before it where negative): 'a week ago Tuesday', 'the Tuesday after next'.</summary>
sealed record Moved(Temporal Start, Grain Grain, int Count) : Temporal;

/// <summary>A holiday, by its entry in the lexicon.</summary>
sealed record HolidayName(string Day, Temporal? Year = null, int Shift = 0) : Temporal;

enum Anchor
{
    Published,
    LastMentioned,
}

/// <summary>So many stretches after (before where negative) the one that holds the anchor: 'this week', 'three years ago'.</summary>
sealed record Shifted(Grain Grain, int Count, Anchor Anchor = Anchor.Published) : Temporal;

/// <summary>'A year earlier', 'the year-ago quarter': the time mentioned last, whole years before or after.</summary>
/// <param name="Grain">The size asked for, or null for that of the time mentioned last.</param>
sealed record SameTimeInYear(Grain? Grain, Temporal Year) : Temporal;

/// <summary>'The week', 'that year': the time mentioned last, seen at a size.</summary>
sealed record ThatPeriod(Grain Grain) : Temporal;

/// <summary>The nth (-1 the last) day, weekday, week or weekend inside a longer stretch: 'the first week of March'.</summary>
sealed record PartOfPeriod(Grain Grain, int Index, Temporal? Whole = null, int? Weekday = null) : Temporal;

/// <summary>A stretch of time: how many (digits, or X for 'several') and TIMEX3 unit (T before those of the clock).</summary>
sealed record Length(string Count, string Unit) : Temporal
{
    static readonly string[] Sizes =
    [
        TimexUnit.Year,
        TimexUnit.Month,
        TimexUnit.Week,
        TimexUnit.Day,
        TimexUnit.Hour,
        TimexUnit.Minute,
        TimexUnit.Second,
    ];

    /// <summary>'Two hours' and '30 minutes' together, or null where the second is not the finer.</summary>
    public Length? And(Length finer)
    {
        var (size, less) = (Array.IndexOf(Sizes, Unit), Array.IndexOf(Sizes, finer.Unit));
        if (size < 0 || less <= size || !Count.All(char.IsAsciiDigit) || !finer.Count.All(char.IsAsciiDigit))
            return null;
        var crosses = Unit[0] != 'T' && finer.Unit[0] == 'T';
        return new Length($"{Count}{Unit[^1]}{(crosses ? "T" : "")}{finer.Count}", crosses ? finer.Unit[1..] : finer.Unit);
    }
}

/// <summary>A time that recurs, by its TIMEX3 value: P1D, XXXX-WXX-1.</summary>
sealed record Recurring(string Value) : Temporal;

/// <summary>PAST_REF, PRESENT_REF or FUTURE_REF.</summary>
sealed record Reference(string Value) : Temporal;

/// <summary>A time of day as TIMEX3 writes it (T17:00, TMO, T14:48Z), and its day, null where it is not given.</summary>
sealed record TimeOfDay(string Value, Temporal? Day = null) : Temporal;

/// <summary>The week or weekend that holds a day: 'the week of March 6'.</summary>
sealed record PeriodAround(Grain Grain, Temporal Day) : Temporal;
