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

    static readonly string[] Standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        Contrast = ["color-contrast"],
        Headings = ["heading-order", "page-has-heading-one", "empty-heading"];

    public static TheoryData<string> Notebooks() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "notebooks"), "0*.ipynb")
                .Select(path => Path.GetFileName(path))
                .Order()
                .Prepend("sample"),
        ];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Nothing_is_found(string notebook)
    {
        Assert.Empty(
            await Found(
                Page.Render(notebook == "sample" ? SampleNotebook.Make() : Notebook.Load(Path.Combine(Root, "notebooks", notebook)))
            )
        );
    }

    [Fact]
    public async Task Nothing_is_found_in_the_page_that_lists_others()
    {
        var page = Page.Make(SampleNotebook.Make(), new());
        Assert.Empty(
            await Found(IndexPage.Render("Harvests", [(new("Harvests", "a.html"), page), (new("Again", "b.html"), page)], Theme.Auto))
        );
    }

    [Fact]
    public async Task Nothing_is_found_in_slides() => Assert.Empty(await Found(SlideShow.Make(SampleNotebook.Make(), new()).Html));

    /// <summary>One page in the states in which people see it: wide and narrow, as it opens, with an article's card, with
    /// everything unfolded; the colours also on dark paper, and where the system forces its own.</summary>
    async Task<List<string>> Found(string html)
    {
        var axe = Path.Combine(Root, ".artifacts", "axe", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed in .artifacts/axe");
        var (page, requests, messages, _) = await Open(html, 1280, 900);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
        var found = new List<string>();
        foreach (var width in (int[])[1280, 390])
        {
            await page.SetViewportSizeAsync(width, 900);
            await Look($"{width} px", Standard);
            var mark = page.Locator(".nr-text .nr-name").First;
            if (await mark.CountAsync() == 0)
                continue;
            await mark.ClickAsync();
            await Look($"{width} px, with a card", Standard);
        }
        await Look("headings", Headings);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        await Look("unfolded", Standard);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Look("dark", Contrast);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Look("dark, with forced colours", Contrast);
        Assert.Empty(requests);
        Assert.Empty(messages);
        return found;

        async Task Look(string state, string[] rules) =>
            found.AddRange(
                (
                    await page.EvaluateAsync<string[]>(
                        """
                        async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] }))
                          .violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 300)))
                        """,
                        rules
                    )
                ).Select(finding => $"{state}: {finding}")
            );
    }
}
