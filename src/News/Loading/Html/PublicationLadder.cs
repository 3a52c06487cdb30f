using News.Loading.Days;

namespace News.Loading.Html;

/// <summary>The day on which a page was published: the first rung that gives one decides.</summary>
static class PublicationLadder
{
    /// <summary>Content systems fill a date that they do not have with one like 0001-01-01 or 1970-01-01; the web begins here.</summary>
    const int FirstYear = 1990;

    static readonly string[] MetaNames =
    [
        "article:published_time",
        "article:published",
        "article.published",
        "og:published_time",
        "og:article:published_time",
        "datePublished",
        "date_published",
        "rnews:datePublished",
        "parsely-pub-date",
        "pubdate",
        "pub_date",
        "og:pubdate",
        "bt:pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "og:publish_date",
        "published-date",
        "published_date",
        "publication_date",
        "publication-date",
        "publicationDate",
        "article:publicationdate",
        "originalpublicationdate",
        "article_date_original",
        "sailthru.date",
        "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime",
        "shareaholic:article_published_time",
        "dcsext.articleFirstPublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.issued",
        "dc.date.created",
        "dcterms.created",
        "dc.created",
        "dc:created",
        "dc.date",
        "dc:date",
        "dcterms.date",
        "dateCreated",
        "displaydate",
        "gentime",
        "creation_date",
        "article.created",
        "created",
        "date",
    ];

    static readonly (PublishedFrom From, Func<HtmlPage, ShownLines, IEnumerable<PublishedDay>> Days)[] Rungs =
    [
        (PublishedFrom.LinkedData, (page, _) => LinkedDays(page)),
        (PublishedFrom.MetaTag, (page, _) => page.Meta.All(MetaNames).Select(value => Day(page, value)).OfType<PublishedDay>()),
        (PublishedFrom.TimeElement, TimeElements.Days),
        (PublishedFrom.Address, (page, _) => AddressDay.Of(page.Address) is { } day ? [day] : []),
        (PublishedFrom.Words, WordsNearHeadline.Days),
    ];

    /// <returns>Null where no rung gives a day.</returns>
    public static (DateOnly Day, PublishedFrom From)? Of(HtmlPage page, ShownLines lines)
    {
        foreach (var (from, days) in Rungs)
        foreach (var day in days(page, lines).Where(IsOfTheWeb))
            return (Local(day, page, lines), from);
        return null;
    }

    public static PublishedDay? Day(HtmlPage page, string? value) => PublishedDay.Of(value, page.IsMonthFirst);

    static bool IsOfTheWeb(PublishedDay day) => day.Day.Year >= FirstYear;

    /// <summary>A day that counts in UTC yields to the one where the article appeared: in the address, in another rung with an
    /// offset, or in words.</summary>
    static DateOnly Local(PublishedDay day, HtmlPage page, ShownLines lines)
    {
        if (!day.IsUtc)
            return day.Day;
        var others = Rungs.Reverse().SelectMany(rung => rung.Days(page, lines)).Where(other => !other.IsUtc && day.CanBe(other.Day));
        return others.Select(other => (DateOnly?)other.Day).FirstOrDefault() ?? day.Day;
    }

    static IEnumerable<PublishedDay> LinkedDays(HtmlPage page)
    {
        foreach (var name in (string[])["datePublished", "dateCreated"])
        foreach (var thing in (System.Text.Json.JsonElement[])[page.Linked.Article, page.Linked.Page])
            if (Day(page, page.Linked.Text(thing, name)) is { } day)
                yield return day;
    }
}
