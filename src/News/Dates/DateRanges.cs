using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>A range says once what holds for both its ends: 'May 3-5, 2011', '3 to 5 May', '1998-99', 'from March to June 2011'.</summary>
static class DateRanges
{
    /// <summary>Adds the ends of ranges that are only a number.</summary>
    public static List<Found<Temporal>> Complete(Document document, List<Found<Temporal>> found)
    {
        var completed = new List<Found<Temporal>>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            var next = i + 1 < found.Count ? found[i + 1].First : document.Count;
            if (
                (FirstDay(document, one) ?? FirstHour(document, one)) is { } first
                && (completed.Count == 0 || completed[^1].End <= first.First)
            )
                completed.Add(first);
            completed.Add(one);
            if ((LastDay(document, one) ?? LastYear(document, one)) is { } last && last.End <= next)
                completed.Add(last);
        }
        return completed;
    }

    /// <summary>Gives the first end the year that follows the second (the one before, where it would come after it),
    /// and a date the year just named.</summary>
    public static void ShareYears(Document document, List<Found<Temporal>> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            var (a, b) = (found[i - 1], found[i]);
            // 'Last year, on Dec. 12', 'in 1998 in May'.
            if (
                DateJoins.IsYear(a.Value)
                && document.Is(b.First - 1, TimeCue.Within)
                && (b.First - a.End == 1 || b.First - a.End == 2 && document.Is(a.End, Mark.Comma))
            )
                found[i] = b with
                {
                    Value = b.Value switch
                    {
                        CalendarDay { Year: null, Shift: 0 } day => day with { Year = a.Value },
                        PartOfYear { Year: null, Shift: 0 } part => part with { Year = a.Value },
                        HolidayName { Year: null, Shift: 0 } holiday => holiday with { Year = a.Value },
                        _ => b.Value,
                    },
                };
            if (b.First - a.End != 1)
                continue;
            // 'The quarter ended Sept. 30'.
            if (
                document.Is(a.End, TimeCue.Ended)
                && a.Value is ThatPeriod { Grain: Grain.Quarter or Grain.Half or Grain.Month or Grain.Week } that
                && b.Value is CalendarDay
            )
                found[i - 1] = a with { Value = new PeriodAround(that.Grain, b.Value) };
            if (!Joins(document, a.End))
                continue;
            var order = !document.Is(a.End, FunctionWord.And | FunctionWord.Or);
            found[i - 1] = a with
            {
                Value = (a.Value, b.Value) switch
                {
                    (CalendarDay { Year: null, Shift: 0 } x, CalendarDay { Year: { } year } y) => x with
                    {
                        Year = order && (x.Month, x.Day).CompareTo((y.Month, y.Day)) > 0 ? Before(year) : year,
                    },
                    (PartOfYear { Year: null, Shift: 0 } x, PartOfYear { Year: { } year } y) when x.Grain == y.Grain => x with
                    {
                        Year = order && x.Index > y.Index ? Before(year) : year,
                        IsWeak = false,
                    },
                    _ => a.Value,
                },
            };
        }
    }

    /// <summary>Whether the second time ends what the first begins: 'Monday to Friday', 'between March and June'.</summary>
    public static bool IsRange(Document document, Found<Temporal> first, Found<Temporal> second) =>
        second.First == first.End + 1
        && (Leads(document, first.End) || document.Is(first.End, FunctionWord.And) && document.Is(first.First - 1, FunctionWord.Between));

    /// <summary>The 3 of '3 to 5 May'.</summary>
    static Found<Temporal>? FirstDay(Document document, Found<Temporal> last) =>
        last.Value is CalendarDay { Weekday: null } day
        && last.First >= 2
        && document[last.First].Kind == TokenKind.Number
        && Joins(document, last.First - 1)
        && Number(document, last.First - 2) is > 0 and var first
        && first < day.Day
        && !document.Is(last.First - 3, Mark.Currency | Mark.Slash | Mark.Hyphen)
            ? new Found<Temporal>("first day of a range", last.First - 2, last.First - 1, day with { Day = first })
            : null;

    /// <summary>The 9 of '9 to 11 a.m.'; that of '11 to 2 p.m.' is before noon.</summary>
    static Found<Temporal>? FirstHour(Document document, Found<Temporal> last)
    {
        if (
            last.Value is not TimeOfDay { Value: ['T', _, _, ':', ..] time }
            || last.First < 2
            || document[last.First].Kind != TokenKind.Number
        )
            return null;
        if (!Joins(document, last.First - 1) || Number(document, last.First - 2) is not (>= 1 and <= 12 and var first))
            return null;
        if (
            !document.Is(last.First - 3, FunctionWord.From | FunctionWord.Between)
            && !document.Is(last.First - 1, Mark.Hyphen | Mark.EnDash)
        )
            return null;
        var hour = int.Parse(time.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture);
        var begin = hour >= 12 && first % 12 <= hour - 12 ? first % 12 + 12 : first % 12;
        return begin > hour
            ? null
            : new Found<Temporal>("first hour of a range", last.First - 2, last.First - 1, new TimeOfDay($"T{begin:00}:00{time[6..]}"));
    }

    /// <summary>The 5 of 'May 3-5'.</summary>
    static Found<Temporal>? LastDay(Document document, Found<Temporal> first)
    {
        if (first.Value is not CalendarDay { Year: null, Shift: 0 } day || !Joins(document, first.End))
            return null;
        if (Number(document, first.End + 1) is not (<= 31 and var last) || last <= day.Day)
            return null;
        var end = Numerals.IsOrdinalMark(document, first.End + 2) ? first.End + 3 : first.End + 2;
        return EndsThere(document, end) ? new Found<Temporal>("last day of a range", first.End + 1, end, day with { Day = last }) : null;
    }

    /// <summary>The 99 of '1998-99'.</summary>
    static Found<Temporal>? LastYear(Document document, Found<Temporal> first)
    {
        if (first.Value is not FixedPeriod { Period: { Grain: Grain.Year, First.Year: var year } })
            return null;
        if (
            !document.Is(first.End, Mark.Hyphen | Mark.EnDash | Mark.Slash)
            || first.End + 1 >= document.Count
            || document[first.End + 1] is not { Text.Length: 2, SpaceBefore: false }
        )
            return null;
        if (Number(document, first.End + 1) is not (>= 0 and var last) || last != (year + 1) % 100 && last <= year % 100)
            return null;
        if (
            document.Is(first.End + 2, Mark.Hyphen | Mark.Slash | Mark.Colon)
            || Period.Year(year / 100 * 100 + last + (last < year % 100 ? 100 : 0)) is not { } end
        )
            return null;
        return new Found<Temporal>("last year of a range", first.End + 1, first.End + 2, new FixedPeriod(end));
    }

    static bool Joins(Document document, int at) => Leads(document, at) || document.Is(at, FunctionWord.And | FunctionWord.Or);

    /// <summary>Whether the word or mark leads from the first end to the second: 'to', 'until', a dash.</summary>
    static bool Leads(Document document, int at) => document.Is(at, Mark.Hyphen | Mark.EnDash) || document.Is(at, TimeCue.Until);

    /// <summary>One or two digits as a number, or -1.</summary>
    static int Number(Document document, int at) =>
        at >= 0 && at < document.Count && document[at] is { Kind: TokenKind.Number, Text.Length: <= 2 } token
            ? int.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture)
            : -1;

    /// <summary>Whether what comes next leaves a number alone: not '5 percent', '5:30', '5-year'.</summary>
    static bool EndsThere(Document document, int at) =>
        at >= document.Count
        || TimeWords.IsYear(document, at)
        || document.Is(at, Mark.Stop | Mark.Comma | Mark.Semicolon | Mark.CloseBracket)
        || Context.IsFunctionWord(document, at);

    static Temporal Before(Temporal year) => year is FixedPeriod { Period: var period } ? new FixedPeriod(period.Plus(-1)) : year;
}
