using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>A way to find what is said with a verb.</summary>
/// <param name="Name">What rows of tables and Explain call it.</param>
/// <param name="Frames">The verb must allow one of these.</param>
/// <param name="Find">The content, or null where the rule does not apply.</param>
sealed record StatementRule(string Name, ReportingFrame Frames, Func<Passage, ClauseVerb, Complement?> Find);

/// <summary>What a rule found after a verb. Where <paramref name="Source"/> is null, the verb's subject speaks.</summary>
sealed record Complement(List<TokenRange> Content, bool Direct, TokenRange? Source = null, bool Unsourced = false)
{
    /// <summary>Whether the content is a phrase without a verb of its own.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Where the cue takes in a preposition, the index after that.</summary>
    public int? CueEnd { get; init; }
}
