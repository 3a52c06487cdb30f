using System.Collections.Frozen;
using News.Lexicons;

namespace News.Text;

/// <summary>Determines whether a sentence ends at a token, by the mark itself and by what follows it.</summary>
static class SentenceEnd
{
    /// <summary>In tokens: how much may close a sentence, and how far after a stop the next one's first word is looked for.</summary>
    const int MostClosers = 12,
        MostMarks = 6;

    /// <summary>Words that begin a sentence and no name, so that after 'U.S.' or '…' they show that one has ended.</summary>
    static readonly FrozenSet<string> Openers = Lexicon
        .Rows("common-words")
        .Where(row => row.Length > 1)
        .Select(row => row[0])
        .Except(["will", "may", "more", "still", "born", "down", "best", "like"])
        .Concat(["mr.", "mrs.", "ms."])
        .ToFrozenSet();

    static readonly FrozenSet<string> Days = Lexicon
        .Rows("calendar")
        .Where(row => row[1] is "month" or "weekday")
        .Select(row => row[0].ToLowerInvariant())
        .ToFrozenSet();

    /// <summary>Index after the last token of the sentence from <paramref name="first"/> on if it ends at token
    /// <paramref name="i"/>; else 0.</summary>
    public static int After(List<Token> tokens, int first, int i, int limit)
    {
        if (IsBullet(tokens, i + 1, limit) || i + 1 < limit && Lines.IsCredit(tokens, i + 1, limit))
            return i + 1;
        var stop = StopOf(tokens[i]);
        if (stop == Stop.None)
            return 0;
        var end = i + 1;
        while (end < limit && end < i + MostClosers && Belongs(tokens[end]))
            end++;
        return end == limit || Begins(tokens, first, i, end, limit) ? end : 0;
    }

    enum Stop
    {
        None,
        Mark,
        Abbreviation,
        Ellipsis,
    }

    static Stop StopOf(Token token) =>
        token.Lower switch
        {
            "." or "!" or "?" or "。" or "！" or "？" or "؟" or "۔" or "।" => Stop.Mark,
            "…" => Stop.Ellipsis,
            { Length: > 1 } word when word[^1] == '.' => token.IsWord ? Stop.Abbreviation : Stop.Ellipsis,
            _ => Stop.None,
        };

    /// <summary>What still belongs to the sentence after its stop: closing marks, and further stops: '?!', '. . .'.</summary>
    static bool Belongs(Token token) =>
        token.Lower switch
        {
            "”" or "»" or "」" or "』" or "）" or "." or "…" or "..." => true,
            "'" or "\"" or "''" or ")" or "]" or "!" or "?" => !token.SpaceBefore,
            _ => false,
        };

    /// <summary>Whether a sentence can begin at <paramref name="next"/> after one that ended at <paramref name="stop"/>.</summary>
    static bool Begins(List<Token> tokens, int first, int stop, int next, int limit)
    {
        var i = next;
        for (; i < limit && i < next + MostMarks && tokens[i].Kind == TokenKind.Punctuation; i++)
            if (tokens[i].Lower is "," or ";" or ":")
                return false;
        if (i == limit)
            return false;
        var kind =
            tokens[next - 1].Lower is "…" or "..." || tokens[stop].Lower == "." && next > stop + 1 && tokens[stop + 1].Lower == "."
                ? Stop.Ellipsis
                : StopOf(tokens[stop]);
        return kind switch
        {
            Stop.Abbreviation => IsOpener(tokens[i]) || tokens[stop].Lower is "a.m." or "p.m." && EndsTime(tokens, i, limit),
            Stop.Ellipsis => stop > first && IsOpener(tokens[i]) && tokens[i].Lower is not ("i" or "i'm" or "i've" or "i'll" or "i'd"),
            _ => !(IsNumber(tokens, stop - 1, first) && (stop - 1 == first || IsSplitNumber(tokens, stop, next)))
                && (tokens[next].SpaceBefore || tokens[i].IsCapitalised || tokens[stop].Text[0] > 0x2fff)
                && !IsSmall(tokens[i])
                && !(tokens[i].Lower is "inc." or "corp." && tokens[stop].Lower == "!"),
        };
    }

    static bool IsOpener(Token token) => token.IsCapitalised && Openers.Contains(token.Lower);

    /// <summary>After 'p.m.' a capital begins a sentence, unless it is a day, a month or a zone: 'GMT', 'Eastern time'.</summary>
    static bool EndsTime(List<Token> tokens, int i, int limit) =>
        tokens[i].IsCapitalised
        && !tokens[i].IsAllCapitals
        && !Days.Contains(tokens[i].Lower)
        && !(i + 1 < limit && tokens[i + 1].Lower is "time" or "standard" or "daylight");

    static bool IsNumber(List<Token> tokens, int i, int first) => i >= first && tokens[i].Kind == TokenKind.Number;

    /// <summary>'27. 5 million': a number that a space fell into.</summary>
    static bool IsSplitNumber(List<Token> tokens, int stop, int next) =>
        tokens[next].Kind == TokenKind.Number
        && next == stop + 1
        && !tokens[stop].SpaceBefore
        && tokens[stop - 1].Text.Length <= 3
        && tokens[next].Text.Length <= 3;

    /// <summary>A word that is written small throughout; 'iPhone' may begin a sentence.</summary>
    static bool IsSmall(Token token)
    {
        if (!token.IsWord || !char.IsLower(token.Text[0]))
            return false;
        foreach (var c in token.Text)
            if (char.IsUpper(c))
                return false;
        return true;
    }

    /// <summary>Whether an item of a list begins here, and not a footnote's star or a product.</summary>
    public static bool IsBullet(List<Token> tokens, int i, int limit) =>
        i + 1 < limit
        && tokens[i].SpaceBefore
        && tokens[i + 1].SpaceBefore
        && (tokens[i].Lower is "•" or "●" or "▪" or "■" or "◦" or "‣" || tokens[i].Lower == "*" && tokens[i + 1].IsCapitalised);
}
