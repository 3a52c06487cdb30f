using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Times counted from the day of publication or from the time mentioned last.</summary>
internal static class RelativeRules
{
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
        new("this unit", "(this | this very | the current | this current) fiscal? Unit", match => Context.IsQuotedTitle(match) ? null : Shift(match, 0)),
        new("last unit of", "the (last | final) unit:(week | day | weekend | month)", match => Context.After(match) == "of"
            ? new PartOfPeriod(GrainOf(Unit(match, "unit"))!.Value, -1) { IsWeak = true } : null),
        new("last unit", "(last | the last | the past | past | this past | the latest) fiscal? Unit", match =>
            Unit(match) == "E" ? new Length("1", "E") : Shift(match, -1)),
        new("next unit", "(next | this coming | the coming) fiscal? Unit", match => Shift(match, 1)),
        new("unit before last", "the Unit before last", match => Shift(match, -2)),
        new("unit after next", "the Unit after next", match => Shift(match, 2)),
        new("following unit", "the (following | next | ensuing | subsequent) (Unit | Part) | the Unit (after | following | later)",
            match => StandsAlone(match) ? Shift(match, 1, Anchor.LastMentioned) : null),
        new("previous unit", "the (previous | preceding | prior) fiscal? Unit | the Unit (before | previous | earlier)",
            match => StandsAlone(match) ? Shift(match, -1, Anchor.LastMentioned) : null),
        new("units ago", "(a | an | Number | Vague) Unit (or so)? ago", match => Ago(match, -1)),
        new("bare units ago", "Units (ago | later | earlier)", match => Context.After(match) == "than" ? null : new Length("X", Unit(match, "Units"))),
        new("units from now", "(a | an | Number | Vague) Unit (from now | hence)", match => Ago(match, 1)),
        new("units earlier", "(a | an | Number | Vague) Unit (or so)? (earlier | before | previously | beforehand)", match => Earlier(match, -1)),
        new("units later", "(a | an | Number | Vague) Unit (or so)? (later | afterwards)", match => Earlier(match, 1)),
        new("year-ago", "year ~- ~(ago | earlier)", YearAgo),
        new("year-ago period", "(the | a)? (comparable | corresponding)? year ~- ~(ago | earlier) (Ordinal? unit:(quarter | period | month | week | half))", YearAgo),
        new("same period", "the? (same | comparable | corresponding | similar) unit:(period | quarter | month | week | day | time | year)", match =>
            match["unit"] is "period" or "time" ? new SameTimeInYear(null, new ThatPeriod(Grain.Year)) { IsWeak = true } : That(match["unit"], weak: false)),
        new("quarter of a year by number", "(the | its)? Year (Ordinal? unit:(quarter | period))", match =>
            match.Has("Ordinal")
                ? Ordinal(match) is >= 1 and <= 4 and var nth ? new PartOfYear(Grain.Quarter, nth, Year(match)) : null
                : new SameTimeInYear(match["unit"] == "quarter" ? Grain.Quarter : null, Year(match)!)),
        new("that unit", "(that | that same | that very) unit:(day | week | month | quarter | year | decade | weekend)", match => That(match["unit"], weak: false)),
        new("the unit", "the (full | entire | whole | fiscal)? unit:(week | month | quarter | year | weekend | day)", The),
        new("the part of the day", "the Part", match => new TimeOfDay(Part(match)) { IsWeak = match["Part"] is not ("morning" or "afternoon" or "evening") || !Context.FollowsPreposition(match) || Context.Before(match) is "of" or "for" }),
        new("latest period", "the (latest | most recent) (unit:(period | quarter))", _ => new ThatPeriod(Grain.Quarter)),
        new("weekend", "weekend", _ => new ThatPeriod(Grain.Weekend) { IsWeak = true }),
        new("bare year", "year", match => new ThatPeriod(Grain.Year) { IsWeak = true }),
        new("nth unit", "(the | a)? Ordinal (consecutive | straight)? unit:(week | day | weekend | month)", match =>
            new PartOfPeriod(GrainOf(Unit(match, "unit"))!.Value, Ordinal(match)) { IsWeak = true }),
    ];

    static Temporal? Shift(TokenMatch match, int count, Anchor anchor = Anchor.Published) =>
        match.Has("Part") ? new TimeOfDay(Part(match), new Shifted(Grain.Day, count, anchor))
        : match["Unit"] == "night" ? new TimeOfDay("TNI", new Shifted(Grain.Day, count, anchor))
        : GrainOf(Unit(match)) is { } grain && match.Document.Lower(match.Range("Unit")!.Value.First).EndsWith('s') is false
            ? new Shifted(grain, Unit(match) == "2W" ? 2 * count : count, anchor) : null;

    /// <summary>'The day before' the vote is another day than the one before the day mentioned last.</summary>
    static bool StandsAlone(TokenMatch match) => match.Document.Lower(match.End - 1) is not ("before" or "after")
        || match.End == match.Document.Count || match.Document[match.End].Kind == Text.TokenKind.Punctuation;

    static Temporal? Ago(TokenMatch match, int sign)
    {
        var unit = Unit(match);
        if (Whole(match) is { } count && GrainOf(unit) is { } grain)
        {
            if (grain is Grain.Year && count == 1 && sign < 0) return new SameTimeInYear(null, new Shifted(Grain.Year, -1));
            if (grain is Grain.Decade or Grain.Century) return new Shifted(Grain.Year, sign * count * (grain is Grain.Decade ? 10 : 100));
            return new Shifted(grain, sign * count * (unit == "2W" ? 2 : 1));
        }
        return new Length(Count(match), unit);
    }

    static Temporal? Earlier(TokenMatch match, int sign)
    {
        var unit = Unit(match);
        // 'A month earlier than usual' compares: the month is a length.
        if (Context.After(match) == "than") return null;
        // 'Ten days before the vote' is a length; 'ten days before.' is a day.
        if (match.Document.Lower(match.End - 1) == "before" && match.End < match.Document.Count
            && match.Document[match.End].Kind != Text.TokenKind.Punctuation) return null;
        if (Whole(match) is not { } count || GrainOf(unit) is not { } grain) return new Length(Count(match), unit);
        return grain == Grain.Year
            ? new SameTimeInYear(null, new Shifted(Grain.Year, sign * count, Anchor.LastMentioned))
            : new Shifted(grain, sign * count * (unit == "2W" ? 2 : 1), Anchor.LastMentioned);
    }

    static Temporal? YearAgo(TokenMatch match)
    {
        var lastYear = new Shifted(Grain.Year, -1);
        if (match.Has("Ordinal")) return Ordinal(match) <= 4 ? new PartOfYear(Grain.Quarter, Ordinal(match), lastYear) : null;
        return new SameTimeInYear(match["unit"] is "quarter" ? Grain.Quarter : null, lastYear);
    }

    static Temporal? That(string unit, bool weak) =>
        GrainOf(Code(unit)) is { } grain ? new ThatPeriod(grain) { IsWeak = weak } : null;

    static string Code(string word) => word switch
    {
        "day" => "D", "week" => "W", "weekend" => "WE", "month" => "M", "quarter" => "Q", "decade" => "E", _ => "Y",
    };

    /// <summary>'The week' is a time; 'the week's', 'the day after the vote' and 'the year of the rat' are not.</summary>
    static Temporal? The(TokenMatch match) =>
        Context.After(match) is "ended" or "ending" && match["unit"] is "year" ? new Length("1", "Y")
        : Context.IsHyphenated(match) || match["unit"] == "day" && Context.After(match) is "after" or "before" or "when" or "that" or "of" ? null : That(match["unit"], weak: false);
}
