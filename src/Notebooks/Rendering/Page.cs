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
        notebook = ShownCells.Of(notebook);
        var guard = options.Trusted ? null : new Guard(options.MadeHere);
        var scripts = new Scripts();
        var markdown = new MarkdownHtml(options);
        var outputs = new OutputHtml(markdown, scripts, guard);
        var cells = Cells(notebook, options, markdown, outputs);
        var dropped = guard?.Dropped ?? new();

        var headline = Headline(markdown.Headings);
        var article = headline is null ? PageArticle.Of(notebook) : null;
        var title = options.Title ?? TitleOf(markdown.Headings, article);
        var isNamed = headline is not null || options.Title is not null || article is not null;
        var plotly = outputs.Plotly();
        var script = scripts.Element(Script);
        var contents = Contents(markdown.Headings, headline);
        var hasCode = options.Code != CodeView.None && notebook.Cells.Any(cell => cell.Kind == CellKind.Code);
        return new(
            new WebPage(title, options.Theme, scripts)
            {
                Metadata = Metadata.Render(notebook, title, article),
                EarlyScript = plotly.Early,
                Style = StyleSheet,
                Attributes = (contents.Length > 0, article is not null) switch
                {
                    (true, true) => " class=\"with-contents of-article\"",
                    (true, _) => " class=\"with-contents\"",
                    (_, true) => " class=\"of-article\"",
                    _ => "",
                },
                Body = $"""
                <a class="skip" href="#content">Skip to the content</a>
                {contents}<main id="content">
                {dropped.Note}{(headline is null && isNamed ? $"<h1>{Html.Encode(title)}</h1>\n" : "")}{(
                    hasCode ? "<button type=\"button\" id=\"code\" hidden>Show all code</button>\n" : ""
                )}{cells}{SeriesHtml.Links(options)}</main>
                {plotly.Late}{script}
                """,
            }.Render(),
            title,
            Metadata.Description(notebook, article),
            article,
            markdown.Headings.Where(heading => heading != headline).ToList(),
            dropped
        );
    }

    /// <summary>What the notebook's page is called, unless its maker says otherwise.</summary>
    public static string TitleOf(Notebook notebook) => About(notebook).Title;

    /// <summary>What the notebook's page is called, unless its maker says otherwise, and the article that it is of, if any.</summary>
    public static (string Title, PageArticle? Article) About(Notebook notebook)
    {
        notebook = ShownCells.Of(notebook);
        var markdown = new MarkdownHtml(new());
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown))
            markdown.Render(cell.Source);
        var article = Headline(markdown.Headings) is null ? PageArticle.Of(notebook) : null;
        return (TitleOf(markdown.Headings, article), article);
    }

    internal static string TitleOf(List<Heading> headings, PageArticle? article) =>
        Headline(headings)?.Text ?? article?.Title ?? headings.FirstOrDefault()?.Text ?? "Notebook";

    internal static Heading? Headline(List<Heading> headings) => headings.FirstOrDefault(heading => heading.Level == 1);

    /// <summary>The cells in their order. Folded code before the first result would be rows of nothing at the top of the page: it
    /// is after that result.</summary>
    static StringBuilder Cells(Notebook notebook, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        var (html, waiting, isFirst) = (new StringBuilder(), new StringBuilder(), options.Code == CodeView.Folded);
        foreach (var cell in notebook.Cells)
            if (!isFirst || cell.Kind != CellKind.Code)
                html.Append(Cell(cell, options, markdown, outputs));
            else if (string.Concat(cell.Outputs.Select(outputs.Render)) is { Length: > 0 } shown)
            {
                html.Append(Section(cell, "", shown)).Append(waiting).Append(Section(cell, Code(cell, options.Code), "", isSecond: true));
                isFirst = false;
                waiting.Clear();
            }
            else
                waiting.Append(Section(cell, Code(cell, options.Code), ""));
        return html.Append(waiting);
    }

    internal static string Cell(Cell cell, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        var id = Html.Encode($"cell-{cell.Id}");
        if (cell.Kind == CellKind.Markdown)
            return $"<div class=\"prose\" id=\"{id}\" dir=\"auto\">\n{markdown.Render(cell.Source, cell.Attachments)}</div>\n";
        if (cell.Kind == CellKind.Raw)
            return cell.Source.Length == 0 ? "" : $"<pre class=\"plain\" id=\"{id}\" dir=\"auto\">{Html.Encode(cell.Source)}</pre>\n";
        return Section(cell, Code(cell, options.Code), string.Concat(cell.Outputs.Select(outputs.Render)));
    }

    /// <param name="isSecond">Whether the cell has a section already, to which links to it lead.</param>
    static string Section(Cell cell, string code, string shown, bool isSecond = false)
    {
        var id = isSecond ? "" : $" id=\"{Html.Encode($"cell-{cell.Id}")}\"";
        var kind = shown.Length > 0 ? "cell" : "cell silent"; // said here, since a style that looks for it costs every chart a second
        return (code + shown).Length == 0 ? "" : $"<section class=\"{kind}\"{id}>\n{code}{shown}</section>\n";
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
