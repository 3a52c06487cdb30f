using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>A day, month or weekday that names an attack, a quake or the like is past: 'the October 7 attacks', 'the
/// attacks of October 7'.</summary>
static class PastEvents
{
    /// <summary>How many words may separate the day from its noun: 'the October 7 Hamas-led terrorist attacks'.</summary>
    const int MostBetween = 4;

    static readonly FrozenSet<string> Nouns = Lexicon.Rows("time-events").SelectMany(row => row).ToFrozenSet();

    /// <summary>'The Sept. 11 attacks' are those of one year, as '9/11' is.</summary>
    static readonly FixedPeriod TwoThousandOne = new(Period.Year(2001)!.Value);

    public static void Mark(Document document, List<Found<Temporal>> found)
    {
        for (var i = 0; i < found.Count; i++)
            if (IsOpen(found[i].Value) && (Names(document, found[i].End) || IsNamed(document, found[i].First)))
            {
                found[i] = found[i] with
                {
                    Value = found[i].Value is CalendarDay { Month: 9, Day: 11 } day
                        ? day with
                        {
                            Year = TwoThousandOne,
                        }
                        : found[i].Value with
                        {
                            IsPast = true,
                        },
                };
                document.Trace?.Note(Topic.Date, document, found[i].First, found[i].End, "it names an event that is past.");
            }
    }

    /// <summary>Whether the words leave the year or the week open.</summary>
    static bool IsOpen(Temporal value) =>
        value
            is CalendarDay { Year: null, Shift: 0 }
                or PartOfYear { Year: null, Shift: 0 }
                or HolidayName { Year: null, Shift: 0 }
                or WeekdayName { Shift: 0 };

    /// <summary>Whether such a noun follows in the same noun phrase.</summary>
    static bool Names(Document document, int at)
    {
        for (var last = at + MostBetween; at <= last && at < document.Count; at++)
        {
            if (Nouns.Contains(document.Lower(at)))
                return true;
            if (
                document[at].Kind != TokenKind.Word && !document.Is(at, Text.Mark.Hyphen | Text.Mark.EnDash)
                || Context.IsFunctionWord(document, at)
            )
                return false;
        }
        return false;
    }

    /// <summary>Whether such a noun with 'of' or 'on' precedes it.</summary>
    static bool IsNamed(Document document, int first) =>
        document.Is(first - 1, FunctionWord.Naming) && Nouns.Contains(document.Lower(first - 2));
}
