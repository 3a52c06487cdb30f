using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Notebooks.Assistance;

/// <summary>XML documentation as Markdown.</summary>
static partial class XmlDocumentation
{
    /// <param name="xml">A <c>member</c> element, or the content of one.</param>
    /// <param name="detailed">Remarks, exceptions and examples included.</param>
    public static string ToMarkdown(string xml, bool detailed)
    {
        if (Parts(xml) is not { } parts)
            return "";
        string[] blocks =
        [
            Block(SummaryOf(parts)),
            Named("Parameters", parts.Elements("param"), "name"),
            Named("Type parameters", detailed ? parts.Elements("typeparam") : [], "name"),
            Titled("Returns", parts.Element("returns")),
            .. detailed
                ? (string[])
                    [
                        Titled("Value", parts.Element("value")),
                        Named("Exceptions", parts.Elements("exception"), "cref"),
                        Titled("Remarks", parts.Element("remarks")),
                        .. parts.Elements("example").Select(example => Titled("Example", example)),
                    ]
                : [],
        ];
        return string.Join("\n\n", blocks.Where(block => block.Length > 0));
    }

    /// <summary>The summary alone.</summary>
    /// <inheritdoc cref="ToMarkdown"/>
    public static string Summary(string xml) => Parts(xml) is { } parts ? Block(SummaryOf(parts)) : "";

    /// <summary>What is said of one parameter.</summary>
    /// <inheritdoc cref="ToMarkdown"/>
    public static string Parameter(string xml, string name) =>
        Block(Parts(xml)?.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == name));

    /// <summary>The element that the parts of the documentation are in; null where the XML cannot be read.</summary>
    static XElement? Parts(string xml)
    {
        try
        {
            var member = XElement.Parse($"<member>{xml}</member>", LoadOptions.PreserveWhitespace);
            return member.Element("member") ?? member;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Without elements, F# takes the comment as the summary.
    static XElement? SummaryOf(XElement parts) => parts.Element("summary") ?? (parts.HasElements ? null : parts);

    static string Titled(string title, XElement? element) => Block(element) is { Length: > 0 } text ? $"**{title}:** {text}" : "";

    static string Named(string title, IEnumerable<XElement> elements, string attribute)
    {
        var lines =
            from element in elements
            let text = Block(element)
            where text.Length > 0
            select $"- `{Short(element.Attribute(attribute)?.Value ?? "")}`: {text.Replace("\n", "\n  ")}";
        var list = string.Join('\n', lines);
        return list.Length > 0 ? $"**{title}:**\n\n{list}" : "";
    }

    static string Block(XElement? element) =>
        element is null ? "" : BlankLines().Replace(string.Concat(element.Nodes().Select(Text)), "\n\n").Trim();

    static string Text(XNode node) =>
        node switch
        {
            XText text => Blanks().Replace(text.Value, " "),
            XElement element => Text(element),
            _ => "",
        };

    static string Text(XElement element) =>
        element.Name.LocalName switch
        {
            "see" or "seealso" => Link(element),
            "paramref" or "typeparamref" => $"`{element.Attribute("name")?.Value}`",
            "c" => $"`{element.Value.Trim()}`",
            "code" or "pre" => $"\n\n```\n{Unindent(element.Value)}\n```\n\n",
            "a" => $"[{Block(element)}]({element.Attribute("href")?.Value})",
            "b" or "strong" => $"**{Block(element)}**",
            "i" or "em" => $"*{Block(element)}*",
            "para" or "p" or "note" => $"\n\n{Block(element)}\n\n",
            "br" => "\n\n",
            "list" or "ul" or "ol" =>
                $"\n\n{string.Join('\n', element.Elements().Where(item => item.Name.LocalName is "item" or "li").Select(Item))}\n\n",
            "term" => Block(element) is { Length: > 0 } term ? $"{term}: " : "",
            "inheritdoc" => "",
            _ => Block(element),
        };

    static string Item(XElement item) => $"- {Block(item).Replace("\n", "\n  ")}";

    static string Link(XElement element) =>
        element.Attribute("cref")?.Value is { } cref ? $"`{(element.Value is { Length: > 0 } said ? said : Short(cref))}`"
        : element.Attribute("langword")?.Value is { } word ? $"`{word}`"
        : element.Attribute("href")?.Value is { } href ? $"[{(element.Value is { Length: > 0 } text ? text : href)}]({href})"
        : element.Value;

    /// <summary>The end of a documentation id: <c>Max</c> of <c>M:System.Math.Max(System.Int32,System.Int32)</c>.</summary>
    static string Short(string id)
    {
        var name = id.Split('(')[0];
        name = name[(name.LastIndexOf(':') + 1)..];
        name = name[(name.LastIndexOf('.') + 1)..];
        return name.Split('`')[0];
    }

    static string Unindent(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        var depth = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length > depth ? line[depth..] : line.Trim()));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \t]*\n[ \t]*\n\s*")]
    private static partial Regex BlankLines();
}
