using System.Globalization;
using System.Text;

namespace Notebooks.Rendering;

/// <summary>Terminal text as HTML: colours and weight become spans, other control sequences vanish, and a line that a
/// lone carriage return begins anew shows its last state.</summary>
static class AnsiHtml
{
    static readonly string[] Colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    public static string Render(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        var (colour, bold, open) = ((string?)null, false, false);
        var at = 0;
        text = Overwrite(text);
        while (at < text.Length)
        {
            var escape = text.IndexOf('\x1b', at);
            html.Append(Html.Encode(text[at..(escape < 0 ? text.Length : escape)]));
            if (escape < 0)
                break;
            at = Sequence(text, escape, out var parameters);
            if (parameters is null)
                continue;
            (colour, bold) = Apply(parameters, colour, bold);
            if (open)
                html.Append("</span>");
            open = colour is not null || bold;
            if (open)
                html.Append(
                    $"<span class=\"{string.Join(' ', new[] { colour is null ? null : "ansi-" + colour, bold ? "ansi-bold" : null }.OfType<string>())}\">"
                );
        }
        return html.Append(open ? "</span>" : "").ToString();
    }

    /// <summary>Where the sequence ends; its parameters where it sets colours (<c>ESC [ … m</c>), else null.</summary>
    static int Sequence(string text, int escape, out string? parameters)
    {
        parameters = null;
        var at = escape + 1;
        if (at >= text.Length || text[at] != '[')
            return Math.Min(at + 1, text.Length);
        var start = ++at;
        while (at < text.Length && text[at] is >= '\x20' and <= '\x3f')
            at++;
        if (at < text.Length && text[at] == 'm')
            parameters = text[start..at];
        return Math.Min(at + 1, text.Length);
    }

    static (string? Colour, bool Bold) Apply(string parameters, string? colour, bool bold)
    {
        var codes = parameters
            .Split(';')
            .Select(code => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToArray();
        for (var i = 0; i < codes.Length; i++)
        {
            (colour, bold) = codes[i] switch
            {
                0 => (null, false),
                1 => (colour, true),
                22 => (colour, false),
                >= 30 and <= 37 => (Colours[codes[i] - 30], bold),
                39 => (null, bold),
                >= 90 and <= 97 => (Colours[codes[i] - 90], bold),
                _ => (colour, bold),
            };
            if (codes[i] is 38 or 48)
                i += i + 1 < codes.Length && codes[i + 1] == 2 ? 4 : 2; // a colour by number: left as it is
        }
        return (colour, bold);
    }

    static string Overwrite(string text)
    {
        if (!text.Contains('\r'))
            return text;
        return string.Join(
            '\n',
            text.Replace("\r\n", "\n")
                .Split('\n')
                .Select(line =>
                    line.TrimEnd('\r') is var shown && shown.LastIndexOf('\r') is >= 0 and var last ? shown[(last + 1)..] : shown
                )
        );
    }
}
