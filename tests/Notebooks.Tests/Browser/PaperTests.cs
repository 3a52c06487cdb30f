using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Tests.Rendering;

namespace Notebooks.Tests.Browser;

/// <summary>Charts as they are drawn for paper.</summary>
public sealed class PaperTests : BrowserTest
{
    // What the margins leave of A4's width and of Letter's height, in pixels.
    const int Width = 672,
        Height = 918;

    static readonly string Folder = Path.Combine(Documents.Oddities.Folder, "../../../../notebooks");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal), "sample"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Charts_are_whole_on_a_page(string name)
    {
        var notebook = name == "sample" ? SampleNotebook.Make() : Notebook.Load(Path.Combine(Folder, name));
        var (page, _, _) = await Open(Page.Render(notebook), Width, Height);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        var wrong = await page.EvaluateAsync<string[]>(
            """
            ([width, height]) => [...document.querySelectorAll('figure.chart')].flatMap(figure => {
              const name = figure.querySelector('figcaption b')?.textContent ?? figure.id;
              const whole = figure.getBoundingClientRect();
              const chart = figure.querySelector('.main-svg').getBoundingClientRect();
              const out = [...figure.querySelectorAll('.plot text')].filter(text => text.textContent.trim() && !text.closest('.hoverlayer, .modebar'))
                .filter(text => { const box = text.getBoundingClientRect(); return box.left < chart.left - 1 || box.right > chart.right + 1 || box.top < chart.top - 1 || box.bottom > chart.bottom + 1; });
              return [
                ...(chart.width > 0 && chart.left >= 0 && chart.right <= width + 0.5 ? [] : [`${name}: from ${chart.left} to ${chart.right}`]),
                ...(whole.height <= height ? [] : [`${name}: ${whole.height} high`]),
                ...out.map(text => `${name}: '${text.textContent}' is clipped`),
              ];
            })
            """,
            new[] { Width, Height }
        );
        Assert.Empty(wrong);
    }
}
