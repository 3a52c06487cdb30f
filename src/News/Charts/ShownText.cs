using System.Text;

namespace News.Charts;

/// <summary>Words of an article as plotly shows them. It reads tags and entities in every text, so all of them are encoded.</summary>
static class ShownText
{
    const char BoldOn = '\u0001',
        BoldOff = '\u0002';

    public static string Encoded(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                _ when char.IsControl(c) => result.Append(' '),
                _ => result.Append(c),
            };
        }
        return result.ToString();
    }

    /// <summary>Encoded, in lines of about <paramref name="width"/> characters; what is beyond the last line is left out.</summary>
    /// <param name="bold">How many characters at the head are bold.</param>
    public static string Lines(string text, int width = 46, int lines = 5, int bold = 0) =>
        bold == 0
            ? Break(Encoded(text), width, lines)
            : Tagged(Break($"{BoldOn}{Encoded(text[..bold])}{BoldOff}{Encoded(text[bold..])}", width, lines));

    /// <summary>Words in bold, in their context.</summary>
    public static string InContext(string before, string words, string after) =>
        Tagged(Break($"{Encoded(before)} {BoldOn}{Encoded(words)}{BoldOff} {Encoded(after)}".Trim(), 46, 6));

    static string Tagged(string text) => text.Replace(BoldOn.ToString(), "<b>").Replace(BoldOff.ToString(), "</b>");

    /// <summary>Of an encoded name what fits beside a chart on a telephone; no entity is cut.</summary>
    public static string Shortened(string encoded)
    {
        const int most = 20;
        var plain = Decoded(encoded);
        if (plain.Length <= most)
            return encoded;
        var end = char.IsHighSurrogate(plain[most - 2]) ? most - 2 : most - 1;
        return Encoded(plain[..end].TrimEnd()) + "…";
    }

    public static string Decoded(string encoded) => encoded.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");

    static string Break(string encoded, int width, int lines)
    {
        var result = new StringBuilder();
        var (used, line, isBold) = (0, 1, false);
        foreach (var word in encoded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = Decoded(word).Length;
            if (used > 0 && used + 1 + length > width)
            {
                if (line++ == lines)
                    return result.Append(" …").Append(isBold ? BoldOff : "").ToString();
                result.Append("<br>");
                used = 0;
            }
            if (used > 0)
                result.Append(' ');
            result.Append(word);
            used += length + 1;
            isBold = word.LastIndexOf(BoldOn) > word.LastIndexOf(BoldOff) || (isBold && !word.Contains(BoldOff));
        }
        return result.ToString();
    }
}
