using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>A reporting verb, the tokens <c>[First, End)</c>, that reports nothing here; kept for Explain.</summary>
/// <param name="IsClaimed">Whether what follows it belongs to another quote; else no rule found what it reports.</param>
sealed record UnusedVerb(int First, int End, ReportingWord Word, bool IsClaimed);
