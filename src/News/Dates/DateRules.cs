using News.Rules;

namespace News.Dates;

/// <summary>All rules of the room, in their order: of two that match equally far, the first counts.</summary>
internal static class DateRules
{
    public static readonly RuleSet<Temporal> Set = new(TimeWords.Classes,
    [
        .. CalendarRules.All,
        .. WeekRules.All,
        .. YearRules.All,
        .. PartOfYearRules.All,
        .. ClockRules.All,
        .. RelativeRules.All,
        .. LengthRules.All,
        new("reference", "Reference", match => Context.PointsToTime(match) ? new Reference(TimeWords.Reference(match)) : null),
    ]);
}
