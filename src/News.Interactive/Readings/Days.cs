using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>The days of an expression as a reader says them: '30 Nov 2020', 'Oct 2019', '2019', 'since 1 May 2020'.</summary>
static class Days
{
    /// <summary>Null where it has no place in the calendar.</summary>
    public static string? Of(DateExpression date) =>
        (date.From, date.To) switch
        {
            (null, null) => null,
            ({ } from, null) => $"since {Day(from)}",
            (null, { } to) => $"until {Day(to)}",
            ({ } from, { } to) => Between(from, to),
        };

    static string Between(DateOnly from, DateOnly to) =>
        from == to ? Day(from)
        : IsFirst(from) && IsLast(to) && (from.Year, from.Month) == (to.Year, to.Month) ? In(from, "MMM yyyy")
        : IsFirst(from) && IsLast(to) && from.Month == 1 && to.Month == 12
            ? from.Year == to.Year ? In(from, "yyyy")
                : $"{In(from, "yyyy")}–{In(to, "yyyy")}"
        : $"{Day(from)} – {Day(to)}";

    static bool IsFirst(DateOnly day) => day.Day == 1;

    static bool IsLast(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    static string Day(DateOnly day) => In(day, "d MMM yyyy");

    static string In(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
