using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Slides;

namespace Notebooks.Tests.Rendering;

/// <summary>Where slides begin, and how they are shown.</summary>
public sealed class SlideTests : BrowserTest
{
    static int cell;

    static Cell Cell(string type, string markdown) =>
        new($"m{++cell}", CellKind.Markdown, "markdown", markdown)
        {
            Metadata = type.Length == 0 ? [] : new() { ["slideshow"] = new JsonObject { ["slide_type"] = type } },
        };

    static string Slides(params Cell[] cells) => SlideShow.Make(new(NotebookFormat.Ipynb, cells), new()).Html;

    static Task<string> Shown(IPage page) =>
        page.EvaluateAsync<string>(
            "() => location.hash + ' ' + [...document.querySelectorAll('.slide :is(h1, h2, p)')].filter(e => getComputedStyle(e).visibility === 'visible' && e.offsetParent).map(e => e.textContent).join('|')"
        );

    [Fact]
    public async Task Slides_begin_where_the_cells_say()
    {
        var (page, requests, messages, _) = await Open(
            Slides(
                Cell("slide", "# A"),
                Cell("-", "one"),
                Cell("fragment", "two"),
                Cell("skip", "left out"),
                Cell("notes", "aside"),
                Cell("subslide", "three\n\n## B"),
                Cell("slide", "four")
            )
        );
        Assert.Equal("#/1 A|one", await Shown(page));
        foreach (
            var (key, shown) in (IEnumerable<(string, string)>)
                [
                    ("ArrowRight", "#/1 A|one|two"),
                    ("ArrowRight", "#/2 three|B"),
                    ("PageDown", "#/3 four"),
                    ("ArrowRight", "#/3 four"),
                    ("Home", "#/1 A|one"),
                    ("End", "#/3 four"),
                    ("ArrowLeft", "#/2 three|B"),
                    ("ArrowLeft", "#/1 A|one|two"),
                    ("ArrowLeft", "#/1 A|one"),
                    ("n", "#/1 A|one|aside"),
                ]
        )
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(shown, await Shown(page));
        }
        Assert.DoesNotContain("left out", await page.ContentAsync());
        Assert.Empty(requests);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Without_a_word_of_them_headings_begin_slides()
    {
        var (page, _, _, _) = await Open(Slides(Cell("", "# A\n\none\n\n## B\n\ntwo\n\n### C\n\n> # in a quote"), Cell("", "## D")));
        Assert.Equal(
            ["A", "B", "D"],
            await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.slide')].map(slide => slide.getAttribute('aria-label'))"
            )
        );
        Assert.Equal("1 of 3: A", await page.GetByRole(AriaRole.Status).TextContentAsync());
        await page.EvaluateAsync("() => { location.hash = '#/3'; }");
        await page.WaitForFunctionAsync("() => document.querySelector('#slide-3.current')");
        await page.EvaluateAsync("() => { location.hash = '#c'; }");
        await page.WaitForFunctionAsync("() => document.querySelector('#slide-2.current')");
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("B", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.GetByRole(AriaRole.Link, new() { Name = "D" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#slide-3.current') && !document.querySelector('dialog').open");
    }

    [Fact]
    public async Task Charts_and_tables_are_on_them_and_each_is_printed_on_a_page()
    {
        var (page, requests, messages, _) = await Open(SlideShow.Make(SampleNotebook.Make(), new()).Html);
        Assert.Equal(5, await page.Locator("figure.chart.drawn:has(.main-svg)").CountAsync());
        Assert.Empty(requests);
        Assert.Empty(messages);
        var slides = await page.Locator(".slide").CountAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            slides,
            await page.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('.slide')].filter(slide => getComputedStyle(slide).visibility === 'visible' && slide.offsetHeight > 0).length"
            )
        );
        Assert.Equal("page", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.slide')).breakAfter"));
        if (Environment.GetEnvironmentVariable("PAGE_PICTURES") is { Length: > 0 } pictures)
        {
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
            for (var slide = 1; slide <= slides; slide++)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"slide-{slide}.png") });
                await page.Keyboard.PressAsync("ArrowRight");
            }
        }
    }

    [Fact]
    public void Without_trust_nothing_of_theirs_acts()
    {
        var cell = new Cell("c", CellKind.Code, "csharp", "x")
        {
            Outputs = [new DisplayOutput(MimeBundle.Of("text/html", "<p class=current>p<script>1</script>"))],
        };
        var page = SlideShow.Make(new(NotebookFormat.Ipynb, [cell]), new() { Trusted = false });
        Assert.DoesNotContain("<script>1", page.Html);
        Assert.DoesNotContain("class=\"current\"", page.Html);
        Assert.Equal("1 thing (1 script)", page.Dropped.ToString());
    }

    [Theory]
    [MemberData(nameof(Documents.ProjectNotebooks.Names), MemberType = typeof(Documents.ProjectNotebooks))]
    public void Each_slide_of_a_notebook_has_one_question(string name)
    {
        var html = SlideShow.Make(Notebook.Load(Documents.ProjectNotebooks.PathOf(name)), new()).Html;
        var slides = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll(".slide").ToList();
        Assert.InRange(slides.Count, 5, 15);
        Assert.All(slides, slide => Assert.InRange(slide.QuerySelectorAll(".prose :is(h1, h2)").Length, 0, 1));
        Assert.All(
            slides.Skip(1),
            slide =>
            {
                var title = slide.QuerySelector("h2")!.TextContent;
                Assert.True(title.EndsWith('?') || title == "Try it", title);
            }
        );
    }
}
