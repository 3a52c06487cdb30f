using System.Text;
using System.Text.RegularExpressions;

namespace News.Loading;

/// <summary>
/// Takes out of a text that was copied from a PDF what is at the top and the foot of each page: page numbers that count upwards, and the
/// lines beside them that come again on every page. A sentence that they parted goes on.
/// </summary>
static partial class PageFurniture
{
    const int FewestPages = 2,
        LongestHead = 80,
        MostHeadLines = 2;

    /// <returns>The article's text and the lines that were left out; the text itself where it has no such lines.</returns>
    public static Article Without(string text)
    {
        var lines = text.Split('\n');
        var numbers = Numbers(lines);
        if (numbers.Count < FewestPages && !text.Contains('\f'))
            return new Article(text);
        var dropped = new bool[lines.Length];
        foreach (var at in numbers)
            dropped[at] = true;
        foreach (var at in Heads(lines, numbers))
            dropped[at] = true;
        if (!dropped.Contains(true))
            return new Article(text);
        return new Article(Kept(lines, dropped))
        {
            Dropped = [.. lines.Where((line, i) => dropped[i] && !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim())],
        };
    }

    /// <summary>The lines that are nothing but a page's number, where they count upwards by one: the longest such sequence.</summary>
    static List<int> Numbers(string[] lines)
    {
        var best = new List<int>();
        var endingWith = new Dictionary<int, List<int>>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (PageNumber().Match(lines[i]) is not { Success: true } match || !int.TryParse(match.Groups["n"].ValueSpan, out var number))
                continue;
            if (!endingWith.Remove(number - 1, out var pages))
                pages = [];
            pages.Add(i);
            endingWith[number] = pages;
            if (pages.Count > best.Count)
                best = pages;
        }
        return best;
    }

    /// <summary>The lines beside a page's number or its end that more than half of the pages have, digits apart.</summary>
    static IEnumerable<int> Heads(string[] lines, List<int> numbers)
    {
        var isNumber = numbers.ToHashSet();
        var edges = numbers
            .Concat(Enumerable.Range(1, Math.Max(0, lines.Length - 1)).Where(i => lines[i].Contains('\f')))
            .Distinct()
            .Order()
            .ToList();
        var beside = new List<int>();
        foreach (var edge in edges)
        {
            Beside(edge, -1);
            Beside(edge, 1);
            if (!isNumber.Contains(edge))
                beside.Add(edge);
        }
        Beside(-1, 1);
        Beside(lines.Length, -1);
        return beside
            .Distinct()
            .Where(i => Shape(lines[i]) is { Length: > 2 and < LongestHead })
            .GroupBy(i => Shape(lines[i]))
            .Where(same => same.Count() > 1 && same.Count() * 2 > edges.Count)
            .SelectMany(same => same)
            .ToList();

        void Beside(int edge, int step)
        {
            for (var (i, taken) = (edge + step, 0); i >= 0 && i < lines.Length && taken < MostHeadLines; i += step)
                if (!string.IsNullOrWhiteSpace(lines[i]) && !isNumber.Contains(i))
                {
                    beside.Add(i);
                    taken++;
                }
        }
    }

    static string Shape(string line) => string.Concat(line.Where(c => !char.IsAsciiDigit(c) && c != '\f')).Trim();

    /// <summary>Where a sentence goes on after what was dropped, the blank lines around it go too.</summary>
    static string Kept(string[] lines, bool[] dropped)
    {
        var text = new StringBuilder();
        var isCut = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (dropped[i])
            {
                isCut = true;
                continue;
            }
            var line = lines[i].Replace("\f", "");
            if (isCut && string.IsNullOrWhiteSpace(line))
                continue;
            if (isCut && text.Length > 0)
            {
                while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
                    text.Length--;
                text.Append(GoesOn(text, line) ? "\n" : "\n\n");
            }
            else if (text.Length > 0)
                text.Append('\n');
            isCut = false;
            text.Append(line);
        }
        return text.ToString();
    }

    static bool GoesOn(StringBuilder text, string line) =>
        text.Length > 0 && line.Length > 0 && (char.IsLower(line[0]) || text[^1] is ',' or ';' or '-' || char.IsLetter(text[^1]));

    /// <summary>'12', '- 12 -', 'Page 3 of 8', '3/8', 'p. 3'.</summary>
    [GeneratedRegex(
        @"^[\s\f]*[-–—|\[(]*\s*(?:page|p\.)?\s*(?<n>\d{1,4})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|\])]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex PageNumber();
}
