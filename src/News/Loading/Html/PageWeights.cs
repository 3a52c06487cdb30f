using AngleSharp.Dom;

namespace News.Loading.Html;

/// <summary>Where the running text of a page is, and what is around it: one pass over a page of any size. Running text consists of long
/// pieces outside links.</summary>
sealed class PageWeights
{
    /// <summary>In characters: menus and tables contain shorter pieces too.</summary>
    const int LongPiece = 40;

    readonly record struct Weight(int Long, int Text, int Links, bool HasLinkedHeading, bool HasHeadline);

    readonly Dictionary<IElement, Weight> weights = [];
    readonly Dictionary<IElement, int> article = [];
    readonly Dictionary<IElement, bool> around = [];
    readonly IElement? headline;
    readonly IElement body;
    readonly int total;
    readonly bool captionsAreArticle;

    /// <param name="headline">The heading of the article, or null.</param>
    public PageWeights(IElement body, IElement? headline)
    {
        (this.body, this.headline) = (body, headline);
        total = Weigh(body).Long;
        captionsAreArticle = WeighArticle(body) < 2 * LongPiece;
        if (captionsAreArticle)
        {
            around.Clear();
            WeighArticle(body);
        }
    }

    /// <summary>The block with the running text: from the body down, as long as one child holds nearly all of it.</summary>
    public IElement Main
    {
        get
        {
            if (article[body] == 0)
                return body.QuerySelector("article, main, [role=main]") ?? body;
            var block = body;
            while (
                block.Children.FirstOrDefault(child => article.GetValueOrDefault(child) * 10 >= article[body] * 9) is { } child
                && !VisibleText.IsLine(child)
            )
                block = child;
            return block;
        }
    }

    /// <summary>Whether an element is something that a page puts around or into an article.</summary>
    public bool IsAround(IElement element)
    {
        if (!around.TryGetValue(element, out var known))
            around[element] = known = Judge(element);
        return known;
    }

    bool Judge(IElement element)
    {
        var weight = weights.GetValueOrDefault(element);
        if (LeadsElsewhere(element) || IsReplies(element))
            return true;
        var noise = HtmlNoise.Of(element);
        // A headline is never in what is around its article.
        if (noise >= Noise.Around && weight.HasHeadline)
            noise = Noise.ByContent;
        return noise switch
        {
            Noise.None => false,
            Noise.Caption => !captionsAreArticle,
            Noise.ByContent => !IsProse(weight) && !weight.HasHeadline && weight.Long * 10 < total * 4,
            Noise.Never => true,
            _ when total == 0 => element.LocalName is "nav" or "aside" or "footer" or "dialog",
            _ => weight.Long * 10 < total * 4,
        };
    }

    static bool IsProse(Weight weight) =>
        weight.Long * 3 >= weight.Text * 2 && weight.Links * 200 <= weight.Text + 200 && !weight.HasLinkedHeading;

    /// <summary>'Read more: …', a line that is a link and nothing else.</summary>
    static bool LeadsElsewhere(IElement element) =>
        element.LocalName is "p" or "li" or "div"
        && element.Children is [{ LocalName: "a" }]
        && element.ChildNodes.All(child => child is not IText { Data: var text } || string.IsNullOrWhiteSpace(text));

    /// <summary>A list of what readers wrote: items that hold blocks of prose, in a page that has other prose.</summary>
    bool IsReplies(IElement element) =>
        element.LocalName is "ol" or "ul"
        && weights.GetValueOrDefault(element) is { HasHeadline: false, Long: var length }
        && total - length >= 2 * LongPiece
        && element.Children.Count(child => child.LocalName == "li" && child.QuerySelector("div p, article p") is not null) >= 3;

    Weight Weigh(IElement element)
    {
        var sum = new Weight(0, 0, 0, false, element == headline);
        foreach (var child in element.ChildNodes)
            if (child is IText { Data: var text })
            {
                var length = text.AsSpan().Trim().Length;
                sum = sum with { Long = sum.Long + (length >= LongPiece ? length : 0), Text = sum.Text + length };
            }
            else if (child is IElement inner && !VisibleText.IsHidden(inner))
            {
                var weight = Weigh(inner);
                var isLink = inner.LocalName == "a";
                sum = new Weight(
                    sum.Long + (isLink ? 0 : weight.Long),
                    sum.Text + weight.Text,
                    sum.Links + weight.Links + (isLink ? 1 : 0),
                    sum.HasLinkedHeading
                        || weight.HasLinkedHeading
                        || weight.Links > 0 && inner.LocalName is "h2" or "h3" or "h4"
                        || isLink && inner.QuerySelector("h2, h3, h4") is not null,
                    sum.HasHeadline || weight.HasHeadline
                );
            }
        return weights[element] = sum;
    }

    int WeighArticle(IElement element)
    {
        var sum = 0;
        foreach (var child in element.ChildNodes)
            if (child is IText { Data: var text })
                sum += text.AsSpan().Trim().Length is >= LongPiece and var length ? length : 0;
            else if (child is IElement inner && inner.LocalName != "a" && !VisibleText.IsHidden(inner) && !IsAround(inner))
                sum += WeighArticle(inner);
        return article[element] = sum;
    }
}
