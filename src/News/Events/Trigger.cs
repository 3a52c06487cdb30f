namespace News.Events;

/// <summary>Words that tell an event, before anybody knows whose.</summary>
/// <param name="First">Index of the first token of the verb group, or of the noun.</param>
/// <param name="Verb">Index of the verb or noun itself.</param>
/// <param name="Object">Index of the token from which on the target is sought.</param>
/// <param name="End">Index after the last word that belongs to it.</param>
/// <param name="Preposition">What stands before the target; "" where it is the object, "-" where there is none.</param>
internal sealed record Trigger(
    int First, int Verb, int Object, int End, EventType Code, string Preposition, TriggerForm Form, Mood Mood, string Rule);

/// <summary>A word that was looked at; laid aside for who asks why it tells no event.</summary>
/// <param name="Silent">Whether it stands in what is only supposed ('if …') or belongs to an event before ('asked to …').</param>
internal sealed record Word(int Token, bool Silent);

/// <summary>Whom the words around an event name, by their indexes in the mentions; laid aside for who asks why.</summary>
internal sealed record Parties(Trigger Trigger, IReadOnlyList<int> Source, IReadOnlyList<int> Target);

/// <summary>How its words stand, which tells where source and target are.</summary>
internal enum TriggerForm
{
    /// <summary>Source before, target behind.</summary>
    Active,
    /// <summary>Target before, source behind 'by'.</summary>
    Passive,
    /// <summary>A passive participle behind its noun: 'a deal signed by both'.</summary>
    Reduced,
    /// <summary>A participle that shares the subject of the clause: ', killing three'.</summary>
    Participle,
    /// <summary>A noun with a possessor: 'her visit to'.</summary>
    Noun,
    /// <summary>A noun whose source stands before it or behind 'by': 'the Spanish raid on X', 'an attack on X by Y'.</summary>
    Agent,
    /// <summary>A noun of what two do: 'talks between X and Y'.</summary>
    Between,
}
