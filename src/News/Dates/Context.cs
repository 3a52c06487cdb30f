using News.Grammar;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Looks at the words around a match whose own words have other meanings too.</summary>
static class Context
{
    const FunctionWord Joining =
        FunctionWord.Preposition
        | FunctionWord.Subordinator
        | FunctionWord.Coordinator
        | FunctionWord.Auxiliary
        | FunctionWord.Modal
        | FunctionWord.Subject
        | FunctionWord.Relative
        | FunctionWord.Adverb
        | FunctionWord.To;

    /// <summary>Whether one of the words precedes the match.</summary>
    public static bool Follows(TokenMatch match, TimeCue any) => match.Document.Is(match.First - 1, any);

    /// <summary>Whether it is the time of an entry of a live blog.</summary>
    public static bool IsStamp(TokenMatch match) =>
        match.Document.ParagraphAt(match.First) is { Kind: ParagraphKind.Stamp } stamp && stamp.First == match.First;

    /// <summary>Whether a hyphen glues it to what comes after: the 'day' of 'day-long'.</summary>
    public static bool IsHyphenated(TokenMatch match) =>
        match.Document.Is(match.End, Mark.Hyphen) && !match.Document[match.End].SpaceBefore;

    /// <summary>'Now' as a time: at the start of a sentence only before a comma: 'Now, the club wants a coach'.</summary>
    public static bool IsTheTime(TokenMatch match) =>
        !Opens(match)
        || match.Document.Is(match.End, Mark.Comma) && !FollowsQuoteMark(match) && !match.Document.Is(match.End + 1, TimeCue.Thought);

    /// <summary>Whether it begins its sentence, or what is quoted in it.</summary>
    static bool Opens(TokenMatch match) =>
        match.Document[match.First].IsCapitalised && (IsSentenceStart(match.Document, match.First) || FollowsQuoteMark(match));

    /// <summary>The 'This Week' and '60 Minutes' that are called so.</summary>
    public static bool IsQuotedTitle(TokenMatch match) => FollowsQuoteMark(match) && match.Document[match.End - 1].IsCapitalised;

    /// <summary>'$2 million a year', '24 hours a day': how fast, not when.</summary>
    public static bool IsRate(TokenMatch match) =>
        match.First > 0
        && match.Document.Is(match.First, FunctionWord.Indefinite)
        && match.End - match.First == 2
        && (
            match.Document[match.First - 1].Kind == TokenKind.Number
            || Numerals.TryScale(match.Document.Lower(match.First - 1), out _)
            || Follows(match, TimeCue.Rated)
        );

    static bool FollowsQuoteMark(TokenMatch match) => match.Document.Is(match.First - 1, Mark.OpenQuote | Mark.Apostrophe);

    public static bool FollowsPreposition(TokenMatch match) => Follows(match, TimeCue.Introduction);

    /// <summary>Whether four digits are a year: of our times unless they count or name something, of others only 'in 1492'.</summary>
    public static bool IsYear(TokenMatch match)
    {
        var (document, before, after, year) = (match.Document, match.First - 1, match.End, TimeWords.Digits(match, "Year"));
        if (
            document.Is(before, TimeCue.Counting) && !IsRange(document, after)
            || document.Is(before, Mark.Currency)
            || document.Is(after, TimeCue.Counted)
            || document.Is(after, Mark.Percent)
        )
            return match.No("the number counts or names something");
        if (IsPath(match) && document.Is(after, Mark.Slash))
            return match.No("it is part of an address");
        if (
            IsGlued(document, match.First)
            && document.Is(before, Mark.Hyphen | Mark.Slash | Mark.Colon | Mark.Point)
            && year is < 1900 or > 2100
        )
            return false;
        if (
            document.Is(after, Mark.Hyphen | Mark.Slash | Mark.Colon)
            && !document[after].SpaceBefore
            && IsNumber(document, after + 1)
            && document.Lower(after + 1).Length is not (2 or 4)
        )
            return false;
        if (
            document.Is(before, Mark.Hyphen)
            && IsGlued(document, match.First)
            && IsNumber(document, match.First - 2)
            && document.Lower(match.First - 2).Length != 4
        )
            return false;
        if (year is >= 1900 and <= 2060)
            return true;
        return document.Is(before, TimeCue.OfYear)
            && !(
                document[after] is { IsWord: true, SpaceBefore: true } next
                && Inflection.MayBePlural(next.Lower)
                && !IsFunctionWord(document, after)
            );
    }

    /// <summary>'Over 2000-2050': a year that another one follows is none of those counted.</summary>
    static bool IsRange(Document document, int end) =>
        (document.Is(end, Mark.Hyphen | Mark.EnDash) || document.Is(end, FunctionWord.To)) && TimeWords.IsYear(document, end + 1);

    /// <summary>'May' the month, not the verb; 'April' the month, not April Jones.</summary>
    public static bool IsMonth(TokenMatch match)
    {
        var document = match.Document;
        var token = document[match.First];
        if (
            token.Lower.Length <= 3
            && !TimeWords.MayBeVerb(token)
            && token.Text != token.Text.ToUpperInvariant()
            && !FollowsPreposition(match)
        )
            return match.No("so short a name needs a preposition before it");
        if (!TimeWords.IsAmbiguous(token) || FollowsPreposition(match))
            return true;
        if (
            TimeWords.MayBeVerb(token)
            && !document.Is(match.First, FunctionWord.Modal)
            && document.Is(match.End, FunctionWord.Naming | FunctionWord.Against)
        )
            return match.No("somebody marches");
        if (TimeWords.MayBeVerb(token) && IsSentenceStart(document, match.First))
            return match.No("it begins its sentence, where it may be the verb");
        return match.End >= document.Count
            || !document[match.End].IsCapitalised
            || match.No("a name follows, of which it may be the first");
    }

    /// <summary>'March eighth' the day, not 'in March eighth-graders' or 'by May first reports came'.</summary>
    public static bool IsSpelledDay(TokenMatch match)
    {
        if (IsHyphenated(match) || Follows(match, TimeCue.Span))
            return false;
        if (
            match.End == match.Document.Count
            || match.Document[match.End].Kind == TokenKind.Punctuation
            || match.Document[match.End].IsPossessive
        )
            return true;
        return IsFunctionWord(match.Document, match.End)
            || Follows(match, TimeCue.Dating)
            || match.No("the ordinal may belong to the noun after it");
    }

    public static bool IsFunctionWord(Document document, int at) => document.Is(at, Joining);

    /// <summary>'LA Weekly', 'High Noon': a capital inside a sentence makes a name of it.</summary>
    public static bool IsTitle(TokenMatch match) =>
        match.Document[match.First].IsCapitalised
        && match.First > 0
        && (
            match.Document[match.First - 1].IsCapitalised
            || !IsSentenceStart(match.Document, match.First) && match.End < match.Document.Count && match.Document[match.End].IsCapitalised
        );

    /// <summary>The figures of a web address: 'news/2020/11/30/'.</summary>
    public static bool IsPath(TokenMatch match) =>
        match.First > 0 && !match.Document[match.First].SpaceBefore && match.Document.Is(match.First - 1, Mark.Slash);

    /// <summary>'20th Century Fox': capitals from its last word on.</summary>
    public static bool IsNamed(TokenMatch match) =>
        match.Document[match.End - 1].IsCapitalised && match.End < match.Document.Count && match.Document[match.End].IsCapitalised;

    /// <summary>'The Sunday Times', 'the Daily Mail': what papers are called.</summary>
    public static bool IsPaper(TokenMatch match) =>
        match.End < match.Document.Count && match.Document[match.End].IsCapitalised && match.Document.Is(match.End, TimeCue.Paper);

    /// <summary>'Two Sundays ago', 'many Mondays': these and no others.</summary>
    public static bool IsCounted(TokenMatch match) =>
        match.First > 0 && (Numerals.Read(match.Document, match.First - 1, out _) > 0 || Follows(match, TimeCue.Several));

    /// <summary>'In his 30s', 'in her late 50s'.</summary>
    public static bool IsAge(TokenMatch match)
    {
        var at = match.First - 1;
        // 'In their late 20s and early 30s'.
        while (
            at > match.First - 9
            && (match.Document.Is(at, TimeCue.InDecade) || match.Document.Is(at, Mark.Hyphen) || IsNumber(match.Document, at))
        )
            at--;
        return match.Document.Is(at, FunctionWord.Owner);
    }

    /// <summary>The season, not the fall of a regime, the spring of water or the summer school.</summary>
    public static bool IsSeason(TokenMatch match)
    {
        var document = match.Document;
        if (document.Is(match.End, TimeCue.AfterSeason))
            return match.No("it belongs to the name of something");
        if (TimeWords.IsYear(document, match.End))
            return true;
        if (document.Is(match.End, FunctionWord.Of) && !TimeWords.IsYear(document, match.End + 1))
            return document.Is(match.End + 1, TimeCue.Pointing) || match.No("it is that of something");
        return match.End - match.First > 1
            || !TimeWords.IsAmbiguous(document[match.First])
            || Follows(match, TimeCue.BeforeSeason)
            || match.No("without a preposition the word may be another");
    }

    /// <summary>'Sun' and 'Sat' are days only beside a date or after 'on'.</summary>
    public static bool IsWeekday(TokenMatch match) =>
        !TimeWords.IsAmbiguous(match.Document[match.End - 1]) || Follows(match, TimeCue.Dating);

    public static bool IsSentenceStart(Document document, int token) => document.SentenceAt(token).First == token;

    static bool IsGlued(Document document, int token) => token > 0 && !document[token].SpaceBefore;

    static bool IsNumber(Document document, int token) => (uint)token < (uint)document.Count && document[token].Kind == TokenKind.Number;
}
