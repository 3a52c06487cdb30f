using News.Text;

namespace News.Events;

/// <summary>Whether what a verb tells happened, will, must, or is only thought of.</summary>
internal enum Mood { Fact, Future, Obligation, Negated, Refused, Unreal }

/// <summary>A verb with the auxiliaries, negations and governing verbs before it: 'has not agreed to sign'.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Verb">Index of the verb that carries the meaning.</param>
/// <param name="Passive">Whether the target is its subject.</param>
/// <param name="Bare">Whether it is the verb's form alone, so that a past may be a participle.</param>
internal readonly record struct VerbGroup(int First, int Verb, Mood Mood, bool Passive, bool Bare)
{
    /// <summary>The group that ends in the token, or null where the word is no verb there.</summary>
    public static VerbGroup? Read(Document document, int verb, VerbForms forms, int sentence)
    {
        var (first, mood, passive, progressive) = (verb, Mood.Fact, false, false);
        var i = verb;
        while (true)
        {
            var at = Before(document, i, sentence);
            if (at < sentence) break;
            var word = document.Lower(at);
            if (word == "to")
            {
                var governor = Before(document, at, sentence);
                var negated = document.Lower(at - 1) == "not";
                if (governor < sentence || EventLexicon.Governor(document.Lower(governor)) is not { } effect)
                    return new VerbGroup(at, verb, Mood.Unreal, passive, false);
                mood = Combine(mood, effect);
                if (negated) mood = Combine(mood, ModalEffect.Negative);
                i = first = governor;
            }
            else if (ClauseWords.IsBe(word))
            {
                if (i == verb) (passive, progressive) = (!forms.HasFlag(VerbForms.Gerund) && forms.HasFlag(VerbForms.Participle), forms.HasFlag(VerbForms.Gerund));
                i = first = at;
            }
            else if (ClauseWords.IsHave(word) || ClauseWords.IsDo(word)) i = first = at;
            else if (EventLexicon.Modal(word) is { } effect && !(word == "may" && document[at].IsCapitalised))
            {
                mood = Combine(mood, effect);
                i = first = at;
            }
            else if (i == verb && forms.HasFlag(VerbForms.Gerund) && EventLexicon.Governor(word) is ModalEffect.Transparent or ModalEffect.Future)
            {
                mood = Combine(mood, EventLexicon.Governor(word)!.Value);
                i = first = at;
            }
            else break;
            if (first == sentence) break;
        }
        var bare = first == verb;
        for (var k = Math.Max(sentence, Before(document, first, sentence) + 1); k < verb; k++)
            if (document.Lower(k) is "not" or "n't" or "never") mood = mood is Mood.Future or Mood.Refused ? Mood.Refused : Mood.Negated;
        return bare && !IsVerb(document, verb, forms, sentence) ? null : new VerbGroup(first, verb, mood, passive && !progressive, bare);
    }

    /// <summary>The token before; adverbs and the day, as in 'agreed on Monday to sign', are passed over.</summary>
    static int Before(Document document, int token, int sentence)
    {
        var at = token - 1;
        while (at >= sentence && (ClauseWords.IsAdverb(document.Lower(at)) || document.Lower(at) is "not" or "never")) at--;
        if (at > sentence && document.Lower(token) == "to" && ClauseWords.IsDay(document.Lower(at))) at -= document.Lower(at - 1) == "on" ? 2 : 1;
        return at;
    }

    static Mood Combine(Mood inner, ModalEffect outer) => (inner, outer) switch
    {
        (_, ModalEffect.Denial or ModalEffect.Wish) => Mood.Unreal,
        (Mood.Future, ModalEffect.Negative) => Mood.Refused,
        (_, ModalEffect.Negative) => Mood.Negated,
        (_, ModalEffect.Refusal or ModalEffect.Failure) => Mood.Refused,
        (Mood.Fact, ModalEffect.Future) => Mood.Future,
        (Mood.Negated, ModalEffect.Future) => Mood.Refused,
        (Mood.Fact, ModalEffect.Obligation) => Mood.Obligation,
        (Mood.Fact, ModalEffect.Possible) => Mood.Unreal,
        _ => inner,
    };

    /// <summary>Whether a word without auxiliaries is a verb: what stands around it tells.</summary>
    static bool IsVerb(Document document, int verb, VerbForms forms, int sentence)
    {
        var at = Before(document, verb, sentence);
        var before = at < sentence ? "" : document.Lower(at);
        var after = document.Lower(verb + 1);
        if (before == "-" && !document[verb].SpaceBefore || after == "-" && !document[verb + 1].SpaceBefore) return false;
        if (ClauseWords.IsDeterminer(before) && before is not ("both" or "all" or "that") || before == "'s") return false;
        if (forms.HasFlag(VerbForms.Gerund))
            return after != "of" && (before is "by" or "," or "and" or "statement" or "declaration" or "resolution" or "letter" or "bill" or "law" or "decree" or "act" or "order" or "legislation" or "motion" or "ruling" || IsAbsolute(document, verb, sentence));
        if (ClauseWords.IsPreposition(before) || after is "than" || after == "of" && !EventLexicon.Verb(document.Lower(verb))!.Rules.Any(rule => rule.Next is ["of", ..])) return false;
        if ((forms & (VerbForms.Past | VerbForms.Participle)) != 0) return at >= sentence && !IsAdjective(document, at) && !IsBeforeNoun(document, at, verb);
        if (at < sentence || before is "and" or "or" || IsAdjective(document, at)) return false;
        // 'Its brands shipped …': before another verb it is a noun.
        if (forms.HasFlag(VerbForms.Present) && (ClauseWords.IsFinite(after) || EventLexicon.Verb(after) is { Forms: var next } && (next & (VerbForms.Past | VerbForms.Base)) == VerbForms.Past)) return false;
        var after1 = verb + 1 < document.Count ? document[verb + 1] : default;
        if (ClauseWords.IsRelative(before) || before is "they" or "we" or "i" or "you" or "he" or "she" or "it" or "that") return true;
        // A base form wants a subject in the plural, and either form what may begin an object or a complement.
        if (!document[at].IsCapitalised && before is not ("," or ")") && (forms.HasFlag(VerbForms.Base) ? before[^1] != 's' && before is not ("police" or "people") : before[^1] == 's' && before.Length > 3)) return false;
        if (ClauseWords.IsDeterminer(after) || after is "$" or "€" or "£" or "“" || after1.IsCapitalised || after1.Kind == TokenKind.Number) return true;
        var noun = EventLexicon.Nouns.Match(document, verb, out _) > 0 || EventLexicon.Nominals.Match(document, verb, out _) > 0;
        return EventLexicon.Verb(document.Lower(verb))!.Rules.Any(rule => rule.Next is [var follows, ..] ? follows == after : !noun && after != "" && rule.Preposition == after)
            || after1.IsWord && !ClauseWords.IsPreposition(after) && !noun;
    }

    /// <summary>'to ensure continued trade', 'real or alleged faults', 'two injured boys': a participle that belongs to the noun behind it.</summary>
    static bool IsBeforeNoun(Document document, int at, int verb) =>
        (document.Lower(at - 1) == "to" && !document[at].IsCapitalised || document.Lower(at) is "or" || document[at].Kind == TokenKind.Number || Rules.Numerals.Read(document, at, out _) > 0)
        && verb + 1 < document.Count && document[verb + 1] is { IsWord: true, IsCapitalised: false }
        && !ClauseWords.IsDeterminer(document.Lower(verb + 1)) && !ClauseWords.IsPreposition(document.Lower(verb + 1));

    /// <summary>', with the navy sending ships': a clause of its own.</summary>
    static bool IsAbsolute(Document document, int verb, int sentence)
    {
        for (var i = verb - 1; i > sentence && i > verb - 10; i--)
            if (document.Lower(i) is ",") return false;
            else if (document.Lower(i) is "with") return document.Lower(i - 1) is ",";
        return false;
    }

    /// <summary>Whether the word before is a verb too, so that a participle belongs to the noun behind it: 'supports jailed activists'.</summary>
    static bool IsAdjective(Document document, int before) =>
        EventLexicon.Verb(document.Lower(before)) is { } entry && !document[before].IsCapitalised
        && EventLexicon.Nouns.Match(document, before, out _) == 0
        && (entry.Forms & (VerbForms.Past | VerbForms.Gerund)) != 0 && !entry.Forms.HasFlag(VerbForms.Base);
}
