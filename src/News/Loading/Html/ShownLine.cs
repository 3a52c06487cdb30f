using AngleSharp.Dom;

namespace News.Loading.Html;

/// <summary>A line of text as a page shows it: a paragraph, a heading, a cell. A <c>br</c> inside is a line feed.</summary>
/// <param name="Element">The block that holds it.</param>
/// <param name="Linked">How many of its characters are in links.</param>
sealed record ShownLine(string Text, IElement Element, int Linked)
{
    /// <summary>In characters: menus and tables contain shorter texts too.</summary>
    const int ShortestProse = 40;

    /// <summary>As long as a sentence, mostly outside links, and ended like one, or longer than any headline.</summary>
    public bool IsProse =>
        Text.Length >= ShortestProse
        && Linked * 2 < Text.Length
        && (Text.Length >= 3 * ShortestProse || ".!?…:;”’\"'»)".Contains(Text[^1]))
        && Text.AsSpan().Count(' ') * 12 >= Text.Length;

    public bool IsHeading => Element.LocalName is ['h', >= '1' and <= '6'];
}
