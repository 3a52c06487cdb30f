namespace News.Grammar;

/// <summary>The tag that a model chooses for a word.</summary>
/// <param name="Tag">The best tag.</param>
/// <param name="Verb">The best of the tags that a finite main verb can have.</param>
/// <param name="Loss">By how much <paramref name="Verb"/> is worse than <paramref name="Tag"/>, in steps of the model;
/// 0 if it is the best.</param>
readonly record struct TagChoice(PartOfSpeech Tag, PartOfSpeech Verb, int Loss);
