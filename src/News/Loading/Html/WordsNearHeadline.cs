using AngleSharp.Dom;
using News.Lexicons;
using News.Loading.Days;

namespace News.Loading.Html;

/// <summary>A day that a page shows without marking it: in a short line near the headline, in an element named for dates, or
/// after a word such as 'Published'.</summary>
static class WordsNearHeadline
{
    /// <summary>In characters: a longer line is a sentence of the article, whose days are what it is about.</summary>
    const int LongestLine = 120;

    const int LinesBefore = 4;
    const int LinesAfter = 8;

    static readonly string[] Published = [.. Lexicon.Rows("publication-words").Where(row => row[1] == "published").Select(row => row[0])];
    static readonly string[] Updated = [.. Lexicon.Rows("publication-words").Where(row => row[1] == "updated").Select(row => row[0])];

    /// <summary>No page shows the day of its article below them.</summary>
    const int MostLines = 1_000;

    static readonly string[] DateNames = ["date", "publish", "datum", "fecha", "posted", "timestamp"];

    public static IEnumerable<PublishedDay> Days(HtmlPage page, ShownLines lines)
    {
        var near = lines.Near(LinesBefore, LinesAfter).Where(line => line.Text.Length <= LongestLine).ToList();
        var shown = lines.All.Take(MostLines).Where(line => line.Text.Length <= LongestLine && !lines.IsElsewhere(line.Element)).ToList();
        return near.Where(line => !Begins(line.Text, Updated))
            .Concat(shown.Where(line => Begins(line.Text, Published)))
            .Concat(shown.Where(line => IsNamedForDates(line.Element)))
            .Concat(near)
            .Select(line => PublicationLadder.Day(page, line.Text))
            .OfType<PublishedDay>();
    }

    static bool Begins(string line, string[] words) => words.Any(word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    static bool IsNamedForDates(IElement element) =>
        IsName(element.ClassName) || IsName(element.Id) || IsName(element.ParentElement?.ClassName) || IsName(element.ParentElement?.Id);

    static bool IsName(string? names) =>
        !string.IsNullOrEmpty(names) && DateNames.Any(part => names.Contains(part, StringComparison.OrdinalIgnoreCase));
}
