namespace News;

/// <summary>Everything a reading found, each list in order of where it stands in the text.</summary>
public sealed record Annotations(
    IReadOnlyList<Mention> Mentions, IReadOnlyList<Actor> Actors, IReadOnlyList<DateExpression> Dates,
    IReadOnlyList<Quote> Quotes, IReadOnlyList<Amount> Amounts, IReadOnlyList<Event> Events);
