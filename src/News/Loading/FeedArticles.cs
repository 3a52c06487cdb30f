using System.Xml;
using System.Xml.Linq;

namespace News.Loading;

/// <summary>The items of an RSS feed or the entries of an Atom one. Document types, and what they define, are passed over.</summary>
internal static class FeedArticles
{
    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    public static IEnumerable<Article> Read(string xml, string path)
    {
        try
        {
            if (IsTooDeep(xml)) throw new ArticleFormatException($"'{path}' nests its elements deeper than a feed does; save the feed again.");
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            var items = XDocument.Load(reader).Descendants().Where(e => e.Name.LocalName is "item" or "entry").ToList();
            return items.Count > 0 ? items.Select(item => Item(item, path))
                : throw new ArticleFormatException($"'{path}' is XML without RSS items or Atom entries; give a feed, or save the article as .txt.");
        }
        catch (XmlException e)
        {
            throw new ArticleFormatException($"'{path}' is not well-formed XML ({e.Message.TrimEnd('.')}); save the feed again.", e);
        }
    }

    static bool IsTooDeep(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        while (reader.Read())
            if (reader.Depth > 200) return true;
        return false;
    }

    static Article Item(XElement item, string path)
    {
        var body = Find(item, "encoded") ?? Find(item, "content") ?? Find(item, "description") ?? Find(item, "summary");
        var link = Find(item, "link");
        return new Article(body is null ? "" : HtmlArticle.Fragment(Html(body), path))
        {
            Title = Line(Find(item, "title")),
            Published = PublishedDay.Of(Line(Find(item, "pubDate") ?? Find(item, "published") ?? Find(item, "date") ?? Find(item, "updated"))),
            Source = Line(Find(item, "source") is { } source ? Find(source, "title") ?? source : Title(item.Parent)),
            Byline = Line(Find(item, "creator") ?? (Find(item, "author") is { } author ? Find(author, "name") ?? author : null)),
            Url = Line(link) ?? link?.Attribute("href")?.Value,
        };
    }

    /// <summary>Escaped HTML is the text of its element; XHTML is the element's children; text is to be shown as it is.</summary>
    static string Html(XElement body) => body.HasElements ? string.Concat(body.Nodes().Select(node => node.ToString()))
        : body.Attribute("type")?.Value == "text" ? System.Net.WebUtility.HtmlEncode(body.Value) : body.Value;

    static XElement? Title(XElement? feed) => feed is null ? null
        : Find(feed, "title") ?? (feed.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") is { } channel ? Find(channel, "title") : null);

    static XElement? Find(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    static string? Line(XElement? element) => element?.Value.Trim() is { Length: > 0 } value ? value : null;
}
