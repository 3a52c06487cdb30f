using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>'The attack', 'this visit': a noun that refers to an earlier act takes over its parties.</summary>
internal sealed class EarlierActs(Syntax syntax)
{
    /// <summary>How many sentences back the act may be.</summary>
    const int SentencesBack = 8;

    readonly Dictionary<EventType, (int Sentence, Event Event)> last = [];

    public void Add(Act act, Event told)
    {
        if (told is { Status: EventStatus.Fact } && told.Source.Count + told.Target.Count > 0) last[told.Type] = (syntax.Document.SentenceOf(act.First), told);
    }

    /// <summary>The earlier act that the noun refers to, or null.</summary>
    public Event? Of(Act act)
    {
        if (act is { Voice: Voice.Noun, Status: Effect.Fact } && syntax.PhraseAt(act.First) is { } phrase) return Of(phrase, act.Type);
        // 'The attack killed five people.'
        return act is { Voice: Voice.Active, Source: [var subject], Type: EventType.Assault } && EventLexicon.Nominals.Match(syntax.Document, subject.Head, out var noun) == 1 && noun is { Code: EventType.Assault } ? Of(subject, act.Type) : null;
    }

    Event? Of(NounPhrase phrase, EventType type) =>
        phrase.IsDefinite && last.TryGetValue(type, out var found)
        && syntax.Document.SentenceOf(phrase.Head) - found.Sentence <= SentencesBack ? found.Event : null;
}
