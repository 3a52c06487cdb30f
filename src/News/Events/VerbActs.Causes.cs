using News.Grammar;

namespace News.Events;

// What acts where the subject of the verb does not: an act told before, the attack that hit a place, the letter that asks.
sealed partial class VerbActs
{
    /// <summary>'The bus was shelled by rebels, <b>killing two</b>': whether the harm may be the result of an act that
    /// the sentence has named.</summary>
    static bool IsResult(Clause clause, EventType code) =>
        code >= EventType.Coerce
        && clause is { Link: Link.Participial, Marker: < 0, Group.Form: VerbForm.Ing, Parent: { } main }
        && main.Group.End <= clause.Group.First;

    /// <summary>The nearest act of force among the clauses that govern it: in 'fired on a crowd that had gathered,
    /// <b>killing two</b>' those killed who fired. Null where there is none.</summary>
    /// <returns>The act, and whether a clause with another subject is nearer: in 'rebels attacked the town and the army
    /// retreated, <b>killing two</b>' either may have killed.</returns>
    (Act? Act, bool IsUnclear) Cause(Clause clause)
    {
        var isUnclear = false;
        for (var (governing, depth) = (clause.Parent, 0); governing is not null && depth < Children; governing = governing.Parent, depth++)
        {
            if (Find(governing) is { Type: >= EventType.Coerce } act)
                return (act, isUnclear);
            isUnclear |= governing is { Link: Link.Coordinated or Link.Adverbial, Parent: { } outer } && governing.Subject != outer.Subject;
        }
        return (null, false);
    }

    /// <summary>What acts in place of the subject, which only belongs to it: '<b>the bombing</b> of a clinic that killed …',
    /// '<b>a letter</b> to Roe asking for help'; null for other subjects.</summary>
    NounPhrase? Author(Clause clause, EventType code) =>
        // 'The bombings in Lima, Peru, and Arica, Chile, killed …': the last names are not subjects of their own.
        code is EventType.Assault
        && clause.Subject is [var first, _, ..]
        && IsAttack(first)
        && clause.Subject.Skip(1).All(place => conditions.Fits(place, PartyClass.Place))
            ? first
        : clause.Subject is not [var subject] ? null
        : code is EventType.Assault && IsOfPlaceOrThing(clause, subject)
            ? Before(subject, IsAttack, preposition => document.Is(preposition, ActCue.Hit))
        : code is EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten
        && clause is { Link: Link.ReducedRelative, Group.Form: VerbForm.Ing }
            ? Before(subject, whole => NounClasses.Of(syntax, whole) is NounClass.Document, _ => true)
        : null;

    bool IsAttack(NounPhrase phrase) => EventLexicon.NominalAt(document, phrase.Head) is { Code: EventType.Assault };

    /// <summary>Whether the subject is what an attack may have hit: a thing of which a relative clause, or a place of
    /// which any clause, says that it killed.</summary>
    bool IsOfPlaceOrThing(Clause clause, NounPhrase subject)
    {
        while (clause is { Link: Link.Coordinated, Parent: { } partner } && partner.Subject == clause.Subject)
            clause = partner;
        return !conditions.Fits(subject, PartyClass.People)
            && (clause is { Link: Link.Relative, Marker: >= 0 } || conditions.Fits(subject, PartyClass.Place));
    }

    /// <summary>The nearest fitting phrase before this one, where only prepositions that are allowed, 'and', commas and
    /// days are between them; or null.</summary>
    NounPhrase? Before(NounPhrase phrase, Func<NounPhrase, bool> fits, Func<int, bool> allows)
    {
        var isGoverning = false;
        for (var e = phrase.Element - 1; e >= 0 && e > phrase.Element - 2 * Children; e--)
        {
            var element = syntax.Elements[e];
            if (document.SentenceOf(element.First) != document.SentenceOf(phrase.Head))
                return null;
            if (element.Kind is ElementKind.NounPhrase)
            {
                var whole = syntax.Phrase(element);
                if (isGoverning && fits(whole))
                    return whole;
                // 'a letter on Monday to Roe'
                if (!isGoverning && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase && !whole.IsTime)
                    return null;
                isGoverning &= whole.IsTime;
            }
            else if (element.Kind is ElementKind.Preposition && allows(element.First))
                isGoverning = true;
            else if (element.Kind is not (ElementKind.Coordinator or ElementKind.Comma))
                return null;
        }
        return null;
    }
}
