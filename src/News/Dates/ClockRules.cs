using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Times of day.</summary>
static class ClockRules
{
    const string ZoneAndOffset = "Zone (sign:(~(\\+ | -)) ~offset:Hour)?";
    const string Half = "half:(am:(a.m. | am | (a ~. ~m)) | pm:(p.m. | pm | (p ~. ~m)))";

    public static readonly Rule<Temporal>[] All =
    [
        new(
            "hour:minute",
            "Hour ~: ~Sixty (~: ~s:Sixty)? " + Half + "? (hours? (~\\()? " + ZoneAndOffset + ")?",
            match => Clock(match, Digits(match, "Sixty"))
        ),
        new("hour with a.m. or p.m.", "Hour " + Half + " (" + ZoneAndOffset + ")?", match => Clock(match, null)),
        new("hour.minute with a.m. or p.m.", "Decimal " + Half + " (" + ZoneAndOffset + ")?", Pointed),
        new("hour.minute at the head of an entry", "Decimal", match => Context.IsStamp(match) ? Pointed(match, 24) : null),
        new("o'clock", "ClockHour o'clock (in the Part)?", match => Clock(match, ClockHour(match), null)),
        new("half past", "half past ClockHour", match => Clock(match, ClockHour(match), 30)),
        new(
            "quarter past or to",
            "a? quarter (past:past | to) ClockHour",
            match =>
                match.Has("past") ? Clock(match, ClockHour(match), 15) : Clock(match, ClockHour(match) is 1 ? 12 : ClockHour(match) - 1, 45)
        ),
        new(
            "minutes past",
            "Number past ClockHour",
            match => Whole(match) is < 60 and var minute ? Clock(match, ClockHour(match), minute) : null
        ),
        new(
            "ISO time",
            "Year ~- ~MonthNumber ~- ~DayOfMonth ~IsoHour ~: ~Sixty (~: ~s:Sixty)? (zone:(~z) | offset:(~(\\+ | -) ~h:Sixty ~: ~m:Sixty))?",
            Iso
        ),
        new("hour in a part of the day", "Hour in the Part", match => Clock(match, null)),
        new(
            "military time",
            "Military (hours | hrs | Zone | ((hours | hrs) Zone))",
            match =>
                Digits(match, "Military") is var time
                && time % 100 < 60
                && (match.Has("Zone") || match["Military"][0] == '0' || Context.Follows(match, TimeCue.Clock))
                    ? new TimeOfDay($"T{time / 100:00}:{time % 100:00}{Zone(match)}")
                    : null
        ),
        new("noon", "noon | midday | (12 noon)", match => Context.IsTitle(match) ? null : new TimeOfDay("T12:00")),
        new("midnight", "midnight | (12 midnight)", _ => new TimeOfDay("T24:00")),
        new("part of the day", "mid? ~-? Part", match => new TimeOfDay(Part(match)) { IsWeak = true }),
    ];

    static Temporal? Clock(TokenMatch match, int? minute) => Clock(match, Digits(match, "Hour"), minute);

    static Temporal? Clock(TokenMatch match, int hour, int? minute)
    {
        if (hour > 12 && (match.Has("half") || match.Has("Part")))
            return null;
        var afternoon =
            match.Has("pm")
            || (
                match.Has("Part") && Part(match) is TimexUnit.Afternoon or TimexUnit.Evening
                || (match.Has("Part") && Part(match) == TimexUnit.Night && hour > 5)
            );
        if (afternoon && hour < 12)
            hour += 12;
        else if (match.Has("am") && hour == 12)
            hour = 0;
        return new TimeOfDay($"T{hour:00}:{minute ?? 0:00}{Zone(match)}");
    }

    static Temporal? Iso(TokenMatch match)
    {
        var (year, month, day) = (Digits(match, "Year"), Digits(match, "MonthNumber"), Digits(match, "DayOfMonth"));
        if (day > DateTime.DaysInMonth(year, month) || string.CompareOrdinal(match["IsoHour"], "t24") > 0)
            return new ImpossibleDate();
        var zone = match.Has("zone") ? "Z" : match["offset"];
        return new TimeOfDay($"T{match["IsoHour"].AsSpan(1)}:{match["Sixty"]}{zone}", new CalendarDay(month, day, Year(match)));
    }

    static Temporal? Pointed(TokenMatch match) => Pointed(match, 13);

    static Temporal? Pointed(TokenMatch match, int hours)
    {
        var text = match["Decimal"].Split('.');
        return int.Parse(text[0]) is var hour && hour < hours && int.Parse(text[1]) is < 60 and var minute
            ? Clock(match, hour, minute)
            : null;
    }
}
