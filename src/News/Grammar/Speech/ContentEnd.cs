namespace News.Grammar.Speech;

/// <summary>Why what is said, which begins at <paramref name="First"/> or before, was found to end before the token
/// <paramref name="End"/>; kept for Explain.</summary>
/// <param name="Because">The end of a sentence.</param>
sealed record ContentEnd(int First, int End, string Because);
