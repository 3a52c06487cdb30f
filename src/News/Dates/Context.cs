using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Looks at the words around a match whose own words have other meanings too.</summary>
internal static class Context
{
    static readonly HashSet<string> Prepositions =
    [
        "in", "since", "of", "by", "from", "until", "till", "to", "during", "before", "after", "through", "between",
        "around", "for", "early", "late", "mid", "on", "last", "next", "this", "back", "as", "beyond", "throughout",
    ];

    static readonly HashSet<string> Approximators =
    [
        "about", "some", "nearly", "over", "than", "least", "approximately", "almost", "only", "most", "roughly", "just",
        "another", "exactly", "total", "$", "£", "€", "¥", "#", "no.", "number", "flight", "room", "route", "highway", "model", "page", "up",
    ];

    static readonly HashSet<string> Measures =
    [
        "people", "troops", "soldiers", "miles", "points", "dollars", "feet", "meters", "metres", "km", "kilometers",
        "kilometres", "jobs", "men", "women", "children", "pounds", "tons", "tonnes", "acres", "barrels", "shares", "employees",
        "workers", "votes", "seats", "cases", "deaths", "percent", "%", "yen", "euros", "yuan", "units", "students", "members",
        "times", "mm", "cm", "kg", "mb", "mw", "megawatts", "watts", "calories", "homes", "houses", "families", "refugees",
        "protesters", "demonstrators", "passengers", "patients", "words", "years", "days", "hours", "m", "mg", "police", "gmt", "utc",
    ];

    static readonly FrozenSet<string> FunctionWord = FunctionWords.Of(Lexicons.FunctionWord.Preposition | Lexicons.FunctionWord.Subordinator | Lexicons.FunctionWord.Coordinator | Lexicons.FunctionWord.Auxiliary | Lexicons.FunctionWord.Modal | Lexicons.FunctionWord.Subject | Lexicons.FunctionWord.Relative | Lexicons.FunctionWord.Adverb);

    public static string Before(TokenMatch match) => match.Document.Lower(match.First - 1);
    public static string After(TokenMatch match) => match.Document.Lower(match.End);

    /// <summary>Whether a hyphen glues it to what comes after: the 'day' of 'day-long'.</summary>
    public static bool IsHyphenated(TokenMatch match) => After(match) == "-" && !match.Document[match.End].SpaceBefore;

    /// <summary>'Now' and 'soon' as times: not the 'now' that opens a thought, not 'soon after', not 'her future husband'.</summary>
    public static bool PointsToTime(TokenMatch match) => match["Reference"] switch
    {
        "soon" or "shortly" => After(match) is not ("as" or "after" or "before" or "enough") && Before(match) is not "how" || match.No("it counts from what follows"),
        "now" => IsTheTime(match) || match.No("it opens a thought"),
        "future" => After(match) is not "of" && Before(match) is not ("its" or "his" or "her" or "their" or "our" or "my" or "any" or "likely" or "a" or "'s" or "'") || match.No("it tells what kind a thing is"),
        "the future" => After(match) is not "of" || match.No("it is the future of something"),
        _ => Before(match) is not "how",
    };

    /// <summary>'Now' as a time: not 'now and then', and at the start of a sentence only before a comma: 'Now, the club wants a coach'.</summary>
    static bool IsTheTime(TokenMatch match)
    {
        var (after, next) = (After(match), match.Document.Lower(match.End + 1));
        if (after is "and" && next is "then" or "again") return false;
        return !Opens(match) || after is "," && !IsQuoteMark(Before(match))
            && next is not ("now" or "then" or "look" or "well" or "that" or "what" or "why" or "let" or "if" or "here");
    }

    /// <summary>Whether it begins its sentence, or what is quoted in it.</summary>
    static bool Opens(TokenMatch match) =>
        match.Document[match.First].IsCapitalised && (IsSentenceStart(match.Document, match.First) || IsQuoteMark(Before(match)));

    /// <summary>The 'This Week' and '60 Minutes' that are called so.</summary>
    public static bool IsQuotedTitle(TokenMatch match) => IsQuoteMark(Before(match)) && match.Document[match.End - 1].IsCapitalised;

    /// <summary>'$2 million a year', '24 hours a day': how fast, not when.</summary>
    public static bool IsRate(TokenMatch match) => match.First > 0 && match.Document.Lower(match.First) is "a" or "an" && match.End - match.First == 2
        && (match.Document[match.First - 1].Kind == TokenKind.Number || Numerals.TryScale(Before(match), out _)
            || Before(match) is "cents" or "dollars" or "pounds" or "euros" or "yen" or "hours" or "days" or "times");

    /// <summary>'An annual rate', 'the average daily volume', '20 percent annually': how much in such a time, not how often.</summary>
    public static bool IsMeasure(TokenMatch match) =>
        After(match) is "rate" or "rates" or "volume" or "turnover" or "sales" or "dividend" or "dividends" or "revenue" or "average"
        || Before(match) is "average"
        || match["Often"] == "annually" && (Before(match) is "%" or "percent" || Numerals.TryScale(Before(match), out _));

    static bool IsQuoteMark(string word) => word is "\"" or "“" or "‘" or "'" or "''" or "``" or "`" or "«";

    public static bool FollowsPreposition(TokenMatch match) => Prepositions.Contains(Before(match));

    /// <summary>Whether four digits are a year: of our times unless they count or name something, of others only 'in 1492'.</summary>
    public static bool IsYear(TokenMatch match)
    {
        var (before, after, year) = (Before(match), After(match), TimeWords.Digits(match, "Year"));
        var document = match.Document;
        if (Approximators.Contains(before) && !IsRange(document, match.End) || Measures.Contains(after)) return match.No("the number counts or names something");
        if (IsPath(match) && after is "/") return match.No("it is part of an address");
        if (after is "year" or "years" && document.Lower(match.End + 1) is "old") return match.No("it is an age");
        if (IsGlued(document, match.First) && before is "-" or "/" or ":" or "." && year is < 1900 or > 2100) return false;
        if (after is "-" or "/" or ":" && !document[match.End].SpaceBefore && IsNumber(document, match.End + 1)
            && document.Lower(match.End + 1).Length is not (2 or 4)) return false;
        if (before is "-" && IsGlued(document, match.First) && IsNumber(document, match.First - 2) && document.Lower(match.First - 2).Length != 4) return false;
        if (year is >= 1900 and <= 2060) return true;
        return before is "in" or "since" or "until" or "around" or "before" or "after" or "circa" or "from" or "year" or "by"
            && !(match.End < document.Count && document[match.End] is { IsWord: true, SpaceBefore: true } next
                && next.Lower.EndsWith('s') && next.Lower is not ("was" or "is" or "as" or "has"));
    }

    /// <summary>'Over 2000-2050': a year that another one follows is none of those counted.</summary>
    static bool IsRange(Document document, int end) => document.Lower(end) is "-" or "–" or "to" && TimeWords.IsYear(document, end + 1);

    /// <summary>'May' the month, not the verb; 'April' the month, not April Jones.</summary>
    public static bool IsMonth(TokenMatch match)
    {
        var document = match.Document;
        var token = document[match.First];
        if (token.Lower.Length <= 3 && token.Lower is not "may" && token.Text != token.Text.ToUpperInvariant()
            && !FollowsPreposition(match)) return match.No("so short a name needs a preposition before it");
        if (token.Lower is not ("may" or "march" or "april" or "june" or "august" or "mar." or "mar" or "jan")) return true;
        if (FollowsPreposition(match)) return true;
        if (token.Lower is "march" && After(match) is "for" or "of" or "on" or "against") return match.No("somebody marches");
        if (token.Lower is "may" or "march" && IsSentenceStart(document, match.First)) return match.No("it begins its sentence, where it may be the verb");
        return match.End >= document.Count || !document[match.End].IsCapitalised || match.No("a name follows, of which it may be the first");
    }

    /// <summary>'March eighth' the day, not 'in March eighth-graders' or 'by May first reports came'.</summary>
    public static bool IsSpelledDay(TokenMatch match)
    {
        if (IsHyphenated(match) || Before(match) is "in" or "during") return false;
        if (match.End == match.Document.Count || match.Document[match.End].Kind == TokenKind.Punctuation || match.Document[match.End].IsPossessive) return true;
        return IsFunctionWord(match.Document, match.End) || Before(match) is "on" or "of" or "dated" || match.No("the ordinal may belong to the noun after it");
    }

    public static bool IsFunctionWord(Document document, int at) => FunctionWord.Contains(document.Lower(at));

    /// <summary>'LA Weekly', 'High Noon': a capital inside a sentence makes a name of it.</summary>
    public static bool IsTitle(TokenMatch match) =>
        match.Document[match.First].IsCapitalised && match.First > 0
        && (match.Document[match.First - 1].IsCapitalised || !IsSentenceStart(match.Document, match.First) && match.End < match.Document.Count && match.Document[match.End].IsCapitalised);

    /// <summary>The figures of a web address: 'news/2020/11/30/'.</summary>
    public static bool IsPath(TokenMatch match) => match.First > 0 && !match.Document[match.First].SpaceBefore && Before(match) is "/";

    /// <summary>'20th Century Fox': capitals from its last word on.</summary>
    public static bool IsNamed(TokenMatch match) => match.Document[match.End - 1].IsCapitalised && match.End < match.Document.Count && match.Document[match.End].IsCapitalised;

    /// <summary>'The Sunday Times', 'the Daily Mail': what papers are called.</summary>
    public static bool IsPaper(TokenMatch match) => match.End < match.Document.Count && match.Document[match.End].IsCapitalised
        && After(match) is "times" or "telegraph" or "mail" or "mirror" or "express" or "post" or "herald" or "star" or "tribune" or "independent" or "world" or "news";

    /// <summary>'Two Sundays ago', 'many Mondays': these and no others.</summary>
    public static bool IsCounted(TokenMatch match) =>
        match.First > 0 && (Numerals.Read(match.Document, match.First - 1, out _) > 0 || Before(match) is "few" or "several" or "many" or "of");

    /// <summary>'Easter eggs', 'the Christmas tree': things that go with the day, whenever they are.</summary>
    public static bool IsOfHoliday(TokenMatch match) => After(match) is "tree" or "trees" or "egg" or "eggs" or "card" or "cards" or "carol" or "carols"
        or "present" or "presents" or "gift" or "gifts" or "pudding" or "island" or "lights" or "song" or "songs";

    /// <summary>'In his 30s', 'in her late 50s'.</summary>
    public static bool IsAge(TokenMatch match)
    {
        var at = match.First - 1;
        // 'In their late 20s and early 30s'.
        while (at > match.First - 9 && (match.Document.Lower(at) is "early" or "late" or "mid" or "mid-" or "-" or "and" or "or" or "to" or "s" || IsNumber(match.Document, at))) at--;
        return match.Document.Lower(at) is "his" or "her" or "their" or "my" or "our" or "your";
    }

    /// <summary>The season, not the fall of a regime, the spring of water or the summer school.</summary>
    public static bool IsSeason(TokenMatch match)
    {
        var (before, after) = (Before(match), After(match));
        if (after is "camp" or "school" or "olympics" or "games") return match.No("it belongs to the name of something");
        if (TimeWords.IsYear(match.Document, match.End)) return true;
        if (after is "of" && !TimeWords.IsYear(match.Document, match.End + 1))
            return match.Document.Lower(match.End + 1) is "last" or "next" or "this" or "that" || match.No("it is that of something");
        return match.End - match.First > 1 || match["Season"] is not ("spring" or "fall" or "winter")
            || before is "in" or "by" or "since" or "until" or "during" or "for" or "early" or "late"
            || match.No("without a preposition the word may be another");
    }

    /// <summary>'Sun' and 'Sat' are days only beside a date or behind 'on'.</summary>
    public static bool IsWeekday(TokenMatch match) =>
        match.Document[match.End - 1].Lower is var word
        && (word.Length > 5 || word is "mon." or "tue." or "tues." or "wed." or "thu." or "thur." or "thurs." or "fri." || Before(match) is "on");

    public static bool IsSentenceStart(Document document, int token) => document.SentenceAt(token).First == token;

    static bool IsGlued(Document document, int token) => token > 0 && !document[token].SpaceBefore;

    static bool IsNumber(Document document, int token) =>
        (uint)token < (uint)document.Count && document[token].Kind == TokenKind.Number;
}
