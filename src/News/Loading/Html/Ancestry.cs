using AngleSharp.Dom;

namespace News.Loading.Html;

/// <summary>Which elements are in which.</summary>
static class Ancestry
{
    /// <summary>Whether an element is another one or is in it. It looks upwards, which the library's own test does not.</summary>
    public static bool IsWithin(this IElement element, IElement other)
    {
        for (var at = element; at is not null; at = at.ParentElement)
            if (at == other)
                return true;
        return false;
    }
}
