using System.Text;
using AngleSharp.Dom;

namespace News.Loading;

/// <summary>What a reader sees of some HTML: blocks with a blank line between them, white space as a browser shows it.</summary>
internal static class HtmlText
{
    static readonly HashSet<string> Hidden =
    [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "iframe", "svg", "head", "figure",
        "figcaption", "select", "textarea", "object", "dialog",
    ];

    static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd",
        "blockquote", "pre", "table", "tr", "td", "th", "hr", "address", "body", "details", "summary",
    ];

    public static string Of(IElement? root)
    {
        var text = new StringBuilder();
        if (root is not null) Write(root, text);
        return text.ToString().Trim();
    }

    static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) Words(words.Data, text);
            else if (child is IElement element && !Hidden.Contains(element.LocalName) && !element.HasAttribute("hidden"))
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock) Break(text, "\n\n");
                if (element.LocalName == "br") Break(text, text.Length > 0 && text[^1] == '\n' ? "\n\n" : "\n");
                Write(element, text);
                if (isBlock) Break(text, "\n\n");
            }
        }
    }

    static void Words(string words, StringBuilder text)
    {
        foreach (var c in words)
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
    }

    static void Break(StringBuilder text, string lines)
    {
        while (text.Length > 0 && text[^1] is (' ' or '\n')) text.Length--;
        if (text.Length > 0) text.Append(lines);
    }
}
