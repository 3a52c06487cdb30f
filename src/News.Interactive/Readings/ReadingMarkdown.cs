using System.Text.RegularExpressions;

namespace News.Interactive.Readings;

/// <summary>A reading as Markdown, for documents that show no HTML: the lines at its head, and the text.</summary>
static partial class ReadingMarkdown
{
    public const string MimeType = "text/markdown";

    public static void Write(Reading reading, TextWriter output)
    {
        var view = new View(reading);
        if (reading.Article.Title is { } title)
            output.Write($"**{Escape(title)}**\n\n");
        output.Write($"{string.Join(" · ", ReadingHtml.Byline(reading.Article).Select(Escape))}\n\n");
        if (reading.Note is { } note)
            output.Write($"*{Escape(note)}*\n\n");
        var lines = Lead.Of(view);
        foreach (var line in lines)
            output.Write($"- {Escape(line.InWords(view.Cast))}\n");
        if (lines.Count > 0)
            output.Write('\n');
        foreach (var paragraph in view.Document.Paragraphs)
        {
            var text = Escape(view.Document.TextOf(view.Document.Span(paragraph.First, paragraph.End)));
            output.Write(paragraph.IsHeading ? $"**{text}**\n\n" : $"{text}\n\n");
        }
    }

    /// <summary>In one line, with a backslash before whatever could mean something.</summary>
    static string Escape(string text) =>
        Meaningful()
            .Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), @"\$0")
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace(@"\<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~$]|^[-+=]|^\d+(?=[.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Meaningful();
}
