using News.Grammar;
using News.Lexicons;
using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>
/// Surnames, first names and shortened names of bodies, of names that the text has in full. Of several persons with one
/// surname the rank decides, then the office beside the name, then who was mentioned last.
/// </summary>
static class NamePartResolver
{
    /// <summary>How many names with a common part are compared, so that a text that repeats a name a thousand times stays cheap.</summary>
    const int MostBearers = 8;

    public static void Resolve(Discourse discourse)
    {
        var persons = new Dictionary<string, List<Referent>>();
        var bodies = new Dictionary<string, Referent>();
        var lastUse = new Dictionary<Referent, int>();
        var alone = discourse.Candidates.Where(name => name.IsName && name.End == name.First + 1).Select(name => name.Key).ToHashSet();
        foreach (var name in discourse.Candidates)
            if (name.IsName && name.Referent is { } full)
            {
                if (full.Kind == MentionKind.Person)
                {
                    full.IsCalledByFirstName |= full.Words.Length > 1 && alone.Contains(full.Words[0]);
                    AddPerson(persons, full);
                }
                else if (full.Kind is MentionKind.Organisation or MentionKind.Media or MentionKind.Initiative)
                    AddBody(bodies, full);
            }
        var lastWithHead = new Dictionary<string, Referent>();
        var at = 0;
        foreach (var name in discourse.Candidates)
        {
            at++;
            if (!name.IsName)
                continue;
            if (IsSurname(discourse, persons, name))
                (name.Kind, name.Refers) = (MentionKind.Person, []);
            if (name.Kind == MentionKind.Person)
            {
                if (name.Refers.Count == 0 || name.End - name.First < 3 && IsPart(persons, name))
                    Person(discourse, persons, lastUse, name);
            }
            else if (name.Known is null && name.Form == MentionForm.Name && bodies.TryGetValue(name.Key, out var body))
                name.Refers = [body];
            else if (
                name.Known is { Kind: MentionKind.Country or MentionKind.Place }
                && name.End == name.First + 1
                && IsOfCompany(discourse, name)
                && bodies.TryGetValue(name.Key, out var company)
            )
                (name.Refers, name.Kind, name.Known) = ([company], company.Kind, null);
            else if (
                name.Known is null
                && name.End == name.First + 1
                && IsHead(name.Key)
                && lastWithHead.TryGetValue(name.Key, out var headed)
            )
                name.Refers = [headed];
            if (name.Referent is { } referent)
            {
                lastUse[referent] = at;
                if (referent.Words.Length > 1)
                    lastWithHead[referent.Words[^1]] = referent;
                if (referent.Words.Length > 2 && FunctionWords.Is(referent.Words[1], FunctionWord.Of))
                    lastWithHead[referent.Words[0]] = referent;
            }
            if (name.Role is { } role && name.Referent is { } person)
                Roles.Give(discourse, role, person);
        }
    }

    /// <summary>'Chad shares', where the text has a company of that name.</summary>
    static bool IsOfCompany(Discourse discourse, Candidate name) => discourse.Document.Is(name.End, NameWord.OfCompany);

    static void AddPerson(Dictionary<string, List<Referent>> persons, Referent person)
    {
        if (person.Words.Length < 2)
            return;
        foreach (var part in (string[])[person.Words[^1], person.Words[0], Tail(person.Words)])
        {
            if (!persons.TryGetValue(part, out var bearers))
                persons.Add(part, bearers = []);
            if (bearers.Count < MostBearers && !bearers.Contains(person))
                bearers.Add(person);
        }
    }

    /// <summary>A place on every map that is somebody's surname here: 'Tomas Paris … Paris said', but not 'in Paris'.</summary>
    static bool IsSurname(Discourse discourse, Dictionary<string, List<Referent>> persons, Candidate name) =>
        name is { Known.Kind: MentionKind.Place or MentionKind.Country, Form: MentionForm.Name }
        && name.End == name.First + 1
        && persons.TryGetValue(name.Key, out var bearers)
        && bearers.Any(bearer =>
            bearer.Words[^1] == name.Key
            && (name.Known.Kind == MentionKind.Place || Vocabulary.Of(bearer.Words[0]).HasFlag(WordClass.GivenName))
        )
        && !discourse.Document.Is(name.First - 1, FunctionWord.Locative);

    /// <summary>Whether the single word says what kind of thing is named, but not which one: 'the Board'.</summary>
    static bool IsHead(string word) =>
        (Vocabulary.Of(word) & WordClass.AnyHead) != 0 || Mentions.Finders.CommonNouns.Of(word) is { Kind: not MentionKind.Person };

    static string Tail(string[] words) => words[^2] + " " + words[^1];

    /// <summary>Two words that are the end of a longer name: 'van Gogh'.</summary>
    static bool IsPart(Dictionary<string, List<Referent>> persons, Candidate name) =>
        persons.TryGetValue(name.Key, out var bearers) && bearers.Any(bearer => bearer.Words.Length > 2);

    static void AddBody(Dictionary<string, Referent> bodies, Referent body)
    {
        for (var i = 1; i < body.Words.Length && i < 5; i++)
        {
            var tail = string.Join(' ', body.Words[i..]);
            if (
                body.Words.Length - i > 1
                || (Vocabulary.Of(tail) & WordClass.AnyHead) == 0
                    && (Inflection.MayBePlural(tail) || (Vocabulary.Of(tail) & WordClass.Common) == 0)
            )
                bodies.TryAdd(tail, body);
            var head = string.Join(' ', body.Words[..i]);
            if (
                i > 1
                || (
                    Vocabulary.Of(head)
                    & (WordClass.AnyHead | WordClass.NoName | WordClass.RoleModifier | WordClass.Title | WordClass.Function)
                ) == 0
            )
                bodies.TryAdd(head, body);
        }
    }

    static void Person(Discourse discourse, Dictionary<string, List<Referent>> persons, Dictionary<Referent, int> lastUse, Candidate name)
    {
        var person = persons.TryGetValue(name.Key, out var bearers) ? Choose(discourse, bearers, lastUse, name) : null;
        if (person is null)
        {
            if (bearers is null)
                persons.Add(name.Key, bearers = []);
            person = name.Referent ?? new Referent(MentionKind.Person) { Words = name.Key.Split(' ') };
            if (bearers.Count < MostBearers)
                bearers.Add(person);
        }
        if (name.End == name.First + 1 && person.Words.Length > 1)
        {
            person.IsKnownByPart = true;
            person.IsCalledBySurname |= person.Words[^1] == name.Key;
        }
        name.Refers = [person];
        Titles.Take(discourse, name, person);
    }

    /// <summary>By how many mentions one that the text calls by the part goes before one that it has named in full later.</summary>
    const int Loyalty = 6;

    static Referent? Choose(Discourse discourse, List<Referent> bearers, Dictionary<Referent, int> lastUse, Candidate name)
    {
        Bearer? best = null;
        var others = discourse.Document.Trace is null ? null : new List<Bearer>();
        foreach (var referent in bearers)
        {
            if (name.Gender != Gender.Unknown && referent.Gender != Gender.Unknown && name.Gender != referent.Gender)
            {
                discourse.RejectedByGender(name, referent);
                continue;
            }
            if (IsOtherRoyal(discourse, name, referent))
            {
                discourse.Rejected(
                    name,
                    referent,
                    $"a royal is not called by the last name, and that one is not known as {name.Title!.InFull}"
                );
                continue;
            }
            var bearer = new Bearer(
                referent,
                HasOffice: name.Role is { } role && referent.RoleKeys.Contains(Roles.Key(role)),
                Rank: name.Title is { IsRank: true } title && referent.RankInFull is { } rank
                    ? title.InFull == rank
                        ? 1
                        : -1
                    : 0,
                IsSurname: referent.Words[^1] == name.Key,
                LastUse: lastUse.GetValueOrDefault(referent, -1)
            );
            others?.Add(bearer);
            if (best is null || bearer.Score > best.Value.Score)
                best = bearer;
        }
        if (best is not { } taken)
            return null;
        foreach (var other in others ?? [])
            if (other.Referent != taken.Referent)
                discourse.Rejected(name, other.Referent, other.Against(taken));
        return taken.Referent;
    }

    /// <summary>'<b>King</b> Tolvar' is not the general Ada Tolvar, since royals go by their first names.</summary>
    static bool IsOtherRoyal(Discourse discourse, Candidate name, Referent person) =>
        name.Title is { } title
        && discourse.Document.Is(name.First - 1, NameWord.Royal)
        && person.Words.Length > 1
        && person.Words[0] != name.Key
        && person.RankInFull != title.InFull
        && !person.RoleKeys.Contains(title.InFull);

    /// <summary>One of those who can be meant by a part of a name, and what makes it likely.</summary>
    /// <param name="Rank">1 where the rank before the name is that one's, -1 where it is another, 0 where there is none.</param>
    /// <param name="LastUse">Which mention of the text was the last of that one; -1 where there was none yet.</param>
    readonly record struct Bearer(Referent Referent, bool HasOffice, int Rank, bool IsSurname, int LastUse)
    {
        public int Score =>
            LastUse
            + (Referent.IsKnownByPart ? Loyalty : 0)
            + Rank * (1 << 28)
            + (HasOffice ? 1 << 29 : 0)
            + (IsSurname ? 1 << 20 : 0)
            // Whom the text calls 'Ada' it rarely calls 'Tolvar' as well, and whom it has not named yet it does not call by a part.
            - (IsSurname && (IsOfFirstName || LastUse < 0) ? 1 << 19 : 0);

        bool IsOfFirstName => Referent is { IsCalledByFirstName: true, IsCalledBySurname: false };

        /// <summary>Why the other one was taken: the weightiest difference.</summary>
        public string Against(Bearer taken) =>
            taken.HasOffice && !HasOffice ? "the office beside the name is not known of that one"
            : taken.Rank > Rank && Rank < 0 ? $"the rank does not agree ({Referent.RankInFull})"
            : taken.Rank > Rank ? "the rank before the name is not known of that one"
            : taken.IsSurname && !IsSurname ? "the name is not the last of that one's names"
            : IsSurname && IsOfFirstName && !taken.IsOfFirstName ? "the text calls that one by the first name"
            : taken.LastUse > LastUse ? "that one was mentioned less recently"
            : taken.LastUse < LastUse ? "the text has not called that one by this part of the name"
            : "that one comes later in the text";
    }
}
