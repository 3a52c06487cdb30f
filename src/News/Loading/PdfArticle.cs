using System.Text;
using News.Lexicons;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace News.Loading;

/// <summary>The text of a PDF: its blocks in the order in which they are read, words that a line's end parts made whole, without what is on
/// top or at the foot of every page. The day in it says when the file was made, which is not when the article was published.</summary>
static class PdfArticle
{
    const int MostPages = 500;

    const char FirstLigature = '\uFB00';

    static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    static readonly Lazy<HashSet<string>> English = new(() => Lexicon.Words("english"));

    public static Article Read(byte[] bytes, string path)
    {
        var pages = Pages(bytes, path);
        var repeated = Repeated(pages);
        var text = new StringBuilder();
        var dropped = new List<string>();
        foreach (var block in pages.SelectMany(page => page))
            if (IsPageNumber(block) || repeated.Contains(Shape(block)))
                dropped.Add(block);
            else
                text.Append(Separator(text, block)).Append(block);
        return text.Length > 0
            ? new Article(text.ToString()) { Dropped = dropped }
            : throw new ArticleFormatException(
                $"'{path}' holds pictures of pages and no text; read it with a program for text recognition first."
            );
    }

    static List<List<string>> Pages(byte[] bytes, string path)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            return pdf.NumberOfPages <= MostPages
                ? [.. pdf.GetPages().Select(Blocks)]
                : throw new ArticleFormatException(
                    $"'{path}' has more than {MostPages} pages, too many for an article; print those of the article to a file."
                );
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new ArticleFormatException($"'{path}' is protected by a password; save it without one, or its text as .txt.", e);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArticleFormatException))
        {
            // The library throws whatever a damaged file leads it to.
            throw new ArticleFormatException($"'{path}' is not a PDF that can be read; open it, and save its text as .txt.", e);
        }
    }

    static List<string> Blocks(Page page)
    {
        var words = NearestNeighbourWordExtractor
            .Instance.GetWords(page.Letters)
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .ToList();
        if (words.Count == 0)
            return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(Joined).Where(text => text.Length > 0)];
    }

    /// <summary>The lines of a block as one.</summary>
    static string Joined(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines)
            Append(text, WithoutLigatures(line.Text.Trim()));
        return text.ToString();
    }

    static void Append(StringBuilder text, string line)
    {
        if (line.Length == 0)
            return;
        var parted = text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(line[0]);
        if (!parted && text.Length > 0)
            text.Append(' ');
        else if (parted && IsOneWord(text, line))
            text.Length--;
        text.Append(line);
    }

    /// <summary>Type has its own signs for some letters beside each other, as in 'ofﬁce'.</summary>
    static string WithoutLigatures(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstLigature, '\uFB06') < 0)
            return text;
        return string.Concat(text.Select(c => c is >= FirstLigature and <= '\uFB06' ? Ligatures[c - FirstLigature] : $"{c}"));
    }

    /// <summary>Whether the hyphen at a line's end is only there because of it: 'harbour' and not 'long-term'.</summary>
    static bool IsOneWord(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var first = text.ToString(start, text.Length - 1 - start).ToLowerInvariant();
        var second = new string([.. line.TakeWhile(char.IsLetter)]).ToLowerInvariant();
        return English.Value.Contains(first + second) || !English.Value.Contains(first) || !English.Value.Contains(second);
    }

    /// <summary>A paragraph that a page's end parts goes on.</summary>
    static string Separator(StringBuilder text, string block) =>
        text.Length == 0 ? ""
        : char.IsLower(block[0]) && (char.IsLetter(text[^1]) || text[^1] == ',') ? " "
        : "\n\n";

    /// <summary>What more than half of the pages have, of three at least: headers and footers.</summary>
    static HashSet<string> Repeated(List<List<string>> pages) =>
        pages.Count < 3
            ? []
            : pages
                .SelectMany(page => page.Select(Shape).Distinct())
                .CountBy(shape => shape)
                .Where(count => count.Value * 2 > pages.Count)
                .Select(count => count.Key)
                .ToHashSet();

    /// <summary>The text without its digits, so that 'Page 1 of 8' and 'Page 2 of 8' are one.</summary>
    static string Shape(string block) => string.Concat(block.Where(c => !char.IsAsciiDigit(c)));

    static bool IsPageNumber(string block) => block.Length <= 12 && block.Any(char.IsAsciiDigit) && !block.Any(char.IsLetter);
}
