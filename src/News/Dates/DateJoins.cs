using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Two neighbours that are one time.</summary>
/// <param name="Name">What the joined row is called after: 'day + time'.</param>
/// <param name="Between">What may part them, in the notation of <see cref="TokenPattern"/>.</param>
/// <param name="Make">The one that they make, or null.</param>
sealed record DateJoin(string Name, string Between, Func<Temporal, Temporal, Temporal?> Make)
{
    readonly TokenPattern pattern = TokenPattern.Parse(Between, TimeWords.Classes);

    /// <summary>Whether the tokens in <c>[first, end)</c>, which may be none, may part the two.</summary>
    public bool Joins(Document document, int first, int end) => pattern.Covers(document, first, end);
}

/// <summary>Joins neighbours, in a visible order: 'Friday' + 'night', 'October' + 'last year'.</summary>
static class DateJoins
{
    static readonly DateJoin[] All =
    [
        new(
            "weekday + date",
            ",?",
            (a, b) =>
                (a, b) switch
                {
                    (WeekdayName { Shift: 0 } weekday, CalendarDay { Weekday: null } day) => day with { Weekday = weekday.Weekday },
                    (CalendarDay { Weekday: null } day, WeekdayName { Shift: 0 } weekday) => day with { Weekday = weekday.Weekday },
                    (Shifted { Grain: Grain.Day }, CalendarDay day) => day,
                    _ => null,
                }
        ),
        new(
            "time + date",
            ",?",
            (a, b) =>
                a is TimeOfDay { Day: WeekdayName { Shift: 0 } weekday } time && b is CalendarDay { Weekday: null } day
                    ? time with
                    {
                        Day = day with { Weekday = weekday.Weekday },
                    }
                    : null
        ),
        new(
            "part + year",
            "(of the | of | , | in)?",
            (a, b) =>
                IsYear(b)
                    ? a switch
                    {
                        CalendarDay { Year: null } day => day with { Year = b },
                        TimeOfDay { Day: CalendarDay { Year: null } day } time => time with { Day = day with { Year = b } },
                        PartOfYear { Year: null, Shift: 0 } part => part with { Year = b, IsWeak = false },
                        HolidayName { Year: null, Shift: 0 } holiday => holiday with { Year = b },
                        SameTimeInYear or ThatPeriod { Grain: Grain.Quarter } => new SameTimeInYear(
                            a is ThatPeriod ? Grain.Quarter : null,
                            b
                        ),
                        _ => null,
                    }
                    : null
        ),
        new(
            "year + part",
            "'s?",
            (a, b) =>
                IsYear(a)
                    ? b switch
                    {
                        PartOfYear { Year: null, Shift: 0 } part => part with { Year = a, IsWeak = false },
                        HolidayName { Year: null, Shift: 0 } holiday => holiday with { Year = a },
                        _ => null,
                    }
                    : null
        ),
        new(
            "part + a year ago",
            ",?",
            (a, b) =>
                b is SameTimeInYear { Grain: null, IsWeak: false, Year: var year }
                    ? a switch
                    {
                        PartOfYear { Year: null, Grain: Grain.Quarter } part => part with { Year = year },
                        ThatPeriod that => new SameTimeInYear(that.Grain, year),
                        SameTimeInYear { IsWeak: true } => new SameTimeInYear(null, year),
                        _ => null,
                    }
                    : null
        ),
        new(
            "weekday + week",
            "(of | , | in)?",
            (a, b) =>
                a is WeekdayName { Shift: 0 } weekday && b is Shifted { Grain: Grain.Week }
                    ? new PartOfPeriod(Grain.Day, 1, b, weekday.Weekday)
                    : null
        ),
        new("length + length", "(and | ,)?", (a, b) => a is Length more && b is Length less ? more.And(less) : null),
        new(
            "part + whole",
            "of | in",
            (a, b) =>
                a is PartOfPeriod { Whole: null } part
                && (b is PartOfYear or FixedPeriod or Shifted or ThatPeriod || b is HolidayName { Day: "islamic 9" })
                    ? part with
                    {
                        Whole = b,
                        IsWeak = false,
                    }
                    : null
        ),
        new(
            "the week of a day",
            "of",
            (a, b) =>
                a is ThatPeriod { Grain: Grain.Week or Grain.Weekend } that && b is CalendarDay ? new PeriodAround(that.Grain, b) : null
        ),
        new(
            "day + time",
            "(, at | in the | at about | on the | , | at | around)?",
            (a, b) => IsDay(a) && b is TimeOfDay { Day: null } time ? time with { Day = a, IsWeak = false } : null
        ),
        new(
            "time + day",
            "(on | , | of | last | late)?",
            (a, b) => a is TimeOfDay { Day: null } time && IsDay(b) ? time with { Day = b, IsWeak = false } : null
        ),
    ];

    public static List<Found<Temporal>> Apply(Document document, List<Found<Temporal>> found)
    {
        var joined = new List<Found<Temporal>>(found.Count);
        foreach (var next in found)
        {
            joined.Add(next);
            while (joined.Count > 1 && Join(document, joined[^2], joined[^1]) is { } one)
            {
                joined.RemoveAt(joined.Count - 1);
                joined[^1] = one;
            }
        }
        return joined;
    }

    static Found<Temporal>? Join(Document document, Found<Temporal> a, Found<Temporal> b)
    {
        if (b.First - a.End > 2 || document.SentenceOf(a.First) != document.SentenceOf(b.First))
            return null;
        foreach (var join in All)
            if (join.Joins(document, a.End, b.First) && join.Make(a.Value, b.Value) is { } value)
                return new Found<Temporal>(join.Name, a.First, b.End, value);
        return null;
    }

    public static bool IsYear(Temporal value) =>
        value is FixedPeriod { Period.Grain: Grain.Year } or Shifted { Grain: Grain.Year } or ThatPeriod { Grain: Grain.Year };

    static bool IsDay(Temporal value) =>
        value is WeekdayName or CalendarDay or HolidayName or Shifted { Grain: Grain.Day } or ThatPeriod { Grain: Grain.Day };
}
