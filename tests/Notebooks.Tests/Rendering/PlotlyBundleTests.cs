using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>The bundles of plotly.js that pages carry: each draws all that it has, and a page has the smallest that does.</summary>
public sealed class PlotlyBundleTests : BrowserTest
{
    // Tells what complains, or draws the same as were it not visible.
    const string Draw = """
        async traces => {
          const nothing = { type: 'GeometryCollection', geometries: [] };
          const layers = ['coastlines', 'land', 'ocean', 'lakes', 'rivers', 'countries', 'subunits'];
          window.PlotlyGeoAssets = { topojson: { world_110m: { type: 'Topology', arcs: [], objects: Object.fromEntries(layers.map(layer => [layer, nothing])) } } };
          let seed, type;
          Math.random = () => (seed = seed * 16807 % 2147483647) / 2147483647; // Plotly's names are the same each time
          const wrong = [];
          for (const kind of ['error', 'warn']) console[kind] = (...words) => wrong.push(`${type}: ${words.join(' ')}`);
          const pictureOf = (...data) => {
            seed = 1;
            return Plotly.toImage({ data: structuredClone(data), layout: { width: 400, height: 300, geo: { visible: false } } }, { format: 'svg' });
          };
          for (const [name, [trace, ...others]] of Object.entries(traces))
            try {
              type = name;
              if (await pictureOf({ type, ...trace }, ...others) === await pictureOf({ type, ...trace, visible: false }, ...others)) wrong.push(`${type}: nothing is drawn`);
            } catch (error) {
              wrong.push(`${type}: ${error.message ?? error}`);
            }
          return wrong;
        }
        """;

    static JsonObject Figure(string json) => JsonNode.Parse(json)!.AsObject();

    static Notebook With(params string[] figures) =>
        new(
            NotebookFormat.Ipynb,
            figures.Select(
                (figure, i) =>
                    new Cell($"c{i}", CellKind.Code, "csharp", "chart")
                    {
                        Outputs = [new DisplayOutput(new([new("application/vnd.plotly.v1+json", Figure(figure))]))],
                    }
            )
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_kind_of_trace_is_drawn(bool all)
    {
        var folder = Path.GetDirectoryName(Here())!;
        var traces = JsonNode
            .Parse(await File.ReadAllTextAsync(Path.Combine(folder, "traces.json"), TestContext.Current.CancellationToken))!
            .AsObject();
        var page = await NewPageAsync();
        await page.AddScriptTagAsync(new() { Content = (all ? PlotlyScript.Full : PlotlyScript.Basic).Text });
        var known = await page.EvaluateAsync<string[]>("() => Object.keys(Plotly.PlotSchema.get().traces)");
        Assert.Equal(all ? traces.Select(trace => trace.Key).Order() : ["bar", "pie", "scatter"], known.Order());
        foreach (var name in traces.Select(trace => trace.Key).Except(known).ToList())
            traces.Remove(name);
        Assert.Empty(await page.EvaluateAsync<string[]>($"() => ({Draw})({traces.ToJsonString()})"));
        await page.CloseAsync();
    }

    static string Here([CallerFilePath] string path = "") => path;

    [Theory]
    [InlineData("""{"data": [{"type": "bar"}, {"type": "scatter"}, {}, {"type": "pie"}]}""", true)]
    [InlineData("""{"data": [{"type": 5}, {"type": ["heatmap"]}, {"type": null}, "heatmap", null]}""", true)]
    [InlineData("""{"data": {"type": "heatmap"}, "layout": [], "frames": []}""", true)]
    [InlineData("""{"layout": {"template": {"data": {"heatmap": [{"type": "heatmap"}]}, "layout": 5}}}""", true)]
    [InlineData("""{"data": [{"type": "bar"}, {"type": "heatmap"}]}""", false)]
    [InlineData("""{"data": [{"type": "Bar"}]}""", false)]
    [InlineData("""{"data": [{}], "frames": [{"data": [{"type": "heatmap"}]}]}""", false)]
    [InlineData(
        """{"data": [{}], "layout": {"updatemenus": [{"buttons": [{"method": "restyle", "args": ["type", "heatmap"]}]}]}}""",
        false
    )]
    [InlineData("""{"data": [{}], "layout": {"template": {"layout": {"sliders": [{"name": "x"}]}}}}""", false)]
    public void A_page_has_the_smallest_that_draws_its_charts(string figure, bool basic)
    {
        static int Size(Notebook notebook) => Page.Render(notebook).Length;
        var without = Size(new(NotebookFormat.Ipynb, []));
        Assert.InRange(Size(With(figure)) - without, basic ? 300_000 : 1_000_000, basic ? 600_000 : 1_300_000);
        Assert.InRange(Size(With("""{"data": [{"type": "heatmap"}]}""", figure)) - without, 1_000_000, 1_300_000);
        Assert.InRange(Size(With(figure, """{"data": [{"type": "heatmap"}]}""")) - without, 1_000_000, 1_300_000);
    }

    [Fact]
    public async Task A_map_is_told_in_words_and_costs_no_bundle()
    {
        var html = Page.Render(
            With("""{"data": [{"type": "scattermapbox", "lat": [1], "lon": [2]}], "layout": {"title": {"text": "Mills"}}}""")
        );
        Assert.DoesNotContain("id=\"plotly\"", html);
        var (page, _, messages, _) = await Open(html);
        Assert.True(await page.Locator("#chart-1 .words").GetByText("Mills").IsVisibleAsync());
        Assert.False(await page.Locator("#chart-1 .plot").IsVisibleAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task The_basic_bundle_draws_what_charts_have_beside_their_traces()
    {
        var (page, requests, messages) = await Open(
            With(
                """
                {"data": [
                   {"x": ["2026-01-01", "2026-02-01"], "y": [1, 1000], "name": "dates", "mode": "lines+markers", "fill": "tozeroy", "error_y": {"array": [0.5, 300]}, "marker": {"color": [1, 2], "colorscale": "Viridis", "showscale": true}},
                   {"type": "bar", "x": ["a", "b"], "y": [3, 4], "name": "kinds", "text": ["three", "four"], "xaxis": "x2", "yaxis": "y2"},
                   {"type": "pie", "labels": ["u", "v"], "values": [1, 3], "domain": {"x": [0.7, 1]}}],
                 "layout": {"template": {"data": {"heatmap": [{"type": "heatmap"}], "bar": [{"type": "bar", "opacity": 0.5}]}},
                   "grid": {"rows": 1, "columns": 3, "pattern": "independent"},
                   "xaxis": {"type": "date", "rangeslider": {}, "rangeselector": {"buttons": [{"step": "month"}]}}, "yaxis": {"type": "log"}, "xaxis2": {"type": "category"},
                   "annotations": [{"x": "2026-01-15", "y": 1, "text": "<b>sown</b>", "showarrow": true}],
                   "shapes": [{"type": "rect", "x0": "2026-01-05", "x1": "2026-01-10", "y0": 1, "y1": 10}], "legend": {"orientation": "h"}}}
                """,
                """{"data": [{"type": "scatter", "x": [1, 2, 3], "y": [2, 1, 3], "transforms": [{"type": "filter", "target": "y", "operation": ">", "value": 1}]}]}"""
            )
        );
        var parts = new[]
        {
            "legend .legendtext",
            "annotation",
            "shapelayer path",
            "errorbar",
            "fills path",
            "bars .point text",
            "pielayer .slice",
            "cbcoloraxis, #chart-1 .colorbar",
            "rangeslider-container",
            "rangeselector .button",
        };
        foreach (var part in parts)
            Assert.True(await page.Locator($"#chart-1 .{part}").CountAsync() > 0, part);
        Assert.Equal(2, await page.Locator("#chart-2 .scatterlayer .point").CountAsync());
        await page.Locator("#chart-2").ScrollIntoViewIfNeededAsync();
        var point = (await page.Locator("#chart-2 .scatterlayer .point").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(point.X + point.Width / 2, point.Y + point.Height / 2);
        await page.WaitForFunctionAsync("() => document.querySelector('#chart-2 .hovertext')");
        foreach (var format in (string[])["png", "svg"])
        {
            var saved = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = format }).First.ClickAsync()
            );
            Assert.EndsWith("." + format, saved.SuggestedFilename);
        }
        Assert.Empty(requests);
        Assert.Empty(messages);
    }
}
