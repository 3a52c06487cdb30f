using News.Rules;

namespace News.Dates;

/// <summary>All rules of the room, in their order: of two that match equally far, the first counts.</summary>
static class DateRules
{
    public static readonly RuleSet<Temporal> Set = new(
        TimeWords.Classes,
        [
            .. CalendarRules.All,
            .. WeekRules.All,
            .. YearRules.All,
            .. PartOfYearRules.All,
            .. ClockRules.All,
            .. RelativeRules.All,
            .. LengthRules.All,
            // 'Soon after' counts from what follows, 'the future of' and 'her future husband' name no time.
            new("reference", "<!how (soon | shortly) >!(as | after | before | enough)", _ => new Reference("FUTURE_REF")),
            new("reference", "<!(Owner | any | likely | a | 's | ') future >!of | the future >!of", _ => new Reference("FUTURE_REF")),
            new(
                "reference",
                "now >!(and (then | again))",
                match => Context.IsTheTime(match) || match.No("it opens a thought") ? new Reference("PRESENT_REF") : null
            ),
            new("reference", "<!how Reference", match => new Reference(TimeWords.Reference(match))),
        ]
    );
}
