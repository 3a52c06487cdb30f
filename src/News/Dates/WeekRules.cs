using News.Rules;
using News.Text;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Days counted in whole weeks, months or years from another day: 'a week ago Tuesday', 'Tuesday week', 'the Tuesday after next'.</summary>
internal static class WeekRules
{
    const string Day = "(Weekday | today | yesterday | tomorrow)";
    const string Side = "side:((before last) | (after next))";

    public static readonly Rule<Temporal>[] All =
    [
        new("weekday before last or after next", $"the? Weekday {Side}", match => IsOfUnit(match) ? null
            : new Moved(new WeekdayName(Weekday(match), Sign(match)), Grain.Week, Sign(match))),
        new("time of year before last or after next", $"the (Month | Season | Holiday) {Side}", match => IsOfUnit(match) ? null
            : new Moved(OfYear(match), Grain.Year, Sign(match))),
        new("units before a day", $"(a | an | one | Number) Unit ago {Day}", match => Count(match, -1)),
        new("units after a day", $"(a | an | one | Number) Unit from {Day} | (a | one) Unit on Weekday", match => Count(match, 1)),
        new("weekday week", "Weekday unit:(week | fortnight)", match => EndsThere(match)
            ? new WeekdayAhead(Weekday(match), match["unit"] == "week" ? 6 : 13) : null),
        new("today week", "day:(today | tomorrow) unit:(week | fortnight)", match => EndsThere(match)
            ? new Moved(From(match["day"]), Grain.Week, match["unit"] == "week" ? 1 : 2) : null),
    ];

    static int Sign(TokenMatch match) => match["side"] == "before last" ? -1 : 1;

    /// <summary>'Tuesday before last month's vote': the 'last' is the month's.</summary>
    static bool IsOfUnit(TokenMatch match) => Context.After(match) is "week" or "month" or "year" or "night";

    static Temporal OfYear(TokenMatch match) => match.Has("Holiday") ? new HolidayName(Holiday(match), Shift: Sign(match))
        : match.Has("Month") ? new PartOfYear(Grain.Month, Month(match), Shift: Sign(match))
        : new PartOfYear(Grain.Season, Season(match), Shift: Sign(match));

    static Temporal? Count(TokenMatch match, int sign)
    {
        var unit = Unit(match);
        if (TimeWords.Whole(match) is not { } count || GrainOf(unit) is not (Grain.Week or Grain.Month or Grain.Year) || unit is "WE") return null;
        var start = match.Has("Weekday") ? new WeekdayName(Weekday(match)) : From(match.Document.Lower(match.End - 1));
        return new Moved(start, GrainOf(unit)!.Value, sign * count * (unit == "2W" ? 2 : 1));
    }

    static Temporal From(string day) => new Shifted(Grain.Day, day switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 });

    /// <summary>Whether no noun follows: 'Tuesday week six of the season' and 'Friday week-long' are something else.</summary>
    static bool EndsThere(TokenMatch match) => !match.Document[match.End - 1].IsCapitalised && Context.Before(match) is not ("the" or "a" or "an" or "each" or "every")
        && (match.End == match.Document.Count || match.Document[match.End].Kind == TokenKind.Punctuation && !Context.IsHyphenated(match) || Context.IsFunctionWord(match.Document, match.End));
}
