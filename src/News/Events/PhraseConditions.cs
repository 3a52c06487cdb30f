using News.Grammar;

namespace News.Events;

/// <summary>Decides whether a noun phrase is of a class that a row of the lexicon of event verbs asks for.</summary>
internal sealed class PhraseConditions(Syntax syntax, Func<int, Mention?> mentionAt)
{
    /// <summary>How many measures are followed to what they count.</summary>
    const int Depth = 3;

    /// <summary>Whether the phrase is of the class: one of <see cref="NounClass"/>, 'people', 'party' (people, bodies and states), 'name' (a named person, body or state), 'human' (a named person, also by a pronoun), 'country', 'place' (a state or place) or 'own' (it belongs to somebody by a pronoun: 'his plan').</summary>
    public bool Fits(NounPhrase phrase, string name)
    {
        var counted = Counted(phrase);
        return name switch
        {
            "people" => IsPeople(counted),
            "party" => IsPeople(counted) || IsBody(counted),
            "name" => mentionAt(counted.Head) is { Form: MentionForm.Name or MentionForm.Abbreviation, Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Country },
            // 'backed her': a pronoun whose actor is known stands for the name.
            "human" => mentionAt(counted.Head) is { Form: MentionForm.Name or MentionForm.Pronoun, Kind: MentionKind.Person },
            "country" => mentionAt(counted.Head) is { Kind: MentionKind.Country },
            "place" => mentionAt(counted.Head) is { Kind: MentionKind.Country or MentionKind.Place },
            "media" => mentionAt(counted.Head) is { Kind: MentionKind.Media },
            "own" => phrase.Possessor >= 0 && syntax[syntax.NounPhrases[phrase.Possessor].Head] is PartOfSpeech.PronounPossessive,
            _ => NounClasses.Of(syntax, counted).ToString().Equals(name, StringComparison.OrdinalIgnoreCase),
        };
    }

    bool IsPeople(NounPhrase phrase) =>
        mentionAt(phrase.Head) is { Kind: MentionKind.Person or MentionKind.Group }
        || NounClasses.Of(syntax, phrase) is NounClass.Person
        || phrase.IsPronoun && syntax.Document.Lower(phrase.Head) is not ("it" or "this" or "that" or "which" or "these" or "those" or "nothing" or "something" or "anything" or "everything")
        || syntax[phrase.Head] is PartOfSpeech.Number && syntax[phrase.First] is not PartOfSpeech.Symbol || syntax[phrase.Head] is PartOfSpeech.NamePlural
        // 'the injured'
        || syntax[phrase.Head] is PartOfSpeech.VerbParticiple or PartOfSpeech.Adjective && syntax.Document.Lower(phrase.First) is "the";

    bool IsBody(NounPhrase phrase) =>
        mentionAt(phrase.Head) is { Kind: MentionKind.Organisation or MentionKind.Country or MentionKind.Media } || NounClasses.Of(syntax, phrase) is NounClass.Organisation;

    /// <summary>'dozens of <b>farmers</b>': what a measure counts, or the phrase itself.</summary>
    NounPhrase Counted(NounPhrase phrase)
    {
        for (var n = 0; n < Depth && phrase.Of >= 0 && Parties.IsMeasure(syntax, phrase); n++) phrase = syntax.NounPhrases[phrase.Of];
        return phrase;
    }
}
