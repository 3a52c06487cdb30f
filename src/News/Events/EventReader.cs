using News.Text;

namespace News.Events;

/// <summary>Finds who did what to whom.</summary>
internal static class EventReader
{
    public static IReadOnlyList<Event> Read(
        Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors,
        IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes) => [];
}
