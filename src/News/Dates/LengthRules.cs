using System.Globalization;
using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Stretches of time, and times that recur.</summary>
static class LengthRules
{
    /// <summary>'57 years old', 'the 57-year-old' describe a person, not a time: TempEval-3 leaves such ages unmarked.</summary>
    const string NotAge = ">!(-? old)";

    /// <summary>A quarter of something.</summary>
    const string NotQuarter = ">!(a quarter)";

    public static readonly Rule<Temporal>[] All =
    [
        new(
            "length",
            $"(the | these | those | a)? Which? ({NotQuarter} (a | an) | Number | >!(some Singular) Vague) Kind? Unit {NotAge}",
            match => Long(match)
        ),
        new("half a unit", "half (a | an | -) Unit", match => Half(match)),
        new("three-quarters of an hour", "three -? quarters of an hour", _ => new Length("45", "TM")),
        new("unit and a half", "(a | an | one) Unit and a half", match => new Length("1.5", Unit(match))),
        new("number and a half", "Number and a half Unit", match => new Length(Count(match) + ".5", Unit(match))),
        new("range of lengths", "(the? Which)? Number (to | or | -) b:Number Unit", match => new Length(Count(match), Unit(match))),
        new(
            "hyphenated length",
            $"(Number | Vague | single) ~- >!quarters Unit (~- ~long)? (period | term)? {NotAge}",
            match => Long(match)
        ),
        new("unit-long", "Singular ~- ~long", match => new Length("1", Unit(match, "Singular"))),
        new("unit-long", "Units ~- ~long", match => new Length("X", Unit(match, "Units"))),
        new(
            "unitlong",
            "day:daylong | week:weeklong | month:monthlong | yearlong",
            match => new Length(
                "1",
                match.Has("day") ? "D"
                    : match.Has("week") ? "W"
                    : match.Has("month") ? "M"
                    : "Y"
            )
        ),
        new("recent years", "(recent | past) (years | decades)", _ => new Reference("PAST_REF")),
        new(
            "vague length",
            "the? (recent | coming | past | last | previous) Units (and Units)?",
            match => new Length("X", Unit(match, "Units"))
        ),
        new("future length", "future Units", _ => new Reference("FUTURE_REF")),
        new("units ahead", "the Units ahead", match => new Length("X", Unit(match, "Units"))),
        new(
            "bare units",
            "<(for | in | within | after | take | took | takes | lasted | over) Units | Units >((earlier | later | sooner) than)",
            match => new Length("X", Unit(match, "Units"))
        ),
        new(
            "so often",
            "<!average >!(<(% | percent | Scale) annually) Often >!Measured",
            match => Context.IsTitle(match) || Context.IsPaper(match) ? null : new Recurring(Often(match))
        ),
        new(
            "quarterly",
            "quarterly",
            match =>
                match.End < match.Document.Count && match.Document[match.End].IsWord && !Context.FollowsPreposition(match)
                    ? null
                    : new Recurring("P1Q")
        ),
        new(
            "every unit",
            "<!(Owner | 's | ') (every | each) (other:other | Ordinal | single | Number | Vague)? Unit",
            match => Every(match)
        ),
        new(
            "every nth weekday",
            "(every | each) (other:other | Ordinal) (Weekday Part? | Part) >!(of | in)",
            match => Nth(match) is >= 2 and var nth ? new Recurring(Timex($"{nth}", match.Has("Weekday") ? "W" : "D")) : null
        ),
        new(
            "nth weekday of every month",
            "((every | each) Ordinal Weekday of (the | each | every) month) | (the? (Ordinal | last) Weekday (of | in) (each | every) month)",
            _ => new Recurring("P1M")
        ),
        new(
            "alternate weekdays",
            "(alternate | alternating) (Weekdays | Units)",
            match => new Recurring(Timex("2", match.Has("Units") ? Unit(match, "Units") : "W"))
        ),
        new("every other part of the year", "(every | each) (other | second) (Month | Season | Holiday)", _ => new Recurring("P2Y")),
        new(
            "every weekday",
            "(every | each) Weekday Part?",
            match => new Recurring($"XXXX-WXX-{Weekday(match)}{(match.Has("Part") ? Part(match) : "")}")
        ),
        new("weekdays", "Weekdays", match => Context.IsCounted(match) ? null : new Recurring($"XXXX-WXX-{ManyWeekday(match)}")),
        new("weekday nights", "Weekday Parts", match => new Recurring($"XXXX-WXX-{Weekday(match)}{ManyParts(match)}")),
        new(
            "every season",
            "(every | each) Season",
            match => new Recurring("XXXX" + Period.InYear(Grain.Season, Season(match), 2000)!.Value.Value[4..])
        ),
        new("every holiday", "(every | each) Holiday", match => new Recurring(Holiday(match) is { Length: 5 } day ? "XXXX-" + day : "P1Y")),
        new("every part of the day", "(every | each) Part", match => new Recurring($"XXXX-XX-XX{Part(match)}")),
        new("every month by name", "(every | each) Month", match => new Recurring($"XXXX-{Month(match):00}")),
        new("so often daily", "(once | twice | (Number times)) Often", match => new Recurring(Often(match))),
        new(
            "so often a unit",
            "(once | twice | (Number times)) (a | an | per | each | every) Unit",
            match => new Recurring(Timex(1 + "", Unit(match)))
        ),
    ];

    /// <summary>TIMEX3 of a length: P3Y, PT20M, PXD; halves of an hour in minutes.</summary>
    public static string Timex(string count, string unit)
    {
        if (unit is TimexUnit.Fortnight)
            (count, unit) = (int.TryParse(count, out var n) ? (2L * n).ToString() : count, TimexUnit.Week);
        if (unit is TimexUnit.Millennium)
            (count, unit) = (int.TryParse(count, out var one) && one == 1 ? "1000" : count, TimexUnit.Year);
        if (unit is TimexUnit.Decade or TimexUnit.Century && int.TryParse(count, out var many) && many < 1000)
            (count, unit) = ((many * (unit == TimexUnit.Decade ? 10 : 100)).ToString(), TimexUnit.Year);
        if (!TimexUnit.IsOfClock(unit))
            return $"P{count}{unit}";
        return
            unit == TimexUnit.Hour
            && decimal.TryParse(count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            && hours % 1 == 0.5m
            ? $"PT{(hours < 1 ? "" : $"{(long)hours}H")}30M"
            : $"PT{count}{unit[1..]}";
    }

    static Temporal? Long(TokenMatch match)
    {
        // 'A second' is as often an ordinal.
        if (!match.Has("Number") && Numerals.ReadOrdinal(match.Document, match.At("Unit"), out _) > 0)
            return null;
        // 'A day-long visit' is one of 'day-long'.
        if (!match.Has("Number") && Context.IsHyphenated(match))
            return null;
        return Context.IsRate(match) || Context.IsQuotedTitle(match) ? null : new Length(Count(match), Unit(match));
    }

    static Temporal Half(TokenMatch match) =>
        Unit(match) switch
        {
            TimexUnit.Hour => new Length("30", TimexUnit.Minute),
            TimexUnit.Century => new Length("50", TimexUnit.Year),
            TimexUnit.Decade => new Length("5", TimexUnit.Year),
            TimexUnit.Year => new Length("6", TimexUnit.Month),
            var unit => new Length("0.5", unit),
        };

    static Temporal? Every(TokenMatch match)
    {
        return Nth(match) switch
        {
            0 => new Recurring(Timex(Count(match), Unit(match))),
            1 => null,
            var nth => new Recurring(Timex($"{nth}", Unit(match))),
        };
    }

    /// <summary>2 for 'every other', 3 for 'every third', 0 where no such word is there.</summary>
    static int Nth(TokenMatch match) =>
        match.Has("Ordinal") ? Ordinal(match)
        : match.Has("other") ? 2
        : 0;
}
