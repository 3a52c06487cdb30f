using News.Grammar;
using News.Lexicons;

namespace News.Events;

// What a verb names together with its noun, or with the act that it governs.
sealed partial class VerbActs
{
    /// <summary>The noun of a light verb: its object, or the subject of its passive, with what 'of' adds ('two days of talks').</summary>
    (string Class, int End)? Noun(Clause clause, VerbRule rule)
    {
        foreach (
            var thing in Things(clause)
                .Concat(
                    clause
                        .Obliques.Where(oblique =>
                            rule.Next.Concat(rule.Later.Select(term => term.Word)).Contains(syntax.PrepositionOf(oblique))
                        )
                        .SelectMany(oblique => oblique.Phrases)
                )
        )
            for (var phrase = thing; phrase is not null; phrase = phrase.Of >= 0 ? syntax.NounPhrases[phrase.Of] : null)
            for (var i = phrase.First; i <= phrase.Head; i++)
                if (EventLexicon.Nouns.Match(document, i, out var found) is > 0 and var length && i + length > phrase.Head)
                    // 'a campaign rally': the longer noun hides the one that ends it.
                    if (found is EventLexicon.NoEvent || IsCountOfPeople(phrase))
                        break;
                    else if (EventLexicon.Pair(rule.Light, found) is not null)
                        return (found, clause.Group.IsPassive ? 0 : phrase.Head + 1);
        return null;
    }

    /// <summary>A promise of a friendly act is an agreement, one of a hostile act a threat; null where no act is promised.</summary>
    EventType? Promise(Clause clause)
    {
        foreach (var inner in governed[clause].Take(Children))
            // 'is willing to be questioned'
            if (Find(inner) is { } act)
                return act.Type <= EventType.Request || act.Voice is ActVoice.Passive || act.Traits.HasFlag(RowTraits.Promised)
                    ? EventType.Agree
                    : EventType.Threaten;
        return null;
    }

    /// <summary>Who does to the subject what the row says: 'faced criticism <b>from Peru</b>', 'received <b>Peru's</b> backing'.</summary>
    IReadOnlyList<NounPhrase> Giver(Clause clause, VerbRule rule) =>
        After(clause, rule.Preposition == "" ? "by" : rule.Preposition) is { Count: > 0 } named ? named
        : rule.Preposition != ""
        && clause.Object is [{ Possessor: >= 0 and var owner }]
        && syntax.NounPhrases[owner] is { IsPronoun: false } giver
            ? [giver]
        : [];

    /// <summary>'brought <b>millions of voters</b> to Peru': people are counted, and not money.</summary>
    bool IsCountOfPeople(NounPhrase phrase) =>
        phrase.Of >= 0 && Parties.IsMeasure(syntax, phrase) && conditions.Fits(syntax.NounPhrases[phrase.Of], PartyClass.People);
}
