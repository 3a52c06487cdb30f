namespace News.Mentions;

/// <summary>Capitalised words <c>[First, End)</c> that are not a name; kept for Explain.</summary>
/// <param name="Rule">The rule that decided so.</param>
/// <param name="What">What the lexicons say of the word that told.</param>
sealed record RejectedName(int First, int End, string Rule, WordClass What)
{
    /// <summary>Whether it counted as a name until the whole text gave no evidence for it.</summary>
    public bool InDoubt { get; init; }
}
