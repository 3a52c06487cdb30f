using News.Grammar;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>
/// Gives found times their values, one after the other: from the day of publication, the time mentioned last, and the
/// tense around them. There is no clock: without a day of publication, times after the first full date of the text are
/// counted from that date; without either, the value stays open.
/// </summary>
sealed class DateResolver(Syntax syntax, DateOnly? published)
{
    /// <summary>How many days farther away a future time counts beside a verb in the past: so many that it is meant in
    /// the next four weeks only.</summary>
    const int FutureBesidePast = 310;

    /// <summary>The same for a month or a longer part of a year: what happened 'in February' did not happen next February.</summary>
    const int MonthBesidePast = 400;

    /// <summary>The same for a past time beside a verb about the future: what is expected may be reported late.</summary>
    const int PastBesideFuture = 160;

    readonly Document document = syntax.Document;
    Period? lastMentioned;
    Period? lastReport;
    DateOnly? today = published;
    readonly bool undated = published is null;

    // What the time that is being resolved was counted from.
    CountedFrom since;
    Period? basis;
    bool isByTense;

    /// <param name="first">What the range began with that it ends, whose tense it shares; null where it ends none.</param>
    public Resolved? Resolve(Found<Temporal> found, Found<Temporal>? first = null)
    {
        var by = -1;
        var direction =
            today is null ? Direction.Unknown
            : found.Value.IsPast ? Direction.Past
            : Tense.At(syntax, (first ?? found).First, (first ?? found).End, out by);
        (since, basis, isByTense) = (CountedFrom.Nothing, null, false);
        var resolved = Value(found.Value, direction);
        document.Trace?.Keep(new Anchors(found, since, basis));
        if (isByTense && by >= 0)
            document.Trace?.Note(
                Topic.Date,
                document,
                found.First,
                found.End,
                $"'{document[by].Text}' beside it shows that it is {(direction == Direction.Past ? "past" : "to come")}."
            );
        // 'For the nine months' in a report: what follows is compared with the year before, not with its quarter.
        if (found.Value is Length { Unit: "M", Count: "6" or "9" } && lastReport is { } report)
            (lastReport, lastMentioned) = (null, Period.Around(Grain.Year, report.First));
        // What something is compared with is not the topic.
        if (resolved?.Period is { } period && found.Value is not SameTimeInYear)
        {
            if (period.Grain <= Grain.Year)
                lastMentioned = period;
            if (period.Grain is Grain.Quarter or Grain.Half)
                lastReport = period;
            if (period.Grain == Grain.Day && found.Value is CalendarDay { Year: FixedPeriod })
                today ??= period.First;
        }
        return resolved;
    }

    /// <summary>
    /// The two ends of a range in their order, or null where they are, or where one of them has no place in the calendar:
    /// the first moves back by a week or a year, or the second forward where the words look ahead.
    /// </summary>
    public (Resolved First, Resolved Second)? InOrder(Found<Temporal> a, Resolved first, Found<Temporal> b, Resolved second)
    {
        if (first.Period is not { } begin || second.Period is not { } end || begin.First <= end.First)
            return null;
        var ahead = Step(a.Value, begin, -1) is null || Tense.At(syntax, a.First, a.End) == Direction.Future;
        if (ahead && Step(b.Value, end, 1) is { } later && later.First >= begin.First)
            return (first, Resolved.Of(later));
        return Step(a.Value, begin, -1) is { } earlier && earlier.First <= end.First ? (Resolved.Of(earlier), second) : null;
    }

    /// <summary>The next time, or the one before, that the words could mean; null where they leave no choice.</summary>
    static Period? Step(Temporal temporal, Period period, int count) =>
        temporal switch
        {
            WeekdayName { Shift: 0 } => period.Plus(7 * count),
            CalendarDay { Year: null, Shift: 0 } or PartOfYear { Year: null, Shift: 0 } or HolidayName { Year: null, Shift: 0 } =>
                period.PlusYears(count),
            _ => null,
        };

    /// <summary>The day to count from: that of publication or the first full date of the text; null where neither is known.</summary>
    DateOnly? Today()
    {
        since =
            today is null ? CountedFrom.Unknown
            : undated ? CountedFrom.FirstDate
            : CountedFrom.Publication;
        basis = today is { } day ? Period.Day(day) : null;
        return today;
    }

    Period LastMentioned(Period period)
    {
        (since, basis) = (CountedFrom.LastMentioned, period);
        return period;
    }

    Period LastReport(Period period)
    {
        (since, basis) = (CountedFrom.LastReport, period);
        return period;
    }

    /// <summary>The direction, where it chooses the value.</summary>
    Direction By(Direction direction)
    {
        isByTense = true;
        return direction;
    }

    Resolved? Value(Temporal temporal, Direction direction) =>
        temporal switch
        {
            FixedPeriod { Period: var period } => Resolved.Of(period),
            BeforeChrist before => new(DateType.Date, before.Value),
            DayInYear { Year: var year } => new(DateType.Date, year.Value + "-XX-XX", year),
            CalendarDay day => OnDay(day, direction),
            PartOfYear part => InYear(part, direction),
            WeekdayName weekday => OnWeekday(weekday, direction),
            WeekdayAhead ahead => Ahead(ahead),
            Moved moved => Move(moved),
            HolidayName holiday => OnHoliday(holiday, direction),
            Shifted shifted => Shift(shifted),
            SameTimeInYear same => SameTime(same),
            ThatPeriod { Grain: var grain } => That(grain, direction),
            PartOfPeriod part => Part(part, direction),
            // 'The quarter ended Sept. 30' is the fiscal one just named.
            PeriodAround { Grain: Grain.Quarter } when lastReport is { Grain: Grain.Quarter } report => Resolved.Of(LastReport(report)),
            PeriodAround around => Value(around.Day, direction)?.Period is { } day
                ? Resolved.Of(Period.Around(around.Grain, day.First))
                : Open(around.Grain),
            Length length => new(DateType.Duration, LengthRules.Timex(length.Count, length.Unit)),
            Recurring recurring => new(DateType.Set, recurring.Value),
            Reference reference => new(DateType.Date, reference.Value),
            TimeOfDay time => At(time, direction),
            _ => null,
        };

    Resolved? OnDay(CalendarDay day, Direction direction)
    {
        if (day.Year is not null)
            return YearOf(day.Year, direction) is { } year ? Exact(day, year) : new(DateType.Date, $"XXXX-{day.Month:00}-{day.Day:00}");
        if (Today() is not { } from)
            return new(DateType.Date, $"XXXX-{day.Month:00}-{day.Day:00}");
        return Nearest(
            from,
            By(direction),
            day.IsPast,
            year => Exact(day, year)?.Period is { } exact && (day.Shift == 0 || exact.First.CompareTo(from) == day.Shift) ? exact : null
        );
    }

    static Resolved? Exact(CalendarDay day, int year) =>
        year is >= 1 and <= 9999 && day.Day <= DateTime.DaysInMonth(year, day.Month)
            ? Resolved.Of(Period.Day(new DateOnly(year, day.Month, day.Day)))
            : null;

    Resolved? InYear(PartOfYear part, Direction direction)
    {
        var open = new Resolved(DateType.Date, "XXXX" + (Period.InYear(part.Grain, part.Index, 2000)?.Value[4..] ?? ""));
        if (part.Year is not null)
            return YearOf(part.Year, direction) is { } year && Period.InYear(part.Grain, part.Index, year) is { } exact
                ? Resolved.Of(exact)
                : open;
        if (Today() is not { } from)
            return open;
        if (part.Shift == 0)
            return Nearest(from, By(direction), part.IsPast, y => Period.InYear(part.Grain, part.Index, y)) ?? open;
        for (var y = from.Year; Math.Abs(y - from.Year) <= 2; y += part.Shift)
            if (
                Period.InYear(part.Grain, part.Index, y) is { } candidate
                && (part.Shift < 0 ? candidate.Last < from : candidate.First > from)
            )
                return Resolved.Of(candidate);
        return open;
    }

    /// <summary>Of the years around, the one in which it is nearest, those against the tense last; never one after
    /// publication where it is past.</summary>
    static Resolved? Nearest(DateOnly from, Direction direction, bool isPast, Func<int, Period?> inYear)
    {
        Period? best = null;
        var least = int.MaxValue;
        for (var year = from.Year - 1; year <= from.Year + 1; year++)
        {
            if (inYear(year) is not { } candidate || isPast && candidate.First > from)
                continue;
            var distance =
                candidate.Holds(from) ? 0
                : candidate.First > from ? candidate.First.DayNumber - from.DayNumber
                : from.DayNumber - candidate.Last.DayNumber;
            if (distance > 0 && direction == (candidate.First > from ? Direction.Past : Direction.Future))
                distance +=
                    candidate.First <= from ? PastBesideFuture
                    : candidate.Grain == Grain.Day ? FutureBesidePast
                    : MonthBesidePast;
            if (distance < least)
                (best, least) = (candidate, distance);
        }
        return best is { } nearest ? Resolved.Of(nearest) : null;
    }

    Resolved OnWeekday(WeekdayName weekday, Direction direction)
    {
        if (Today() is not { } from)
            return new(DateType.Date, $"XXXX-WXX-{weekday.Weekday}");
        var back = (Period.Weekday(from) - weekday.Weekday + 7) % 7;
        var days = weekday.Shift switch
        {
            < 0 => back == 0 ? -7 : -back,
            > 0 => back == 0 ? 7 : 7 - back,
            // Told from the first day that the text gives, a story goes on.
            _ => (By(direction) == Direction.Future || undated) && back != 0 ? 7 - back : -back,
        };
        return Resolved.Of(Period.Day(from).Plus(days));
    }

    Resolved Ahead(WeekdayAhead ahead)
    {
        if (Today() is not { } from)
            return new(DateType.Date, $"XXXX-WXX-{ahead.Weekday}");
        var first = Period.Day(from).Plus(ahead.Least);
        return Resolved.Of(first.Plus((ahead.Weekday - Period.Weekday(first.First) + 7) % 7));
    }

    Resolved? Move(Moved moved)
    {
        var start = Value(moved.Start, moved.Count < 0 ? Direction.Past : Direction.Future);
        if (start?.Period is not { } period)
            return start is null ? null : Open(moved.Start is PartOfYear part ? part.Grain : Grain.Day);
        return Resolved.Of(
            moved.Grain switch
            {
                Grain.Week => period.Plus(7 * moved.Count),
                Grain.Month => period.PlusMonths(moved.Count),
                _ => period.PlusYears(moved.Count),
            }
        );
    }

    Resolved? OnHoliday(HolidayName holiday, Direction direction)
    {
        Period? In(int year) => Holidays.On(holiday.Day, year);
        if (holiday.Year is not null && YearOf(holiday.Year, direction) is { } told)
            return In(told) is { } exact ? Resolved.Of(exact) : null;
        if (Today() is not { } from)
            return new(DateType.Date, holiday.Day.Length == 5 ? "XXXX-" + holiday.Day : "XXXX-XX-XX");
        return Nearest(
            from,
            By(direction),
            holiday.IsPast,
            year => In(year) is { } day && (holiday.Shift == 0 || day.First.CompareTo(from) == holiday.Shift) ? day : null
        );
    }

    Resolved Shift(Shifted shifted)
    {
        var anchor = shifted.Anchor == Anchor.LastMentioned && lastMentioned is { } last ? LastMentioned(last).First : Today();
        return anchor is { } from ? Resolved.Of(Period.Around(shifted.Grain, from).Plus(shifted.Count)) : Open(shifted.Grain);
    }

    /// <summary>'A year earlier' than a quarter is a quarter.</summary>
    Resolved SameTime(SameTimeInYear same)
    {
        // 'A year ago' goes back from publication, unless a quarter is compared with a quarter.
        var spoken = lastReport ?? (same.Year is Shifted { Anchor: Anchor.Published } && same.Grain is null ? null : lastMentioned);
        var compared = same.Grain is { } grain && spoken is { } last ? Period.Around(grain, last.First) : spoken;
        return (compared, same.Year) switch
        {
            ({ } period, Shifted { Count: var years, Anchor: Anchor.LastMentioned }) => Resolved.Of(Spoken(period).PlusYears(years)),
            ({ } period, _) when YearOf(same.Year, Direction.Unknown) is { } year => Resolved.Of(
                Spoken(period).PlusYears(year - period.First.Year)
            ),
            _ => Value(same.Year, Direction.Unknown) ?? Open(Grain.Year),
        };

        Period Spoken(Period period) => lastReport is null ? LastMentioned(period) : LastReport(period);
    }

    Resolved That(Grain grain, Direction direction)
    {
        if (grain == Grain.Quarter && lastReport is { Grain: Grain.Quarter } report)
            return Resolved.Of(LastReport(report));
        if (grain == Grain.Weekend && Today() is { } here)
        {
            var weekend = Period.Around(Grain.Weekend, here);
            return Resolved.Of(weekend.First > here && By(direction) != Direction.Future ? weekend.Plus(-1) : weekend);
        }
        var day = lastMentioned is { } last && (last.Grain <= grain || today is null) ? LastMentioned(last).First : Today();
        return day is { } from ? Resolved.Of(Period.Around(grain, from)) : Open(grain);
    }

    Resolved? Part(PartOfPeriod part, Direction direction)
    {
        if (part.Whole is null || Value(part.Whole, direction)?.Period is not { } whole)
            return Open(part.Grain);
        return Resolved.Of(part.Weekday is { } weekday ? whole.Nth(weekday, part.Index) : whole.Nth(part.Grain, part.Index));
    }

    Resolved At(TimeOfDay time, Direction direction)
    {
        var day = time.Day is null
            ? lastMentioned is { Grain: Grain.Day } spoken
                ? Resolved.Of(LastMentioned(spoken))
                : Today() is { } from
                    ? Resolved.Of(Period.Day(from))
                    : null
            : Value(time.Day, direction);
        return new(DateType.Time, (day?.Value ?? "XXXX-XX-XX") + time.Value, day?.Period);
    }

    int? YearOf(Temporal year, Direction direction) => Value(year, direction)?.Period?.First.Year;

    static Resolved Open(Grain grain) =>
        new(
            DateType.Date,
            grain switch
            {
                Grain.Day => "XXXX-XX-XX",
                Grain.Week => "XXXX-WXX",
                Grain.Weekend => "XXXX-WXX-WE",
                Grain.Month => "XXXX-XX",
                Grain.Quarter => "XXXX-QX",
                Grain.Half => "XXXX-HX",
                Grain.Decade => "XXX",
                Grain.Century => "XX",
                _ => "XXXX",
            }
        );
}
