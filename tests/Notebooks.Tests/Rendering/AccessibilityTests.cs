using Microsoft.Playwright;
using Notebooks.Documents;

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
        var axe = Path.Combine(Root, ".artifacts", "axe", "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed in .artifacts/axe");
        var (page, _, _) = await Open(notebook == "sample" ? SampleNotebook.Make() : Notebook.Load(Path.Combine(Root, "notebooks", notebook)), 1280, 900, scheme);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        await page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
        var found = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
              .violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))
            """);
        Assert.Empty(found);
    }
}
