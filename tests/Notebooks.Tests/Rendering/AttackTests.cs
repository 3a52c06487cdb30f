using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Trust;

namespace Notebooks.Tests.Rendering;

/// <summary>Hostile outputs in a real browser, beside one that is trusted: nothing of theirs acts.</summary>
public sealed class AttackTests : BrowserTest
{
    static readonly MimeBundle Own = MimeBundle.Of("text/html", "<script>window.own = 1</script>");

    public static TheoryData<string> Names => [.. Attacks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_of_an_attack_acts(string name)
    {
        var store = Directory.CreateTempSubdirectory("attacks-");
        var madeHere = new Signatures(store.FullName);
        madeHere.Add([Own]);
        var own = new Cell("own", CellKind.Code, "csharp", "") { Outputs = [new DisplayOutput(Own)] };
        var html = Page.Render(
            new(NotebookFormat.Ipynb, [new("t", CellKind.Markdown, "markdown", "# Ours"), own, Attacks.All[name]]),
            new()
            {
                Trusted = false,
                MadeHere = madeHere,
                Title = $"{name} </title><script>window.ran=1</script>",
                Folder = Path.GetTempPath(),
            }
        );
        store.Delete(recursive: true);
        var open = await Open(html);
        Assert.Equal(1, await open.Page.EvaluateAsync<int>("() => window.own"));

        // What waits for a reader: the pointer over everything, a click on every link that stays here.
        foreach (
            var place in await open
                .Page.Locator("main a:not([href^=http]):not([href^=mailto]):not([href^=\".\"]), main summary, main button, main text")
                .AllAsync()
        )
            await place.DispatchEventAsync("click");
        foreach (var point in await open.Page.Locator(".nsewdrag").AllAsync())
            await point.HoverAsync(new() { Force = true });
        await open.Page.WaitForTimeoutAsync(30);

        Assert.Null(await open.Page.EvaluateAsync<int?>("() => window.ran ?? ({}).ran ?? null"));
        Assert.Empty(open.Dialogs);
        Assert.Empty(open.Requests);
        Assert.Empty(open.Messages);
        Assert.True(await open.Page.Locator("#ours").IsVisibleAsync(), "the page's own heading is hidden");
        Assert.Equal(1, await open.Page.EvaluateAsync<int>("() => document.querySelectorAll('main').length"));
    }
}
