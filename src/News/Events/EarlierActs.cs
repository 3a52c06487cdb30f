using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>'The attack killed five people': an attack that was told before acts for those who carried it out.</summary>
sealed class EarlierActs(Syntax syntax)
{
    /// <summary>How many sentences back the act may be.</summary>
    const int SentencesBack = 2;

    /// <summary>How many may do an act that a noun refers to; of more, a list may have been read wrongly.</summary>
    const int Several = 2;

    /// <summary>How many letters a noun has in common with the verb or noun of the act that it refers to: 'arrested',
    /// 'the arrest'.</summary>
    const int Stem = 4;

    (int Sentence, Event Event)? last;

    public void Add(Act act, Event told)
    {
        if (
            told is { Status: EventStatus.Fact, Type: EventType.Assault }
            && told.Source.Count + told.Target.Count > 0
            && told.Source.Count <= Several
        )
            last = (syntax.Document.SentenceOf(act.First), told);
    }

    /// <summary>The earlier act that the subject refers to, or null.</summary>
    public Event? Of(Act act) =>
        act is { Voice: ActVoice.Active, Source: [{ IsDefinite: true } subject], Type: EventType.Assault }
        && subject.Head == subject.First + 1
        && !IsOther(subject)
        && EventLexicon.Nominals.Match(syntax.Document, subject.Head, out var noun) == 1
        && noun is { Code: EventType.Assault }
        && last is { } found
        && syntax.Document.SentenceOf(subject.Head) - found.Sentence <= SentencesBack
        && IsNamedBy(subject, found.Event)
            ? found.Event
            : null;

    /// <summary>'the beatings <b>in Lima</b>': what follows says which act it is.</summary>
    bool IsOther(NounPhrase phrase) =>
        phrase.Element >= 0
        && phrase.Element + 2 < syntax.Elements.Count
        && syntax.Elements[phrase.Element + 1].Kind is ElementKind.Preposition
        && syntax.Elements[phrase.Element + 2] is { Kind: ElementKind.NounPhrase } which
        && !syntax.Phrase(which).IsTime;

    /// <summary>Whether the noun can be the act's name: 'was stabbed' is not 'the bombing', and 'met' is not 'the
    /// trip'. Any violence is an attack.</summary>
    bool IsNamedBy(NounPhrase phrase, Event told)
    {
        var noun = syntax.Document.Lower(phrase.Head);
        return ActCues.Is(noun, ActCue.Violence)
            || told.Rule.Split(' ')
                .Any(word => word.Length >= Stem - 1 && noun.AsSpan().CommonPrefixLength(word) >= Math.Min(Stem, word.Length));
    }
}
