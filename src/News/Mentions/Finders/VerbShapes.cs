using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;

namespace News.Mentions.Finders;

/// <summary>Whether a word looks like a verb, for want of parts of speech: irregular forms by lexicon, the rest by their ending.</summary>
static class VerbShapes
{
    static readonly FrozenSet<string> Past = Lexicon
        .Rows("irregular-verbs")
        .SelectMany(row => row.Skip(1).Take(2))
        .Concat(FunctionWords.Of(FunctionWord.Verb))
        .Where(form => form.Length > 1)
        .ToFrozenSet();

    /// <summary>'shot', 'told', 'goes': never an adjective before a noun but as a participle.</summary>
    public static bool IsIrregular(string lower) => Past.Contains(lower);

    /// <summary>'wounded', which may also precede a noun.</summary>
    public static bool IsParticiple(string lower) => lower.Length > 4 && Inflection.LooksPast(lower) || IsIrregular(lower);

    /// <summary>Whether the word can follow the subject: a finite verb by its form, or an adverb before one.</summary>
    public static bool MayFollowSubject(string lower) =>
        IsParticiple(lower) || Inflection.LooksThirdPerson(lower) || Inflection.LooksAdverb(lower);
}
