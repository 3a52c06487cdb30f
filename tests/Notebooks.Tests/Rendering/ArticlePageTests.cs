using Microsoft.Playwright;
using News;
using News.Interactive.Readings;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

/// <summary>An article in a page, as somebody reads it with a mouse, with the keyboard, or on a telephone.</summary>
public sealed class ArticlePageTests : BrowserTest
{
    internal static readonly string Article = Show(
        News.Article.Load(Path.GetFullPath(Path.Combine(Documents.Oddities.Folder, "../../../../data/articles/china-pakistan-mou.md")))
    );

    static string Show(Article article)
    {
        var html = new StringWriter();
        ReadingHtml.Write(article.Read(), html);
        return html.ToString();
    }

    internal static Notebook With(params string[] outputs) =>
        new(
            NotebookFormat.Ipynb,
            [
                .. outputs.Select(
                    (html, i) =>
                        new Cell($"c{i}", CellKind.Code, "csharp", "reading")
                        {
                            Outputs = [new DisplayOutput(MimeBundle.Of("text/html", html))],
                        }
                ),
            ]
        );

    static ILocator Card(IPage page) => page.Locator(".nr-card:not([hidden])");

    static ILocator Mark(IPage page, string kind, string words) => page.Locator($".nr-text .{kind}", new() { HasTextString = words }).First;

    static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");

    static Task<bool> IsLit(ILocator element) => element.EvaluateAsync<bool>("element => element.classList.contains('nr-on')");

    static async Task Closed(IPage page) => await Card(page).WaitForAsync(new() { State = WaitForSelectorState.Detached });

    [Fact]
    public async Task Pointing_at_an_actor_opens_its_card_which_can_be_pointed_at_and_Escape_closes_it()
    {
        var (page, requests, messages) = await Open(With(Article));
        await Mark(page, "nr-name", "Qamar Javed Bajwa").HoverAsync();
        await Card(page).WaitForAsync();
        Assert.Equal("Qamar Javed Bajwa", await Card(page).GetAttributeAsync("aria-label"));
        Assert.Contains("General · Chief of the Army Staff", await Card(page).InnerTextAsync());
        await Card(page).HoverAsync();
        await page.WaitForTimeoutAsync(400);
        Assert.Equal(1, await Card(page).CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await Closed(page);
        Assert.Equal(0, await page.Locator(".nr-on").CountAsync());
        Assert.Empty(requests);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task With_the_keyboard_a_mark_opens_its_card_and_a_link_in_it_leads_to_a_mention()
    {
        var (page, _, messages) = await Open(With(Article));
        await page.Locator(".nr-keys button").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.EndsWith("-m0", await Focused(page));
        await Card(page).WaitForAsync();
        var first = await Card(page).GetAttributeAsync("aria-label");
        for (var i = 0; i < 4; i++)
            await page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(first, await Card(page).GetAttributeAsync("aria-label"));
        var mark = await Focused(page);
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.nr-card').contains(document.activeElement)"));
        await page.Keyboard.PressAsync("Escape");
        await Closed(page);
        Assert.Equal(mark, await Focused(page));
        await page.Keyboard.PressAsync("Enter");
        var last = Card(page).Locator("a").Last;
        var target = (await last.GetAttributeAsync("href"))![1..];
        await last.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(target, await Focused(page));
        Assert.Equal(1, await page.Locator(".nr-text [tabindex='0']").CountAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task What_is_filtered_loses_its_mark_and_no_text()
    {
        var (page, _, messages) = await Open(With(Article));
        var text = await page.Locator(".nr-text").InnerTextAsync();
        var dates = page.GetByRole(AriaRole.Button, new() { Name = "dates 9" });
        Assert.Equal("true", await dates.GetAttributeAsync("aria-pressed"));
        await dates.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("false", await dates.GetAttributeAsync("aria-pressed"));
        Assert.Equal(
            "rgba(0, 0, 0, 0)",
            await Mark(page, "nr-d", "October").EvaluateAsync<string>("mark => getComputedStyle(mark).borderBottomColor")
        );
        await dates.ClickAsync();
        Assert.Equal(0, await page.Locator(".nr-off").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Nepal 9" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".nr-text .nr-name.nr-off", new() { HasTextRegex = new("^Nepal$") }).CountAsync());
        Assert.Contains("nr-off", await Mark(page, "nr-name", "Pakistan").GetAttributeAsync("class"));
        Assert.Equal(text, await page.Locator(".nr-text").InnerTextAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Text_timeline_and_network_light_up_together_both_ways()
    {
        var (page, _, messages) = await Open(With(Article), 1200);
        var (row, monday) = (page.Locator(".nr-time").Last, Mark(page, "nr-d", "Monday"));
        var (node, arc) = (
            page.Locator(".nr-node", new() { HasTextRegex = new("^China$") }),
            page.Locator(".nr-arc[aria-label*='signed a new memorandum']")
        );
        var deed = Mark(page, "nr-e", "signed a new memorandum");

        await row.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        foreach (var one in (ILocator[])[row, monday, node, deed, arc])
            Assert.True(await IsLit(one));
        Assert.False(await IsLit(Mark(page, "nr-name", "Nepal")));
        await monday.HoverAsync();
        await Card(page).WaitForAsync();
        Assert.True(await IsLit(row));
        Assert.False(await IsLit(page.Locator(".nr-time").First));
        await deed.HoverAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.nr-card').textContent.includes('China ↔ Pakistan')");
        foreach (var one in (ILocator[])[row, node, arc])
            Assert.True(await IsLit(one));
        await node.HoverAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.nr-card').getAttribute('aria-label') === 'China'");
        foreach (var one in (ILocator[])[row, deed, arc, Mark(page, "nr-name", "China")])
            Assert.True(await IsLit(one));
        Assert.False(await IsLit(Mark(page, "nr-name", "Rawalpindi")));

        await page.Keyboard.PressAsync("Escape");
        await row.ClickAsync();
        Assert.Equal(await monday.GetAttributeAsync("id"), await Focused(page));
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Articles_in_one_page_do_not_know_of_each_other()
    {
        var other = Show(new Article("China and Nepal signed a deal. General Wei Fenghe visited Nepal."));
        var (page, _, messages) = await Open(With(Article, Article, other), 1000, 2000);
        var articles = page.Locator(".news-reading");
        Assert.Equal(3, await page.Locator(".nr-card").CountAsync());
        await articles.Nth(1).Locator(".nr-name", new() { HasTextString = "China" }).First.ClickAsync();
        await Card(page).Locator("a").Last.ClickAsync();
        Assert.True(await articles.Nth(1).EvaluateAsync<bool>("article => article.contains(document.activeElement)"));
        Assert.NotEqual(0, await articles.Nth(1).Locator(".nr-on").CountAsync());
        Assert.Equal(0, await articles.Nth(0).Locator(".nr-on").CountAsync());
        Assert.Equal(0, await articles.Nth(2).Locator(".nr-on").CountAsync());
        await articles.Nth(2).GetByRole(AriaRole.Button, new() { Name = "events" }).ClickAsync();
        Assert.Equal(0, await articles.Nth(1).Locator(".nr-off").CountAsync());
        Assert.Empty(messages);
    }

    /// <summary>VS Code puts an output's markup in by itself and then runs its scripts at the end of the output.</summary>
    [Fact]
    public async Task A_cell_run_again_has_one_card_that_works()
    {
        var (page, _, messages) = await Open("<!DOCTYPE html><html lang=\"en\"><title>t</title><div id=\"output\"></div></html>");
        for (var i = 0; i < 2; i++)
            await page.EvaluateAsync(
                """
                html => {
                  const output = document.getElementById('output');
                  output.innerHTML = html;
                  const script = document.createElement('script');
                  script.text = output.querySelector('script').textContent;
                  output.append(script);
                  script.remove();
                }
                """,
                Article
            );
        Assert.Equal(1, await page.Locator(".nr-card").CountAsync());
        await Mark(page, "nr-name", "Nepal").HoverAsync();
        await Card(page).WaitForAsync();
        Assert.Empty(
            await page.EvaluateAsync<string[]>("() => Object.keys(window).filter(name => name.startsWith('nr') || name === 'enliven')")
        );
        Assert.Empty(messages);
    }

    [Fact]
    public async Task On_a_telephone_the_card_lies_at_the_foot_and_nothing_is_wider_than_the_page()
    {
        var (page, _, messages) = await Open(With(Article), 390, 800);
        await Mark(page, "nr-name", "Wei Fenghe").ClickAsync();
        await Card(page).WaitForAsync();
        var box = (await Card(page).BoundingBoxAsync())!;
        Assert.Equal((0, 390, 800), (box.X, box.Width, box.Y + box.Height));
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Closed(page);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Somebody_else_s_article_shows_all_but_what_the_script_adds()
    {
        var html = Page.Render(With(Article), new PageOptions { Trusted = false }, out var dropped);
        Assert.Equal("1 thing (1 script)", dropped.ToString());
        var (page, _, messages) = await Open(html);
        Assert.Equal(0, await page.Locator("button, .nr-card").Filter(new() { Visible = true, HasNotTextString = "code" }).CountAsync());
        Assert.True(await page.Locator(".nr-arc").First.IsVisibleAsync());
        Assert.Empty(
            await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.news-reading a[href^=\"#\"]')].map(link => link.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
            )
        );
        Assert.Empty(messages);
    }

    [Fact]
    public async Task An_article_that_attacks_does_nothing()
    {
        const string attack =
            "<img src=x onerror=alert(1)><script>alert(2)</script>\" onfocus=alert(3) autofocus x=\"</script><svg onload=alert(4)>";
        var html = Show(
            new Article(
                $"China {attack} and Pakistan on Monday signed a deal. “I {attack} agree,” said General {attack} Wei Fenghe, who visited Nepal in 2019. {attack}"
            )
            {
                Title = attack,
                Source = attack,
                Url = "javascript:alert(5)",
                Published = new(2021, 5, 5),
            }
        );
        var open = await Open(With(html));
        foreach (var mark in await open.Page.Locator(".nr-text [data-o]").AllAsync())
            await mark.ClickAsync(new() { Force = true });
        foreach (var link in await open.Page.Locator(".nr-rail a").AllAsync())
            await link.FocusAsync();
        Assert.Equal(0, await open.Page.Locator(".news-reading img, .nr-text svg").CountAsync());
        Assert.Empty(open.Dialogs);
        Assert.Empty(open.Requests);
        Assert.Empty(open.Messages);
    }
}
