using System.Text;

namespace Notebooks.Rendering;

/// <summary>A page that lists others beside it, each with a summary, and with the source and day of its article or its contents.</summary>
public static class IndexPage
{
    /// <summary>What the file of such a page is called.</summary>
    public const string File = "index.html";

    const string Mark = "<meta name=\"generator\" content=\"notebooks, of a folder\">";

    /// <summary>The page. It is the same for the same pages.</summary>
    public static string Render(string title, IEnumerable<(PageLink Link, RenderedPage Page)> pages, Theme theme)
    {
        var items = new StringBuilder();
        foreach (var (link, page) in pages)
        {
            items.Append($"<li>\n<h2><a href=\"{Html.Encode(link.Address)}\">{Html.Encode(page.Title)}</a></h2>\n");
            if (page.Article is { Byline: { Length: > 0 } byline })
                items.Append($"<p class=\"of\">{Html.Encode(byline)}</p>\n");
            if (page.Description.Length > 0)
                items.Append($"<p>{Html.Encode(page.Description)}</p>\n");
            // Pages that are each of an article have the same headings.
            if (page.Article is null)
                items.Append(ContentsHtml.List(page.Headings, link.Address, atLeast: 1));
            items.Append("</li>\n");
        }
        return new WebPage(title, theme, new())
        {
            Metadata = Mark + "\n",
            Style = Page.StyleSheet,
            Body = $"<main id=\"content\" class=\"index\">\n<h1>{Html.Encode(title)}</h1>\n<ol class=\"pages\">\n{items}</ol>\n</main>\n",
        }.Render();
    }

    /// <summary>Whether a page is one of these, which may be written anew, and not somebody's own.</summary>
    public static bool IsOne(string html) => html.Contains(Mark, StringComparison.Ordinal);
}
