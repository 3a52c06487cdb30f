namespace News.Text;

/// <summary>Finds the time at the head of an entry of a live blog: '14:05', '13.10', '16:20 GMT', '9:30 a.m.:'.</summary>
static class EntryStamp
{
    /// <summary>Fewer entries do not make a live blog: '14:05 The train leaves.' may be in any article.</summary>
    public const int Fewest = 3;

    /// <summary>Index after its last token, <paramref name="first"/> if the line does not begin with one.</summary>
    public static int End(IReadOnlyList<Token> tokens, int first, int limit)
    {
        var i = ClockEnd(tokens, first, limit);
        if (i == first)
            return first;
        if (i < limit && tokens[i].Lower is "am" or "pm" or "a.m." or "p.m.")
            i++;
        if (i < limit && tokens[i].IsAllCapitals && tokens[i].Text.Length is 2 or 3 or 4)
            i++;
        if (i < limit && tokens[i] is { Kind: TokenKind.Punctuation, Text: "-" or "–" or "—" or ":" or "|" or "," })
            i++;
        return i == limit || tokens[i].IsCapitalised || tokens[i].Mark.HasFlag(Mark.OpenQuote) ? i : first;
    }

    static int ClockEnd(IReadOnlyList<Token> tokens, int first, int limit)
    {
        if (tokens[first].Kind is not TokenKind.Number)
            return first;
        if (tokens[first].Text.Split('.') is [var hours, var minutes])
            return IsClock(hours, minutes) ? first + 1 : first;
        return
            first + 2 < limit
            && tokens[first + 1] is { Text: ":", SpaceBefore: false }
            && !tokens[first + 2].SpaceBefore
            && IsClock(tokens[first].Text, tokens[first + 2].Text)
            ? first + 3
            : first;
    }

    static bool IsClock(string hours, string minutes) =>
        hours.Length < 3
        && int.TryParse(hours, out var hour)
        && hour < 24
        && minutes.Length == 2
        && int.TryParse(minutes, out var m)
        && m < 60;
}
