using System.Text;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering;

/// <summary>A notebook as one web page that needs nothing but itself.</summary>
public static class Page
{
    /// <summary>The page's own script.</summary>
    internal static string Script { get; } = Strict("contents.js", "code.js", "tables.js", "plotly.js", "looks.js", "charts.js");

    /// <summary>The page's own style sheet, which asks the reader's system for the colours.</summary>
    internal static string StyleSheet { get; } = Joined("page.css", "figures.css", "series.css", "print.css");

    /// <summary>Scripts in a block, which leave no name: a browser that prints page after page keeps the names.</summary>
    internal static string Strict(params string[] resources) => $"'use strict';\n{{\n{Joined(resources)}}}\n";

    internal static string Joined(params string[] resources) => string.Concat(resources.Select(Resource.Text));

    /// <summary>
    /// One HTML5 document: opens from disk, asks for nothing, draws the Plotly figures live. Text of the notebook
    /// becomes markup only where an output is declared <c>text/html</c>. The same notebook gives the same page.
    /// </summary>
    public static string Render(Notebook notebook, PageOptions? options = null) => Render(notebook, options, out _);

    /// <inheritdoc cref="Render(Notebook, PageOptions?)"/>
    /// <param name="dropped">What was left out, since outputs are not trusted.</param>
    public static string Render(Notebook notebook, PageOptions? options, out Dropped dropped)
    {
        var page = Make(notebook, options ?? new());
        dropped = page.Dropped;
        return page.Html;
    }

    /// <summary>The page, and what others that lead to it say of it.</summary>
    public static RenderedPage Make(Notebook notebook, PageOptions options)
    {
        var guard = options.Trusted ? null : new Guard(options.MadeHere);
        var scripts = new Scripts();
        var markdown = new MarkdownHtml(options.Folder);
        var outputs = new OutputHtml(markdown, scripts, guard);
        var cells = new StringBuilder();
        foreach (var cell in notebook.Cells)
            cells.Append(Cell(cell, options, markdown, outputs));
        var dropped = guard?.Dropped ?? new();

        var headline = Headline(markdown.Headings);
        var title = options.Title ?? TitleOf(markdown.Headings);
        var plotly = outputs.Plotly();
        var script = scripts.Element(Script);
        var contents = Contents(markdown.Headings, headline);
        var hasCode = options.Code != CodeView.None && notebook.Cells.Any(cell => cell.Kind == CellKind.Code);
        return new(
            new WebPage(title, options.Theme, scripts)
            {
                Metadata = Metadata.Render(notebook, title),
                EarlyScript = plotly.Early,
                Style = StyleSheet,
                Attributes = contents.Length > 0 ? " class=\"with-contents\"" : "",
                Body = $"""
                <a class="skip" href="#content">Skip to the content</a>
                {contents}<main id="content">
                {dropped.Note}{(headline is null && options.Title is not null ? $"<h1>{Html.Encode(title)}</h1>\n" : "")}{(
                    hasCode ? "<button type=\"button\" id=\"code\" hidden>Show all code</button>\n" : ""
                )}{cells}{SeriesHtml.Links(options)}</main>
                {plotly.Late}{script}
                """,
            }.Render(),
            title,
            Metadata.Description(notebook),
            markdown.Headings.Where(heading => heading != headline).ToList(),
            dropped
        );
    }

    /// <summary>What the notebook's page is called, unless its maker says otherwise.</summary>
    public static string TitleOf(Notebook notebook)
    {
        var markdown = new MarkdownHtml(folder: null);
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown))
            markdown.Render(cell.Source);
        return TitleOf(markdown.Headings);
    }

    internal static string TitleOf(List<Heading> headings) => (Headline(headings) ?? headings.FirstOrDefault())?.Text ?? "Notebook";

    static Heading? Headline(List<Heading> headings) => headings.FirstOrDefault(heading => heading.Level == 1);

    internal static string Cell(Cell cell, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        var id = Html.Encode($"cell-{cell.Id}");
        if (cell.Kind == CellKind.Markdown)
            return $"<div class=\"prose\" id=\"{id}\" dir=\"auto\">\n{markdown.Render(cell.Source, cell.Attachments)}</div>\n";
        if (cell.Kind == CellKind.Raw)
            return cell.Source.Length == 0 ? "" : $"<pre class=\"plain\" id=\"{id}\" dir=\"auto\">{Html.Encode(cell.Source)}</pre>\n";
        var (code, shown) = (Code(cell, options.Code), string.Concat(cell.Outputs.Select(outputs.Render)));
        var kind = shown.Length > 0 ? "cell" : "cell silent"; // said here, since a style that looks for it costs every chart a second
        return (code + shown).Length == 0 ? "" : $"<section class=\"{kind}\" id=\"{id}\">\n{code}{shown}</section>\n";
    }

    static string Code(Cell cell, CodeView view) =>
        view == CodeView.None || string.IsNullOrWhiteSpace(cell.Source)
            ? ""
            : $"""
                <details class="input"{(view == CodeView.Shown ? " open" : "")}><summary>{Html.Encode(
                    CodeLanguages.NameOf(LanguageOf(cell))
                )}</summary>
                <pre class="code" tabindex="0"><code>{CodeHtml.Render(cell.Source, LanguageOf(cell))}</code></pre></details>

                """;

    /// <summary>A selector line says the language better than the metadata, which editors may drop.</summary>
    internal static string LanguageOf(Cell cell) =>
        DibReader.Selector(cell.Source.Split([' ', '\r', '\n'], 2)[0], new Dictionary<string, string>()) ?? cell.Language;

    static string Contents(List<Heading> headings, Heading? headline)
    {
        var list = ContentsHtml.List(headings.Where(heading => heading != headline), "", atLeast: 2);
        return list.Length == 0
            ? ""
            : $"<nav class=\"contents\" aria-label=\"Contents\"><details open><summary>Contents</summary>\n{list}</details></nav>\n";
    }
}
