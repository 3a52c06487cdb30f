using News.Grammar;

namespace News.Events;

/// <summary>'Ana Lund's attacks on the plan', 'The party launched an attack on Roe': attacks that are made with words, and so
/// accuse.</summary>
static class AttacksInWords
{
    /// <summary>Whether these parties attack with words. Named persons, newspapers and those who debate in public do, unless the
    /// target is a place or people whom the text only describes.</summary>
    /// <param name="noun">Index of the token that names the attack.</param>
    public static bool Applies(
        Syntax syntax,
        Func<int, Mention?> mentionAt,
        int noun,
        IReadOnlyList<NounPhrase> source,
        IReadOnlyList<NounPhrase> target
    )
    {
        // 'attacks on her record'
        if (target is [var thing] && NounClasses.Of(syntax, thing) is NounClass.Policy)
            return true;
        // 'attacks from the opposition and the press'
        if (source.Count > 1 && target.Count == 0 && source.Any(MaySpeak))
            return true;
        if (source is not [var speaker, ..] || !MaySpeak(speaker))
            return false;
        // 'during his attack', 'his attack on two women'
        var isSeries = syntax[noun].IsPlural();
        if (speaker.IsPronoun && target.Count == 0 && !isSeries)
            return false;
        return target.All(one =>
            mentionAt(one.Head) is { } mention
                ? mention.Kind is not (MentionKind.Country or MentionKind.Place)
                : isSeries || NounClasses.Of(syntax, one) is not NounClass.Person
        );

        bool MaySpeak(NounPhrase phrase) =>
            mentionAt(phrase.Head)
                is { Form: MentionForm.Name or MentionForm.Pronoun, Kind: MentionKind.Person }
                    or { Kind: MentionKind.Media }
            || syntax.Document.Is(phrase.Head, ActCue.Debater);
    }
}
