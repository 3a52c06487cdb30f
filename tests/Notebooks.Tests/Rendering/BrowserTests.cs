using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>The page with its charts, contents and code, as its readers meet it.</summary>
public sealed class BrowserTests : BrowserTest
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Five_charts_are_drawn_offline(int width, int height, ColorScheme scheme)
    {
        var (page, requests, messages) = await Open(SampleNotebook.Make(), width, height, scheme);
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
        var dim = await page.EvaluateAsync<string[]>(
            """
            () => {
              const light = c => { const [r, g, b] = c.match(/[\d.]+/g).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
              const paper = light(getComputedStyle(document.body).backgroundColor);
              return [...document.querySelectorAll('.plot text')].filter(t => t.textContent.trim() && !t.closest('.hoverlayer')).map(t => [t.textContent, getComputedStyle(t).fill])
                .filter(([, fill]) => { const a = light(fill); return (Math.max(a, paper) + .05) / (Math.min(a, paper) + .05) < 4.5; }).map(([text, fill]) => text + ' ' + fill);
            }
            """
        );
        Assert.Empty(dim);
        if (Environment.GetEnvironmentVariable("PAGE_PICTURES") is { Length: > 0 } pictures)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(pictures, $"page-{width}-{scheme}.png") });
    }

    [Fact]
    public async Task Code_folds_and_unfolds()
    {
        var (page, _, _) = await Open(SampleNotebook.Make());
        var code = page.Locator("details.input >> nth=0");
        Assert.Null(await code.GetAttributeAsync("open"));
        await page.ClickAsync("#code");
        Assert.NotNull(await code.GetAttributeAsync("open"));
        await page.ClickAsync("#code");
        Assert.Null(await code.GetAttributeAsync("open"));
    }

    [Fact]
    public async Task Contents_follow_the_reading()
    {
        var (page, _, _) = await Open(SampleNotebook.Make(), 1440, 900);
        await page.EvaluateAsync("() => document.getElementById('the-table').scrollIntoView({ behavior: 'instant' })");
        await page.WaitForFunctionAsync("() => document.querySelector('.contents [aria-current]')?.textContent === 'The table'");
        Assert.Equal(1, await page.Locator(".contents [aria-current]").CountAsync());
        await page.SetViewportSizeAsync(390, 844);
        await page.WaitForFunctionAsync("() => !document.querySelector('.contents details').open");
    }

    [Theory]
    [InlineData("PNG", "89504E47")]
    [InlineData("SVG", "3C737667")]
    public async Task A_chart_is_saved_by_its_button(string format, string begins)
    {
        var (page, requests, messages) = await Open(SampleNotebook.Make());
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = $"{format}: download A wave", Exact = true }).PressAsync("Enter")
        );
        Assert.Equal($"A wave.{format.ToLowerInvariant()}", download.SuggestedFilename);
        Assert.StartsWith(
            begins,
            Convert.ToHexString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))
        );
        Assert.Empty(requests);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task A_chart_is_named_by_its_words()
    {
        var (page, _, _) = await Open(SampleNotebook.Make());
        Assert.Equal(
            1,
            await page.GetByRole(AriaRole.Img, new() { Name = "A bar chart: barley grew most in 2018.", Exact = true }).CountAsync()
        );
        Assert.Equal(1, await page.GetByRole(AriaRole.Img, new() { Name = "Sowing to harvest takes five months" }).CountAsync());
    }

    [Theory]
    [InlineData("01-the-article")]
    [InlineData("02-who-is-who")]
    [InlineData("03-when")]
    [InlineData("04-who-says-what")]
    [InlineData("05-your-own-article")]
    [InlineData("06-why")]
    public async Task The_notebooks_keep_to_the_policy_of_their_pages(string name)
    {
        var notebook = Notebook.Load(Path.Combine(Documents.Oddities.Folder, "../../../../notebooks", name + ".ipynb"));
        var (page, requests, messages, _) = await Open(Page.Render(notebook));
        Assert.Empty(requests);
        Assert.Empty(messages);
        var charts = notebook
            .Cells.SelectMany(cell => cell.Outputs)
            .OfType<DisplayOutput>()
            .Count(output => output.Data["application/vnd.plotly.v1+json"] is not null);
        Assert.Equal(charts, await page.Locator("figure.chart.drawn:has(.main-svg)").CountAsync());
    }

    [Fact]
    public async Task What_the_policy_does_not_know_cannot_run_or_ask()
    {
        var html = Page.Render(SampleNotebook.Make())
            .Replace(
                "</main>",
                "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'><img src='https://example.org/x.png'><iframe src='data:text/html,x'></iframe></main>"
            );
        var (page, _, messages, _) = await Open(html);
        Assert.Null(await page.EvaluateAsync<int?>("() => window.ran ?? null"));
        Assert.Contains(messages, message => message.Contains("script-src"));
        Assert.Contains(messages, message => message.Contains("img-src"));
        Assert.Contains(messages, message => message.Contains("frame-src") || message.Contains("default-src"));
    }
}
