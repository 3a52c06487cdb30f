namespace News.Grammar.Speech;

enum Voice
{
    Active,
    Passive,
    Infinitive,
    Participle,
}

/// <summary>A verb with its auxiliaries and adverbs: 'has also repeatedly said'.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Head">Index of the verb itself; of 'is' where nothing follows.</param>
/// <param name="Subject">The words before it that say who; of a participle or infinitive, those of the verb that it
/// depends on. Empty where there are none.</param>
/// <param name="OwnSubject">Whether the subject is its own, directly before it.</param>
/// <param name="Verb">The reporting verb that <paramref name="Head"/> is a form of, or null.</param>
readonly record struct ClauseVerb(int First, int Head, Voice Voice, TokenRange Subject, bool OwnSubject, ReportingWord? Verb)
{
    public int End => Head + 1;

    public bool Has(ReportingFrame frame) => Verb is not null && Verb.Has(frame);
}
