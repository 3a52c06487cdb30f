using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Slides;

namespace Notebooks.Tests.Rendering;

/// <summary>Pages by the rules of WCAG 2.2, A and AA, that axe-core can check. Wants <c>npm install axe-core</c> in
/// <c>.artifacts/axe</c>.</summary>
public sealed class AccessibilityTests : BrowserTest
{
    static string Root => Path.GetFullPath(Path.Combine(Documents.Oddities.Folder, "../../../.."));

    public static TheoryData<string, ColorScheme> Pages()
    {
        var pages = new TheoryData<string, ColorScheme>();
        var notebooks = Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "0*.ipynb").Select(path => Path.GetFileName(path)).Order().Prepend("sample");
        foreach (var notebook in notebooks)
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]) pages.Add(notebook, scheme);
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_found(string notebook, ColorScheme scheme)
    {
        Assert.Empty(await Found(Page.Render(notebook == "sample" ? SampleNotebook.Make() : Notebook.Load(Path.Combine(Root, "notebooks", notebook))), scheme));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nothing_is_found_in_the_page_that_lists_others(ColorScheme scheme)
    {
        var page = Page.Make(SampleNotebook.Make(), new());
        Assert.Empty(await Found(IndexPage.Render("Harvests", [(new("Harvests", "a.html"), page), (new("Again", "b.html"), page)], Theme.Auto), scheme));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nothing_is_found_in_slides(ColorScheme scheme) => Assert.Empty(await Found(SlideShow.Make(SampleNotebook.Make(), new()).Html, scheme));

    async Task<string[]> Found(string html, ColorScheme scheme)
    {
        var axe = Path.Combine(Root, ".artifacts", "axe", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed in .artifacts/axe");
        var (page, requests, messages, _) = await Open(html, 1280, 900, scheme);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        await page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
        Assert.Empty(requests);
        Assert.Empty(messages);
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
              .violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))
            """);
    }
}
