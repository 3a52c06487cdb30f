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

    /// <summary>What the colours and the marks mean, each shown as it is in the text.</summary>
    public static void WriteKey(View view, TextWriter output)
    {
        var found = view.Found;
        var quotes = found.Quotes.Where(quote => quote.Sort == QuoteSort.Statement).ToList();
        (bool IsShown, string Html)[] marks =
        [
            (found.Mentions.Count > 0, "a <span class=\"nr-m nr-name nr-c1\">colour</span>: who is meant"),
            (found.Events.Count > 0, "<b class=\"nr-e\">bold</b>: what was done"),
            (view.Events.Any(one => !one.IsFact), "<b class=\"nr-e nr-unsure\">dashed below</b>: what did not happen, or not yet"),
            (found.Dates.Count > 0, "<span class=\"nr-d\">dashed line</span>: when"),
            (quotes.Exists(quote => quote.Direct), "<span class=\"nr-q nr-direct nr-c1\">bar</span>: a quote, in the speaker’s colour"),
            (quotes.Exists(quote => !quote.Direct), "<span class=\"nr-q nr-indirect nr-c1\">dotted bar</span>: a quote in other words"),
            (found.Amounts.Count > 0, "<span class=\"nr-s\">double line</span>: money"),
        ];
        if (marks.Any(mark => mark.IsShown))
            output.Write(
                $"<p class=\"nr-key\">Key: {string.Join("; ", marks.Where(mark => mark.IsShown).Select(mark => mark.Html))}.</p>\n"
            );
    }
}
