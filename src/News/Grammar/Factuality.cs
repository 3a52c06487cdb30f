namespace News.Grammar;

/// <summary>
/// Says of a clause whether its act happened, as the sentence presents it: by its own negation, modal verb and mood, and by the
/// words that govern it, from the inside out.
/// </summary>
static class Factuality
{
    /// <summary>How many governing clauses are looked at.</summary>
    const int Depth = 12;

    public static Effect Of(Syntax syntax, Clause clause) => Under(Own(syntax, clause), Embedding(syntax, clause, Depth));

    /// <summary>What an act is under a governor that says <paramref name="outer"/> of it.</summary>
    public static Effect Under(Effect inner, Effect outer) =>
        (inner, outer) switch
        {
            (_, Effect.Fact) => inner,
            (Effect.Fact, _) => outer,
            (Effect.Denied, Effect.Denied) => Effect.Possible,
            (Effect.Denied, _) => Effect.Denied,
            (_, Effect.Denied) => Effect.Denied,
            (Effect.Able, _) or (_, Effect.Able) => Effect.Able,
            (Effect.Possible, _) or (_, Effect.Possible) => Effect.Possible,
            _ => Effect.Planned,
        };

    /// <summary>What the clause says of itself.</summary>
    static Effect Own(Syntax syntax, Clause clause)
    {
        var group = clause.Group;
        // 'Nobody came to help': the infinitive takes its negation from 'came'.
        var isShared =
            clause.Link
            is Link.Infinitive
                or Link.Purpose
                or Link.NounInfinitive
                or Link.Gerund
                or Link.PrepositionalGerund
                or Link.Participial;
        var isNone =
            clause.Subject is [{ IsNegative: true }, ..] && !isShared
            || clause.Subject is [{ First: > 0 and var subject }, ..] && syntax.Document.Lower(subject - 1) == "neither"
            || clause.Object is [{ IsNegative: true }, ..] && !group.IsPassive;
        var isNegated = group.IsNegated || SharesNegation(syntax, clause);
        if (isNegated != isNone && (isNegated || isNone))
            return Effect.Denied;
        if (clause.IsInverted || IsQuestion(syntax, clause))
            return Effect.Possible;
        if (Hedge(syntax, group) is { } hedge)
            return hedge;
        if (clause.Marker >= 0 && clause.Link is Link.Adverbial or Link.Participial && IsCondition(syntax.Document.Lower(clause.Marker)))
            return Effect.Possible;
        // 'without them leaving'
        if (
            clause is { Group.Form: VerbForm.Ing, Subject: [{ First: > 0 and var doer }, ..] }
            && syntax.Document.Lower(doer - 1) is "without"
            && doer < group.First
        )
            return Effect.Denied;
        if (IsOfAnybody(syntax, clause))
            return Effect.Possible;
        if (IsToCome(syntax, clause))
            return Effect.Planned;
        if (
            clause.Marker >= 0
            && clause.Link is Link.Relative or Link.Complement
            && syntax.Document.Lower(clause.Marker) is "whether" or "if"
        )
            return Effect.Possible;
        return group.Modal < 0 ? Effect.Fact : Modal(syntax, clause);
    }

    /// <summary>'has not attacked, <b>threatened</b> or <b>insulted</b> Chile': 'or' and 'nor' share the negation of the
    /// verb before, 'and' does not.</summary>
    static bool SharesNegation(Syntax syntax, Clause clause)
    {
        for (var depth = 0; depth < Depth && clause is { Link: Link.Coordinated, Parent: { } partner }; depth++, clause = partner)
            if (!clause.Subject.SequenceEqual(partner.Subject) || !IsAlternative(syntax, clause, Depth))
                return false;
            else if (partner.Group.IsNegated)
                return true;
        return false;
    }

    /// <summary>Whether 'or' or 'nor' joins the clause, or a comma in a list that one of them closes.</summary>
    static bool IsAlternative(Syntax syntax, Clause clause, int depth)
    {
        var before = clause.Group.First - 1;
        while (before > 0 && syntax[before].IsAdverb())
            before--;
        return syntax.Document.Lower(before) switch
        {
            "or" or "nor" => true,
            "," => depth > 0
                && clause.Index + 1 < syntax.Clauses.Count
                && syntax.Clauses[clause.Index + 1] is { Link: Link.Coordinated } next
                && next.Parent == clause
                && IsAlternative(syntax, next, depth - 1),
            _ => false,
        };
    }

    /// <summary>'allegedly killed', 'almost killed': what an adverb before the verb says, or null.</summary>
    static Effect? Hedge(Syntax syntax, in VerbGroup group)
    {
        for (var i = Math.Max(0, group.First - 1); i < group.Verb; i++)
            if (syntax[i].IsAdverb() && Governors.Of(syntax.Document.Lower(i), Frame.Adverb) is { } effect)
                return effect;
        return null;
    }

    static Effect Modal(Syntax syntax, Clause clause) =>
        syntax.Document.Lower(clause.Group.Modal) switch
        {
            "will" or "shall" or "'ll" or "won't" => Effect.Planned,
            // 'said it would': the future in the past.
            "would" or "'d" => clause.Link is Link.Complement ? Effect.Planned : Effect.Possible,
            "can" => Effect.Able,
            _ => Effect.Possible,
        };

    /// <summary>'<b>anyone who</b> attacked the police would be jailed': it may be nobody.</summary>
    static bool IsOfAnybody(Syntax syntax, Clause clause) =>
        clause is { Link: Link.Relative, Subject: [{ First: var first }] }
        && syntax.Document.Lower(first) is "anyone" or "anybody" or "whoever" or "any";

    static bool IsCondition(string word) => word is "if" or "unless" or "whether" or "lest" or "once" or "until" or "should";

    /// <summary>'When the ministers meet, they will …': a present after a word of time, beside a future; and a present after
    /// 'so that'.</summary>
    static bool IsToCome(Syntax syntax, Clause clause)
    {
        if (clause is not { Link: Link.Adverbial, Marker: >= 0 and var marker, Group.Form: VerbForm.Present })
            return false;
        if (syntax.Document.Lower(marker) is "so" && syntax.Document.Lower(marker + 1) is "that")
            return true;
        if (syntax.Document.Lower(marker) is not ("when" or "after" or "before" or "as"))
            return false;
        return IsFuture(clause.Parent)
            || clause.Index + 1 < syntax.Clauses.Count
                && syntax.Clauses[clause.Index + 1] is { Link: Link.Main } next
                && next.Sentence == clause.Sentence
                && IsFuture(next);

        bool IsFuture(Clause? other) =>
            other is { Group.Modal: >= 0 and var modal } && syntax.Document.Lower(modal) is "will" or "shall" or "'ll" or "won't";
    }

    static bool IsQuestion(Syntax syntax, Clause clause)
    {
        if (clause.Link is not (Link.Main or Link.Coordinated))
            return false;
        var sentence = syntax.Document.Sentences[clause.Sentence];
        for (var i = sentence.End - 1; i > sentence.First && i >= sentence.End - 3; i--)
            if (syntax.Document.Lower(i) is "?")
                return true;
        return false;
    }

    /// <summary>What the clauses that govern it say.</summary>
    static Effect Embedding(Syntax syntax, Clause clause, int depth)
    {
        if (clause.Parent is not { } parent)
            return clause.Link is Link.NounInfinitive && clause.Marker >= 0
                ? Governors.Of(syntax.Document.Lower(clause.Marker), Frame.NounTo) ?? Effect.Fact
                : Effect.Fact;
        if (depth == 0)
            return Effect.Fact;
        switch (clause.Link)
        {
            case Link.Coordinated:
                return Under(Shared(syntax, clause, parent), Embedding(syntax, parent, depth - 1));
            case Link.Complement:
                return Under(Complement(syntax, clause, parent), Embedding(syntax, parent, depth - 1));
            case Link.Infinitive:
                return Under(Infinitive(syntax, clause, parent), OfGovernor(syntax, parent, depth));
            case Link.NounInfinitive:
                return Under(
                    Governors.Of(syntax.Document.Lower(Math.Max(0, clause.Marker)), Frame.NounTo) ?? Effect.Possible,
                    OfGovernor(syntax, parent, depth)
                );
            // 'used clubs to beat the miners'
            case Link.Purpose
                when parent is { Object.Count: > 0, Group.Form: not VerbForm.Infinitive }
                    && Verb(syntax, parent) is "use" or "uses" or "used" or "using":
                return OfGovernor(syntax, parent, depth);
            case Link.Purpose:
                return Under(Effect.Planned, OfGovernor(syntax, parent, depth));
            case Link.Gerund:
                return Under(Governors.Of(Verb(syntax, parent), Frame.Ing) ?? Effect.Fact, OfGovernor(syntax, parent, depth));
            case Link.PrepositionalGerund:
                return Under(
                    Gerund(syntax, clause, parent),
                    syntax.Document.Lower(Math.Max(0, clause.Marker)) is "after" or "since" ? Effect.Fact
                        // 'hid nothing by refusing': it refused.
                        : OfGovernor(syntax, parent, depth) is var outer
                        && outer is Effect.Denied
                        && syntax.Document.Lower(Math.Max(0, clause.Marker)) is "by" or "despite" or "besides"
                            ? Effect.Fact
                        : outer
                );
            // 'wants the men freed'
            case Link.ReducedRelative
                when clause.Group.IsPassive
                    && parent.Object.Count > 0
                    && clause.Subject.Count > 0
                    && parent.Object[^1] == clause.Subject[^1]
                    && IsWish(Verb(syntax, parent)):
                return Effect.Possible;
            // 'cannot see Peru signing'
            case Link.ReducedRelative
                when clause is { Group.Form: VerbForm.Ing, Subject: [.., var seen] }
                    && parent.Object is [.., var whole]
                    && whole == seen
                    && Governors.Of(Verb(syntax, parent), Frame.NpIng) is { } sight:
                return Under(sight, OfGovernor(syntax, parent, depth));
            // 'is feared killed', 'were presumed kidnapped'
            case Link.Participial when clause.Group.IsPassive && parent.Group.IsPassive && parent.Group.End == clause.Group.First:
                return Under(
                    Governors.Of(Verb(syntax, parent), Frame.That) ?? Governors.Of(Verb(syntax, parent), Frame.NpTo) ?? Effect.Fact,
                    OfGovernor(syntax, parent, depth)
                );
            case Link.Participial:
                return clause.Marker >= 0 && syntax.Document.Lower(clause.Marker) is "after" or "since"
                    ? Effect.Fact
                    : OfGovernor(syntax, parent, depth);
            default:
                return Effect.Fact;
        }
    }

    /// <summary>'If they left <b>and burned</b> it', 'would have left <b>and burned</b> it': what a verb has in common
    /// with the one before that has the same subject.</summary>
    static Effect Shared(Syntax syntax, Clause clause, Clause partner)
    {
        if (clause.Subject != partner.Subject || clause.Group.First != clause.Group.Verb)
            return Effect.Fact;
        if (
            partner is { Marker: >= 0 and var marker, Link: Link.Adverbial or Link.Participial }
            && IsCondition(syntax.Document.Lower(marker))
        )
            return Effect.Possible;
        return
            partner.Group.Modal >= 0
            && clause.Group.Modal < 0
            && syntax[partner.Group.Verb].IsParticiple()
            && KnownWords.Of(WordHashes.Of(Verb(syntax, clause))).HasFlag(WordUses.Participle)
            ? Modal(syntax, partner)
            : Effect.Fact;
    }

    static bool IsWish(string verb) => verb is "want" or "wants" or "wanted" or "need" or "needs" or "needed" or "prefer" or "prefers";

    static Effect OfGovernor(Syntax syntax, Clause parent, int depth) => Under(Own(syntax, parent), Embedding(syntax, parent, depth - 1));

    static string Verb(Syntax syntax, Clause clause) => syntax.Document.Lower(clause.Group.Verb);

    static Effect Complement(Syntax syntax, Clause clause, Clause parent)
    {
        // 'no evidence that …'
        if (clause.Marker >= 0 && Governors.Of(syntax.Document.Lower(clause.Marker), Frame.NounThat) is { } noun)
            return syntax.PhraseAt(clause.Marker) is { IsNegative: true } ? Under(noun, Effect.Possible) : noun;
        var word = parent.Adjective >= 0 ? syntax.Document.Lower(parent.Adjective) : Verb(syntax, parent);
        var effect = Governors.Of(word, Frame.That) ?? Governors.Of(word, Frame.NpThat) ?? Effect.Fact;
        if (!parent.Group.IsNegated)
            return effect;
        // 'It is not true that …'; 'did not deny that …'
        return parent.Adjective >= 0 && word is "true" or "certain" or "correct" ? Effect.Denied
            : effect == Effect.Denied ? Effect.Fact
            : Effect.Possible;
    }

    static Effect Infinitive(Syntax syntax, Clause clause, Clause parent)
    {
        // 'was able to leave': it left
        if (
            clause.Marker >= 0
            && syntax.Document.Lower(clause.Marker) is "able"
            && parent.Group is { Form: VerbForm.Past, IsNegated: false }
        )
            return Effect.Fact;
        if (clause.Marker >= 0)
            return Governors.Of(syntax.Document.Lower(clause.Marker), Frame.To) ?? Effect.Possible;
        var verb = Verb(syntax, parent);
        // 'had to use tear gas', 'was forced to resign': it was done.
        if (
            !clause.IsOfObject
            && parent.Group is { Form: VerbForm.Past, IsNegated: false }
            && (verb is "had" || parent.Group.IsPassive && verb is "forced" or "compelled" or "obliged")
        )
            return Effect.Fact;
        if (verb is "going" || syntax[parent.Group.Verb].IsAuxiliary())
            return Effect.Planned;
        // 'made it easier for Peru to sign'
        if (clause is { IsOfObject: true, Subject: [{ First: > 0 and var doer }, ..] } && syntax.Document.Lower(doer - 1) is "for")
            return Governors.Of(verb, "for", Frame.NpTo) ?? Effect.Possible;
        if (clause.IsOfObject)
            return Governors.Of(verb, Particle(syntax, parent), Frame.NpTo) ?? Governors.Of(verb, Frame.NpBare) ?? Effect.Possible;
        return (parent.Group.IsPassive ? Governors.Of(verb, Frame.NpTo) : null) ?? Governors.Of(verb, Frame.To) ?? Effect.Possible;
    }

    /// <summary>The word after the verb, by which 'call on' differs from 'call'.</summary>
    static string Particle(Syntax syntax, Clause clause) => syntax.Document.Lower(clause.Group.Verb + 1);

    static Effect Gerund(Syntax syntax, Clause clause, Clause parent)
    {
        var preposition = syntax.Document.Lower(Math.Max(0, clause.Marker));
        if (
            preposition is "without" or "instead"
            || preposition is "from" && syntax.Document.Lower(clause.Marker - 1) is "far"
            || preposition is "of" && syntax.Document.Lower(clause.Marker - 1) is "short" or "instead"
        )
            return Effect.Denied;
        if (preposition is "against" or "rather")
            return Effect.Possible;
        // 'refrained from attacking', 'an interest in buying', 'capable of killing'
        if (clause.Marker > 0 && Governors.Of($"{syntax.Document.Lower(clause.Marker - 1)} {preposition}", Frame.Ing) is { } governed)
            return governed;
        if (
            preposition is "of" or "from" or "with" or "for"
            && Governors.Of(Verb(syntax, parent), Frame.NpIng) is { } effect
            && (preposition is "of" or "from" || effect is not Effect.Denied)
        )
            return effect;
        if (preposition is "of" or "for" or "about" or "at" or "on" or "to" && syntax.PhraseAt(clause.Marker - 1) is { } noun)
            return Governors.Of(syntax.Document.Lower(noun.Head), Frame.NounTo)
                ?? Governors.Of(syntax.Document.Lower(noun.Head), Frame.NounThat)
                ?? Effect.Fact;
        return Effect.Fact;
    }
}
