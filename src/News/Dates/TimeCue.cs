using News.Lexicons;
using News.Text;

namespace News.Dates;

/// <summary>Words in and beside times that show what they are; which words a class has is written in the lexicon of time cues.</summary>
[Flags]
enum TimeCue : ulong
{
    None = 0,

    /// <summary>Introduces a time: 'in', 'since', 'late'.</summary>
    Introduction = 1,

    /// <summary>Introduces a number that counts or names something: 'about', 'flight'.</summary>
    Counting = 1 << 1,

    /// <summary>What a number counts: 'people', 'miles'.</summary>
    Counted = 1 << 2,

    /// <summary>What there is so much of in a time: 'dollars <b>a day</b>'.</summary>
    Rated = 1 << 3,

    /// <summary>What is measured in so long a time: 'the daily <b>volume</b>'.</summary>
    Measured = 1 << 4,

    /// <summary>Introduces a year that is not of our times: 'in', 'circa'.</summary>
    OfYear = 1 << 5,

    /// <summary>Introduces the time within which something happened: 'in', 'since', 'during'.</summary>
    Span = 1 << 6,

    /// <summary>Introduces a day: 'on', 'dated'.</summary>
    Dating = 1 << 7,

    /// <summary>Introduces the part of a year just named: 'in', 'on'.</summary>
    Within = 1 << 8,

    /// <summary>Introduces a time of the clock: 'at', 'by'.</summary>
    Clock = 1 << 9,

    /// <summary>What papers are called: 'the Sunday <b>Times</b>'.</summary>
    Paper = 1 << 10,

    /// <summary>Things that go with a feast, whenever they are: 'Easter <b>eggs</b>'.</summary>
    Festive = 1 << 11,

    /// <summary>Says that there are several of a day: 'many Mondays'.</summary>
    Several = 1 << 12,

    /// <summary>Between the parts of 'his late 20s and early 30s'.</summary>
    InDecade = 1 << 13,

    /// <summary>Follows a season in the name of something: 'the summer <b>school</b>'.</summary>
    AfterSeason = 1 << 14,

    /// <summary>Introduces a season that another word could be: 'in', 'late'.</summary>
    BeforeSeason = 1 << 15,

    /// <summary>'last', 'next', 'this'</summary>
    Pointing = 1 << 16,

    /// <summary>Follows the 'now' that opens a thought: 'Now, <b>look</b>'.</summary>
    Thought = 1 << 17,

    /// <summary>Before a length more or less than it, before a time during it: 'over'.</summary>
    Over = 1 << 18,

    /// <summary>Says in which direction a length counts: 'ago', 'later'.</summary>
    Distance = 1 << 19,

    /// <summary>Leads from the first end of a range to the second: 'to', 'until'.</summary>
    Until = 1 << 20,

    /// <summary>'ended', 'ending'</summary>
    Ended = 1 << 21,

    /// <summary>Which of several lengths is meant: 'the <b>past</b> three years'.</summary>
    Which = 1 << 22,

    /// <summary>What kind of unit is counted: 'three <b>trading</b> days'.</summary>
    Kind = 1 << 23,
}

static class TimeCues
{
    static readonly WordClasses<TimeCue> Classes = new("time-cues");

    /// <summary>Whether the token is a word of any of the classes.</summary>
    public static bool Is(this Document document, int token, TimeCue any) => Classes.Contains(document.ClosedWord(token), any);

    /// <summary>The words of any of the classes.</summary>
    public static IEnumerable<string> Of(TimeCue any) => Classes.Of(any);
}
