using System.Text;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering;

/// <summary>A notebook as one web page that needs nothing but itself.</summary>
public static class Page
{
    /// <summary>
    /// One HTML5 document: opens from disk, asks for nothing, draws the Plotly figures live. Text of the notebook
    /// becomes markup only where an output is declared <c>text/html</c>. The same notebook gives the same page.
    /// </summary>
    public static string Render(Notebook notebook, PageOptions? options = null) => Render(notebook, options, out _);

    /// <inheritdoc cref="Render(Notebook, PageOptions?)"/>
    /// <param name="dropped">What was left out, since the notebook is not trusted.</param>
    public static string Render(Notebook notebook, PageOptions? options, out Dropped dropped)
    {
        options ??= new();
        var guard = options.Trusted ? null : new Guard();
        var scripts = new Scripts();
        var markdown = new MarkdownHtml(options.Folder);
        var outputs = new OutputHtml(markdown, scripts, guard);
        var cells = new StringBuilder();
        foreach (var cell in notebook.Cells) cells.Append(Cell(cell, options, markdown, outputs));
        dropped = guard?.Dropped ?? new();

        var headline = markdown.Headings.FirstOrDefault(heading => heading.Level == 1);
        var title = options.Title ?? headline?.Text ?? markdown.Headings.FirstOrDefault()?.Text ?? "Notebook";
        var plotly = outputs.Charts > 0 || outputs.NeedsPlotlyEarly ? scripts.Element(Resource.Text("plotly.min.js")) : "";
        var script = scripts.Element(Resource.Text("page.js"));
        var hasCode = notebook.Cells.Any(cell => cell.Kind == CellKind.Code);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{scripts.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{Html.Encode(title)}</title>
            <style>
            {Resource.Text("page.css")}</style>
            {(outputs.NeedsPlotlyEarly ? plotly : "")}</head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            {Contents(markdown.Headings, headline)}<main id="content">
            {(dropped.Count > 0 ? $"<p class=\"note\">This notebook is not trusted. Left out of its page: {dropped}.</p>\n" : "")}{(headline is null && options.Title is not null ? $"<h1>{Html.Encode(title)}</h1>\n" : "")}{(hasCode ? "<button type=\"button\" id=\"code\" hidden>Show all code</button>\n" : "")}{cells}</main>
            {(outputs.NeedsPlotlyEarly ? "" : plotly)}{script}</body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    static string Cell(Cell cell, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        if (cell.Kind == CellKind.Markdown) return $"<div class=\"prose\">\n{markdown.Render(cell.Source, cell.Attachments)}</div>\n";
        if (cell.Kind == CellKind.Raw) return cell.Source.Length == 0 ? "" : $"<pre class=\"plain\">{Html.Encode(cell.Source)}</pre>\n";
        var shown = string.Concat(cell.Outputs.Select(outputs.Render));
        if (string.IsNullOrWhiteSpace(cell.Source)) return shown;
        var open = options.Code == CodeView.Shown ? " open" : "";
        return $"""
            <section class="cell">
            <details class="input"{open}><summary>{Html.Encode(Grammar.NameOf(LanguageOf(cell)))}</summary>
            <pre class="code"><code>{CodeHtml.Render(cell.Source, LanguageOf(cell))}</code></pre></details>
            {shown}</section>

            """;
    }

    /// <summary>A selector line says the language better than the metadata, which editors may drop.</summary>
    static string LanguageOf(Cell cell) =>
        DibReader.Selector(cell.Source.AsSpan()[..(cell.Source.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : cell.Source.Length)].ToString(),
            new Dictionary<string, string>()) ?? cell.Language;

    static string Contents(List<Heading> headings, Heading? headline)
    {
        var listed = headings.Where(heading => heading != headline && heading.Level <= 3).ToList();
        if (listed.Count < 2) return "";
        var top = listed.Min(heading => heading.Level);
        var items = string.Concat(listed.Select(heading =>
            $"<li class=\"level-{heading.Level - top}\"><a href=\"#{Html.Encode(heading.Id)}\">{Html.Encode(heading.Text)}</a></li>\n"));
        return $"<nav aria-label=\"Contents\"><details open><summary>Contents</summary>\n<ol>\n{items}</ol></details></nav>\n";
    }
}
