using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>What can be shown and hidden in the text: a list with counts, which the script makes into buttons.</summary>
static class Features
{
    public const string People = "people",
        Bodies = "bodies",
        Places = "places",
        Others = "others",
        Dates = "dates",
        Quotes = "quotes",
        Events = "events",
        Amounts = "amounts";

    /// <summary>A group is what its members are.</summary>
    public static string Of(Mention mention, Cast cast) =>
        ((mention.Actors.Count > 0 ? cast.Find(mention.Actors[0])?.Kind : null) ?? mention.Kind) switch
        {
            MentionKind.Country or MentionKind.Place => Places,
            MentionKind.Organisation or MentionKind.Media or MentionKind.Initiative => Bodies,
            MentionKind.Other => Others,
            _ => People,
        };

    public static void Write(View view, TextWriter output)
    {
        var found = view.Found;
        var mentions = found.Mentions.CountBy(mention => Of(mention, view.Cast)).ToDictionary();
        output.Write("<ul class=\"nr-features\" aria-label=\"What is marked\">\n");
        Item(People, "", "people", mentions.GetValueOrDefault(People));
        Item(Bodies, "", "organisations", mentions.GetValueOrDefault(Bodies));
        Item(Places, "", "places", mentions.GetValueOrDefault(Places));
        Item(Others, "", "other names", mentions.GetValueOrDefault(Others));
        Item(Dates, "nr-d", "dates", found.Dates.Count);
        Item(Quotes, "nr-q nr-direct", "quotes", found.Quotes.Count(quote => quote.Sort == QuoteSort.Statement));
        Item(Events, "nr-e", "events", found.Events.Count);
        Item(Amounts, "nr-s", "amounts", found.Amounts.Count);
        output.Write("</ul>\n");

        void Item(string feature, string look, string name, int count)
        {
            if (count > 0)
                output.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<li data-f=\"{feature}\"><span class=\"{look}\">{name}</span> <small>{count}</small></li>\n"
                    )
                );
        }
    }
}
