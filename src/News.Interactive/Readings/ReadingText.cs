using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>A reading in one sentence: how much of everything.</summary>
static class ReadingText
{
    public static void Write(Reading reading, TextWriter output)
    {
        var (article, found) = (reading.Article, reading.Annotations);
        var name = article.Title is { } title ? $"“{title}”" : "Article";
        var day = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown date";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{name} of {day}, {article.Text.Length:#,0} characters: "));
        output.Write(
            string.Join(
                ", ",
                Many(found.Mentions.Count, "mention"),
                Many(found.Actors.Count, "actor"),
                Many(found.Dates.Count, "date"),
                Many(found.Quotes.Count(quote => quote.Sort == QuoteSort.Statement), "quote"),
                Many(found.Amounts.Count, "amount"),
                Many(found.Events.Count, "event")
            )
        );
        if (reading.Note is { } note)
            output.Write($". {note}");
    }

    static string Many(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
