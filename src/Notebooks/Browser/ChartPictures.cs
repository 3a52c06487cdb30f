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
    const string Png = "image/png",
        Html = "text/html";

    /// <summary>A browser without a chart to draw for so long ends; the next chart starts another.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    readonly SemaphoreSlim turn = new(1);
    readonly Timer idle;
    ChartPainter? painter;
    bool isHopeless;

    /// <summary>Starts nothing before the first chart.</summary>
    public ChartPictures() => idle = new(_ => _ = EndPainterAsync());

    /// <summary>Why a chart has no picture: the first reason, one sentence; null where all have.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Puts pictures into the outputs of a notebook.</summary>
    /// <param name="before">The outputs that its cells had before it ran.</param>
    public async Task AddAsync(Notebook notebook, IEnumerable<IReadOnlyList<Output>> before, CancellationToken cancellation = default)
    {
        var kept = before
            .Index()
            .SelectMany(cell => cell.Item.Index().Select(output => new Place(cell.Index, output.Index, output.Item)))
            .Where(place => place.Figure is not null && place.Picture is not null)
            .ToLookup(place => JsonTree.OneLine(place.Figure));
        foreach (var (number, cell) in notebook.Cells.Index())
        {
            var outputs = cell.Outputs.ToArray();
            for (var index = 0; index < outputs.Length; index++)
            {
                var place = new Place(number, index, outputs[index]);
                if (place.Figure is null || place.Picture is not null)
                    continue;
                var same = kept[JsonTree.OneLine(place.Figure)]
                    .OrderByDescending(old => (old.Cell, old.Index) == (number, index))
                    .FirstOrDefault();
                if ((same?.Picture ?? await DrawAsync(place.Figure, cancellation)) is { } picture)
                    outputs[index] = (DisplayOutput)outputs[index] with { Data = With(picture, ((DisplayOutput)outputs[index]).Data) };
            }
            cell.Outputs = outputs;
        }
    }

    /// <summary>An output with a picture of its chart; the same output where it has no chart or none can be drawn.</summary>
    public async Task<MimeBundle> AddAsync(MimeBundle shown, CancellationToken cancellation) =>
        HasChart(shown) && shown[Png] is null && await DrawAsync(shown[Figures.Figure.MimeType]!, cancellation) is { } picture
            ? With(picture, shown)
            : shown;

    /// <summary>Whether the output is a chart, which may get a picture.</summary>
    public static bool HasChart(MimeBundle shown) => shown[Figures.Figure.MimeType] is not null;

    // Of nbconvert and nbviewer HTML is shown rather than a picture; a chart's is only in the place of one.
    static MimeBundle With(JsonNode picture, MimeBundle chart) =>
        new([.. chart.Formats.Where(format => format.Key != Html), new(Png, picture.DeepClone())]);

    async Task<JsonNode?> DrawAsync(JsonNode figure, CancellationToken cancellation)
    {
        if (InstalledBrowser.IsUnwanted)
            return null;
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            if (isHopeless || cancellation.IsCancellationRequested)
                return null;
            return JsonValue.Create(await (await PainterAsync(cancellation)).DrawAsync(figure, cancellation));
        }
        catch (Exception e) when (e is BrowserException or OperationCanceledException)
        {
            // Without a browser there is no next chart; with one, it may still be busy with this.
            isHopeless = painter is null;
            if (painter is not null)
                await painter.DisposeAsync();
            painter = null;
            if (!cancellation.IsCancellationRequested)
                Complaint ??= e.Message;
            return null;
        }
        finally
        {
            idle.Change(Rest, Timeout.InfiniteTimeSpan);
            turn.Release();
        }
    }

    async Task<ChartPainter> PainterAsync(CancellationToken cancellation) => painter ??= await ChartPainter.StartAsync(cancellation);

    async Task EndPainterAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (painter is not null)
                await painter.DisposeAsync();
            painter = null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the browser, where one was started.</summary>
    public async ValueTask DisposeAsync()
    {
        await idle.DisposeAsync();
        await EndPainterAsync();
    }

    /// <summary>An output, and where it stands.</summary>
    sealed record Place(int Cell, int Index, Output Output)
    {
        public JsonNode? Figure => (Output as DisplayOutput)?.Data[Figures.Figure.MimeType];

        public JsonNode? Picture => (Output as DisplayOutput)?.Data[Png];
    }
}
