using News.Rules;
using News.Text;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Days counted in whole weeks, months or years from another day: 'a week ago Tuesday', 'Tuesday week', 'the
/// Tuesday after next'.</summary>
static class WeekRules
{
    const string Day = "(Weekday | today | yesterday:yesterday | tomorrow:tomorrow)";
    const string Side = "(before:(before last) | (after next)) " + CalendarRules.NotOfUnit;

    public static readonly Rule<Temporal>[] All =
    [
        new(
            "weekday before last or after next",
            $"the? Weekday {Side}",
            match => new Moved(new WeekdayName(Weekday(match), Sign(match)), Grain.Week, Sign(match))
        ),
        new(
            "time of year before last or after next",
            $"the (Month | Season | Holiday) {Side}",
            match => new Moved(OfYear(match), Grain.Year, Sign(match))
        ),
        new("units before a day", $"(a | an | one | Number) Unit ago {Day}", match => Count(match, -1)),
        new("units after a day", $"(a | an | one | Number) Unit from {Day} | (a | one) Unit on Weekday", match => Count(match, 1)),
        new(
            "weekday week",
            "<!(Article | each | every) Weekday (week:week | fortnight)",
            match => EndsThere(match) ? new WeekdayAhead(Weekday(match), match.Has("week") ? 6 : 13) : null
        ),
        new(
            "today week",
            "(today | tomorrow:tomorrow) (week:week | fortnight)",
            match => EndsThere(match) ? new Moved(From(match), Grain.Week, match.Has("week") ? 1 : 2) : null
        ),
    ];

    static int Sign(TokenMatch match) => match.Has("before") ? -1 : 1;

    static Temporal OfYear(TokenMatch match) =>
        match.Has("Holiday") ? new HolidayName(Holiday(match), Shift: Sign(match))
        : match.Has("Month") ? new PartOfYear(Grain.Month, Month(match), Shift: Sign(match))
        : new PartOfYear(Grain.Season, Season(match), Shift: Sign(match));

    static Temporal? Count(TokenMatch match, int sign)
    {
        var unit = Unit(match);
        if (TimeWords.Whole(match) is not { } count || GrainOf(unit) is not (Grain.Week or Grain.Month or Grain.Year))
            return null;
        var start = match.Has("Weekday") ? new WeekdayName(Weekday(match)) : From(match);
        return new Moved(start, GrainOf(unit)!.Value, sign * count * Times(unit));
    }

    static Temporal From(TokenMatch match) =>
        new Shifted(
            Grain.Day,
            match.Has("yesterday") ? -1
                : match.Has("tomorrow") ? 1
                : 0
        );

    /// <summary>Whether no noun follows: 'Tuesday week six of the season' and 'Friday week-long' are something else.</summary>
    static bool EndsThere(TokenMatch match) =>
        !match.Document[match.End - 1].IsCapitalised
        && (
            match.End == match.Document.Count
            || match.Document[match.End].Kind == TokenKind.Punctuation && !Context.IsHyphenated(match)
            || Context.IsFunctionWord(match.Document, match.End)
        );
}
