using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>A test that opens pages from disk in a real browser. Wants an installed Chromium.</summary>
public abstract class BrowserTest : IAsyncLifetime
{
    static readonly string? Chromium = (
        (string[])["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    ).FirstOrDefault(File.Exists);

    // One for all tests: to start a browser takes longer than to open a page. It ends with the process.
    static readonly Lazy<Task<IBrowser>> Browser = new(async () =>
        await (await Playwright.CreateAsync()).Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] }
        )
    );

    readonly string folder = Directory.CreateTempSubdirectory("page").FullName;
    readonly List<IPage> pages = [];

    public ValueTask InitializeAsync()
    {
        SkipWithoutBrowser();
        return ValueTask.CompletedTask;
    }

    static void SkipWithoutBrowser() => Assert.SkipWhen(Chromium is null, "no Chromium is installed");

    /// <summary>An empty page in the browser, for tests that are not of this kind.</summary>
    internal static async Task<IPage> NewPageAsync()
    {
        SkipWithoutBrowser();
        return await (await Browser.Value).NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages)
            await page.CloseAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Task<OpenPage> Open(Notebook notebook, int width = 1000, int height = 800, ColorScheme scheme = ColorScheme.Light) =>
        Open(Page.Render(notebook), width, height, scheme);

    /// <summary>Opens a page and waits until its charts are drawn, or of very many those in sight. What it asks for beyond
    /// itself, and what it complains of, breaches of its own policy among it, goes into the lists.</summary>
    /// <param name="before">A script that runs before the page's own.</param>
    private protected async Task<OpenPage> Open(
        string html,
        int width = 1000,
        int height = 800,
        ColorScheme scheme = ColorScheme.Light,
        string? before = null
    )
    {
        var path = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(path, html, TestContext.Current.CancellationToken);
        var page = await (await Browser.Value).NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );
        pages.Add(page);
        var open = new OpenPage(page, [], [], []);
        page.Request += (_, request) =>
        {
            if (request.Url != "file://" + path && !request.Url.StartsWith("data:") && !request.Url.StartsWith("blob:"))
                open.Requests.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                open.Messages.Add(message.Text);
        };
        page.PageError += (_, error) => open.Messages.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            open.Dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        if (before is not null)
            await page.AddInitScriptAsync(before);
        await page.GotoAsync("file://" + path);
        await page.WaitForFunctionAsync(
            """
            () => {
              const charts = [...document.querySelectorAll('figure.chart')];
              return charts.every(chart => chart.matches('.drawn, .undrawn') || charts.length > 20 && chart.getBoundingClientRect().top > innerHeight);
            }
            """
        );
        return open;
    }
}

/// <summary>A page in the browser, with what it did besides showing itself.</summary>
sealed record OpenPage(IPage Page, List<string> Requests, List<string> Messages, List<string> Dialogs)
{
    public void Deconstruct(out IPage page, out List<string> requests, out List<string> messages) =>
        (page, requests, messages) = (Page, Requests, Messages);
}
