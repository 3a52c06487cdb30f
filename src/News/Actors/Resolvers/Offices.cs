using News.Grammar;
using News.Grammar.Speech;
using News.Lexicons;
using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>Roles without a name beside them: who was given that office, of that country, earlier or else later in the text.</summary>
sealed class Offices
{
    const int MostHolders = 8;

    /// <summary>How many sentences back an epithet finds its person.</summary>
    const int SentencesBack = 5;

    static readonly HashSet<string> Representatives = Lexicon.Words("representatives");

    static readonly HashSet<string> Epithets = Lexicon.Words("epithets");

    readonly Discourse discourse;
    readonly Focus focus;
    readonly Dictionary<string, List<Holder>> holders = [];
    readonly Dictionary<(Referent Owner, string Role), Referent> ofOwners = [];
    readonly Dictionary<string, Referent> ofAge = [];

    /// <summary>Ages of which somebody was described already, so that a second newcomer is somebody else.</summary>
    readonly HashSet<string> ofAgeDescribed = [];

    /// <summary>Of each age the first person named with it, and the name's first token.</summary>
    readonly Dictionary<string, (Referent Person, int First)> named = [];

    /// <param name="Of">Whose office it is, if the text says so; otherwise null.</param>
    readonly record struct Holder(Referent Person, Referent? Of);

    /// <summary>Headlines and leads name an office before its holder: so all holders are known first.</summary>
    public Offices(Discourse discourse, Focus focus)
    {
        this.discourse = discourse;
        this.focus = focus;
        foreach (var mention in discourse.Candidates)
            if (mention is { Form: MentionForm.Role, Kind: MentionKind.Person, Referent: { } holder })
                Add(mention, holder);
            else if (
                mention is { IsName: true, Referent: { Kind: MentionKind.Person } person }
                && Ages.Beside(discourse.Document, mention) is { } age
            )
            {
                ofAge.TryAdd(age, person);
                named.TryAdd(age, (person, mention.First));
            }
    }

    public void Resolve(Candidate role)
    {
        if (
            role.Refers.Count == 0
            && (Subject(role) ?? OfOwner(role) ?? OfAge(role) ?? Known(role) ?? Epithet(role) ?? Announced(role)) is { } known
        )
            Roles.Give(discourse, role, known);
        if (role.Referent is null)
        {
            if (role.Rule == "office before a name")
                return;
            Roles.Give(
                discourse,
                role,
                new Referent(MentionKind.Person) { Country = Roles.Country(role), IsAnnounced = role.Definiteness == Definiteness.None }
            );
            if (role.Definiteness == Definiteness.None && discourse.Document.ParagraphAt(role.First).IsHeading)
                announced.Add(role.Referent!);
        }
        var person = role.Referent!;
        Add(role, person);
        if (role.Owner?.Referent is { } owner)
            ofOwners.TryAdd((owner, Roles.Key(role)), person);
        if (Ages.In(discourse.Document, role) is { } age)
        {
            ofAge.TryAdd(age, person);
            ofAgeDescribed.Add(age);
        }
    }

    /// <summary>'He is a teacher', 'the mayor is a teacher', 'the mayor, a teacher,': the pronoun or the other role of
    /// whom it is said.</summary>
    Referent? Subject(Candidate role)
    {
        var said = discourse.EndingAt(Copula.SubjectEnd(discourse.Syntax, role.First));
        if (said is null && role.IsIndefinite && discourse.Syntax.IsComma(role.First - 1) && discourse.Syntax.IsComma(role.End))
            said = discourse.EndingAt(role.First - 1);
        return
            said is { Form: MentionForm.Pronoun or MentionForm.Role, Referent: { Kind: MentionKind.Person } person }
            && (said.Form == MentionForm.Pronoun || role.IsIndefinite)
            ? person
            : Capacity(role);
    }

    /// <summary>'She worked as a nurse', 'she was hired as a nurse': the subject of a verb without an object.</summary>
    Referent? Capacity(Candidate role) =>
        discourse.Syntax.IsAs(role.First - 1)
        && discourse.Syntax.PhraseAt(role.Core.End - 1)
            is { Role: PhraseRole.Oblique, Clause: { Object.Count: 0, Group.IsFinite: true, Subject: [var subject] } clause }
        && subject.End <= clause.Group.First
        && discourse.EndingAt(subject.End)?.Referent is { Kind: MentionKind.Person } person
            ? person
            : null;

    /// <summary>'Her husband', 'the company's president': the one of whom it was said before.</summary>
    Referent? OfOwner(Candidate role) =>
        role.Owner?.Referent is { } owner && ofOwners.TryGetValue((owner, Roles.Key(role)), out var person) ? person : null;

    /// <summary>'The actress': the person named lately of whom it can be said.</summary>
    Referent? Epithet(Candidate role)
    {
        if (
            role.Definiteness != Definiteness.Definite
            || role.Owner is { Kind: not MentionKind.Country }
            || !discourse.Syntax.IsThe(role.First)
            || !Epithets.Contains(role.Noun?.Lemma ?? role.Key) && !Epithets.Contains(discourse.Document.Lower(role.End - 1))
        )
            return null;
        foreach (var mention in focus.Before(role, SentencesBack))
            if (
                mention is { IsName: true, Referent: { Kind: MentionKind.Person } person }
                && (role.Gender == Gender.Unknown || person.Gender == Gender.Unknown || role.Gender == person.Gender)
                && (Roles.Country(role) is not { } country || person.Country is null || person.Country == country)
            )
                return person;
        return null;
    }

    /// <summary>A newcomer of an age is the person whom the text names with it afterwards: 'A 57-year-old farmer fell.
    /// Bram Tolvar, 57, …'.</summary>
    Referent? OfAge(Candidate role)
    {
        if (Ages.In(discourse.Document, role) is not { } age)
            return null;
        if (!role.IsIndefinite)
            return ofAge.GetValueOrDefault(age);
        return named.TryGetValue(age, out var later) && later.First > role.End && !ofAgeDescribed.Contains(age) ? later.Person : null;
    }

    /// <summary>Who holds the office: never of a relation to somebody else; a newcomer only where a headline announced him.</summary>
    Referent? Known(Candidate role)
    {
        if (role.Owner is { Kind: MentionKind.Person } && !Representatives.Contains(Roles.Key(role)) || HolderOf(role) is not { } holder)
            return null;
        if (!role.IsIndefinite)
            return holder;
        if (role.Owner is not null || !holder.IsAnnounced)
            return null;
        holder.IsAnnounced = false;
        return holder;
    }

    /// <summary>'Climber dead … A 36-year-old Australian man': the only one that the headline announced is the first
    /// newcomer of the text.</summary>
    Referent? Announced(Candidate role)
    {
        if (
            !role.IsIndefinite
            || role.Owner is { Kind: MentionKind.Person }
            || announced is not [var only]
            || !only.IsAnnounced
            || discourse.Document.ParagraphAt(role.First).IsHeading
        )
            return null;
        if (only.Gender != Gender.Unknown && role.Gender != Gender.Unknown && only.Gender != role.Gender)
            return null;
        only.IsAnnounced = false;
        return only;
    }

    /// <summary>Those whom a headline alone has described so far.</summary>
    readonly List<Referent> announced = [];

    Referent? HolderOf(Candidate role)
    {
        var country = Roles.Country(role);
        var owner = role.Owner?.Referent;
        var (whole, head) = Keys(role, role.IsFormer);
        return In(whole)
            ?? (country is null && head != whole ? In(head) : null)
            ?? (role.Definiteness == Definiteness.Definite && People.ClassOf(head) is { } known ? In("~" + known) : null)
            ?? (role.IsFormer ? null : In(Keys(role, former: true).Whole));

        Referent? In(string key)
        {
            if (!holders.TryGetValue(key, out var list))
                return null;
            // Of 'the Chadian envoy' one who is known to be Chad's comes first, then one of whom the text does not say whose he is.
            for (var i = list.Count - 1; i >= 0 && country is not null; i--)
                if (list[i].Person.Country == country)
                    return list[i].Person;
            for (var i = list.Count - 1; i >= 0; i--)
                if ((country is null || list[i].Person.Country is null) && (owner is null || list[i].Of is null || list[i].Of == owner))
                    return list[i].Person;
            return null;
        }
    }

    /// <summary>Puts the holder last, as the most recently mentioned.</summary>
    void Add(Candidate role, Referent person)
    {
        var (whole, head) = Keys(role, role.IsFormer);
        Add(whole);
        if (head != whole)
            Add(head);
        if (People.ClassOf(head) is { } known)
            Add("~" + known);

        void Add(string key)
        {
            if (!holders.TryGetValue(key, out var list))
                holders.Add(key, list = []);
            var at = list.FindIndex(holder => holder.Person == person);
            var of = at >= 0 ? list[at].Of : null;
            if (at >= 0)
                list.RemoveAt(at);
            else if (list.Count == MostHolders)
                list.RemoveAt(0);
            list.Add(new Holder(person, of ?? role.Owner?.Referent));
        }
    }

    /// <summary>The whole role and its last word, by which it may be called for short; former ones apart.</summary>
    static (string Whole, string Head) Keys(Candidate role, bool former)
    {
        var key = Roles.Key(role);
        var space = key.LastIndexOf(' ');
        var head = space < 0 ? key : key[(space + 1)..];
        return former ? ("former " + key, "former " + head) : (key, head);
    }
}
