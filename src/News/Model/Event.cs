namespace News;

/// <summary>Who did what to whom, coded by PLOVER's root codes (Political Language Ontology for Verifiable Event Records).</summary>
/// <param name="Span">The words that say what was done.</param>
/// <param name="Text">The words as written.</param>
/// <param name="Type">PLOVER root code.</param>
/// <param name="Source">Ids of the actors that do it.</param>
/// <param name="Target">Ids of the actors it is done to; empty where all act alike or none is named.</param>
/// <param name="Place">Id of the place or country where it was done, or null.</param>
/// <param name="Date">Index of the element of <see cref="Annotations.Dates"/> that dates it, or null.</param>
/// <param name="Quoted">Index of the element of <see cref="Annotations.Quotes"/> that contains it, or null.</param>
/// <param name="Status">Whether it happened, as the text presents it.</param>
/// <param name="Rule">The name of the rule that found it.</param>
public sealed record Event(
    TextSpan Span,
    string Text,
    EventType Type,
    IReadOnlyList<string> Source,
    IReadOnlyList<string> Target,
    string? Place,
    int? Date,
    int? Quoted,
    EventStatus Status,
    string Rule
);
