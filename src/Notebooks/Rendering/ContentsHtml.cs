namespace Notebooks.Rendering;

/// <summary>Headings as a list of links.</summary>
static class ContentsHtml
{
    const int Deepest = 3;

    /// <summary>The list; empty where there are fewer than <paramref name="atLeast"/>.</summary>
    /// <param name="page">The address of the page they are in; empty for this one.</param>
    public static string List(IEnumerable<Heading> headings, string page, int atLeast)
    {
        var listed = headings.Where(heading => heading.Level <= Deepest).ToList();
        if (listed.Count < atLeast)
            return "";
        var top = listed.Min(heading => heading.Level);
        var items = string.Concat(
            listed.Select(heading =>
                $"<li class=\"level-{heading.Level - top}\"><a href=\"{Html.Encode(page)}#{Html.Encode(heading.Id)}\">{Html.Encode(heading.Text)}</a></li>\n"
            )
        );
        return $"<ol>\n{items}</ol>";
    }
}
