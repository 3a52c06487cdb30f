namespace Notebooks.Rendering;

/// <summary>What leads from a page to those beside it.</summary>
static class SeriesHtml
{
    public static string Links(PageOptions options)
    {
        var links = Link(options.Previous, "prev", "Previous: ") + Link(options.Index, "up", "") + Link(options.Next, "next", "Next: ");
        return links.Length == 0 ? "" : $"<nav class=\"series\" aria-label=\"Pages beside this one\">\n{links}</nav>\n";
    }

    static string Link(PageLink? link, string relation, string before) =>
        link is null ? "" : $"<a rel=\"{relation}\" href=\"{Html.Encode(link.Address)}\">{before}{Html.Encode(link.Title)}</a>\n";
}
