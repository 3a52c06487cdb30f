using System.Text.Json.Nodes;

namespace Notebooks.Browser;

/// <summary>Prints rendered pages as PDF: with their text, their headings as outline, and their charts drawn for paper.</summary>
public sealed class PagePrinter : IAsyncDisposable
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // Of many charts a page draws those that are in sight, and all only when it hears about a printer; that is done here
    // once the page can, lest the printer have to wait for it. A chart that cannot be drawn has its words instead.
    const string ChartsDrawn = """
        new Promise(done => {
          const latest = performance.now() + 20000;
          const charts = [...document.querySelectorAll('figure.chart')];
          const once = (isSo, then) => charts.every(chart => chart.matches('.undrawn') || isSo(chart)) || performance.now() > latest
            ? then() : setTimeout(once, 20, isSo, then);
          once(chart => chart.querySelector('.tools'), () => {
            dispatchEvent(new Event('beforeprint'));
            once(chart => chart.matches('.drawn'), done);
          });
        })
        """;

    BrowserPage? page;

    /// <summary>The bytes of a PDF.</summary>
    /// <param name="html">A page as <see cref="Rendering.Page"/> makes it.</param>
    /// <exception cref="BrowserException">There is no browser, or it does not print the page.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default, Paper paper = Paper.A4)
    {
        var (width, height) = paper == Paper.Letter ? (8.5, 11) : (8.27, 11.69); // inches
        page ??= await BrowserPage.OpenAsync(cancellation);
        await page.SetContentAsync(html, Limit, cancellation);
        await page.EvaluateAsync(ChartsDrawn, Limit, cancellation);
        var printed = await page.CallAsync(
            "Page.printToPDF",
            new JsonObject
            {
                ["paperWidth"] = width,
                ["paperHeight"] = height,
                ["preferCSSPageSize"] = true,
                ["printBackground"] = true,
                ["generateTaggedPDF"] = true,
                ["generateDocumentOutline"] = true,
            },
            Limit,
            cancellation
        );
        return Convert.FromBase64String((string?)printed["data"] ?? "");
    }

    /// <summary>Ends the browser, where one was started.</summary>
    public ValueTask DisposeAsync() => page?.DisposeAsync() ?? ValueTask.CompletedTask;
}
