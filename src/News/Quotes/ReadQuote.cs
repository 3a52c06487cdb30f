namespace News.Quotes;

/// <summary>A quote with what made it; kept for Explain.</summary>
/// <param name="Heads">The mentions that gave its speaker.</param>
sealed record ReadQuote(Quote Quote, Attribution Attribution, IReadOnlyList<Mention> Heads);
