using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Dates;

enum Direction
{
    Unknown,
    Past,
    Future,
}

/// <summary>Whether a time is past or to come: the nearest verb or other word with a direction decides, first of those before it.</summary>
static class Tense
{
    /// <summary>How far away a word may be, in tokens, so that time stays linear.</summary>
    const int Reach = 24;

    static readonly FrozenDictionary<string, Sign> Signs = Lexicon
        .Rows("time-tense")
        .ToFrozenDictionary(
            row => row[0],
            row => new Sign(row[1] == "past" ? Direction.Past : Direction.Future, row.Length > 2 ? row[2].Split(' ') : [])
        );

    /// <summary>The direction of a word of the lexicon.</summary>
    /// <param name="Before">It has the direction only before one of these words; before any where this is empty.</param>
    readonly record struct Sign(Direction Direction, string[] Before);

    /// <summary>At the tokens <c>[first, end)</c>.</summary>
    public static Direction At(Syntax syntax, int first, int end) => At(syntax, first, end, out _);

    /// <param name="by">The word that decides; -1 where none does.</param>
    public static Direction At(Syntax syntax, int first, int end, out int by)
    {
        by = -1;
        // 'Wednesday's ruling' is past.
        if (syntax[end] is PartOfSpeech.Possessive)
        {
            by = end;
            return Direction.Past;
        }
        var sentence = syntax.Document.SentenceAt(first);
        var before = Math.Max(sentence.First, first - Reach);
        for (var i = first - 1; i >= before; i--)
            if (Of(syntax, i) is not Direction.Unknown and var direction)
            {
                by = i;
                return direction;
            }
        var after = Math.Min(sentence.End, end + Reach);
        for (var i = end; i < after; i++)
            if (Of(syntax, i) is not Direction.Unknown and var direction)
            {
                by = i;
                return direction;
            }
        return Direction.Unknown;
    }

    static Direction Of(Syntax syntax, int i)
    {
        if (OfSign(syntax, i) is { } direction)
            return direction;
        if (syntax.ClauseAt(i) is { } clause)
            return OfVerb(syntax, clause.Group);
        return syntax[i] is PartOfSpeech.VerbPast or PartOfSpeech.VerbParticiple ? Direction.Past : Direction.Unknown;
    }

    /// <summary>By the lexicon; null where it does not have the word.</summary>
    static Direction? OfSign(Syntax syntax, int i)
    {
        if (!Signs.TryGetValue(syntax.Document.Lower(i), out var sign))
            return null;
        if (sign.Before is not [] && !sign.Before.Contains(syntax.Document.Lower(i + 1)))
            return null;
        // 'It had been due Friday': what was to come then.
        return syntax[i - 1] is PartOfSpeech.AuxParticiple ? Direction.Past : sign.Direction;
    }

    static Direction OfVerb(Syntax syntax, VerbGroup group) =>
        group.Form switch
        {
            VerbForm.Past or VerbForm.Participle => Direction.Past,
            VerbForm.Modal or VerbForm.Infinitive when IsPerfect(syntax, group) => Direction.Past,
            VerbForm.Modal => OfSign(syntax, group.Modal) ?? Direction.Unknown,
            // 'due to be sold', 'set to meet'
            VerbForm.Infinitive => OfSign(syntax, group.First - 1) ?? Direction.Future,
            VerbForm.Present when IsPerfect(syntax, group) => Direction.Past,
            // 'is leaving Friday'; 'is opened' may be either.
            VerbForm.Present when syntax[group.Verb].IsIng() && group.First < group.Verb => Direction.Future,
            _ => Direction.Unknown,
        };

    /// <summary>'has met', 'would have met', 'to have met'</summary>
    static bool IsPerfect(Syntax syntax, VerbGroup group)
    {
        for (var i = group.First; i < group.Verb; i++)
            if (syntax.Document.Is(i, FunctionWord.Have))
                return true;
        return false;
    }
}
