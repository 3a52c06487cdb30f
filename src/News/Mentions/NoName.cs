namespace News.Mentions;

/// <summary>Capitalised words <c>[First, End)</c> that are no name; laid aside for who asks why.</summary>
/// <param name="Rule">The rule that decided so.</param>
/// <param name="What">What the lexicons say of the word that told.</param>
internal sealed record NoName(int First, int End, string Rule, WordClass What)
{
    /// <summary>Whether it was held to be a name until nothing in the whole text spoke for it.</summary>
    public bool InDoubt { get; init; }
}
