using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Years and what is counted in them: weeks by number, fiscal years, decades, centuries, eras.</summary>
static class YearRules
{
    public static readonly Rule<Temporal>[] All =
    [
        new("year-week", "Year ~- ~IsoWeek", match => Week(match)),
        new("the year by number", "the year Year", match => Year(match)),
        new("year", "Year >!((year | years) old)", match => Context.IsYear(match) ? Year(match) : null),
        new(
            "short year",
            "(' | ’) ~TwoDigits",
            match =>
                !match.Document[match.First + 1].SpaceBefore && Context.FollowsPreposition(match)
                    ? Fixed(Period.Year(1900 + Digits(match, "TwoDigits") + (Digits(match, "TwoDigits") < 30 ? 100 : 0)))
                    : null
        ),
        new(
            "fiscal year",
            "(the? (fiscal | financial) year? | fy) Year | (the | its)? Year (fiscal | financial) year",
            match => Year(match)
        ),
        new("short fiscal year", "FiscalYear", match => Fixed(Period.Year(FiscalYear(match["FiscalYear"])))),
        new(
            "year before Christ",
            "Digits (bc | bce | b.c. | b.c.e.)",
            match => IsEra(match) ? new BeforeChrist($"BC{Digits(match, "Digits"):0000}") : null
        ),
        new(
            "year of our era",
            "Digits (ad | ce | a.d. | c.e.) | (ad | a.d.) Digits",
            match => IsEra(match) ? Fixed(Period.Year(Digits(match, "Digits"))) : null
        ),
        new(
            "decade",
            "the? Year (~s | ~'s)",
            match =>
                Digits(match, "Year") switch
                {
                    < 2000 and var year when year % 100 == 0 => Fixed(Period.Around(Grain.Century, new DateOnly(year, 1, 1))),
                    var year => year % 10 == 0 ? Decade(year) : null,
                }
        ),
        new(
            "decade without century",
            "the? (apostrophe:(' | ’))? TwoDigits (~s | ~'s)",
            match =>
                Digits(match, "TwoDigits") is >= 10 and var tens
                && tens % 10 == 0
                && !Context.IsAge(match)
                // 'The 30s' without an apostrophe may be degrees, percents or ages.
                && (tens >= 50 || match.Has("apostrophe"))
                    ? Decade((tens == 10 ? 2000 : 1900) + tens)
                    : null
        ),
        new("decade in words", "the (early | late | (mid ~-?))? Tens", match => Decade(1900 + TimeWords.Decade(match))),
        new(
            "century",
            "(the | this)? Ordinal -? century",
            match =>
                !Context.IsNamed(match) && Ordinal(match) is >= 1 and <= 30 and var nth
                    ? Fixed(Period.Year(nth * 100 - 99) is { } year ? Period.Around(Grain.Century, year.First) : null)
                    : null
        ),
        new(
            "century of an era",
            "the? Ordinal -? century (before:(bc | bce | b.c. | b.c.e.) | ad | ce | a.d. | c.e.)",
            match =>
                Ordinal(match) is >= 1 and <= 30 and var nth
                    ? match.Has("before")
                        ? new BeforeChrist($"BC{nth - 1:00}")
                        : Fixed(Period.Around(Grain.Century, new DateOnly(nth * 100 - 99, 1, 1)))
                    : null
        ),
    ];

    static Temporal? Week(TokenMatch match)
    {
        var (year, week) = (Digits(match, "Year"), int.Parse(match["IsoWeek"].AsSpan(1)));
        return week is >= 1 and <= 53
            ? new FixedPeriod(
                Period.Around(Grain.Week, DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            )
            : null;
    }

    /// <summary>'FY2015', 'FY15'.</summary>
    static int FiscalYear(string token) => int.Parse(token.AsSpan(2)) is < 100 and var two ? 2000 + two : int.Parse(token.AsSpan(2));

    /// <summary>'BC' and 'AD' are written in capitals; 'the ad' is another thing.</summary>
    static bool IsEra(TokenMatch match) =>
        match.Document[match.Document[match.First].Kind == Text.TokenKind.Number ? match.End - 1 : match.First].IsAllCapitals;

    static FixedPeriod? Fixed(Period? period) => period is { } known ? new FixedPeriod(known) : null;

    static FixedPeriod? Decade(int year) => Fixed(Period.Year(year) is { } first ? Period.Around(Grain.Decade, first.First) : null);
}
