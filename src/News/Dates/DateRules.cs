using News.Rules;

namespace News.Dates;

/// <summary>All rules of the room, in their order: of two that match equally far, the first counts.</summary>
internal static class DateRules
{
    public static readonly RuleSet<Temporal> Set = new(TimeWords.Classes,
    [
        .. CalendarRules.All,
        .. ClockRules.All,
        .. RelativeRules.All,
        .. LengthRules.All,
        new("reference", "Reference", match =>
            match["Reference"] is "soon" or "shortly" && Context.After(match) is "as" or "after" or "before" or "enough" || Context.Before(match) is "how"
                ? null : new Reference(TimeWords.Reference(match))),
    ]);
}
