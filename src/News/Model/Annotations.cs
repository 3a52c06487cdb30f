namespace News;

/// <summary>Everything a reading found, each list in the order of the text.</summary>
public sealed record Annotations(
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<DateExpression> Dates,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Amount> Amounts,
    IReadOnlyList<Event> Events
)
{
    /// <summary>The language of the text as ISO 639-1 writes it; null where it cannot be told, as of a short text. Only English is
    /// read: of a text in another language the lists are empty.</summary>
    public string? Language { get; init; }
}
