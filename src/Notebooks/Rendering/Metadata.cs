using System.Globalization;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>What a page says of itself to those that list or preview it: Open Graph and schema.org.</summary>
static class Metadata
{
    const int Longest = 300; // previews show less

    public static string Render(Notebook notebook, string title, PageArticle? of)
    {
        var description = Description(notebook, of);
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = notebook.Cells.Any(cell => cell.Kind == CellKind.Code) ? "TechArticle" : "Article",
            ["headline"] = title,
        };
        var html = $"""
            <meta property="og:type" content="article">
            <meta property="og:title" content="{Html.Encode(title)}">

            """;
        if (description.Length > 0)
        {
            article["description"] = description;
            html += $"""
                <meta property="og:description" content="{Html.Encode(description)}">
                <meta name="description" content="{Html.Encode(description)}">

                """;
        }
        if (of?.Author is { } author)
        {
            article["author"] = new JsonObject { ["@type"] = "Person", ["name"] = author };
            html += $"<meta name=\"author\" content=\"{Html.Encode(author)}\">\n";
        }
        if (of?.Source is { } source)
            article["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source };
        if (of?.Published is { } day)
        {
            var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            article["datePublished"] = iso;
            html += $"<meta property=\"article:published_time\" content=\"{iso}\">\n";
        }
        return $"{html}<script type=\"application/ld+json\">{Html.ScriptJson(JsonTree.OneLine(article))}</script>\n";
    }

    /// <summary>What the article says in short, or the first paragraph that is prose, as text; empty where there is neither.</summary>
    public static string Description(Notebook notebook, PageArticle? article) =>
        article is not null ? article.Abstract ?? "" : FirstParagraph(notebook);

    static string FirstParagraph(Notebook notebook) =>
        notebook
            .Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => Paragraphs(cell.Source))
            .Select(Plain)
            .FirstOrDefault(text => text.Length > 0)
        ?? "";

    static IEnumerable<ParagraphBlock> Paragraphs(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown).OfType<ParagraphBlock>();
        }
        catch (ArgumentException)
        {
            return []; // nested deeper than its parser goes
        }
    }

    static string Plain(ParagraphBlock paragraph)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new HtmlRenderer(writer)
        {
            EnableHtmlForBlock = false,
            EnableHtmlForInline = false,
            EnableHtmlEscape = false,
        }.Render(paragraph);
        var text = string.Join(' ', writer.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Longest)
            return text;
        var cut = text.LastIndexOf(' ', Longest - 1);
        return text[..(cut > 0 ? cut : Longest - 1)] + "…";
    }
}
