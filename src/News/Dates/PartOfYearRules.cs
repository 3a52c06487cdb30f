using News.Rules;
using static News.Dates.TimeWords;

namespace News.Dates;

/// <summary>Quarters, halves and seasons, and the end of a year.</summary>
static class PartOfYearRules
{
    public static readonly Rule<Temporal>[] All =
    [
        new(
            "quarter",
            "(the? fiscal? -? Ordinal (quarter | quarters)) | (fiscal? -? Ordinal - (quarter | quarters))",
            match => Ordinal(match) is >= 1 and <= 4 and var nth ? new PartOfYear(Grain.Quarter, nth) : null
        ),
        new("final quarter", "the? (final | last) quarter >of", _ => new PartOfYear(Grain.Quarter, 4)),
        new("short quarter", "(q1 | q2 | q3 | q4) >!:", match => new PartOfYear(Grain.Quarter, match.Document.Lower(match.First)[1] - '0')),
        new("quarter by figure", "(1 | 2 | 3 | 4) ~q", match => new PartOfYear(Grain.Quarter, match.Document.Lower(match.First)[0] - '0')),
        new(
            "half by figure",
            "h1 | h2 | ((1 | 2) ~h)",
            match => new PartOfYear(Grain.Half, match.Document.Lower(match.First).Contains('1') ? 1 : 2) { IsWeak = true }
        ),
        new(
            "half of a year",
            "the? (first:first | second | last | latter) -? half",
            match => new PartOfYear(Grain.Half, match.Has("first") ? 1 : 2) { IsWeak = true }
        ),
        new("season", "(the | this)? Season", match => Context.IsSeason(match) ? new PartOfYear(Grain.Season, Season(match)) : null),
        new(
            "that season",
            "(that | (that same) | (the same)) Season",
            match => new PartOfYear(Grain.Season, Season(match), new ThatPeriod(Grain.Year))
        ),
        new(
            "last season",
            "(last | this past | the past | the previous) Season",
            match => new PartOfYear(Grain.Season, Season(match), Shift: -1)
        ),
        new("next season", "(next | this coming | the coming) Season", match => new PartOfYear(Grain.Season, Season(match), Shift: 1)),
        new("year-end", "(the? year -? end | the? year 's end)", match => new Shifted(Grain.Year, 0)),
    ];
}
