using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>'Her visit to X', 'talks between X and Y', 'the shelling of X by Y': finds the acts that nouns name by themselves.</summary>
sealed partial class NominalActs(Syntax syntax, Func<int, Mention?> mentionAt)
{
    /// <summary>How many prepositional phrases after the noun are looked at.</summary>
    const int Reach = 4;

    readonly Document document = syntax.Document;

    public Act? Find(NounPhrase phrase)
    {
        if (
            phrase.IsTime
            || phrase.IsPronoun
            || mentionAt(phrase.Head) is { Form: MentionForm.Name }
            || IsPartOfName(phrase)
            || Match(phrase) is not { } nominal
            || nominal.Code is EventType.Protest && IsDisplay(phrase)
        )
            return null;
        var (source, target) = Parties(phrase, nominal, out var end);
        if (IsAttraction(phrase, nominal, target) || IsMisuse(nominal, target))
            return null;
        if (IsOpen(nominal) && target.Count == 0 && !HasInfinitive(phrase))
            return null;
        if (
            source.Count + target.Count == 0 && !(nominal.Traits.HasFlag(RowTraits.Alone) && IsOneAct(phrase))
            || Status(phrase) is not { } status
        )
            return null;
        return new Act(
            ActCues.Is(nominal.Noun, ActCue.InWords) && AttacksInWords.Applies(syntax, mentionAt, phrase.Head, source, target)
                ? EventType.Accuse
                : nominal.Code,
            phrase.Head,
            Math.Max(end, phrase.Head + 1),
            ActVoice.Noun,
            source,
            target,
            [],
            status,
            $"{nominal.Noun} of somebody",
            nominal.Traits,
            phrase.Clause
        )
        {
            Line = nominal.Line,
        };
    }

    /// <summary>'a demonstration of the product': something is shown. A protest of several people is one.</summary>
    bool IsDisplay(NounPhrase phrase) =>
        document.Is(phrase.End, FunctionWord.Of)
        && syntax.PhraseAt(phrase.End + 1) is { } shown
        && !(
            IsParty(shown)
            && (syntax[shown.Head].IsPlural() || mentionAt(shown.Head) is { Kind: MentionKind.Group or MentionKind.Organisation })
        );

    /// <summary>'the party's appeal to women': it may please them; 'his appeal to doctors to return' asks.</summary>
    bool IsAttraction(NounPhrase phrase, Nominal nominal, List<NounPhrase> target) =>
        nominal.Noun is "appeal"
        && target is [var people]
        && mentionAt(people.Head) is null or { Form: MentionForm.Group }
        && !document.Is(people.End, FunctionWord.For)
        && !HasInfinitive(phrase);

    /// <summary>'abuse of <b>office</b>': not of people.</summary>
    bool IsMisuse(Nominal nominal, List<NounPhrase> target) =>
        nominal.Noun is "abuse"
        && target is [var thing]
        && mentionAt(thing.Head) is null
        && NounClasses.Of(syntax, thing) is not NounClass.Person;

    /// <summary>'Their threat': a threat counts only where the text says of what or to whom; a rival may be one.</summary>
    static bool IsOpen(Nominal nominal) => nominal is { Code: EventType.Threaten, Prepositions: ["against", "to"] };

    /// <summary>'the call <b>to release</b> her'</summary>
    bool HasInfinitive(NounPhrase phrase)
    {
        for (var e = phrase.Element + 1; e > 0 && e < syntax.Elements.Count && e <= phrase.Element + 3; e++)
            if (syntax.Elements[e].Kind is ElementKind.VerbGroup)
                return syntax.ClauseAt(syntax.Elements[e].First) is { Group.Form: VerbForm.Infinitive };
            else if (syntax.Elements[e].Kind is not (ElementKind.NounPhrase or ElementKind.Preposition))
                return false;
        return false;
    }

    /// <summary>A noun with a capital within a sentence belongs to a name: 'the Cooperation Programme'.</summary>
    bool IsPartOfName(NounPhrase phrase) =>
        document[phrase.Head].IsCapitalised
        && document.SentenceAt(phrase.Head).First != phrase.Head
        && !document.ParagraphAt(phrase.Head).IsTitleCase;

    Nominal? Match(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
            if (EventLexicon.Nominals.Match(document, i, out var nominal) is > 0 and var length && i + length > phrase.Head)
                return nominal;
        return null;
    }
}
