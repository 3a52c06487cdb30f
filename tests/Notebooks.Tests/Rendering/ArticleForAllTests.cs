using Microsoft.Playwright;

namespace Notebooks.Tests.Rendering;

/// <summary>An article for those who read without a mouse, with colours of their own, or enlarged.</summary>
public sealed class ArticleForAllTests : BrowserTest
{
    Task<OpenPage> Article(int width = 1280, ColorScheme scheme = ColorScheme.Light) =>
        Open(ArticlePageTests.With(ArticlePageTests.Article), width, 900, scheme);

    [Fact]
    public async Task Every_stop_of_the_Tab_key_shows_where_the_focus_is()
    {
        var (page, _, messages, _) = await Article();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce }); // else the page is on its way there
        var (unseen, stops) = (new List<string>(), 0);
        for (; stops < 400; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>(
                """
                () => {
                  const focused = document.activeElement;
                  if (focused === document.body) return 'end';
                  const style = getComputedStyle(focused), box = focused.getBoundingClientRect();
                  const shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    || getComputedStyle(focused.querySelector('.nr-near') ?? focused).stroke.startsWith('color');
                  const isInSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                  return shows && isInSight ? '' : focused.outerHTML.slice(0, 200);
                }
                """
            );
            if (stop == "end")
                break;
            if (stop.Length > 0)
                unseen.Add(stop);
        }
        Assert.InRange(stops, 40, 399);
        Assert.Empty(unseen);
        Assert.Empty(messages);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Where_the_system_forces_its_colours_the_actors_keep_theirs(ColorScheme scheme)
    {
        var (page, _, messages, _) = await Article(scheme: scheme);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        async Task<int> Colours(string elements, string property) =>
            await page.EvaluateAsync<int>(
                "([elements, property]) => new Set([...document.querySelectorAll(elements)].map(element => getComputedStyle(element)[property])).size",
                new[] { elements, property }
            );
        Assert.Equal(7, await Colours(".nr-who .nr-dot", "backgroundColor"));
        Assert.Equal(6, await Colours(".nr-text mark", "borderBottomColor"));
        Assert.Equal(7, await Colours(".nr-arcs circle", "fill"));
        Assert.Equal(1, await Colours(".nr-text, .nr-text mark", "color"));
        await page.Locator(".nr-text mark").First.ClickAsync();
        Assert.Equal(
            "solid",
            await page.Locator(".nr-text mark.nr-on").First.EvaluateAsync<string>("mark => getComputedStyle(mark).outlineStyle")
        );
        Assert.Empty(messages);
    }

    /// <summary>A window of 1280 pixels enlarged to 400 % has 320.</summary>
    [Theory]
    [InlineData(640)]
    [InlineData(320)]
    public async Task Enlarged_it_is_no_wider_than_the_window(int width)
    {
        var (page, _, messages, _) = await Article(width);
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(messages);
    }
}
