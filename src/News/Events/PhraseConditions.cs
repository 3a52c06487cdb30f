using News.Grammar;
using News.Lexicons;

namespace News.Events;

/// <summary>Whom or what a row of the event verbs asks for, besides the classes of nouns.</summary>
enum PartyClass
{
    /// <summary>Persons and groups of people, named or described.</summary>
    People,

    /// <summary>People, bodies and states: anyone who can act.</summary>
    Party,

    /// <summary>A named person, body or state.</summary>
    Name,

    /// <summary>A named person, also by a pronoun whose actor is known: 'backed her'.</summary>
    Human,
    Country,

    /// <summary>A state or place.</summary>
    Place,
    Media,

    /// <summary>Those who debate in public: 'the candidate', 'her rivals', 'the campaign'.</summary>
    Debater,

    /// <summary>What belongs to somebody by a pronoun: 'his plan'.</summary>
    Own,
}

/// <summary>Decides whether a noun phrase is of a class that a row of the lexicon of event verbs asks for.</summary>
sealed class PhraseConditions(Syntax syntax, Func<int, Mention?> mentionAt)
{
    /// <summary>How many measures are followed to what they count.</summary>
    const int Depth = 3;

    /// <summary>Whether the phrase is of the class that the term asks for; false where it asks for none.</summary>
    public bool Fits(NounPhrase phrase, RowTerm term) =>
        term.Party is { } party ? Fits(phrase, party) : term.Noun is { } noun && NounClasses.Of(syntax, Counted(phrase)) == noun;

    public bool Fits(NounPhrase phrase, PartyClass kind)
    {
        var counted = Counted(phrase);
        return kind switch
        {
            PartyClass.People => IsPeople(counted),
            PartyClass.Party => IsPeople(counted) || IsBody(counted),
            PartyClass.Name => mentionAt(counted.Head)
                is {
                    Form: MentionForm.Name or MentionForm.Abbreviation,
                    Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Country
                },
            PartyClass.Human => mentionAt(counted.Head) is { Form: MentionForm.Name or MentionForm.Pronoun, Kind: MentionKind.Person },
            PartyClass.Country => mentionAt(counted.Head) is { Kind: MentionKind.Country },
            PartyClass.Place => mentionAt(counted.Head) is { Kind: MentionKind.Country or MentionKind.Place },
            PartyClass.Debater => syntax.Document.Is(counted.Head, ActCue.Debater),
            PartyClass.Media => mentionAt(counted.Head) is { Kind: MentionKind.Media },
            _ => phrase.Possessor >= 0 && syntax[syntax.NounPhrases[phrase.Possessor].Head] is PartOfSpeech.PronounPossessive,
        };
    }

    bool IsPeople(NounPhrase phrase) =>
        mentionAt(phrase.Head) is { Kind: MentionKind.Person or MentionKind.Group }
        || NounClasses.Of(syntax, phrase) is NounClass.Person
        || phrase.IsPronoun && !syntax.Document.Is(phrase.Head, FunctionWord.Thing)
        || syntax[phrase.Head] is PartOfSpeech.Number && syntax[phrase.First] is not PartOfSpeech.Symbol
        || syntax[phrase.Head] is PartOfSpeech.NamePlural
        // 'the injured'
        || syntax[phrase.Head] is PartOfSpeech.VerbParticiple or PartOfSpeech.Adjective
            && syntax.Document.Is(phrase.First, FunctionWord.Definite);

    bool IsBody(NounPhrase phrase) =>
        mentionAt(phrase.Head) is { Kind: MentionKind.Organisation or MentionKind.Country or MentionKind.Media }
        || NounClasses.Of(syntax, phrase) is NounClass.Organisation;

    /// <summary>'dozens of <b>farmers</b>': what a measure counts, or the phrase itself.</summary>
    NounPhrase Counted(NounPhrase phrase)
    {
        for (var n = 0; n < Depth && phrase.Of >= 0 && Parties.IsMeasure(syntax, phrase); n++)
            phrase = syntax.NounPhrases[phrase.Of];
        return phrase;
    }
}
