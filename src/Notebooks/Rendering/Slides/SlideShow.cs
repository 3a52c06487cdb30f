using System.Text;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering.Slides;

/// <summary>A notebook as slides: one web page that needs nothing but itself. Without scripts it reads as one long text.</summary>
public static class SlideShow
{
    /// <summary>The slides' own script.</summary>
    internal static string Script { get; } = Page.Joined("slides.js");

    /// <summary>The slides' own style sheet.</summary>
    internal static string StyleSheet { get; } = Page.Joined("slides.css");

    /// <summary>The slides. The same notebook gives the same ones.</summary>
    public static RenderedPage Make(Notebook notebook, PageOptions options)
    {
        notebook = ShownCells.Of(notebook);
        var guard = options.Trusted ? null : new Guard(options.MadeHere);
        var scripts = new Scripts();
        var markdown = new MarkdownHtml(options);
        var outputs = new OutputHtml(markdown, scripts, guard);
        var slides = SlideParts.Of(notebook, options, markdown, outputs).ToList();
        var dropped = guard?.Dropped ?? new();
        var article = Page.Headline(markdown.Headings) is null ? PageArticle.Of(notebook) : null;
        var title = options.Title ?? Page.TitleOf(markdown.Headings, article);
        var body = new StringBuilder("<main id=\"content\">\n");
        body.Append(dropped.Note);
        foreach (var (place, slide) in slides.Index())
            body.Append(
                $"<section class=\"slide\" id=\"slide-{place + 1}\" aria-label=\"{Html.Encode(slide.Title.Length > 0 ? slide.Title : $"Slide {place + 1}")}\">\n{slide.Html}</section>\n"
            );
        body.Append("</main>\n");
        var plotly = outputs.Plotly();
        body.Append(plotly.Late).Append(scripts.Element(Page.Strict("tables.js", "plotly.js", "looks.js", "charts.js", "slides.js")));
        return new(
            new WebPage(title, options.Theme, scripts)
            {
                Metadata = Metadata.Render(notebook, title, article),
                EarlyScript = plotly.Early,
                Style = Page.StyleSheet + StyleSheet,
                Body = body.ToString(),
            }.Render(),
            title,
            Metadata.Description(notebook, article),
            article,
            markdown.Headings,
            dropped
        );
    }
}
