using System.Xml;
using System.Xml.Linq;

namespace News.Loading;

/// <summary>The items of an RSS feed or the entries of an Atom one. Document types, and what they define, are ignored.</summary>
static class FeedArticles
{
    const int Deepest = 200;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    public static IEnumerable<Func<Article>> Read(string xml, string path)
    {
        xml = XmlRepair.Of(xml);
        if (IsTooDeep(xml))
            throw new ArticleFormatException($"'{path}' nests its elements deeper than a feed does; save the feed again.");
        var items = new List<XElement>();
        var title = (string?)null;
        XmlException? broken = null;
        try
        {
            Collect(xml, items, ref title);
        }
        catch (XmlException e)
        {
            broken = e; // Everything before the damage is read.
        }
        if (items.Count == 0)
            throw broken is null
                ? new ArticleFormatException(
                    $"'{path}' is XML without RSS items or Atom entries; give a feed, or save the article as .txt."
                )
                : new ArticleFormatException(
                    $"'{path}' is not well-formed XML ({broken.Message.TrimEnd('.')}); save the feed again.",
                    broken
                );
        return Items();

        IEnumerable<Func<Article>> Items()
        {
            for (var i = 0; i < items.Count; i++)
            {
                var (item, name) = (items[i], items.Count == 1 ? path : $"{path}#{i + 1}");
                yield return () => Item(item, title, name);
            }
            if (broken is not null)
                yield return () =>
                    throw new ArticleFormatException(
                        $"'{path}' is not well-formed XML after its {items.Count} whole items ({broken.Message.TrimEnd('.')}); save the feed again.",
                        broken
                    );
        }
    }

    static void Collect(string xml, List<XElement> items, ref string? title)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        reader.MoveToContent();
        while (!reader.EOF)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "item" or "entry" })
                items.Add((XElement)XNode.ReadFrom(reader));
            else if (title is null && reader is { NodeType: XmlNodeType.Element, LocalName: "title" })
                title = Line((XElement)XNode.ReadFrom(reader));
            else
                reader.Read();
    }

    static bool IsTooDeep(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            while (reader.Read())
                if (reader.Depth > Deepest)
                    return true;
        }
        catch (XmlException)
        {
            // Where it breaks off is told when its items are read.
        }
        return false;
    }

    static Article Item(XElement item, string? feed, string name)
    {
        var body = Find(item, "encoded") ?? Find(item, "content") ?? Find(item, "description") ?? Find(item, "summary");
        var link = item.Elements()
            .Where(e => e.Name.LocalName == "link")
            .OrderBy(e => e.Attribute("rel")?.Value is null or "alternate" ? 0 : 1)
            .FirstOrDefault();
        return new Article(body is null ? "" : HtmlArticle.Fragment(Html(body), name))
        {
            Title = Line(Find(item, "title")),
            Published = PublishedDay.Of(
                Line(Find(item, "pubDate") ?? Find(item, "published") ?? Find(item, "date") ?? Find(item, "updated"))
            ),
            Source = Line(Find(item, "source") is { } source ? Find(source, "title") ?? source : null) ?? feed,
            Byline = Line(Find(item, "creator") ?? (Find(item, "author") is { } author ? Find(author, "name") ?? author : null)),
            Url = Line(link) ?? link?.Attribute("href")?.Value,
        };
    }

    /// <summary>Escaped HTML is the text of its element; XHTML is the element's children; text is to be shown as it is.</summary>
    static string Html(XElement body) =>
        body.HasElements ? string.Concat(body.Nodes().Select(node => node.ToString()))
        : body.Attribute("type")?.Value == "text" ? System.Net.WebUtility.HtmlEncode(body.Value)
        : body.Value;

    static XElement? Find(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    static string? Line(XElement? element) => element?.Value.Trim() is { Length: > 0 } value ? value : null;
}
