using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>Which colour is whose: a list with counts, which the script makes into buttons.</summary>
static class Legend
{
    public static void Write(View view, TextWriter output)
    {
        var actors = view.Cast.Actors;
        if (actors.Count == 0)
            return;
        output.Write("<ul class=\"nr-who\" aria-label=\"Whose colour it is\">\n");
        foreach (var (i, actor) in actors.Take(Cast.Coloured).Index())
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<li class=\"{Cast.ColourOf(i + 1)}\" data-o=\"{Cast.Key(i + 1)}\"><span class=\"nr-dot\"></span><a {view.Link(Cast.Key(i + 1))}>{Html.Encode(actor.Name)}</a> <small>{actor.Mentions}</small></li>\n"
                )
            );
        var others = actors.Skip(Cast.Coloured).ToList();
        if (others.Count > 0)
        {
            var keys = string.Join(' ', Enumerable.Range(Cast.Coloured + 1, others.Count).Select(Cast.Key));
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<li class=\"nr-c0\" data-o=\"{keys}\"><span class=\"nr-dot\"></span>{others.Count} other{(others.Count == 1 ? "" : "s")} <small>{others.Sum(actor => actor.Mentions)}</small></li>\n"
                )
            );
        }
        output.Write("</ul>\n");
    }
}
