using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>Who is who: a card for each actor, which the script shows beside a mention, and which all can read below the text.</summary>
static class ActorCards
{
    /// <summary>Bounds of what a long article puts into its page.</summary>
    const int MostActors = 60,
        MostAliases = 10,
        MostLinks = 24;

    public static void Write(View view, TextWriter output)
    {
        var actors = view.Cast.Actors;
        if (actors.Count == 0)
            return;
        var shown = actors.Take(MostActors).Select(actor => actor.Id).ToHashSet();
        var mentions = view
            .Found.Mentions.Index()
            .SelectMany(mention => mention.Item.Actors.Where(shown.Contains).Select(id => (Id: id, mention.Index, mention.Item)))
            .OrderBy(mention => mention.Item.Span)
            .ToLookup(mention => mention.Id, mention => (mention.Index, mention.Item.Text));
        output.Write("<section class=\"nr-actors\">\n<h3>Who is who</h3>\n<ul>\n");
        foreach (var (i, actor) in actors.Take(MostActors).Index())
        {
            var about = Cast.About(actor);
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<li id=\"{view.Id(Cast.Key(i + 1))}\" class=\"nr-actor\" tabindex=\"-1\"><b class=\"nr-n {Cast.ColourOf(i + 1)}\">{Html.Encode(actor.Name)}</b> <span class=\"nr-about\">{Html.Encode(about)}</span>\n"
                )
            );
            Aliases(mentions[actor.Id].Index().Select(item => (Number: item.Index + 1, item.Item.Index, item.Item.Text)), view, output);
            output.Write("</li>\n");
        }
        output.Write("</ul>\n");
        if (actors.Count > MostActors)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<p>The {MostActors} most mentioned of {actors.Count}.</p>\n"));
        output.Write("</section>\n");
    }

    /// <summary>Each of the words it goes by, with a link for each place.</summary>
    static void Aliases(IEnumerable<(int Number, int Index, string Text)> mentions, View view, TextWriter output)
    {
        var aliases = mentions.GroupBy(mention => mention.Text, StringComparer.OrdinalIgnoreCase).ToList();
        if (aliases.Count == 0)
            return;
        var left = MostLinks;
        output.Write("<ul>\n");
        foreach (var alias in aliases.Take(MostAliases))
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<li>{Html.Encode(alias.Key)} <small>×{alias.Count()}</small>"));
            foreach (var (number, index, _) in alias.Take(left))
                output.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $" <a {view.Link($"m{index}")} aria-label=\"{Html.Encode(alias.Key)}, mention {number}\">{number}</a>"
                    )
                );
            output.Write(alias.Count() > left ? " …</li>\n" : "</li>\n");
            left = Math.Max(0, left - alias.Count());
        }
        output.Write(aliases.Count > MostAliases ? $"<li>and {aliases.Count - MostAliases} more</li>\n</ul>\n" : "</ul>\n");
    }
}
