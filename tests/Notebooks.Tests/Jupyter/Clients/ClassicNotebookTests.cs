using Microsoft.Playwright;

namespace Notebooks.Tests.Jupyter.Clients;

/// <summary>Classic Notebook in a real browser: what somebody sees who opens a notebook and runs all of it.</summary>
[Collection(nameof(ClientTest))] // One at a time: each starts several processes, and waits for them.
public sealed class ClassicNotebookTests : ClientTest
{
    const string Chromium = "/usr/bin/chromium-headless-shell";

    NotebookServer? server;
    IPlaywright? playwright;
    IBrowser? browser;

    protected override (string, string)[] Needs => [("notebook", "jupyter-notebook")];

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), "chromium-headless-shell is not installed");
        await base.InitializeAsync();
        var port = NotebookServer.FreePort();
        server = await NotebookServer.AnsweringAsync(StartClient(Folder, NotebookServer.Command(Folder, port)), port);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] }
        );
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Run_All_shows_results_and_charts_asks_for_input_and_is_interrupted_by_the_button()
    {
        Write(
            "day.ipynb",
            "var answer = 6 * 7;\nanswer",
            $"""
            #r "{Path.Combine(Root, ".artifacts/bin/News.Interactive/release/News.Interactive.dll")}"
            using News;
            News.Interactive.NewsFormatters.Register();
            NewsChart.Timeline(Article.Load(@"{Path.Combine(Root, "data/articles/china-pakistan-mou.md")}").Read().Dates)
            """,
            Bars,
            "var name = await Kernel.GetInputAsync(\"Who is there?\");\n$\"{name}, {answer}\"",
            "Console.WriteLine(\"begun\");\nwhile (true) { }",
            "answer + 1"
        );
        var page = await browser!.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1100, Height = 1900 },
            }
        );
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(new Uri(server!.Address, "notebooks/day.ipynb").ToString());
        await page.WaitForFunctionAsync("() => window.Jupyter?.notebook?.kernel?.is_connected()");
        Assert.Equal("C# (Notebooks)", (await page.Locator("#kernel_indicator .kernel_indicator_name").TextContentAsync())?.Trim());

        await Idle(page);
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Port != server.Address.Port)
                strangers.Add(request.Url);
        };
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells a");
        await Says(page, 0, "42");
        await Shown(page.Locator(".cell >> nth=1").Locator(".output_png img"));
        await Shown(page.Locator("#bars svg rect >> nth=2"));

        var input = page.Locator("input.raw_input");
        Assert.Contains("Who is there?", await page.Locator(".raw_input_prompt").TextContentAsync());
        await input.FillAsync("Ada");
        await input.PressAsync("Enter");
        await Says(page, 3, "Ada, 42");

        await Says(page, 4, "begun");
        await page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
        await Shown(page.Locator(".cell >> nth=4").Locator(".output_error"));
        await Idle(page);
        await page.EvaluateAsync("() => Jupyter.notebook.execute_cells([5])");
        await Says(page, 5, "43");

        if (Environment.GetEnvironmentVariable("PAGE_PICTURES") is { Length: > 0 } pictures)
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "classic-notebook.png") });
        Assert.Empty(strangers);
    }

    // What draws itself by a script, as classic Notebook lets outputs do that it has run itself.
    const string Bars = """"
        HTML("""
            <div id="bars"></div>
            <script>
            document.getElementById('bars').innerHTML = '<svg width="300" height="120">' + [40, 110, 70].map(
                (height, i) => `<rect x="${i * 100 + 10}" y="${120 - height}" width="80" height="${height}" fill="#5b3fa8"/>`).join('') + '</svg>';
            </script>
            """)
        """";

    // A cell that is sent before is lost: the kernel starts, or drops what waited for the cell that failed.
    static Task Idle(IPage page) =>
        page.Locator("#kernel_indicator_icon.kernel_idle_icon").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    static Task Says(IPage page, int cell, string text) =>
        Shown(page.Locator($".cell >> nth={cell}").Locator(".output", new() { HasText = text }));

    static Task Shown(ILocator locator) => locator.WaitForAsync(new() { State = WaitForSelectorState.Visible });
}
