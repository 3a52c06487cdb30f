using News.Grammar.Speech;

namespace News.Quotes;

/// <summary>Words that are said, and the words that name the speaker, whom the resolver determines.</summary>
/// <param name="Content">In the order of the text.</param>
/// <param name="Source">The words that name the speaker, or null.</param>
/// <param name="Direct">Whether it is in quotation marks.</param>
sealed record Attribution(List<TokenRange> Content, TokenRange? Cue, TokenRange? Source, bool Direct, string Rule)
{
    /// <summary>The verb, noun or adjective of the lexicon that reports it, or null.</summary>
    public ReportingWord? Word { get; init; }

    /// <summary>Whether the content is the complement of the verb, in one of its frames.</summary>
    public bool IsComplement { get; init; }

    /// <summary>Whether the content is a phrase, a noun's or an infinitive, by the rule that found it.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether another attribution within the content gives what is said: 'issued a statement saying …'.</summary>
    public bool HoldsAnother { get; init; }

    /// <summary>The words that name who passes it on ('…, the agency reported'), or null.</summary>
    public TokenRange? Relay { get; init; }
}
