using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Browser;

/// <summary>
/// Gives the charts of notebooks that ran a picture each, for readers that draw no figures. A chart that stays as it was
/// keeps its picture, so that another machine's fonts, or its want of a browser, change no notebook. One browser serves
/// all notebooks, and starts when the first chart wants it.
/// </summary>
public sealed class ChartPictures : IAsyncDisposable
{
    const string Png = "image/png", Html = "text/html";

    readonly SemaphoreSlim turn = new(1);
    ChartPainter? painter;
    bool isHopeless;

    /// <summary>Why a chart has no picture: the first reason, one sentence; null where all have.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Puts pictures into the outputs of a notebook.</summary>
    /// <param name="before">The outputs that its cells had before it ran.</param>
    public async Task AddAsync(
        Notebook notebook, IEnumerable<IReadOnlyList<Output>> before, CancellationToken cancellation = default)
    {
        var kept = before.Index().SelectMany(cell => cell.Item.Index().Select(output => new Place(cell.Index, output.Index, output.Item)))
            .Where(place => place.Figure is not null && place.Picture is not null).ToLookup(place => JsonTree.OneLine(place.Figure));
        foreach (var (number, cell) in notebook.Cells.Index())
        {
            var outputs = cell.Outputs.ToArray();
            for (var index = 0; index < outputs.Length; index++)
            {
                var place = new Place(number, index, outputs[index]);
                if (place.Figure is null || place.Picture is not null) continue;
                var same = kept[JsonTree.OneLine(place.Figure)].OrderByDescending(old => (old.Cell, old.Index) == (number, index)).FirstOrDefault();
                if ((same?.Picture ?? await DrawAsync(place.Figure, cancellation)) is { } picture)
                    outputs[index] = With(picture, (DisplayOutput)outputs[index]);
            }
            cell.Outputs = outputs;
        }
    }

    // Of nbconvert and nbviewer HTML is shown rather than a picture; a chart's is only in the place of one.
    static DisplayOutput With(JsonNode picture, DisplayOutput chart) => chart with
    {
        Data = new([.. chart.Data.Formats.Where(format => format.Key != Html), new(Png, picture.DeepClone())]),
    };

    async Task<JsonNode?> DrawAsync(JsonNode figure, CancellationToken cancellation)
    {
        if (InstalledBrowser.IsUnwanted) return null;
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            if (isHopeless || cancellation.IsCancellationRequested) return null;
            return JsonValue.Create(await (await PainterAsync(cancellation)).DrawAsync(figure, cancellation));
        }
        catch (Exception e) when (e is BrowserException or OperationCanceledException)
        {
            // Without a browser there is no next chart; with one, it may still be busy with this.
            isHopeless = painter is null;
            if (painter is not null) await painter.DisposeAsync();
            painter = null;
            if (!cancellation.IsCancellationRequested) Complaint ??= e.Message;
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<ChartPainter> PainterAsync(CancellationToken cancellation) => painter ??= await ChartPainter.StartAsync(cancellation);

    /// <summary>Ends the browser, where one was started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (painter is not null) await painter.DisposeAsync();
        turn.Dispose();
    }

    /// <summary>An output, and where it stands.</summary>
    sealed record Place(int Cell, int Index, Output Output)
    {
        public JsonNode? Figure => (Output as DisplayOutput)?.Data[ChartHtml.MimeType];

        public JsonNode? Picture => (Output as DisplayOutput)?.Data[Png];
    }
}
