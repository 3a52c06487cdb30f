using System.Collections.Frozen;
using System.Globalization;
using News.Text;

namespace News.Dates;

/// <summary>What a rule read into words of time, before anything is counted; and from what it is counted.</summary>
static class TimeInWords
{
    public static string Of(Temporal temporal) =>
        temporal switch
        {
            FixedPeriod { Period: var period } => $"the {Wording.Lower(period.Grain)} {period.Value}",
            BeforeChrist before => $"{before.Value}, before the calendar's first year",
            DayInYear day => $"a day of {day.Year.Value} whose order of day and month is open",
            CalendarDay day => $"day {day.Day} of {Month(day.Month)}{InYear(day.Year)}{Shift(day.Shift)}",
            PartOfYear { Grain: Grain.Month } month => $"{Month(month.Index)}{InYear(month.Year)}{Shift(month.Shift)}",
            PartOfYear part => $"{Wording.Lower(part.Grain)} {part.Index} of a year{InYear(part.Year)}{Shift(part.Shift)}",
            WeekdayName weekday => $"a {Weekday(weekday.Weekday)}{Shift(weekday.Shift)}",
            WeekdayAhead ahead => $"the first {Weekday(ahead.Weekday)} that is at least {ahead.Least} days ahead",
            Moved moved =>
                $"{Math.Abs(moved.Count)} {Wording.Lower(moved.Grain)}(s) {(moved.Count < 0 ? "before" : "after")} {Of(moved.Start)}",
            ImpossibleDate => "a date that is in no calendar",
            HolidayName => "a holiday of the lexicon",
            Shifted { Count: 0 } shifted => $"the {Wording.Lower(shifted.Grain)} of {Anchor(shifted.Anchor)}",
            Shifted shifted =>
                $"{Math.Abs(shifted.Count)} {Wording.Lower(shifted.Grain)}(s) {(shifted.Count < 0 ? "before" : "after")} {Anchor(shifted.Anchor)}",
            SameTimeInYear => "the same time in another year",
            ThatPeriod that => $"the {Wording.Lower(that.Grain)} spoken of",
            PartOfPeriod part => part.Index < 0
                ? $"the last {Wording.Lower(part.Grain)} of something longer"
                : $"{Wording.Lower(part.Grain)} {part.Index} of something longer",
            Length length => $"a length of {(length.Count == "X" ? "some" : length.Count)} {Unit(length.Unit)}",
            Recurring recurring => $"a time that comes again, {recurring.Value}",
            Reference reference => $"{reference.Value}, no day",
            TimeOfDay time => $"the time of day {time.Value}",
            PeriodAround around => $"the {Wording.Lower(around.Grain)} around a day",
            _ => "a time",
        };

    /// <summary>What the value was counted from, as a sentence; "" where the words themselves give it.</summary>
    public static string From(Anchors anchors) =>
        (anchors.Since, anchors.From) switch
        {
            (CountedFrom.Publication, { First: var day }) => $"counted from the day of publication, {Wording.Day(day)}, a {day.DayOfWeek}.",
            (CountedFrom.FirstDate, { First: var day }) =>
                $"counted from the first full date of the text, {Wording.Day(day)}, since the day of publication is unknown.",
            (CountedFrom.LastMentioned, { Value: var value }) => $"counted from the time mentioned last, {value}.",
            (CountedFrom.LastReport, { Value: var value }) => $"counted from the quarter or half-year mentioned last, {value}.",
            (CountedFrom.Unknown, _) => "the day of publication is unknown, so that its value stays open.",
            _ => "",
        };

    static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["Y"] = "years",
        ["M"] = "months",
        ["W"] = "weeks",
        ["D"] = "days",
        ["TH"] = "hours",
        ["TM"] = "minutes",
        ["TS"] = "seconds",
        ["Q"] = "quarters",
        ["DE"] = "decades",
        ["CE"] = "centuries",
        ["WE"] = "weekends",
    }.ToFrozenDictionary();

    static string Unit(string timex) => Units.GetValueOrDefault(timex, timex);

    static string Month(int month) =>
        month is >= 1 and <= 12 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : $"month {month}";

    static string Weekday(int weekday) => ((DayOfWeek)(weekday % 7)).ToString();

    static string InYear(Temporal? year) => year is FixedPeriod { Period.Value: var value } ? $" {value}" : "";

    static string Shift(int shift) =>
        shift switch
        {
            < 0 => ", the last one",
            > 0 => ", the next one",
            _ => "",
        };

    static string Anchor(Anchor anchor) => anchor == News.Dates.Anchor.Published ? "the day of publication" : "the time mentioned last";
}
