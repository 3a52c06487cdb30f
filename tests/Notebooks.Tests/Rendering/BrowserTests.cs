using Microsoft.Playwright;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>The page in a real browser, opened from disk. Wants an installed Chromium.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    static readonly string? s_chromium = ((string[])["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists);

    readonly string _folder = Directory.CreateTempSubdirectory("page").FullName;
    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(s_chromium is null, "no Chromium is installed");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Five_charts_are_drawn_offline(int width, int height, ColorScheme scheme)
    {
        var (page, requests, messages) = await Open(width, height, scheme);
        var drawn = await page.EvaluateAsync<double>("() => performance.now()");
        // Told, not judged: machines differ by more than pages do.
        TestContext.Current.TestOutputHelper?.WriteLine($"drawn after {drawn:0} ms");
        Assert.Equal(5, await page.Locator("figure.chart.drawn:has(.main-svg)").CountAsync());
        Assert.Empty(requests);
        Assert.Empty(messages);
        Assert.Equal("written by its own script", await page.TextContentAsync("#own"));

        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(overflow <= 0, $"{overflow} px too wide");

        // Letters of the charts can be read on the paper.
        var dim = await page.EvaluateAsync<string[]>("""
            () => {
              const light = c => { const [r, g, b] = c.match(/[\d.]+/g).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
              const paper = light(getComputedStyle(document.body).backgroundColor);
              return [...document.querySelectorAll('.plot text')].filter(t => t.textContent.trim() && !t.closest('.hoverlayer')).map(t => [t.textContent, getComputedStyle(t).fill])
                .filter(([, fill]) => { const a = light(fill); return (Math.max(a, paper) + .05) / (Math.min(a, paper) + .05) < 4.5; }).map(([text, fill]) => text + ' ' + fill);
            }
            """);
        Assert.Empty(dim);
        if (Environment.GetEnvironmentVariable("PAGE_PICTURES") is { Length: > 0 } pictures)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(pictures, $"page-{width}-{scheme}.png") });
    }

    [Fact]
    public async Task Code_folds_and_unfolds()
    {
        var (page, _, _) = await Open(1000, 800, ColorScheme.Light);
        var code = page.Locator("details.input >> nth=0");
        Assert.Null(await code.GetAttributeAsync("open"));
        await page.ClickAsync("#code");
        Assert.NotNull(await code.GetAttributeAsync("open"));
        await page.ClickAsync("#code");
        Assert.Null(await code.GetAttributeAsync("open"));
    }

    async Task<(IPage Page, List<string> Requests, List<string> Messages)> Open(int width, int height, ColorScheme scheme)
    {
        var path = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(path, Page.Render(SampleNotebook.Make()), TestContext.Current.CancellationToken);
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var (requests, messages) = (new List<string>(), new List<string>());
        page.Request += (_, request) => { if (request.Url != "file://" + path && !request.Url.StartsWith("data:") && !request.Url.StartsWith("blob:")) requests.Add(request.Url); };
        page.Console += (_, message) => { if (message.Type is "error" or "warning") messages.Add(message.Text); };
        page.PageError += (_, error) => messages.Add(error);
        await page.GotoAsync("file://" + path);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('figure.chart').length === document.querySelectorAll('figure.chart.drawn').length");
        return (page, requests, messages);
    }
}
