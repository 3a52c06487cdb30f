using System.Text;
using AngleSharp.Dom;

namespace News.Loading.Html;

/// <summary>What a reader sees of some HTML: lines of text, white space as a browser shows it.</summary>
static class VisibleText
{
    static readonly HashSet<string> Hidden =
    [
        "script",
        "style",
        "noscript",
        "template",
        "button",
        "iframe",
        "svg",
        "head",
        "select",
        "textarea",
        "object",
        "amp-sidebar",
        "amp-state",
        "amp-list",
        "amp-consent",
        "amp-ad",
        "amp-user-notification",
    ];

    static readonly HashSet<string> Blocks =
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "form",
        "figure",
        "figcaption",
        "fieldset",
        "dialog",
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

    static readonly HashSet<string> LineElements = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "pre", "td", "th"];

    /// <summary>The lines of an element in order, each with the block that holds it.</summary>
    /// <param name="skip">What is left out, or null.</param>
    public static IReadOnlyList<ShownLine> Lines(IElement? root, Func<IElement, bool>? skip = null)
    {
        var writer = new LineWriter();
        if (root is not null)
        {
            Write(root, root, false, 0, writer, skip);
            writer.End(root);
        }
        return writer.Lines;
    }

    /// <summary>The lines with a blank line between them.</summary>
    public static string Of(IEnumerable<ShownLine> lines) => string.Join("\n\n", lines.Select(line => line.Text));

    /// <summary>Whether nobody sees it.</summary>
    public static bool IsHidden(IElement element) =>
        Hidden.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true" && element.LocalName != "br"
        || element.GetAttribute("style") is { } style
            && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds words and no further blocks: a paragraph, a heading, a cell.</summary>
    public static bool IsLine(IElement element) => LineElements.Contains(element.LocalName);

    /// <param name="quotes">How many quotations (<c>q</c>) the node is in.</param>
    static void Write(INode node, IElement block, bool isLink, int quotes, LineWriter text, Func<IElement, bool>? skip)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Words(words.Data, isLink);
            else if (child is IElement element && !IsHidden(element) && skip?.Invoke(element) != true)
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock)
                    text.End(block);
                if (element.LocalName == "br")
                    text.Break(block);
                var isQuote = element.LocalName == "q";
                if (isQuote)
                    text.Words(quotes % 2 == 0 ? "“" : "‘", isLink);
                Write(element, isBlock ? element : block, isLink || element.LocalName == "a", isQuote ? quotes + 1 : quotes, text, skip);
                if (isQuote)
                    text.Words(quotes % 2 == 0 ? "”" : "’", isLink);
                if (isBlock)
                    text.End(element);
            }
        }
    }

    sealed class LineWriter
    {
        readonly StringBuilder line = new();
        int linked;

        public List<ShownLine> Lines { get; } = [];

        public void Words(string words, bool isLink)
        {
            var before = line.Length;
            foreach (var c in words)
                if (c is '\u00AD' or '\u200B' or '\uFEFF')
                    continue; // where a word may be parted, which nobody sees
                else if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                    line.Append(c);
                else if (line.Length > 0 && line[^1] is not (' ' or '\n'))
                    line.Append(' ');
            if (isLink)
                linked += line.Length - before;
        }

        /// <summary>A line break inside a block; two of them part paragraphs.</summary>
        public void Break(IElement block)
        {
            Trim();
            if (line.Length == 0)
                return;
            if (line[^1] == '\n')
                End(block);
            else
                line.Append('\n');
        }

        public void End(IElement block)
        {
            Trim();
            while (line.Length > 0 && line[^1] is (' ' or '\n'))
                line.Length--;
            if (line.Length > 0)
                Lines.Add(new ShownLine(line.ToString(), block, Math.Min(linked, line.Length)));
            line.Clear();
            linked = 0;
        }

        void Trim()
        {
            while (line.Length > 0 && line[^1] == ' ')
                line.Length--;
        }
    }
}
