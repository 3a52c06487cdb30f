using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using News.Interactive.Charts;
using News.Interactive.Readings;
using News.Interactive.Tables;
using Plotly.NET;

namespace News.Interactive;

/// <summary>How readings, tables and charts show in a notebook.</summary>
public static class NewsFormatters
{
    /// <summary>The MIME type of a plotly figure, which VS Code and JupyterLab draw by themselves.</summary>
    public const string PlotlyMimeType = Figures.Figure.MimeType;

    static int registered;

    /// <summary>
    /// Registers them with <see cref="Formatter"/>. Only the first call does something, so that what a user registers
    /// afterwards stays.
    /// </summary>
    public static void Register()
    {
        if (Interlocked.Exchange(ref registered, 1) == 0)
            RegisterAll();
    }

    internal static void RegisterAll()
    {
        Formatter.Register<Reading>(ReadingHtml.Write, HtmlFormatter.MimeType);
        Formatter.Register<Reading>(ReadingText.Write, PlainTextFormatter.MimeType);
        Formatter.Register<Reading>(ArticleLinkedData.Write, ArticleLinkedData.MimeType);
        Formatter.Register<Reading>(ReadingMarkdown.Write, ReadingMarkdown.MimeType);
        Formatter.SetPreferredMimeTypesFor(
            typeof(Reading),
            HtmlFormatter.MimeType,
            ReadingMarkdown.MimeType,
            ArticleLinkedData.MimeType,
            PlainTextFormatter.MimeType
        );

        Formatter.Register<DataFrame>(TableHtml.Write, HtmlFormatter.MimeType);
        Formatter.Register<DataFrame>(TableText.Write, PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(DataFrame), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);

        Formatter.Register<GenericChart>(ChartJson.Of, PlotlyMimeType);
        Formatter.Register<GenericChart>(ChartHtml.Of, HtmlFormatter.MimeType);
        Formatter.Register<GenericChart>(ChartHtml.Words, PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), PlotlyMimeType, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }
}
