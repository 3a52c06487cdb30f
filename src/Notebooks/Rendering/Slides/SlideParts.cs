using System.Text;
using Notebooks.Documents;

namespace Notebooks.Rendering.Slides;

/// <summary>One slide: its first heading, and what is on it.</summary>
sealed record Slide(string Title, string Html);

/// <summary>Where slides begin: as the cells' metadata say, which Jupyter's own slides keep in <c>slideshow.slide_type</c>;
/// or, where none does, at each heading of the first two levels.</summary>
static class SlideParts
{
    public static IEnumerable<Slide> Of(Notebook notebook, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        var isMarked = notebook.Cells.Any(cell => TypeOf(cell).Length > 0);
        var (title, html) = ("", new StringBuilder());
        foreach (var cell in notebook.Cells)
        {
            var type = TypeOf(cell);
            if (type == "skip")
                continue;
            var begins = type is "slide" or "subslide";
            foreach (var part in PartsOf(cell, options, markdown, outputs))
            {
                if (html.Length > 0 && (begins || !isMarked && part.Level is 1 or 2))
                {
                    yield return new(title, html.ToString());
                    (title, html) = ("", new());
                }
                begins = false;
                if (title.Length == 0)
                    title = part.Heading;
                html.Append(
                    type switch
                    {
                        "fragment" => $"<div class=\"fragment\">\n{part.Html}</div>\n",
                        "notes" => $"<aside class=\"notes\" aria-label=\"Notes\">\n{part.Html}</aside>\n",
                        _ => part.Html,
                    }
                );
            }
        }
        if (html.Length > 0)
            yield return new(title, html.ToString());
    }

    static IEnumerable<MarkdownPart> PartsOf(Cell cell, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        if (cell.Kind != CellKind.Markdown)
        {
            var html = Page.Cell(cell, options, markdown, outputs);
            return html.Length > 0 ? [new(0, "", html)] : [];
        }
        // What is together between two places where a slide may begin.
        var parts = new List<MarkdownPart>();
        foreach (var part in markdown.Parts(cell.Source, cell.Attachments))
            if (parts is [.., var last] && part.Level is not (1 or 2))
                parts[^1] = last with { Html = last.Html + part.Html };
            else
                parts.Add(part);
        return parts.Select(part => part with { Html = $"<div class=\"prose\" dir=\"auto\">\n{part.Html}</div>\n" });
    }

    static string TypeOf(Cell cell) =>
        cell.Metadata["slideshow"] is System.Text.Json.Nodes.JsonObject show
        && OutputJson.Text(show["slide_type"]) is var type
        && type != "-"
            ? type
            : "";
}
