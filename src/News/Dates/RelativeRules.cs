using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Times counted from the day of publication or from the time mentioned last.</summary>
static class RelativeRules
{
    /// <summary>'Ten days before.' is a day, 'ten days before the vote' is a length. What a month 'earlier than usual'
    /// compares is a length too.</summary>
    const string Alone = ">!Word";

    public static readonly Rule<Temporal>[] All =
    [
        new("today", "today", _ => new Shifted(Grain.Day, 0)),
        new("yesterday", "yesterday", _ => new Shifted(Grain.Day, -1)),
        new("tomorrow", "tomorrow", _ => new Shifted(Grain.Day, 1)),
        new("day before yesterday", "the day before yesterday", _ => new Shifted(Grain.Day, -2)),
        new("day after tomorrow", "the day after tomorrow", _ => new Shifted(Grain.Day, 2)),
        new("tonight", "tonight", _ => new TimeOfDay("TNI", new Shifted(Grain.Day, 0))),
        new("last night", "last night | overnight", _ => new TimeOfDay("TNI", new Shifted(Grain.Day, -1))),
        new("this part of the day", "this Part", match => new TimeOfDay(Part(match), new Shifted(Grain.Day, 0))),
        new("that part of the day", "(that | (the same)) Part", match => new TimeOfDay(Part(match))),
        new(
            "this unit",
            "(this | this very | the current | this current) fiscal? (Part | Singular)",
            match => Context.IsQuotedTitle(match) ? null : Shift(match, 0)
        ),
        new(
            "last unit of",
            "the (last | final) unit:(week | day | weekend | month) >of",
            match => new PartOfPeriod(GrainOf(Unit(match, "unit"))!.Value, -1) { IsWeak = true }
        ),
        new(
            "last unit",
            "(last | the last | the past | past | this past | the latest) fiscal? (Part | Singular)",
            match => match.Has("Singular") && GrainOf(Unit(match, "Singular")) is Grain.Decade ? new Length("1", "E") : Shift(match, -1)
        ),
        new("next unit", "(next | this coming | the coming) fiscal? (Part | Singular)", match => Shift(match, 1)),
        new("unit before last", "the (Part | Singular) before last", match => Shift(match, -2)),
        new("unit after next", "the (Part | Singular) after next", match => Shift(match, 2)),
        new(
            "following unit",
            $"the (following | next | ensuing | subsequent) (Part | Singular) | the (Part | Singular) (after {Alone} | following | later)",
            match => Shift(match, 1, Anchor.LastMentioned)
        ),
        new(
            "previous unit",
            $"the (previous | preceding | prior) fiscal? (Part | Singular) | the (Part | Singular) (before {Alone} | previous | earlier)",
            match => Shift(match, -1, Anchor.LastMentioned)
        ),
        new("units ago", "(a | an | Number | Vague) Unit (or so)? ago", match => Ago(match, -1)),
        new("bare units ago", "Units (ago | later | earlier) >!than", match => new Length("X", Unit(match, "Units"))),
        new("units from now", "(a | an | Number | Vague) Unit (from now | hence)", match => Ago(match, 1)),
        new(
            "units earlier",
            $"(a | an | Number | Vague) Unit (or so)? (earlier | before {Alone} | previously | beforehand) >!than",
            match => Earlier(match, -1)
        ),
        new("units later", "(a | an | Number | Vague) Unit (or so)? (later | afterwards) >!than", match => Earlier(match, 1)),
        new("year-ago", "year ~- ~(ago | earlier)", YearAgo),
        new(
            "year-ago period",
            "(the | a)? (comparable | corresponding)? year ~- ~(ago | earlier) (Ordinal? (quarter:quarter | period | month | week | half))",
            YearAgo
        ),
        new(
            "same period",
            "the? (same | comparable | corresponding | similar) (period | time | unit:(quarter | month | week | day | year))",
            match => match.Has("unit") ? That(match) : new SameTimeInYear(null, new ThatPeriod(Grain.Year)) { IsWeak = true }
        ),
        new(
            "quarter of a year by number",
            "(the | its)? Year (Ordinal? (quarter:quarter | period))",
            match =>
                match.Has("Ordinal")
                    ? Ordinal(match) is >= 1 and <= 4 and var nth
                        ? new PartOfYear(Grain.Quarter, nth, Year(match))
                        : null
                    : new SameTimeInYear(match.Has("quarter") ? Grain.Quarter : null, Year(match)!)
        ),
        new("that unit", "(that | that same | that very) unit:(day | week | month | quarter | year | decade | weekend)", That),
        new("the year ended", "the (full | entire | whole | fiscal)? year >(ended | ending)", _ => new Length("1", "Y")),
        // 'The week' is a time; 'the week-long' and 'the day after the vote' are not.
        new(
            "the unit",
            "the (full | entire | whole | fiscal)? unit:(week | month | quarter | year | weekend | day >!(after | before | when | that | of)) >!(~-)",
            That
        ),
        new(
            "the part of the day",
            "<Introduction <!(of | for) the Part:(morning | afternoon | evening)",
            match => new TimeOfDay(Part(match))
        ),
        new("the part of the day", "the Part", match => new TimeOfDay(Part(match)) { IsWeak = true }),
        new("latest period", "the (latest | most recent) (unit:(period | quarter))", _ => new ThatPeriod(Grain.Quarter)),
        new("weekend", "weekend", _ => new ThatPeriod(Grain.Weekend) { IsWeak = true }),
        new("bare year", "year", match => new ThatPeriod(Grain.Year) { IsWeak = true }),
        new(
            "nth unit",
            "(the | a)? Ordinal (consecutive | straight)? unit:(week | day | weekend | month)",
            match => new PartOfPeriod(GrainOf(Unit(match, "unit"))!.Value, Ordinal(match)) { IsWeak = true }
        ),
    ];

    static Temporal? Shift(TokenMatch match, int count, Anchor anchor = Anchor.Published) =>
        match.Has("Part") ? new TimeOfDay(Part(match), new Shifted(Grain.Day, count, anchor))
        : GrainOf(Unit(match, "Singular")) is { } grain ? new Shifted(grain, count * Times(Unit(match, "Singular")), anchor)
        : null;

    static Temporal? Ago(TokenMatch match, int sign)
    {
        var unit = Unit(match);
        if (Whole(match) is { } count && GrainOf(unit) is { } grain)
        {
            if (grain is Grain.Year && count == 1 && sign < 0)
                return new SameTimeInYear(null, new Shifted(Grain.Year, -1));
            if (grain is Grain.Decade or Grain.Century)
                return new Shifted(Grain.Year, sign * count * (grain is Grain.Decade ? 10 : 100));
            return new Shifted(grain, sign * count * Times(unit));
        }
        return new Length(Count(match), unit);
    }

    static Temporal? Earlier(TokenMatch match, int sign)
    {
        var unit = Unit(match);
        if (Whole(match) is not { } count || GrainOf(unit) is not { } grain)
            return new Length(Count(match), unit);
        return grain == Grain.Year
            ? new SameTimeInYear(null, new Shifted(Grain.Year, sign * count, Anchor.LastMentioned))
            : new Shifted(grain, sign * count * Times(unit), Anchor.LastMentioned);
    }

    static Temporal? YearAgo(TokenMatch match)
    {
        var lastYear = new Shifted(Grain.Year, -1);
        if (match.Has("Ordinal"))
            return Ordinal(match) <= 4 ? new PartOfYear(Grain.Quarter, Ordinal(match), lastYear) : null;
        return new SameTimeInYear(match.Has("quarter") ? Grain.Quarter : null, lastYear);
    }

    static Temporal? That(TokenMatch match) => GrainOf(Unit(match, "unit")) is { } grain ? new ThatPeriod(grain) : null;
}
