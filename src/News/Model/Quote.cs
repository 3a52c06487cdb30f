namespace News;

/// <summary>What somebody is said to have said, direct or indirect.</summary>
/// <param name="Content">What is said, without quotation marks, in several pieces where the attribution interrupts it.</param>
/// <param name="Cue">The words of saying ('said', 'according to'), or null.</param>
/// <param name="Source">The words that name the speaker, or null.</param>
/// <param name="Speaker">Ids of the actors that speak: one as a rule, the members for a group, empty where it is unknown.</param>
/// <param name="Via">Id of the actor that relays it, a newspaper as a rule, or null.</param>
/// <param name="Direct">Whether it is in quotation marks.</param>
/// <param name="Sort">Whether it states something or only shows an attitude.</param>
/// <param name="Rule">The name of the rule that found it.</param>
public sealed record Quote(
    IReadOnlyList<TextSpan> Content,
    TextSpan? Cue,
    TextSpan? Source,
    IReadOnlyList<string> Speaker,
    string? Via,
    bool Direct,
    QuoteSort Sort,
    string Rule
)
{
    /// <summary>From the first piece of the content to the last.</summary>
    public TextSpan Span => new(Content[0].Start, Content[^1].End);
}
