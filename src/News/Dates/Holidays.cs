using System.Collections.Frozen;
using System.Globalization;

namespace News.Dates;

/// <summary>When in a year a holiday falls, from its entry in the lexicon.</summary>
static class Holidays
{
    static readonly UmAlQuraCalendar Islamic = new();
    static readonly HebrewCalendar Hebrew = new();
    static readonly ChineseLunisolarCalendar Chinese = new();
    static readonly PersianCalendar Persian = new();

    static readonly FrozenDictionary<string, Calendar> Calendars = new Dictionary<string, Calendar>
    {
        ["islamic"] = Islamic,
        ["hebrew"] = Hebrew,
        ["chinese"] = Chinese,
        ["persian"] = Persian,
    }.ToFrozenDictionary();

    static readonly (string Name, Func<int, DateOnly> Sunday)[] Easters = [("easter", Easter), ("orthodox", OrthodoxEaster)];

    /// <param name="entry">
    /// Month-day; month-weekday-nth (-1 the last); days after Easter Sunday (easter-2, orthodox+0); or month-day of another
    /// calendar (islamic 10-1, chinese 1-1, hebrew 1-10, persian 1-1), a month alone for all of it (islamic 9). Days more: +1.
    /// </param>
    public static Period? On(string entry, int year)
    {
        if (year is < 1583 or > 9998)
            return null;
        foreach (var (name, sunday) in Easters)
            if (entry.AsSpan().StartsWith(name))
                return Period.Day(sunday(year).AddDays(Number(entry.AsSpan(name.Length))));
        if (entry.IndexOf(' ') is > 0 and var space)
            return InCalendar(entry[..space], entry[(space + 1)..], year);
        var (rest, more) = entry.IndexOf('+') is > 0 and var plus ? (entry[..plus], Number(entry.AsSpan(plus + 1))) : (entry, 0);
        var parts = rest.Split('-', 3);
        var (month, second) = (Number(parts[0]), Number(parts[1]));
        if (parts.Length == 2)
            return Period.Day(new DateOnly(year, month, second).AddDays(more));
        return Period.InYear(Grain.Month, month, year)?.Nth(second, Number(parts[2])).Plus(more);
    }

    /// <summary>The first time in the year that the other calendar shows the day. Where the moon is watched for, it may
    /// be a day later.</summary>
    static Period? InCalendar(string calendar, string entry, int year)
    {
        var parts = entry.Split('-');
        var (month, day) = (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 1);
        var known = Calendars[calendar];
        var first = known switch
        {
            UmAlQuraCalendar when year is <= 1900 or >= 2077 => 0,
            HebrewCalendar when year is <= 1583 or >= 2239 => 0,
            ChineseLunisolarCalendar => year is > 1901 and < 2100 ? year : 0,
            PersianCalendar => Persian.GetYear(new DateTime(year, 1, 1)) + 1,
            _ => known.GetYear(new DateTime(year, 1, 1)),
        };
        for (var there = first; first > 0 && there <= first + 1; there++)
        {
            // A leap month moves the months after it: the Hebrew one comes before Adar, the sixth month, the Chinese one anywhere.
            var leap =
                known is HebrewCalendar
                    ? Hebrew.IsLeapYear(there) && month >= 6
                    : known is ChineseLunisolarCalendar && Chinese.GetLeapMonth(there) is > 0 and var at && month >= at;
            var begin = known.ToDateTime(there, leap ? month + 1 : month, day, 0, 0, 0, 0);
            if (begin.Year != year)
                continue;
            var here = DateOnly.FromDateTime(begin);
            return parts.Length > 1
                ? Period.Day(here)
                : new Period(known.GetDaysInMonth(there, month) == 30 ? Grain.Moon30 : Grain.Moon29, here);
        }
        return null;
    }

    static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }

    /// <summary>Easter Sunday by the Julian calendar (Meeus), as a day of the Gregorian one.</summary>
    static DateOnly OrthodoxEaster(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var sum = d + e + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1).AddDays(year / 100 - year / 400 - 2);
    }
}
