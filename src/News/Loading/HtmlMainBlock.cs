using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace News.Loading;

/// <summary>
/// The block of a page that holds its running text, found in one pass over a page of any size: from the body down, as long as
/// one child holds nearly all of it. Running text consists of long pieces outside links; what a page puts around an
/// article does not count, unless it holds most of the page.
/// </summary>
sealed class HtmlMainBlock
{
    /// <summary>In characters: menus and tables contain shorter pieces too.</summary>
    const int LongPiece = 40;

    readonly Dictionary<IElement, int> all = [];
    readonly Dictionary<IElement, int> weights = [];
    readonly int total;

    HtmlMainBlock(IElement body)
    {
        Weigh(body, all, _ => false);
        total = all[body];
        Weigh(body, weights, IsAround);
    }

    /// <summary>The article's text, "" where the page shows none.</summary>
    public static string Text(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return "";
        var found = new HtmlMainBlock(body);
        return VisibleText.Of(
            found.total > 0 ? found.Below(body) : page.QuerySelector("article, main, [role=main]") ?? body,
            found.IsAround
        );
    }

    /// <summary>The text of a block that is the article already, without what was put into it.</summary>
    public static string Cleared(IHtmlDocument block) =>
        block.Body is { } body && new HtmlMainBlock(body) is var found ? VisibleText.Of(body, found.IsAround) : "";

    IElement Below(IElement body)
    {
        var block = body;
        while (
            block.Children.FirstOrDefault(child => weights.GetValueOrDefault(child) * 10 >= weights[body] * 9) is { } child
            && !VisibleText.IsLine(child)
        )
            block = child;
        return block;
    }

    bool IsAround(IElement element) =>
        (HtmlNoise.Is(element) || LeadsElsewhere(element)) && all.GetValueOrDefault(element) * 10 < total * 4;

    /// <summary>'Read more: …', a line that is a link and nothing else.</summary>
    static bool LeadsElsewhere(IElement element) =>
        element.LocalName is "p" or "li" or "div"
        && element.Children is [{ LocalName: "a" }]
        && element.ChildNodes.All(child => child is not IText { Data: var text } || string.IsNullOrWhiteSpace(text));

    static int Weigh(IElement element, Dictionary<IElement, int> weights, Func<IElement, bool> skip)
    {
        var weight = 0;
        foreach (var child in element.ChildNodes)
            if (child is IText { Data: var text })
                weight += text.AsSpan().Trim().Length is >= LongPiece and var length ? length : 0;
            else if (child is IElement inner && inner.LocalName != "a" && !VisibleText.IsHidden(inner) && !skip(inner))
                weight += Weigh(inner, weights, skip);
        weights[element] = weight;
        return weight;
    }
}
