namespace News;

/// <summary>How an article is read. Change it with <c>with</c>; it can be shared by any number of readings, also at the
/// same time.</summary>
public sealed record ReadOptions
{
    /// <summary>Lines of your own, which win over the built-in ones; null for the built-in ones alone.</summary>
    public UserLexicons? Lexicons { get; init; }
}
