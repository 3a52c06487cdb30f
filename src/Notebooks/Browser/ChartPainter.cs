using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Browser;

/// <summary>Draws Plotly figures as pictures, in a page that may load nothing from anywhere.</summary>
sealed class ChartPainter : IAsyncDisposable
{
    /// <summary>What a figure may cost that never ends.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    const string Paper = """
        <!DOCTYPE html><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:">
        """;

    readonly BrowserPage page;

    ChartPainter(BrowserPage page) => this.page = page;

    /// <exception cref="BrowserException">There is no browser, or it does not start.</exception>
    public static async Task<ChartPainter> StartAsync(CancellationToken cancellation)
    {
        var page = await BrowserPage.OpenAsync(cancellation);
        try
        {
            await page.SetContentAsync(Paper, Limit, cancellation);
            foreach (
                var script in (string[])
                    [PlotlyScript.Full.Text, Resource.Text("looks.js"), Resource.Text("png.js"), Resource.Text("picture.js")]
            )
                await page.EvaluateAsync(script + ";0", Limit, cancellation);
            return new(page);
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }
    }

    /// <summary>The picture, a PNG as base64; the same on one machine, time after time.</summary>
    /// <exception cref="BrowserException">The figure cannot be drawn, or not in time.</exception>
    public async Task<string> DrawAsync(JsonNode figure, CancellationToken cancellation)
    {
        if (PlotlyScript.IsMap(new(figure)))
            throw new BrowserException("a map on pictures from a server is not drawn");
        var json = JsonSerializer.Serialize(JsonTree.OneLine(figure));
        var picture = await page.EvaluateAsync($"pictureOf({json})", Limit, cancellation);
        return picture?.ToString() ?? throw new BrowserException("the browser drew nothing");
    }

    /// <summary>Ends the browser.</summary>
    public ValueTask DisposeAsync() => page.DisposeAsync();
}
