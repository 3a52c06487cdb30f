using News.Text;

namespace News.Quotes;

/// <summary>Finds what is said, direct and indirect, and who says it.</summary>
internal static class QuoteReader
{
    public static IReadOnlyList<Quote> Read(
        Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors) => [];
}
