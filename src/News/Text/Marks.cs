namespace News.Text;

/// <summary>Marks: one by one, save those that mean something together: '...', '--', <c>``</c>, an emoji, a tag of
/// markup, '&amp;quot;'.</summary>
static class Marks
{
    const int LongestTag = 400;
    const char Joiner = '\u200d';

    /// <summary>Where the mark ends that begins at <paramref name="start"/>.</summary>
    public static int End(string text, int start)
    {
        var c = text[start];
        var i = start + 1;
        if (char.IsHighSurrogate(c))
            return Emoji(text, start);
        if (c is '.' or '-' or '*' or '_' or '=' or '~')
            while (i < text.Length && text[i] == c)
                i++;
        else if (c is '`' or '\'' && i < text.Length && text[i] == c)
            i++;
        else if (c == '<')
            return Tag(text, start);
        else if (c == '&')
            return Entity(text, start);
        while (i < text.Length && Characters.IsCombining(text[i]))
            i++;
        return i;
    }

    /// <summary>A character of two units, with what is joined to it: a skin's tone, another by a joiner, the second
    /// half of a flag.</summary>
    static int Emoji(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var isFlag = IsFlag(text, i);
            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            if (isFlag && IsFlag(text, i))
                i += 2;
            while (i < text.Length && (Characters.IsCombining(text[i]) || IsTone(text, i)))
                i += IsTone(text, i) ? 2 : 1;
            if (i + 1 >= text.Length || text[i] != Joiner || Characters.IsBlank(text[i + 1]) || char.IsLetterOrDigit(text[i + 1]))
                break;
            i++;
        }
        return i;
    }

    static bool IsFlag(string text, int i) => i + 1 < text.Length && text[i] == '\ud83c' && text[i + 1] is >= '\udde6' and <= '\uddff';

    static bool IsTone(string text, int i) => i + 1 < text.Length && text[i] == '\ud83c' && text[i + 1] is >= '\udffb' and <= '\udfff';

    /// <summary>'&lt;b&gt;', '&lt;/a&gt;' left over from a page.</summary>
    static int Tag(string text, int start)
    {
        var i = start + 1;
        if (i >= text.Length || !char.IsAsciiLetter(text[i]) && text[i] is not ('/' or '!'))
            return i;
        while (i < text.Length && i < start + LongestTag && text[i] is not ('<' or '>' or '\n'))
            i++;
        return i < text.Length && text[i] == '>' ? i + 1 : start + 1;
    }

    /// <summary>'&amp;nbsp;', '&amp;#8217;', and the '&amp;UR;' of old wires.</summary>
    static int Entity(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && i < start + 9 && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '#'))
            i++;
        return i > start + 2 && i < text.Length && text[i] == ';' ? i + 1 : start + 1;
    }
}
