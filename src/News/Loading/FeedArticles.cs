using System.Net;
using System.Xml;
using System.Xml.Linq;
using News.Loading.Days;
using News.Loading.Html;

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
        var body = Find(item, "encoded", "content", "description", "summary");
        var link = item.Elements()
            .Where(e => e.Name.LocalName == "link" && IsOwn(e))
            .OrderBy(e => e.Attribute("rel")?.Value is null or "alternate" ? 0 : 1)
            .FirstOrDefault();
        var published = Days(item).FirstOrDefault(day => day is not null)?.Day;
        return new Article(body is null ? "" : HtmlArticle.Fragment(Html(body), name))
        {
            Title = WebUtility.HtmlDecode(Line(Find(item, "title"))),
            Published = published,
            PublishedFrom = published is null ? null : News.PublishedFrom.Feed,
            Source = Line(Find(item, "source") is { } source ? Find(source, "title") ?? source : null) ?? feed,
            Byline = News.Loading.Html.Byline.Name(
                Line(Find(item, "creator") ?? (Find(item, "author") is { } author ? Find(author, "name") ?? author : null))
            ),
            Url = Line(link) ?? link?.Attribute("href")?.Value,
        };
    }

    /// <summary>Escaped HTML is the text of its element; XHTML is the element's children; text is to be shown as it is.</summary>
    static string Html(XElement body) =>
        body.HasElements ? string.Concat(body.Nodes().Select(node => node.ToString()))
        : body.Attribute("type")?.Value == "text" ? WebUtility.HtmlEncode(body.Value)
        : body.Value;

    /// <summary>The day of an item under the names that feeds use for it, the surest first.</summary>
    static IEnumerable<PublishedDay?> Days(XElement item) =>
        ((string[])["pubDate", "published", "issued", "created", "date", "updated", "modified"]).Select(name =>
            PublishedDay.Of(Line(Find(item, name)))
        );

    static XElement? Find(XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (parent.Elements().FirstOrDefault(e => e.Name.LocalName == name && IsOwn(e)) is { } found)
                return found;
        return null;
    }

    /// <summary>Not of a picture, film or podcast that goes with the item.</summary>
    static bool IsOwn(XElement element) =>
        !element.Name.NamespaceName.Contains("mrss", StringComparison.OrdinalIgnoreCase)
        && !element.Name.NamespaceName.Contains("itunes", StringComparison.OrdinalIgnoreCase);

    static string? Line(XElement? element) => element?.Value.Trim() is { Length: > 0 } value ? value : null;
}
