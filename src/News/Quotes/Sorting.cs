using News.Grammar;
using News.Grammar.Speech;

namespace News.Quotes;

/// <summary>Determines whether what is attributed is a statement or only shows an attitude.</summary>
static class Sorting
{
    /// <summary>The sort, or null where a rule that needs a clause found none, and so nothing is said.</summary>
    public static QuoteSort? Of(Syntax syntax, Attribution attribution)
    {
        if (IsUnsaid(syntax, attribution))
            return null;
        if (attribution.HoldsAnother)
            return QuoteSort.Stance;
        if (
            attribution.Direct
            || attribution.Rule is "X: …" or "said that …" or "told X that …" or "the claim that …"
            || HoldsClause(syntax, attribution)
            || IsMostlyQuoted(syntax, attribution)
            || IsClaim(syntax, attribution)
        )
            return QuoteSort.Statement;
        return
            attribution.Rule
                is "“…,” X said"
                    or "“…,” said X"
                    or "…, according to X"
                    or "according to X, …"
                    or "said: …"
                    or "as X reported, …"
            ? null
            : QuoteSort.Stance;
    }

    /// <summary>'has not said why it left' is not a statement; 'does not think that it left' is one, of what somebody
    /// thinks.</summary>
    static bool IsUnsaid(Syntax syntax, Attribution attribution)
    {
        if (
            attribution is not { Direct: false, Cue: { } cue, Word: { } word }
            || word.Has(ReportingFrame.Thought)
            || !word.Has(ReportingFrame.Wh)
        )
            return false;
        for (var i = cue.First; i < cue.End; i++)
            if (syntax.ClauseAt(i) is { } clause)
                return clause.Group is { IsNegated: true, Modal: < 0 };
        return false;
    }

    /// <summary>A finite verb in a clause of its own, not in one that describes a noun: 'criticized the tariff that
    /// begins in June'.</summary>
    static bool HoldsClause(Syntax syntax, Attribution attribution)
    {
        if (attribution.IsPhrase && attribution.Rule != "praised …" || attribution.Rule == "asked whether …" && IsOpen(syntax, attribution))
            return false;
        foreach (var piece in attribution.Content)
            for (var i = piece.First; i < piece.End; i++)
                if (syntax[i].IsFinite() && !(attribution.IsPhrase && IsOfNoun(syntax.ClauseAt(i), piece.First)))
                    return true;
        return false;
    }

    /// <summary>Whether the clause, or one that holds it, describes a noun after <paramref name="first"/> or says when:
    /// 'a statement saying that it rained'.</summary>
    static bool IsOfNoun(Clause? clause, int first)
    {
        for (; clause is not null && clause.Group.First > first; clause = clause.Parent)
            if (clause.Link is Link.Relative or Link.ReducedRelative or Link.Adverbial)
                return true;
        return false;
    }

    /// <summary>'met to decide whether …', 'it decides who …': a question that is not said.</summary>
    static bool IsOpen(Syntax syntax, Attribution attribution) =>
        attribution is { IsComplement: true, Word: { } word } && !word.Has(ReportingFrame.Quote)
        || attribution is { Cue: { } cue, Source: not null } && syntax[cue.First] is PartOfSpeech.ParticleTo;

    static bool IsMostlyQuoted(Syntax syntax, Attribution attribution)
    {
        var (quoted, words, inside) = (0, 0, false);
        foreach (var piece in attribution.Content)
            for (var i = piece.First; i < piece.End; i++)
                if (syntax[i] is PartOfSpeech.QuoteMark)
                    inside = !inside;
                else if (!syntax[i].IsPunctuation())
                    (quoted, words) = (quoted + (inside ? 1 : 0), words + 1);
        return quoted > 1 && quoted * 2 >= words;
    }

    /// <summary>A noun phrase that says what is so: 'predicted a storm', 'called the plan a joke', 'is said to be ill'.</summary>
    static bool IsClaim(Syntax syntax, Attribution attribution)
    {
        if (attribution is not { IsComplement: true, Word: { } word })
            return false;
        if (word.Has(ReportingFrame.Claim))
            return true;
        return word.Has(ReportingFrame.Naming) && IsNaming(syntax, attribution.Content[^1])
            || word.Has(ReportingFrame.Clause)
                && word.Has(ReportingFrame.PassiveTo)
                && !word.Has(ReportingFrame.To)
                && attribution.Content.Count > 1;
    }

    /// <summary>Whether a predicate follows the object: 'it a waste', 'the plan “a joke”', 'the talks as good', 'the mood ugly'.</summary>
    static bool IsNaming(Syntax syntax, TokenRange piece)
    {
        for (var i = piece.First + 1; i < piece.End; i++)
        {
            if (syntax.IsAs(i) || syntax[i] is PartOfSpeech.QuoteMark && i < piece.End - 1)
                return true;
            if (
                (syntax[i].IsAdjective() || syntax[i].IsAdverb())
                && i + 1 == piece.End
                && (syntax[i - 1].IsNoun() || syntax[i - 1].IsPronoun())
            )
                return true;
            if (
                syntax[i] is PartOfSpeech.Determiner
                && (syntax[i - 1].IsNoun() || syntax[i - 1].IsPronoun())
                && !(syntax.PhraseAt(i)?.IsTime ?? false)
            )
                return true;
        }
        return false;
    }
}
