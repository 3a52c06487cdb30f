using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace News.Loading.Html;

/// <summary>
/// The lines of a page that are its article: those that SmartReader finds, and the prose between the headline and the last of them
/// that it missed. Where it finds too little, as in a live blog, a notice or a page in a form, the block with nearly all the
/// text is the article.
/// </summary>
static class ArticleLines
{
    /// <summary>SmartReader takes quadratic time: some three seconds for as many, and few articles have a tenth of them.</summary>
    const int MostElements = 10_000;

    public static IReadOnlyList<ShownLine> Of(string html, IHtmlDocument page, ShownLines lines)
    {
        var block = InBlock(lines);
        var found = page.All.Length <= MostElements ? Found(html, lines) : [];
        return Length(found) * 2 >= Length(block) ? Completed(found, lines) : block;
    }

    static int Length(IEnumerable<ShownLine> lines) => lines.Sum(line => line.Text.Length);

    static List<ShownLine> InBlock(ShownLines lines)
    {
        var main = lines.Weights.Main;
        return [.. lines.All.Where(line => !IsAround(lines, line, main) && line.Element.IsWithin(main))];
    }

    /// <param name="top">What is not judged itself, nor what it is in.</param>
    static bool IsAround(ShownLines lines, ShownLine line, IElement? top = null)
    {
        for (var element = line.Element; element is not null && element != top; element = element.ParentElement)
            if (lines.Weights.IsAround(element))
                return true;
        return false;
    }

    static List<ShownLine> Found(string html, ShownLines lines)
    {
        var whole = new StringBuilder();
        var keys = new HashSet<string>();
        foreach (var line in SmartReaderLines(html))
        {
            var key = ShownLines.Key(line.Text);
            keys.Add(key);
            whole.Append(key);
        }
        var text = whole.ToString();
        return [.. lines.All.Where(line => IsFound(line) && !IsAround(lines, line))];

        // A short line could be in a long one by chance.
        bool IsFound(ShownLine line) =>
            ShownLines.Key(line.Text) is { Length: > 0 } key
            && (keys.Contains(key) || key.Length >= 30 && text.Contains(key, StringComparison.Ordinal));
    }

    static IReadOnlyList<ShownLine> SmartReaderLines(string html)
    {
        try
        {
            return
                new SmartReader.Reader("https://localhost/", html) { KeepClasses = true }.GetArticle()
                    is { IsReadable: true, Content: { } content }
                ? VisibleText.Lines(new HtmlParser().ParseDocument(content).Body)
                : [];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return []; // It guesses; where it stumbles over a strange page, the page itself is read.
        }
    }

    /// <summary>With the prose that was missed: a standfirst below the headline, what is for subscribers.</summary>
    static IReadOnlyList<ShownLine> Completed(List<ShownLine> found, ShownLines lines)
    {
        if (found.Count == 0)
            return found;
        var kept = found.ToHashSet();
        var container = Common(found);
        var all = lines.All.ToList();
        var first = all.FindIndex(kept.Contains);
        var last = all.FindLastIndex(kept.Contains);
        var from = lines.HeadlineAt >= 0 && lines.HeadlineAt < first ? lines.HeadlineAt + 1 : first;
        return
        [
            .. all.Where((line, i) => kept.Contains(line) || i >= from && IsMissed(line) && (i < last || IsIn(container, line.Element))),
        ];

        bool IsMissed(ShownLine line) =>
            line.IsProse && line != lines.All[Math.Max(0, lines.HeadlineAt)] && !lines.IsElsewhere(line.Element) && !IsAround(lines, line);
    }

    static bool IsIn(IElement? container, IElement element) => container is not (null or IHtmlBodyElement) && element.IsWithin(container);

    /// <summary>The smallest element that holds all of the lines.</summary>
    static IElement? Common(List<ShownLine> lines)
    {
        var common = lines[0].Element;
        foreach (var line in lines)
            while (common is not null && !line.Element.IsWithin(common))
                common = common.ParentElement;
        return common;
    }
}
