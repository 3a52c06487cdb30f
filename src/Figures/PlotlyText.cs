using System.Net;
using System.Text;

namespace Figures;

/// <summary>The small HTML that Plotly draws in titles. What it says may come from an article: nothing of it is passed
/// on as it is.</summary>
static class PlotlyText
{
    /// <summary>The text alone: tags go, entities are read, a line end is a space.</summary>
    public static string Plain(string markup)
    {
        var text = new StringBuilder();
        foreach (var (isTag, piece) in Pieces(markup))
            if (!isTag)
                text.Append(piece);
            else if (piece.StartsWith("<br", StringComparison.Ordinal))
                text.Append(' ');
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>The text of the first line alone.</summary>
    public static string FirstLine(string markup) =>
        Plain(markup.IndexOf("<br", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? markup[..end] : markup);

    /// <summary>The text encoded, with its line ends, and with the colours that spans give by number. The lines of a key run
    /// on: Plotly cannot wrap, a page can.</summary>
    public static string Html(string markup)
    {
        var html = new StringBuilder();
        var open = new Stack<bool>();
        var isKey = false; // whether something in this line is coloured
        var pieces = Pieces(markup).ToList();
        foreach (var (i, (isTag, piece)) in pieces.Index())
            if (!isTag)
                html.Append(HtmlText.Encode(WebUtility.HtmlDecode(piece)));
            else if (piece.StartsWith("<br", StringComparison.Ordinal))
            {
                isKey &= pieces
                    .Skip(i + 1)
                    .TakeWhile(next => next.IsTag && !next.Piece.StartsWith("<br", StringComparison.Ordinal))
                    .Any(tag => Colour(tag.Piece) is not null);
                html.Append(isKey ? "\u2003" : "<br>");
            }
            else if (piece.StartsWith("<span", StringComparison.Ordinal))
            {
                var colour = Colour(piece);
                if (colour is not null)
                    html.Append($"<span style=\"color:{colour}\">");
                isKey |= colour is not null;
                open.Push(colour is not null);
            }
            else if (piece.StartsWith("</span", StringComparison.Ordinal) && open.TryPop(out var coloured) && coloured)
                html.Append("</span>");
        while (open.TryPop(out var coloured))
            if (coloured)
                html.Append("</span>");
        return html.ToString().Trim();
    }

    static IEnumerable<(bool IsTag, string Piece)> Pieces(string markup)
    {
        for (int i = 0, next; i < markup.Length; i = next)
        {
            var tag = markup[i] == '<' && i + 1 < markup.Length && (char.IsAsciiLetter(markup[i + 1]) || markup[i + 1] == '/');
            var end = tag ? markup.IndexOf('>', i) : -1;
            next =
                end >= 0 ? end + 1
                : markup.IndexOf('<', i + 1) is > 0 and var less ? less
                : markup.Length;
            yield return (end >= 0, markup[i..next]);
        }
    }

    /// <summary>A colour of six hexadecimal digits out of a tag's style, or null.</summary>
    static string? Colour(string tag)
    {
        const string Key = "color:#";
        var at = tag.IndexOf(Key, StringComparison.Ordinal);
        if (at < 0 || at + Key.Length + 6 > tag.Length)
            return null;
        var digits = tag.AsSpan(at + Key.Length, 6);
        foreach (var digit in digits)
            if (!char.IsAsciiHexDigit(digit))
                return null;
        return "#" + digits.ToString();
    }
}
