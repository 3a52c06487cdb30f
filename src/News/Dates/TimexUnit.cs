namespace News.Dates;

/// <summary>The units of TIMEX3 by which the rules decide, T before those of the clock; which word means which is in
/// the lexicon of time units.</summary>
static class TimexUnit
{
    public const string Year = "Y",
        Quarter = "Q",
        Month = "M",
        Week = "W",
        Weekend = "WE",
        Day = "D",
        Hour = "TH",
        Minute = "TM",
        Second = "TS";

    /// <summary>Not TIMEX3's own: it has them in years and weeks.</summary>
    public const string Millennium = "1000Y",
        Century = "C",
        Decade = "E",
        Fortnight = "2W";

    /// <summary>Parts of the day.</summary>
    public const string Afternoon = "TAF",
        Evening = "TEV",
        Night = "TNI";

    public static bool IsOfClock(string unit) => unit[0] == Clock;

    const char Clock = 'T';
}
