using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>Pages in a real browser, opened from disk. Wants an installed Chromium.</summary>
public abstract class BrowserTest : IAsyncLifetime
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

    protected async Task<(IPage Page, List<string> Requests, List<string> Messages)> Open(Notebook notebook, int width = 1000, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        var path = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(path, Page.Render(notebook), TestContext.Current.CancellationToken);
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
