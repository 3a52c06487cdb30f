using News.Grammar;
using News.Grammar.Speech;
using News.Mentions;
using News.Mentions.Finders;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>
/// Pronouns of one person or body. 'Who' stands for the name before it; 'he', 'she' and 'it' for the first that their own
/// sentence names before them, or else for the first of a sentence a little earlier: what a sentence begins with, it is about.
/// </summary>
static class PronounResolver
{
    const int SentencesBack = 3;

    const string AfterPhrase = "that one is the subject after the phrase with which the sentence begins";

    public static void Resolve(Discourse discourse, Focus focus, int n)
    {
        var mention = discourse.Candidates[n];
        if (mention.Refers.Count > 0 || Mentions.Finders.Pronouns.Of(mention.Key) is not { } pronoun)
            return;
        if (pronoun.Person == 6)
        {
            Groups.Resolve(discourse, n);
            if (mention.Refers.Count > 0)
                return;
            if (Several(discourse, focus, mention, pronoun) is { } several)
                Take(mention, several, pronoun);
            else
                mention.Refers = Groups.OfPronoun(discourse, n, sentencesBack: 1);
            return;
        }
        var found = pronoun.Person switch
        {
            0 => Antecedent(discourse, mention, pronoun),
            3 when pronoun.IsNeuter => Body(discourse, focus, mention, pronoun),
            3 => Person(discourse, focus, mention, pronoun),
            _ => null,
        };
        if (found is not null)
            Take(mention, found, pronoun);
    }

    static void Take(Candidate mention, Referent found, Pronoun pronoun)
    {
        mention.Refers = [found];
        mention.Kind = found.Kind;
        if (found.Gender == Gender.Unknown && found.Kind == MentionKind.Person)
            found.Gender = pronoun.Gender;
    }

    static Referent? Antecedent(Discourse discourse, Candidate who, Pronoun pronoun)
    {
        var end = discourse.Syntax.IsComma(who.First - 1) ? who.First - 1 : who.First;
        // 'Ada Venn, 50, who'
        if (
            end < who.First
            && discourse.EndingAt(end) is null
            && discourse.Document[end - 1].Kind == TokenKind.Number
            && discourse.Syntax.IsComma(end - 2)
        )
            end -= 2;
        var before = discourse.EndingAt(end);
        // 'The voters of Chad who': not Chad.
        if (!pronoun.IsNeuter && before is { Kind: not (MentionKind.Person or MentionKind.Group) })
        {
            var link = discourse.Syntax.IsThe(before.First - 1) ? before.First - 2 : before.First - 1;
            if (discourse.Syntax.IsPartitive(link))
                before = discourse.EndingAt(link);
        }
        if (before?.Referent is not { } named)
            return null;
        if (
            pronoun.IsNeuter
                ? IsBody(named) && (end < who.First || before.Form == MentionForm.Role)
                : named.Kind is MentionKind.Person or MentionKind.Group
        )
            return discourse.Taken(who, named, "it follows the words for that one");
        if (pronoun.IsNeuter && IsBody(named))
            discourse.Rejected(who, named, "without a comma it may describe any noun before it");
        else
            discourse.RejectedByKind(who, named);
        return null;
    }

    static Referent? Person(Discourse discourse, Focus focus, Candidate he, Pronoun pronoun)
    {
        if (Teller(discourse, he) is { } teller && MayBe(discourse, he, pronoun, teller, speaker: null))
            return discourse.Taken(he, teller, "the verb of saying that governs its clause has that one as its subject");
        if (Binding.ActedOn(discourse, focus, he, pronoun, named => MayBe(discourse, he, pronoun, named, speaker: null)) is { } actedOn)
            return discourse.Taken(he, actedOn, "the verb before it acts on that one");
        if (Cataphora.Subject(discourse, he)?.Referent is { } subject && MayBe(discourse, he, pronoun, subject, speaker: null))
            return discourse.Taken(he, subject, AfterPhrase);
        Referent? second = null;
        var speaker = Speaker(discourse, focus, he);
        if (pronoun.IsPossessive && Owner(discourse, he) is { } owner && MayBe(discourse, he, pronoun, owner, speaker))
            return discourse.Taken(he, owner, "that one is the subject of the verb whose object it belongs to");
        if (pronoun.IsPossessive && Holder(discourse, he) is { } holder && MayBe(discourse, he, pronoun, holder, speaker))
            return discourse.Taken(he, holder, "the noun before it belongs to that one");
        if (Claimant(discourse, he) is { } claimant && MayBe(discourse, he, pronoun, claimant, speaker))
            return discourse.Taken(he, claimant, "the noun on which its clause depends belongs to that one");
        foreach (var mention in focus.Before(he, SentencesBack))
        {
            if (mention.Referent is not { } person || !MayBe(discourse, he, pronoun, person, speaker))
                continue;
            if (Binding.Excludes(discourse, he, pronoun, mention))
            {
                discourse.Rejected(he, person, "that one is the subject of its own verb");
                continue;
            }
            if (Unlikely(discourse, mention, he) is { } unlikely)
                discourse.Rejected(he, person, unlikely);
            else if (person.Gender == Gender.Unknown && mention.Form == MentionForm.Role)
                discourse.Rejected(he, person, "an office does not show the gender");
            else
                return discourse.Taken(he, person, "that one is the first that fits in its own sentence or shortly before");
            second ??= person;
        }
        return second is null ? null : discourse.Taken(he, second, "no other person fits better");
    }

    /// <summary>Whether the pronoun can stand for the actor: a person of its gender who does not say the words around it.</summary>
    static bool MayBe(Discourse discourse, Candidate he, Pronoun pronoun, Referent actor, Referent? speaker)
    {
        if (actor.Kind != MentionKind.Person)
            discourse.RejectedByKind(he, actor);
        else if (actor == speaker)
            discourse.Rejected(he, actor, "that one says the words around it");
        else if (actor.Gender != Gender.Unknown && actor.Gender != pronoun.Gender)
            discourse.RejectedByGender(he, actor);
        else
            return true;
        return false;
    }

    /// <summary>'Lund says Roe keeps <b>his</b> promise': the one named as subject of the verb whose object the pronoun
    /// belongs to.</summary>
    static Referent? Owner(Discourse discourse, Candidate his) =>
        discourse.Syntax.PhraseAt(his.End) is { Role: PhraseRole.Object, Clause.Subject: [{ IsPronoun: false } subject] } thing
        && thing.First >= his.End
        && subject.End <= his.First
            ? discourse.EndingAt(subject.Head + 1) is { IsName: true } named
                ? named.Referent
                : null
            : null;

    /// <summary>'Roe's stance in <b>his</b> talks': the one named as owner of the noun to which a preposition joins the pronoun's
    /// phrase.</summary>
    static Referent? Holder(Discourse discourse, Candidate his)
    {
        var syntax = discourse.Syntax;
        if (syntax.PhraseAt(his.End) is not { } thing || syntax.PrepositionAt(thing) is not (> 0 and var preposition))
            return null;
        return
            syntax.PhraseAt(preposition - 1) is { Possessor: >= 0 and var owner }
            && discourse.EndingAt(syntax.NounPhrases[owner].Head + 1) is { IsName: true } named
            && discourse.SentenceOf(named) == discourse.SentenceOf(his)
            ? named.Referent
            : null;
    }

    /// <summary>'Roe's claim that <b>he</b> left': the one named as owner of the noun on which the pronoun's clause depends.</summary>
    static Referent? Claimant(Discourse discourse, Candidate he)
    {
        if (discourse.Syntax.PhraseAt(he.First) is not { Role: PhraseRole.Subject, Clause: { } clause })
            return null;
        for (var depth = 0; depth < 3 && clause is not null; depth++, clause = clause.Parent)
            if (
                clause is { Link: Link.Complement, Marker: >= 0 and var noun }
                && discourse.Syntax.PhraseAt(noun) is { Possessor: >= 0 and var owner } claim
                && claim.Head == noun
            )
                return discourse.EndingAt(discourse.Syntax.NounPhrases[owner].Head + 1) is { IsName: true } named && named.First < he.First
                    ? named.Referent
                    : null;
        return null;
    }

    /// <summary>'In a letter to Berg, Lind said he was ill': who says what the pronoun is the subject of, or null.</summary>
    static Referent? Teller(Discourse discourse, Candidate he)
    {
        if (
            discourse.Syntax.PhraseAt(he.First)
                is not { Role: PhraseRole.Subject, Clause: { Link: Link.Complement, Parent: { Subject: [var subject] } telling } }
            || discourse.IsQuoted(he.First) != discourse.IsQuoted(telling.Group.Verb)
        )
            return null;
        if (!discourse.Syntax.IsSaying(telling.Group.Verb) || subject.End > telling.Group.First)
            return null;
        // 'some of the <b>voters</b> said they'
        var counted = subject.Of >= 0 ? discourse.Syntax.NounPhrases[subject.Of] : subject;
        return (discourse.EndingAt(subject.End) ?? discourse.EndingAt(counted.End))?.Referent;
    }

    /// <summary>Who says the direct speech that the pronoun belongs to, or null: never the one that it stands for.</summary>
    static Referent? Speaker(Discourse discourse, Focus focus, Candidate he) =>
        discourse.SpeakerAt(he.First) switch
        {
            { Form: MentionForm.Pronoun, Refers.Count: 0 } later
                when !discourse.IsQuoted(later.First)
                    && Mentions.Finders.Pronouns.Of(later.Key) is { Person: 3, IsNeuter: false } pronoun => Person(
                discourse,
                focus,
                later,
                pronoun
            ),
            var named => named?.Referent,
        };

    /// <summary>
    /// Why the one mentioned is unlikely, or null: 'he', said by somebody, is another; the text does not go on about people whom only
    /// a quote mentions; and a mere source is not the theme.
    /// </summary>
    static string? Unlikely(Discourse discourse, Candidate mention, Candidate he)
    {
        if (discourse.IsQuoted(he.First) == discourse.IsQuoted(mention.First))
            return discourse.Syntax.IsAccordingTo(mention.WithTitle - 2) ? "that one is only named as a source" : null;
        if (!discourse.IsQuoted(he.First))
            return "a quotation mentions that one";
        return discourse.Syntax.IsSaying(mention.End) || discourse.Syntax.IsSaying(mention.WithTitle - 1)
            ? "that one says something beside the quotation"
            : null;
    }

    /// <summary>'They': people without names, or else a body of people.</summary>
    static Referent? Several(Discourse discourse, Focus focus, Candidate they, Pronoun pronoun)
    {
        if (Teller(discourse, they) is { Kind: MentionKind.Group } teller)
            return discourse.Taken(they, teller, "the verb of saying that governs its clause has them as its subject");
        // 'Soldiers beat protesters and police arrested <b>them</b>', 'accused both sides of theft and called on <b>them</b> to go'
        if (
            discourse.Syntax.PhraseAt(they.First)
                is { Role: PhraseRole.Object or PhraseRole.Oblique, Clause: { Link: Link.Coordinated, Parent.Object: [var beaten] } }
            && discourse.EndingAt(beaten.Head + 1) is { Form: MentionForm.Group } done
        )
            return done.Referent is { } several ? discourse.Taken(they, several, "the verb before it acts on them") : null;
        Referent? body = null;
        var sentence = -1;
        foreach (var mention in focus.Before(they, 1))
        {
            if (sentence >= 0 && discourse.SentenceOf(mention) != sentence && body is not null)
                break;
            sentence = discourse.SentenceOf(mention);
            if (mention.Referent is { } acting && Binding.Excludes(discourse, they, pronoun, mention))
            {
                discourse.Rejected(they, acting, "that one has another part in its clause");
                continue;
            }
            if (mention.Referent is { Kind: MentionKind.Group } several)
                return discourse.Taken(they, several, "they are the people mentioned last");
            if (mention.Referent is { Kind: MentionKind.Organisation } first)
                body ??= first;
            else if (mention.Referent is { } other)
                discourse.RejectedByKind(they, other);
        }
        return body is null ? null : discourse.Taken(they, body, "it is a body of people, mentioned in its sentence or the one before");
    }

    static Referent? Body(Discourse discourse, Focus focus, Candidate it, Pronoun pronoun)
    {
        // 'It is clear that …' stands for nobody; 'Acme says it is ready' does.
        var mayBeEmpty = !pronoun.IsPossessive && discourse.Syntax.MayBeExpletive(it.First);
        if (Binding.ActedOn(discourse, focus, it, pronoun, IsBody) is { } actedOn)
            return discourse.Taken(it, actedOn, "the verb before it acts on that one");
        if (Cataphora.Subject(discourse, it) is { } subjectAfter)
        {
            if (subjectAfter.Referent is { } later && IsBody(later))
                return discourse.Taken(it, later, AfterPhrase);
            if (subjectAfter.Form == MentionForm.Group)
                return null;
        }
        // 'Calling it a day': as an object it is mostly a thing.
        if (
            !pronoun.IsPossessive
            && !pronoun.IsReflexive
            && (
                !discourse.Syntax.IsSubjectPronoun(it.First)
                || discourse.Syntax.PhraseAt(it.First) is { Role: PhraseRole.Object or PhraseRole.Oblique }
            )
        )
        {
            discourse.Document.Trace?.Note(Topic.Mention, discourse.Document, it.First, it.End, "as an object it is mostly a thing.");
            return null;
        }
        var here = focus.Here;
        // 'helps Chad to keep its herds': the one that is to do it.
        for (var i = here.Count - 1; i >= 0 && pronoun.IsPossessive; i--)
            if (
                here[i].Referent is { } doer
                && here[i].End <= it.First
                && IsBody(doer)
                && discourse.Syntax[here[i].End] is PartOfSpeech.ParticleTo
                && it.First - here[i].End < 5
            )
                return discourse.Taken(it, doer, "that one is to do what follows 'to'");
        // 'The announcement by Tolvar that it had': the name right before.
        if (discourse.Syntax.IsThat(it.First - 1) && discourse.EndingAt(it.First - 1)?.Referent is { } told && IsBody(told))
            return discourse.Taken(it, told, "'that' after the name begins what it says");
        for (var i = here.Count - 1; i >= 0; i--)
            if (
                here[i].Referent is { } subject
                && here[i].End <= it.First
                && here[i].Form != MentionForm.Demonym
                && IsBody(subject)
                && !IsSeveral(here[i])
                && discourse.Syntax.IsSubject(here[i].End - 1)
            )
                return discourse.Taken(it, subject, "that one is the last subject of its sentence before it");
        foreach (var mention in focus.Before(it, mayBeEmpty ? 0 : 1))
        {
            if (mention.Referent is not { } body)
                continue;
            if (!IsBody(body))
                discourse.RejectedByKind(it, body);
            else if (mention.Form == MentionForm.Demonym)
                discourse.Rejected(it, body, "only an adjective or the name of its people mentions that one");
            else if (IsSeveral(mention))
                discourse.Rejected(it, body, "its name there is that of several");
            else if (IsOwner(mention) && !pronoun.IsPossessive)
                discourse.Rejected(it, body, "there it only says whose something is");
            else
                return discourse.Taken(it, body, "that one is the first that fits in its own sentence or the one before");
        }
        if (mayBeEmpty)
            discourse.Document.Trace?.Note(Topic.Mention, discourse.Document, it.First, it.End, "it may be the empty subject of a clause.");
        return null;

        // 'Republicans'
        bool IsSeveral(Candidate mention) =>
            mention.IsName
            && mention.End == mention.First + 1
            && KnownWords.Of(discourse.Document[mention.First].Lower) is var uses
            && uses.HasFlag(WordUses.Plural | WordUses.People);

        // 'Peru's minister rejected the plan, saying it was illegal': not Peru.
        bool IsOwner(Candidate mention) =>
            discourse.SentenceOf(mention) == discourse.SentenceOf(it)
            && mention.End < discourse.Document.Count
            && discourse.Document[mention.End].IsPossessive;
    }

    static bool IsBody(Referent referent) => referent.Kind is not (MentionKind.Person or MentionKind.Place or MentionKind.Group);
}
