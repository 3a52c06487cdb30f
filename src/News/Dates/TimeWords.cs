using System.Collections.Frozen;
using System.Globalization;
using News.Grammar;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>The words that the rules of this room name, and what they are worth.</summary>
static class TimeWords
{
    static readonly FrozenDictionary<string, int> Months = Calendar("month");
    static readonly FrozenDictionary<string, int> Weekdays = Calendar("weekday");

    static readonly FrozenDictionary<string, string> Parts = Lexicon
        .Rows("calendar")
        .Where(row => row[1] == "part")
        .ToFrozenDictionary(row => row[0], row => row[2]);

    static readonly FrozenDictionary<string, int> Seasons = Lexicon
        .Rows("calendar")
        .Where(row => row[1] == "season")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[2], CultureInfo.InvariantCulture));

    /// <summary>Parts of the day in the plural.</summary>
    static readonly FrozenDictionary<string, string> ManyPartsOfDays = Parts.ToFrozenDictionary(part => part.Key + "s", part => part.Value);

    static readonly FrozenDictionary<string, string> Units = Lexicon.Rows("time-units").ToFrozenDictionary(row => row[0], row => row[1]);

    static readonly FrozenSet<string> ManyUnits = Lexicon
        .Rows("time-units")
        .Where(row => row is [_, _, "plural"] || Inflection.MayBePlural(row[0]))
        .Select(row => row[0])
        .ToFrozenSet();

    static readonly Phrases<string> Vague = new(Lexicon.Rows("numbers").Where(row => row[1] == "vague").Select(row => (row[0], row[2])));

    static readonly Phrases<string> Zones = new(Lexicon.Rows("time-zones").Select(row => (row[0], row.ElementAtOrDefault(1) ?? "")));
    static readonly Phrases<string> Holidays = new(Lexicon.Rows("holidays").Select(row => (row[0], row[1])));
    static readonly Phrases<string> References = new(Lexicon.Rows("time-references").Select(row => (row[0], row[1])));

    /// <summary>Names of months and weekdays that are other words or names too.</summary>
    static readonly FrozenSet<string> Ambiguous = Lexicon
        .Rows("calendar")
        .Where(row => row.Length > 3)
        .Select(row => row[0].ToLowerInvariant())
        .ToFrozenSet();

    /// <summary>The months that are verbs too: 'may', 'march'.</summary>
    static readonly FrozenSet<string> Verbs = Lexicon
        .Rows("calendar")
        .Where(row => row is [_, _, _, "verb"])
        .Select(row => row[0].ToLowerInvariant())
        .ToFrozenSet();

    /// <summary>Decades in words, with the years of the century after which they begin.</summary>
    static readonly FrozenDictionary<string, int> Decades = Calendar("decade");

    /// <summary>Weekdays in the plural.</summary>
    static readonly FrozenDictionary<string, int> ManyWeekdays = Weekdays
        .Where(day => day.Key.Length > 5)
        .ToFrozenDictionary(day => day.Key + "s", day => day.Value);

    static readonly FrozenDictionary<string, string> Sets = Lexicon.Rows("time-sets").ToFrozenDictionary(row => row[0], row => row[1]);

    public static readonly TokenClasses Classes = new TokenClasses()
        .Add("Month", token => IsName(token, Months), FirstTokens.Of(Months.Keys))
        .Add("Weekday", token => IsName(token, Weekdays), FirstTokens.Of(Weekdays.Keys))
        .Add("Weekdays", token => IsName(token, ManyWeekdays), FirstTokens.Of(ManyWeekdays.Keys))
        .Add("Often", Sets.Keys)
        .Add("Season", Seasons.Keys)
        .Add("Part", Parts.Keys)
        .Add("Unit", Units.Keys)
        .Add("Units", ManyUnits)
        .Add("Singular", Units.Keys.Except(ManyUnits))
        .Add("Parts", ManyPartsOfDays.Keys)
        .Add(
            "DayOfMonth",
            (document, at) => Inside(document[at], 1, 31) ? OrdinalMark(document, at + 1) : 0,
            FirstTokens.Of([], true),
            FirstTokens.Of(Numerals.OrdinalMarks)
        )
        .Add(
            "NthDay",
            (document, at) => Inside(document[at], 1, 31) && Numerals.IsOrdinalMark(document, at + 1) ? 2 : 0,
            FirstTokens.Of([], true),
            FirstTokens.Of(Numerals.OrdinalMarks)
        )
        .Add("MonthNumber", token => Inside(token, 1, 12), FirstTokens.Of([], true))
        .Add("Hour", token => Inside(token, 0, 24), FirstTokens.Of([], true))
        .Add("ClockHour", (document, at) => Hour(document, at) > 0 ? 1 : 0, Numerals.First, FirstTokens.None)
        .Add("IsoHour", token => IsLettered(token.Text, 'T') && token.Text[1] <= '2')
        .Add("Sixty", token => token.Text.Length == 2 && Inside(token, 0, 59), FirstTokens.Of([], true))
        .Add("Military", token => token.Text.Length == 4 && Inside(token, 0, 2400), FirstTokens.Of([], true))
        .Add("Decimal", token => token is { Text.Length: 4 or 5, Text: [.., '.', _, _] }, FirstTokens.Of([], true))
        .Add("Which", TimeCues.Of(TimeCue.Which))
        .Add("Kind", TimeCues.Of(TimeCue.Kind))
        .Add("Year", token => token.Text.Length == 4 && Inside(token, 1000, 2199), FirstTokens.Of([], true))
        .Add("TwoDigits", token => token.Text.Length == 2 && Inside(token, 0, 99), FirstTokens.Of([], true))
        .Add("Digits", token => Inside(token, 1, 9999), FirstTokens.Of([], true))
        .Add("Dotted", token => IsDotted(token.Text), FirstTokens.Of([], true))
        .Add("FiscalYear", FiscalYears())
        .Add("IsoWeek", token => IsLettered(token.Text, 'W') || IsLettered(token.Text, 'w'))
        .Add("Tens", Decades.Keys)
        .Add("Number", (document, at) => Numerals.Read(document, at, out _), Numerals.First, Numerals.Second)
        .Add("Ordinal", (document, at) => Numerals.ReadOrdinal(document, at, out _), Numerals.FirstOrdinal, Numerals.SecondOrdinal)
        .Add("SpelledDay", SpelledDay, FirstTokens.Of(Numerals.FirstOrdinal.Words), Numerals.SecondOrdinal)
        .Add("Vague", Vague)
        .Add("Zone", Zones)
        .Add(
            "Holiday",
            (document, at) =>
                document[at].IsCapitalised || document.Is(at, FunctionWord.Definite) ? Holidays.Match(document, at, out _) : 0,
            FirstTokens.Of(Holidays.FirstWords)
        )
        .Add("Reference", References)
        .Add("Festive", TimeCues.Of(TimeCue.Festive))
        .Add("Introduction", TimeCues.Of(TimeCue.Introduction))
        .Add("Measured", TimeCues.Of(TimeCue.Measured))
        .Add("Owner", FunctionWords.Of(FunctionWord.Owner))
        .Add("Article", FunctionWords.Of(FunctionWord.Article))
        .Add("Scale", (document, at) => Numerals.TryScale(document.Lower(at), out _) ? 1 : 0)
        .Add("Word", token => token.Kind is not TokenKind.Punctuation);

    public static int Month(TokenMatch match) => Months[match.Document.Lower(match.At("Month"))];

    public static int Weekday(TokenMatch match) => Weekdays[match.Document.Lower(match.At("Weekday"))];

    public static int ManyWeekday(TokenMatch match) => ManyWeekdays[match["Weekdays"]];

    public static string Often(TokenMatch match) => Sets[match["Often"]];

    public static int ClockHour(TokenMatch match) => Hour(match.Document, match.At("ClockHour"));

    public static int Decade(TokenMatch match) => Decades[match["Tens"]];

    public static int Season(TokenMatch match) => Seasons[match["Season"]];

    public static string Part(TokenMatch match, string name = "Part") => Parts[match.Document.Lower(match.At(name))];

    public static string ManyParts(TokenMatch match) => ManyPartsOfDays[match["Parts"]];

    public static string Unit(TokenMatch match, string name = "Unit") => Units[match[name]];

    /// <summary>The first token of the capture as a number of digits.</summary>
    public static int Digits(TokenMatch match, string name) =>
        int.Parse(match.Document.Lower(match.At(name)), CultureInfo.InvariantCulture);

    /// <summary>The four digits of a year as a stretch.</summary>
    public static Temporal? Year(TokenMatch match, string name = "Year") =>
        match.Has(name) && Period.Year(Digits(match, name)) is { } year ? new FixedPeriod(year) : null;

    public static int Ordinal(TokenMatch match, string name = "Ordinal")
    {
        Numerals.ReadOrdinal(match.Document, match.At(name), out var value);
        return value;
    }

    /// <summary>The day of a month, in digits or spelled.</summary>
    public static int DayOfMonth(TokenMatch match) => match.Has("SpelledDay") ? Ordinal(match, "SpelledDay") : Digits(match, "DayOfMonth");

    /// <summary>How many, as TIMEX3 writes it: '3', 'X' for several; 1 for 'a' and where nothing was captured.</summary>
    public static string Count(TokenMatch match)
    {
        if (match.Has("Vague"))
        {
            Vague.Match(match.Document, match.At("Vague"), out var vague);
            return vague;
        }
        if (!match.Has("Number"))
            return "1";
        Numerals.Read(match.Document, match.At("Number"), out var value);
        return value.ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>The same as a whole number, or null where it is vague, broken or out of all calendars.</summary>
    public static int? Whole(TokenMatch match) =>
        int.TryParse(Count(match), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000 ? count : null;

    public static string Zone(TokenMatch match)
    {
        if (!match.Has("Zone"))
            return "";
        if (match.Has("offset"))
            return $"{match["sign"]}{Digits(match, "offset"):00}:00";
        Zones.Match(match.Document, match.At("Zone"), out var offset);
        return offset;
    }

    public static string Holiday(TokenMatch match)
    {
        Holidays.Match(match.Document, match.At("Holiday"), out var day);
        return day;
    }

    public static string Reference(TokenMatch match)
    {
        References.Match(match.Document, match.At("Reference"), out var value);
        return value;
    }

    /// <summary>The size of the calendar that a unit counts, or null for those of the clock.</summary>
    public static Grain? GrainOf(string unit) =>
        unit switch
        {
            TimexUnit.Day => Grain.Day,
            TimexUnit.Week or TimexUnit.Fortnight => Grain.Week,
            TimexUnit.Weekend => Grain.Weekend,
            TimexUnit.Month => Grain.Month,
            TimexUnit.Quarter => Grain.Quarter,
            TimexUnit.Year => Grain.Year,
            TimexUnit.Decade => Grain.Decade,
            TimexUnit.Century => Grain.Century,
            _ => null,
        };

    /// <summary>The letter and two digits: 'T09', 'W31'.</summary>
    static bool IsLettered(string text, char letter) =>
        text.Length == 3 && text[0] == letter && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]);

    /// <summary>How many of the calendar's units one is: two weeks a fortnight.</summary>
    public static int Times(string unit) => unit is TimexUnit.Fortnight ? 2 : 1;

    /// <summary>Whether the name of a month or weekday is another word or name too.</summary>
    public static bool IsAmbiguous(Token token) => Ambiguous.Contains(token.Lower);

    /// <summary>Whether the month may be a verb: 'may', 'march'.</summary>
    public static bool MayBeVerb(Token token) => Verbs.Contains(token.Lower);

    static FrozenDictionary<string, int> Calendar(string kind) =>
        Lexicon
            .Rows("calendar")
            .Where(row => row[1] == kind)
            .ToFrozenDictionary(row => row[0].ToLowerInvariant(), row => int.Parse(row[2], CultureInfo.InvariantCulture));

    static bool IsName(Token token, FrozenDictionary<string, int> names) => token.IsCapitalised && names.ContainsKey(token.Lower);

    /// <summary>Four digits that a year may have.</summary>
    public static bool IsYear(Document document, int at) =>
        at < document.Count && document[at].Text.Length == 4 && Inside(document[at], 1000, 2199);

    static bool Inside(Token token, int least, int most) =>
        token.Kind == TokenKind.Number
        && token.Text.Length <= 4
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= least
        && value <= most;

    /// <summary>'fy15', 'fy2015'.</summary>
    static IEnumerable<string> FiscalYears() =>
        Enumerable.Range(0, 100).Select(year => $"fy{year:00}").Concat(Enumerable.Range(1950, 150).Select(year => $"fy{year}"));

    /// <summary>'30.11.2019': one token, since its points separate digits.</summary>
    static bool IsDotted(string text) =>
        text.Length is >= 8 and <= 10
        && text[^5] == '.'
        && text.AsSpan(0, text.Length - 5).Count('.') == 1
        && !text.Contains(',')
        && text.IndexOf('.') is 1 or 2
        && text.Length - 5 - text.IndexOf('.') is 2 or 3;

    /// <summary>'eighth', 'twenty-first': an ordinal in words that a day of a month can have.</summary>
    static int SpelledDay(Document document, int at) =>
        document[at].IsWord && Numerals.ReadOrdinal(document, at, out var day) is var length && day is >= 1 and <= 31 ? length : 0;

    /// <summary>1 for the digits alone, 2 with the 'st' or 'th' glued to them.</summary>
    static int OrdinalMark(Document document, int at) => Numerals.IsOrdinalMark(document, at) ? 2 : 1;

    /// <summary>The hour from one to twelve, in digits or in a word; 0 where there is none.</summary>
    static int Hour(Document document, int at) =>
        Numerals.Read(document, at, out var hour) == 1 && hour is >= 1 and <= 12 && hour == decimal.Truncate(hour) ? (int)hour : 0;
}
