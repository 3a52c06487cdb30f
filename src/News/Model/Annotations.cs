namespace News;

/// <summary>Everything a reading found, each list in the order of the text.</summary>
public sealed record Annotations(
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<DateExpression> Dates,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Amount> Amounts,
    IReadOnlyList<Event> Events
);
