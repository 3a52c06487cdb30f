using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Notebooks.Browser;
using Notebooks.Documents;

namespace Notebooks.Tests.Browser;

/// <summary>Charts drawn as pictures by the installed browser.</summary>
public sealed class ChartPicturesTests
{
    const string Plotly = "application/vnd.plotly.v1+json";

    const string Bars = """
        {"data": [{"type": "bar", "x": ["a", "b"], "y": [1, 2]}], "layout": {"title": {"text": "Two bars"}, "height": 300}}
        """;

    // Rooms for a thousand million plots.
    const string Endless = """{"data": [{"y": [0, 1]}], "layout": {"grid": {"rows": 1000000000, "columns": 1}}}""";

    public ChartPicturesTests() => Wanted.Browser();

    [Fact]
    public async Task The_same_figure_gives_the_same_bytes_browser_after_browser()
    {
        var pictures = new List<string>();
        for (var browser = 0; browser < 2; browser++)
        {
            var (notebook, complaint) = await DrawAsync(Bars, Bars);
            Assert.Null(complaint);
            pictures.AddRange(notebook.Cells.Select(cell => Picture(cell)!));
        }
        Assert.Equal(4, pictures.Count);
        var bytes = Convert.FromBase64String(Assert.Single(pictures.Distinct()));
        Assert.Equal(
            (1400, 600),
            (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)))
        );
        Assert.InRange(bytes.Length, 1000, 20_000);
    }

    [Fact]
    public async Task A_picture_stays_while_its_figure_says_the_same()
    {
        var before = Chart(
            """{"layout": {"height": 300.0, "title": {"text": "Two bars"}}, "data": [{"y": [1, 2], "x": ["a", "b"], "type": "bar"}]}"""
        );
        before = before with { Data = new([.. before.Data.Formats, new("image/png", JsonValue.Create("b2xk"))]) };
        var (notebook, _) = await DrawAsync(
            [Bars.Replace("300", "300.0"), Bars.Replace("2]", "3]")],
            [
                [before],
                [before],
            ]
        );
        Assert.Equal("b2xk", Picture(notebook.Cells[0]));
        Assert.StartsWith("iVBOR", Picture(notebook.Cells[1]));
    }

    [Fact]
    public async Task A_figure_without_end_costs_its_picture_and_ten_seconds_at_most()
    {
        var started = Stopwatch.GetTimestamp();
        var (notebook, complaint) = await DrawAsync(Endless, Bars);
        Assert.Null(Picture(notebook.Cells[0]));
        Assert.StartsWith("iVBOR", Picture(notebook.Cells[1]));
        // On a fast machine, it has filled the browser's longest list before.
        Assert.True(
            complaint is "the browser did not answer within 10 s" or "the browser says: RangeError: Invalid array length",
            complaint
        );
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "a figure held up the others");
    }

    [Fact]
    public async Task A_figure_reaches_nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var (notebook, _) = await DrawAsync(
            $$$"""
            {"data": [{"y": [1, 2]}, {"type": "image", "source": "{{{address}}}/a.png"}, {"type": "scattergeo", "lat": [1], "lon": [2]}],
             "layout": {"title": "<a href='{{{address}}}'>x</a><img src='{{{address}}}/b.png'>", "images": [{"source": "{{{address}}}/c.png", "sizex": 1, "sizey": 1}],
                        "font": {"family": "x; background: url({{{address}}}/d.png)"}}, "config": {"topojsonURL": "{{{address}}}/", "plotlyServerURL": "{{{address}}}"}}
            """,
            Bars
        );
        Assert.StartsWith("iVBOR", Picture(notebook.Cells[1]));
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Colours_of_data_are_kept_exactly_and_many_colours_keep_the_browsers_own_picture()
    {
        var field = string.Join(
            ", ",
            Enumerable
                .Range(0, 90)
                .Select(row => $"[{string.Join(", ", Enumerable.Range(0, 90).Select(column => row * 97 * column % 1999))}]")
        );
        var (notebook, complaint) = await DrawAsync(
            """
            {"data": [{"type": "heatmap", "z": [[0, 1], [1, 0]], "colorscale": [[0, "#102030"], [1, "#112131"]], "showscale": false}], "layout": {}}
            """,
            $$$"""{"data": [{"type": "heatmap", "z": [{{{field}}}], "colorscale": "Rainbow"}], "layout": {}}"""
        );
        Assert.Null(complaint);
        var (few, many) = (Convert.FromBase64String(Picture(notebook.Cells[0])!), Convert.FromBase64String(Picture(notebook.Cells[1])!));
        var palette = few.AsSpan(few.AsSpan().IndexOf("PLTE"u8) + 4).ToArray();
        Assert.Contains([0x10, 0x20, 0x30], palette.Chunk(3));
        Assert.Contains([0x11, 0x21, 0x31], palette.Chunk(3));
        Assert.True(many.AsSpan().IndexOf("PLTE"u8) < 0);
    }

    static Task<(Notebook Notebook, string? Complaint)> DrawAsync(params string[] figures) => DrawAsync(figures, []);

    static async Task<(Notebook Notebook, string? Complaint)> DrawAsync(string[] figures, IReadOnlyList<Output>[] before)
    {
        var notebook = new Notebook(
            NotebookFormat.Ipynb,
            figures.Select((figure, number) => new Cell($"c{number}", CellKind.Code, "csharp", "") { Outputs = [Chart(figure)] })
        );
        await using var pictures = new ChartPictures();
        await pictures.AddAsync(notebook, before, TestContext.Current.CancellationToken);
        return (notebook, pictures.Complaint);
    }

    static ExecuteResult Chart(string figure) => new(new([new(Plotly, JsonNode.Parse(figure)!)]));

    static string? Picture(Cell cell) => ((DisplayOutput)cell.Outputs[0]).Data["image/png"]?.ToString();
}
