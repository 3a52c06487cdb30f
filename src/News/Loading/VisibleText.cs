using System.Text;
using AngleSharp.Dom;

namespace News.Loading;

/// <summary>What a reader sees of some HTML: blocks with a blank line between them, white space as a browser shows it.</summary>
static class VisibleText
{
    static readonly HashSet<string> Hidden =
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "iframe",
        "svg",
        "head",
        "figure",
        "figcaption",
        "select",
        "textarea",
        "object",
        "dialog",
    ];

    static readonly HashSet<string> Blocks =
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "table",
        "tr",
        "td",
        "th",
        "hr",
        "address",
        "body",
        "details",
        "summary",
    ];

    static readonly HashSet<string> Lines = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "pre", "td", "th"];

    /// <param name="skip">What else is left out, or null.</param>
    public static string Of(IElement? root, Func<IElement, bool>? skip = null)
    {
        var text = new StringBuilder();
        if (root is not null)
            Write(root, text, skip);
        return text.ToString().Trim();
    }

    /// <summary>Whether nobody sees it.</summary>
    public static bool IsHidden(IElement element) =>
        Hidden.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true" && element.LocalName != "br"
        || element.GetAttribute("style") is { } style
            && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds words and no further blocks: a paragraph, a heading, a cell.</summary>
    public static bool IsLine(IElement element) => Lines.Contains(element.LocalName);

    static void Write(INode node, StringBuilder text, Func<IElement, bool>? skip)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                Words(words.Data, text);
            else if (child is IElement element && !IsHidden(element) && skip?.Invoke(element) != true)
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock)
                    Break(text, "\n\n");
                if (element.LocalName == "br")
                    Break(text, text.Length > 0 && text[^1] == '\n' ? "\n\n" : "\n");
                Write(element, text, skip);
                if (isBlock)
                    Break(text, "\n\n");
            }
        }
    }

    static void Words(string words, StringBuilder text)
    {
        foreach (var c in words)
            if (c is '\u00AD' or '\u200B' or '\uFEFF')
                continue; // where a word may be parted, which nobody sees
            else if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
    }

    static void Break(StringBuilder text, string lines)
    {
        while (text.Length > 0 && text[^1] is (' ' or '\n'))
            text.Length--;
        if (text.Length > 0)
            text.Append(lines);
    }
}
