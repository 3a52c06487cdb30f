using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Words that are a noun or a verb, where only the sentence can decide: which of them is its verb.</summary>
static class SubjectNouns
{
    /// <summary>How far the verb may be from its subject, in tokens.</summary>
    const int Reach = 12;

    public static void Correct(ReadOnlySpan<Token> tokens, Span<PartOfSpeech> tags)
    {
        var hasVerb = HasFinite(tags);
        for (var i = 1; i + 1 < tags.Length; i++)
            // 'The government <b>plans</b> to send troops.'
            if (
                !hasVerb
                && tags[i] is NounPlural
                && tags[i - 1].IsNoun()
                && tags[i + 1] is ParticleTo
                && i + 2 < tags.Length
                && tags[i + 2].IsInfinitive()
                && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Present)
                && Governors.Of(tokens[i].Lower, Frame.To) is not null
            )
                (tags[i], hasVerb) = (VerbPresent3, true);
            // 'threatened to <b>table</b> a motion'
            else if (
                tags[i] is Noun
                && tags[i - 1] is ParticleTo
                && tags[i + 1] is Determiner or PronounPossessive
                && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Base)
            )
                tags[i] = VerbInfinitive;
            // 'took two soldiers <b>hostage</b>'
            else if (
                tags[i] is Noun
                && tokens[i].Lower is "hostage" or "captive" or "prisoner"
                && (tags[i - 1] is NounPlural || tags[i - 1].IsName())
            )
                tags[i] = Adverb;
            // 'The mayor thanked <b>volunteers</b> who …': two finite verbs cannot meet.
            else if (
                tags[i] is VerbPresent3
                && tags[i - 1] is VerbPast
                && KnownWords.Of(tokens[i].Lower) is var uses
                && uses.HasFlag(WordUses.Plural)
                && uses.HasFlag(WordUses.People)
                && !(tags[i + 1] is Determiner or PronounPossessive or Number || tags[i + 1].IsName())
            )
                tags[i] = NounPlural;
            // 'Norway <b>sanctions</b> against Chile were lifted': the later verb has no other subject.
            else if (
                tags[i] is VerbPresent3
                && (tags[i - 1].IsName() || tags[i - 1] is Adjective)
                && tags[i + 1] is Preposition
                && i + 2 < tags.Length
                && tags[i + 2].IsNoun()
                && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Plural)
                && IsSubject(tokens, tags, i + 1)
            )
                tags[i] = NounPlural;
    }

    static bool HasFinite(ReadOnlySpan<PartOfSpeech> tags)
    {
        foreach (var tag in tags)
            if (tag.IsFinite())
                return true;
        return false;
    }

    /// <summary>Whether no more than prepositional phrases come between here and a finite verb.</summary>
    static bool IsSubject(ReadOnlySpan<Token> tokens, ReadOnlySpan<PartOfSpeech> tags, int from)
    {
        for (var i = from; i < tags.Length && i < from + Reach; i++)
            if (tags[i].IsFinite())
                return tags[i - 1].IsNoun();
            else if (
                !(
                    tags[i].IsNoun()
                    || tags[i] is Determiner or Adjective or Number or Possessive or PronounPossessive
                    || tags[i] is Preposition && !ClauseReader.MayBeginClause(tokens[i].Lower)
                )
            )
                return false;
        return false;
    }
}
