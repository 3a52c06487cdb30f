using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>When and where a page draws its charts.</summary>
public sealed class ChartsInBrowserTests : BrowserTest
{
    static Notebook Charts(int count) =>
        new(
            NotebookFormat.Ipynb,
            Enumerable
                .Range(1, count)
                .Select(i => new Cell($"c{i}", CellKind.Code, "csharp", "chart")
                {
                    Outputs =
                    [
                        new DisplayOutput(
                            new([
                                new(
                                    "application/vnd.plotly.v1+json",
                                    JsonNode.Parse(
                                        $$"""
                                        {"data": [{"type": "bar", "x": ["a", "b"], "y": [1, {{i}}]}],
                                         "layout": {"title": {"text": "Chart {{i}}"}, "template": {"layout": {"colorway": ["#d55e00"]} } }, "config": {"staticPlot": true} }
                                        """
                                    )!
                                ),
                            ])
                        ),
                    ],
                })
        );

    static Task<int> Drawn(IPage page) => page.Locator("figure.chart.drawn:has(.main-svg)").CountAsync();

    [Fact]
    public async Task Of_many_charts_those_near_to_what_is_read_are_drawn()
    {
        var (page, _, messages) = await Open(Charts(60));
        Assert.InRange(await Drawn(page), 2, 30);
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        for (var chart = 1; chart <= 60; chart += 2)
        {
            await page.EvaluateAsync("chart => document.getElementById(`chart-${chart}`).scrollIntoView({ behavior: 'instant' })", chart);
            await page.WaitForFunctionAsync("chart => document.getElementById(`chart-${chart}`).matches('.drawn')", chart);
        }
        await page.WaitForFunctionAsync("() => document.querySelector('#chart-60.drawn')");
        Assert.InRange(await Drawn(page), 2, 30);
        Assert.Equal(0, await page.Locator("#chart-1.drawn, #chart-1 .main-svg").CountAsync());
        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), height - 100, height + 100);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Of_many_charts_none_is_drawn_while_the_page_flies_by()
    {
        // A busy machine's pauses are none of the reader's: the page's clock goes by frames.
        var (page, _, messages, _) = await Open(
            Page.Render(Charts(200)),
            before: "const own = performance.now.bind(performance); performance.now = () => window.clock ?? own();"
        );
        await page.WaitForTimeoutAsync(1000); // what is near is drawn
        var told = await page.EvaluateAsync<JsonElement>(
            """
            () => new Promise(done => {
              const drawn = () => [...document.querySelectorAll('.drawn')].map(chart => chart.id).join();
              const before = drawn();
              let left = 150;
              window.clock = performance.now();
              const step = () => {
                window.clock += 16;
                scrollBy({ top: innerHeight / 8, behavior: 'instant' });
                if (left-- > 0) return requestAnimationFrame(step);
                done([before, drawn(), scrollY / innerHeight]);
                delete window.clock;
              };
              requestAnimationFrame(step);
            })
            """
        );
        Assert.True(told[2].GetDouble() > 5);
        Assert.Equal(told[0].GetString(), told[1].GetString());
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.chart')].filter(chart => chart.getBoundingClientRect().bottom > 0 && chart.getBoundingClientRect().top < innerHeight).every(chart => chart.matches('.drawn'))"
        );
        Assert.Empty(messages);
    }

    [Fact]
    public async Task All_of_many_charts_are_printed()
    {
        var (page, _, _) = await Open(Charts(30));
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.drawn:has(.main-svg)').length === 30");
        await page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.drawn:has(.main-svg)').length < 30");
    }

    [Fact]
    public async Task What_is_written_once_holds_for_all()
    {
        var (page, _, messages) = await Open(Charts(3));
        Assert.Equal(3, await page.Locator("figure.chart .bars:has(path[style*='rgb(213, 94, 0)'])").CountAsync());
        Assert.Equal(0, await page.Locator(".modebar-btn").CountAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task An_old_browser_shows_words_and_data()
    {
        var (page, _, messages, _) = await Open(Page.Render(SampleNotebook.Make()), before: "delete window.DecompressionStream");
        Assert.Equal(5, await page.Locator(".chart.undrawn .words:visible").CountAsync());
        Assert.Equal(0, await page.Locator(".plot:visible").CountAsync());
        await page.ClickAsync("#chart-1 .data summary");
        Assert.True(await page.Locator("#chart-1 .data td >> nth=0").IsVisibleAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task A_chart_that_cannot_be_drawn_is_told_in_words()
    {
        var map = new Cell("c", CellKind.Code, "csharp", "map")
        {
            Outputs =
            [
                new DisplayOutput(
                    new([
                        new(
                            "application/vnd.plotly.v1+json",
                            JsonNode.Parse("""{"data": [{"type": "scattermapbox", "lat": [1], "lon": [2]}], "layout": {}}""")!
                        ),
                        new("text/plain", JsonValue.Create("A map of one place.")),
                    ])
                ),
            ],
        };
        var (page, _, _) = await Open(new Notebook(NotebookFormat.Ipynb, [map]));
        Assert.True(await page.GetByText("A map of one place.").IsVisibleAsync());
    }

    [Fact]
    public async Task An_output_draws_with_Plotly_while_the_page_loads()
    {
        var own = MimeBundle.Of("text/html", "<div id=own></div><script>Plotly.newPlot('own', [{ y: [1, 2] }])</script>");
        var (page, _, messages) = await Open(
            new Notebook(
                NotebookFormat.Ipynb,
                [new("c", CellKind.Code, "csharp", "x") { Outputs = [new DisplayOutput(own)] }, .. Charts(1).Cells]
            )
        );
        Assert.Equal(1, await page.Locator("#own .main-svg >> nth=0").CountAsync());
        Assert.Equal(1, await Drawn(page));
        Assert.Empty(messages);
    }

    static Notebook Chart(string figure) =>
        new(
            NotebookFormat.Ipynb,
            [
                new("c", CellKind.Code, "csharp", "chart")
                {
                    Outputs = [new DisplayOutput(new([new("application/vnd.plotly.v1+json", JsonNode.Parse(figure)!)]))],
                },
            ]
        );

    const string TwoBars = """
        {"data": [{"type": "bar", "orientation": "h", "x": [3, 2], "y": ["a", "b"], "marker": {"color": ["#d64a98", "#123456"]}}],
         "layout": {"title": {"text": "Two"}, "width": 600, "height": 600, "meta": {"light": {"#d64a98": "#8f1d78"}, "dark": {"#d64a98": "#abcdef"}}}}
        """;

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(143, 29, 120)")]
    [InlineData(ColorScheme.Dark, "rgb(171, 205, 239)")]
    public async Task A_figure_says_what_its_colours_are_on_each_paper(ColorScheme scheme, string colour)
    {
        var (page, _, messages) = await Open(Chart(TwoBars), scheme: scheme);
        Assert.Equal(
            [colour, "rgb(18, 52, 86)"],
            await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.bars .point path')].map(bar => getComputedStyle(bar).fill)"
            )
        );
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Two_bars_in_a_size_that_nobody_chose_take_little_room()
    {
        var (page, _, messages) = await Open(Chart(TwoBars));
        Assert.InRange((await page.Locator("figure > .plot").BoundingBoxAsync())!.Height, 100, 220);
        Assert.Equal("min-height:168px", await page.GetAttributeAsync("figure > .plot", "style") is { } style ? style.Split(';')[0] : null);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task On_a_telephone_no_button_covers_a_chart()
    {
        var (page, _, messages) = await Open(
            Chart(TwoBars.Replace("\"layout\"", "\"config\": {\"displayModeBar\": true}, \"layout\"")),
            390,
            800
        );
        Assert.Equal(0, await page.Locator(".modebar-btn").CountAsync());
        var (plot, tools) = (
            (await page.Locator("figure > .plot").BoundingBoxAsync())!,
            (await page.Locator("figure .tools").BoundingBoxAsync())!
        );
        Assert.True(
            tools.Y >= plot.Y + plot.Height || tools.Y + tools.Height <= plot.Y,
            $"{plot.Y} {plot.Height}, {tools.Y} {tools.Height}"
        );
        Assert.Empty(messages);
    }

    [Fact]
    public void Each_has_a_heading_in_the_order_of_the_page()
    {
        var chart = Chart(TwoBars).Cells[0];
        static Cell Text(string text) => new("m", CellKind.Markdown, "markdown", text);
        var page = Page.Render(new(NotebookFormat.Ipynb, [Text("# A"), chart, Text("## B\n\n### C"), chart]));
        Assert.Matches("(?s)<h1.*<h2><b>Two</b></h2>.*<h2.*<h3.*<h4><b>Two</b></h4>", page);
    }
}
