using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>Finds the actors that a noun phrase stands for; persons and bodies that are only described become actors of
/// their own.</summary>
sealed partial class Parties
{
    static readonly FrozenSet<string> Measures = FunctionWords.Of(FunctionWord.Measure),
        Teams = FunctionWords.Of(FunctionWord.Team);

    readonly Syntax syntax;
    readonly Document document;
    readonly Roster roster;

    public Parties(Syntax syntax, Roster roster) => (this.syntax, document, this.roster) = (syntax, syntax.Document, roster);

    /// <summary>Who speaks the words that are being read, or null outside direct speech: 'I' and 'we' act for that actor.</summary>
    public string? Speaker { get; set; }

    /// <summary>The ids of those who can act, without repetition; null where one of the phrases names something that cannot.</summary>
    public IReadOnlyList<string>? Doers(IReadOnlyList<NounPhrase> phrases)
    {
        var ids = new List<string>();
        foreach (var (i, phrase) in phrases.Index())
            if (i + 1 < phrases.Count && IsSamePerson(phrase, phrases[i + 1]))
                continue;
            else if (Doer(phrase) is { } found)
                ids.AddRange(found.Where(id => !ids.Contains(id)));
            // 'Peruvian helicopters and <b>tanks</b>'
            else if (ids.Count == 0 || NounClasses.Of(syntax, phrase) is not NounClass.Vehicle)
                return null;
        return ids;
    }

    /// <summary>'the Attorney General and Minister of Food, Ana Wels': two offices of one person.</summary>
    bool IsSamePerson(NounPhrase one, NounPhrase next) =>
        roster.At(one.Head) is { Form: MentionForm.Role, Actors.Count: 1 }
        && roster.At(next.Head) is { Form: MentionForm.Role, Actors.Count: 1 }
        && syntax[next.First] is not PartOfSpeech.Determiner
        && next.Possessor < 0
        && document[next.First].IsCapitalised == document[one.Head].IsCapitalised
        && document.Is(next.First - 1, FunctionWord.And);

    /// <summary>The ids of those who are acted on; of a thing, of those to whom it belongs.</summary>
    /// <param name="ofThings">Whether an act on a thing is one on its owner; nobody meets Peru by meeting its needs.</param>
    public IReadOnlyList<string> Targets(IReadOnlyList<NounPhrase> phrases, bool ofThings) =>
        [
            .. phrases
                .Where((phrase, i) => !IsDescribing(phrases, i))
                .SelectMany(phrase => Machine(phrase) ?? Party(phrase) ?? (ofThings ? Owner(phrase) : []))
                .Distinct(),
        ];

    /// <summary>'against Ana Wels, <b>former head of Volta</b>, and Ben Roe': an office without an article in a list
    /// says more of the person before it.</summary>
    bool IsDescribing(IReadOnlyList<NounPhrase> phrases, int i) =>
        i > 0
        && syntax[phrases[i].First] is not (PartOfSpeech.Determiner or PartOfSpeech.Number)
        && phrases[i].Possessor < 0
        && !document[phrases[i].First].IsCapitalised
        && document.Is(phrases[i].First - 1, Mark.Comma)
        && syntax[phrases[i].Head] is PartOfSpeech.Noun
        && NounClasses.Of(syntax, phrases[i]) is NounClass.Person
        && roster.At(phrases[i - 1].Head) is { Kind: MentionKind.Person, Form: MentionForm.Name };

    /// <summary>An attack on a website is one on whose it is.</summary>
    IReadOnlyList<string>? Machine(NounPhrase phrase) =>
        NounClasses.Of(syntax, phrase) is NounClass.Cyber && Owner(phrase) is { Count: > 0 } owner ? owner : null;

    /// <summary>The ids of the first of the phrases that names an actor, who is not one of <paramref name="others"/>;
    /// empty where none does.</summary>
    public IReadOnlyList<string> FirstNamed(IReadOnlyList<NearbyPhrase> phrases, IReadOnlyList<string> others)
    {
        foreach (var (phrase, isClose) in phrases)
            if (
                (
                    isClose || roster.At(phrase.Head) is { Form: not (MentionForm.Role or MentionForm.Group) }
                        ? Party(phrase) ?? Owner(phrase)
                        : Owner(phrase)
                )
                    is { Count: > 0 } found
                && !found.Any(others.Contains)
            )
                return found;
        return [];
    }

    /// <summary>Whether it is a personal pronoun or a group ('both sides'), which stands for somebody even where it
    /// could not be resolved.</summary>
    public bool IsSomebody(IReadOnlyList<NounPhrase> phrases) =>
        phrases is [{ Head: var head }, ..] && (IsPersonal(head) || roster.Covers(head) is { Form: MentionForm.Group });

    /// <summary>'I', 'he', 'we'</summary>
    bool IsPersonal(int token) =>
        Mentions.Finders.Pronouns.Of(document.Lower(token)) is { IsNeuter: false, IsPossessive: false, Person: not (0 or 2) }
        && !document.Is(token, FunctionWord.ObjectPronoun);

    IReadOnlyList<string>? Doer(NounPhrase phrase)
    {
        if (Party(phrase) is { } found)
            return found;
        // 'An Israeli air strike killed …': the owner of the weapon acts, if it is named.
        return NounClasses.Of(syntax, phrase) switch
        {
            // 'six shells of them'
            NounClass.Weapon when phrase.Of >= 0 && syntax.NounPhrases[phrase.Of].IsPronoun => [],
            NounClass.Weapon => Owner(phrase),
            NounClass.Document => Owner(phrase) is { Count: > 0 } author ? author
            : Sender(phrase) is { } sender ? Doers([sender])
            : phrase is { Role: PhraseRole.Object, Clause: { Subject: { Count: > 0 } issuer } issuing }
            && syntax.IsVerb(issuing, ActCue.Issuing)
                ? Doers(issuer)
            : [],
            NounClass.Vehicle when Owner(phrase) is { Count: > 0 } owner => owner,
            _ => null,
        };
    }

    /// <summary>Whom the phrase stands for; empty for a pronoun or name that could not be resolved, null for a thing.</summary>
    IReadOnlyList<string>? Party(NounPhrase phrase)
    {
        // 'dozens of farmers', '12 of the miners', 'a group of rebels'
        if (phrase.Of >= 0 && (IsMeasure(syntax, phrase) && !IsOfBody(phrase) || IsPlaceOf(phrase)))
            return Party(syntax.NounPhrases[phrase.Of]);
        if (Examples(phrase) is { Count: > 0 } examples)
            return examples;
        if (Subjects(phrase) is { Count: > 1 } subjects)
            return subjects;
        // 'another carmaker, Volta, said'
        if (
            phrase.Apposition >= 0
            && syntax.NounPhrases[phrase.Apposition] is var named
            && roster.At(named.Head) is { Form: MentionForm.Name, Actors: [_] other }
            && roster.At(phrase.Head) is not { Form: MentionForm.Name }
        )
            return other;
        // 'a member of the senate, Ben Roe, said'
        if (
            phrase.Of >= 0
            && NounClasses.Of(syntax, phrase) is NounClass.Person
            && syntax.NounPhrases[phrase.Of].Apposition is >= 0 and var apposition
            && syntax[phrase.Head] is PartOfSpeech.Noun
            && roster.At(syntax.NounPhrases[apposition].Head) is { Kind: MentionKind.Person, Form: MentionForm.Name, Actors: [_] member }
        )
            return member;
        // 'the President of the Republic Ana Wels'
        if (NounClasses.Of(syntax, phrase) is NounClass.Person && Titled(phrase) is { } person)
            return person.Actors;
        if (Nations(phrase) is { Count: > 1 } nations)
            return nations;
        if (Described(phrase) is { } described)
            return described.Actors;
        // 'the supporters' are not the persons named before, as 'both leaders' are.
        if (
            roster.At(phrase.Head) is { Form: MentionForm.Group, Actors.Count: > 1, Rule: Mentions.Finders.Descriptions.Several }
            && !IsCounted(phrase)
        )
            return [roster.Describe(phrase, NounClasses.Of(syntax, phrase))];
        if (IsOfOrigin(phrase))
            return [roster.Describe(phrase, NounClass.Person)];
        // 'the removal of Lund from office'
        if (phrase.First == phrase.Head && phrase.Possessor < 0 && document.Is(phrase.Head, ActCue.Tenure))
            return null;
        if (Called(phrase) is { } called)
            return called.Actors;
        if (roster.At(phrase.Head) is { } mention)
            return mention.Kind is MentionKind.Initiative or MentionKind.Other ? null : mention.Actors;
        if (
            Speaker is not null
            && Mentions.Finders.Pronouns.Of(document.Lower(phrase.Head)) is { Person: 1 or 4, IsPossessive: false }
            && roster.Assign(phrase.Head, Speaker)
        )
            return [Speaker];
        if (Antecedent(phrase) is { } antecedent)
            return Party(antecedent);
        if (phrase.IsNegative && document.Is(phrase.Head, ActCue.Nobody))
            return From(phrase);
        if (phrase.IsTime || phrase.IsPronoun)
            return phrase.IsPronoun && !document.Is(phrase.Head, FunctionWord.Thing) ? [] : null;
        // 'the two', 'all seven'
        if (syntax[phrase.Head] is PartOfSpeech.Number && phrase.First < phrase.Head && phrase.Of < 0)
            return [];
        // 'praised <b>Peru's leadership</b>': how it leads.
        if (
            phrase.Possessor >= 0
            && phrase.First == phrase.Head
            && phrase.Role is PhraseRole.Object
            && document.Is(phrase.Head, ActCue.Quality)
        )
            return null;
        var kind = NounClasses.Of(syntax, phrase);
        // 'both sides', where the text does not say which; 'the three countries' are described at least.
        if (
            roster.Covers(phrase.Head) is { Form: MentionForm.Group }
            && (kind is not (NounClass.Person or NounClass.Organisation) || document.Is(phrase.Head, ActCue.Parties))
        )
            return [];
        // 'others'
        if (document.Is(phrase.Head, ActCue.Others))
            return [];
        if (kind is NounClass.Person or NounClass.Organisation)
            return [roster.Describe(phrase, kind)];
        // Peoples without a state: 'four Kurds'.
        if (
            (
                syntax[phrase.Head] is PartOfSpeech.NamePlural
                || syntax[phrase.Head] is PartOfSpeech.NounPlural
                    && document[phrase.Head].IsCapitalised
                    && phrase.Head > document.SentenceAt(phrase.Head).First
                    && !document.ParagraphAt(phrase.Head).IsTitleCase
            ) && roster.Covers(phrase.Head) is null
        )
            return [roster.Describe(phrase, NounClass.Person)];
        // 'the injured'
        if (
            syntax[phrase.Head] is PartOfSpeech.VerbParticiple or PartOfSpeech.Adjective
            && document.Is(phrase.First, FunctionWord.Definite)
        )
            return [roster.Describe(phrase, NounClass.Person)];
        return null;
    }

    /// <summary>'<b>Roe</b>, a Lund supporter who …', '<b>She</b> is the only candidate who …': the person that the phrase
    /// only describes, or null.</summary>
    Mention? Described(NounPhrase phrase)
    {
        if (
            phrase.First == phrase.Head
            || NounClasses.Of(syntax, phrase) is not NounClass.Person
            || syntax[phrase.Head].IsPlural()
            || roster.At(phrase.Head) is { Form: not MentionForm.Role }
        )
            return null;
        var subject =
            document.Is(phrase.First, FunctionWord.Indefinite) && document.Is(phrase.First - 1, Mark.Comma)
                ? syntax.PhraseAt(phrase.First - 2)
            : phrase
                is {
                    Role: PhraseRole.Object,
                    Clause: { Subject: [var known], IsInverted: false, Group: { Modal: < 0, IsNegated: false } group }
                }
            && VerbGroupReader.IsBe(document.Lower(group.Verb))
                ? known
            : null;
        return
            subject is not null
            && roster.At(subject.Head) is { Kind: MentionKind.Person, Form: MentionForm.Name or MentionForm.Pronoun, Actors: [_] } person
            ? person
            : null;
    }

    /// <summary>'the <b>Volta Council</b> (VC) forum', '<b>FPA</b>/M', '<b>the rebel group</b> Black Star': the body that the
    /// other words of the phrase only describe or name again, or null.</summary>
    Mention? Called(NounPhrase phrase)
    {
        if (phrase.First == phrase.Head || roster.Covers(phrase.Head) is not null)
            return null;
        for (var i = phrase.First + 1; i < phrase.Head; i++)
            if (document.Is(i, Mark.OpenBracket))
                return
                    syntax[phrase.Head] is PartOfSpeech.Noun
                    && NounClasses.Of(syntax, phrase) is not NounClass.Person
                    && roster.At(i - 1) is { Form: MentionForm.Name, Actors: [_] } named
                    ? named
                    : null;
        // 'FPA/M'
        if (
            phrase.Head - 2 >= phrase.First
            && syntax[phrase.Head - 1] is PartOfSpeech.Symbol
            && !document[phrase.Head].SpaceBefore
            && roster.At(phrase.Head - 2) is { Form: MentionForm.Abbreviation or MentionForm.Name } first
        )
            return first;
        if (roster.At(phrase.First) is not { Form: MentionForm.Role, Kind: MentionKind.Organisation, Actors: [_] } body)
            return null;
        for (var i = phrase.Head; i >= phrase.First && document[i].Start >= body.Span.End; i--)
            if (!document[i].IsCapitalised)
                return null;
        return body;
    }

    /// <summary>'nobody <b>from the ministry</b>'</summary>
    IReadOnlyList<string> From(NounPhrase phrase)
    {
        var e = phrase.Element + 1;
        return
            e > 0
            && e + 1 < syntax.Elements.Count
            && syntax.Elements[e].Kind is ElementKind.Preposition
            && document.Is(syntax.Elements[e].First, ActCue.Body)
            && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase
            ? Party(syntax.Phrase(syntax.Elements[e + 1])) ?? []
            : [];
    }

    /// <summary>'many countries <b>including Peru and Chile</b>': those who are named; empty where none is.</summary>
    IReadOnlyList<string> Examples(NounPhrase phrase)
    {
        if (
            phrase.Element < 0
            || syntax[phrase.Head] is not PartOfSpeech.NounPlural
            || syntax[phrase.First] is PartOfSpeech.Number or PartOfSpeech.Determiner
        )
            return [];
        var e = phrase.Element + 1;
        if (e < syntax.Elements.Count && syntax.Elements[e].Kind is ElementKind.Comma)
            e++;
        if (
            e + 1 >= syntax.Elements.Count
            || !document.Is(syntax.Elements[e].First, ActCue.Example)
            || syntax.Elements[e + 1].Kind is not ElementKind.NounPhrase
        )
            return [];
        var named = syntax.ClauseAt(syntax.Elements[e].First)?.Object ?? [syntax.Phrase(syntax.Elements[e + 1])];
        return named.All(one => roster.At(one.Head) is { Form: MentionForm.Name or MentionForm.Abbreviation })
            ? [.. named.SelectMany(one => Party(one) ?? []).Distinct()]
            : [];
    }

    /// <summary>'Peru and Chile said <b>they</b> would help': all of whom the verb of saying has as its subject; empty
    /// where 'they' is not of that kind.</summary>
    IReadOnlyList<string> Subjects(NounPhrase phrase) =>
        Mentions.Finders.Pronouns.Of(document.Lower(phrase.Head)) is { Person: 6 }
        && phrase is { Role: PhraseRole.Subject, Clause: { Link: Link.Complement, Parent.Subject: { Count: > 1 } said } }
            ? Doers(said) ?? []
            : [];

    /// <summary>'the leader of the opposition in the senate <b>Ana Wels</b>': the name that ends what belongs to an
    /// office, or null.</summary>
    Mention? Titled(NounPhrase phrase)
    {
        for (
            var e = phrase.Element + 1;
            e > 0
                && e + 1 < syntax.Elements.Count
                && e < phrase.Element + 6
                && syntax.Elements[e].Kind is ElementKind.Preposition
                && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase;
            e += 2
        )
            if (
                document.Is(syntax.Elements[e].First, ActCue.Office)
                && syntax.Phrase(syntax.Elements[e + 1]) is var titled
                && roster.At(titled.Head) is { Kind: MentionKind.Person, Form: MentionForm.Name } person
                && document[titled.First].Start < person.Span.Start
                && document[titled.Head].End <= person.Span.End
                && syntax[titled.First] is not PartOfSpeech.NounPlural
            )
                return person;
        return null;
    }

    /// <summary>'the <b>Chadian Peruvians</b>', 'Chadian-Peruvians', 'ethnic Peruvians', 'two Peruvians': some people of a country, which
    /// does not act.</summary>
    bool IsOfOrigin(NounPhrase phrase) =>
        roster.At(phrase.Head) is { Form: MentionForm.Demonym } people
        && syntax[phrase.Head].IsPlural()
        && phrase.First < phrase.Head
        && (
            syntax[phrase.First] is PartOfSpeech.Number
            || document.Is(phrase.Head - 1, Mark.Hyphen)
            || document.Is(phrase.Head - 1, ActCue.Origin)
            || roster.At(phrase.Head - 1) is { Form: MentionForm.Demonym } origin && !origin.Actors.SequenceEqual(people.Actors)
        );

    bool IsCounted(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (document.Is(i, ActCue.Counting))
                return true;
        return false;
    }

    /// <summary>'Mali said <b>it</b> would attack', 'the envoy ended <b>his</b> visit': the subject that a pronoun
    /// without a known actor takes up.</summary>
    NounPhrase? Antecedent(NounPhrase phrase)
    {
        if (
            phrase.Clause is not { } clause
            || Mentions.Finders.Pronouns.Of(document.Lower(phrase.Head)) is not { Person: 3 or 6 }
            || document.Is(phrase.Head, FunctionWord.ObjectPronoun)
        )
            return null;
        var antecedent =
            phrase.Role is not PhraseRole.Subject ? clause.Subject
            : clause is { Link: Link.Complement, Parent: { } saying } ? saying.Subject
            : [];
        return
            antecedent is [{ IsPronoun: false } subject]
            && subject != phrase
            && subject.Possessor != phrase.Index
            && PronounAgreement.Allows(syntax, roster.At, phrase.Head, subject)
            ? subject
            : null;
    }

    /// <summary>The countries of 'Pakistani and Indian soldiers', in which each side is of its own.</summary>
    IReadOnlyList<string> Nations(NounPhrase phrase)
    {
        var and = phrase.First + 1;
        if (and + 1 >= phrase.Head || syntax[and] is not PartOfSpeech.Coordinator || syntax[phrase.Head] is not PartOfSpeech.NounPlural)
            return [];
        if (
            roster.At(and - 1) is not { Form: MentionForm.Demonym } one
            || roster.At(and + 1) is not { Form: MentionForm.Demonym or MentionForm.Group } other
        )
            return [];
        return [.. one.Actors.Concat(other.Actors).Distinct()];
    }

    /// <summary>'the French city <b>of Brest</b>': the place that the noun only calls by its kind.</summary>
    bool IsPlaceOf(NounPhrase phrase) =>
        Mentions.Finders.CommonNouns.Of(document.Lower(phrase.Head)) is { Kind: MentionKind.Place or MentionKind.Country, IsPlural: false }
        && roster.At(syntax.NounPhrases[phrase.Of].Head) is { Kind: MentionKind.Place or MentionKind.Country, Form: MentionForm.Name };

    /// <summary>Words that only count what 'of' joins to them: 'dozens of farmers', 'a team of police officers'.</summary>
    public static bool IsMeasure(Syntax syntax, NounPhrase phrase) =>
        syntax[phrase.Head]
            is PartOfSpeech.Number
                or PartOfSpeech.Determiner
                or PartOfSpeech.Adjective
                or PartOfSpeech.AdjectiveComparative
                or PartOfSpeech.PronounOther
        || Measures.Contains(syntax.Document.Lower(phrase.Head)) && !IsKindOfMember(syntax, phrase)
        || Teams.Contains(syntax.Document.Lower(phrase.Head))
            && phrase.Of >= 0
            && syntax.NounPhrases[phrase.Of] is var people
            && syntax[people.Head] is PartOfSpeech.NounPlural
            && NounClasses.Of(syntax, people) is NounClass.Person;

    /// <summary>'two <b>members</b> of the senate': not the senate itself.</summary>
    bool IsOfBody(NounPhrase phrase) =>
        NounClasses.Of(document.Lower(phrase.Head)) is NounClass.Person
        && roster.At(syntax.NounPhrases[phrase.Of].Head)
            is { Kind: MentionKind.Organisation, Form: MentionForm.Name or MentionForm.Abbreviation };

    /// <summary>'<b>family members</b> of the miners': others than the miners.</summary>
    static bool IsKindOfMember(Syntax syntax, NounPhrase phrase) =>
        phrase.First < phrase.Head
        && syntax[phrase.Head - 1] is PartOfSpeech.Noun
        && NounClasses.Of(syntax.Document.Lower(phrase.Head)) is NounClass.Person;
}
