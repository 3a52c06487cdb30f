using News.Grammar.Speech;
using News.Mentions;
using News.Mentions.Finders;
using News.Rules;

namespace News.Actors.Resolvers;

/// <summary>'Both sides', 'the two countries', 'their': the members are those that the text has at hand.</summary>
static class Groups
{
    /// <summary>In mentions.</summary>
    const int FurthestBack = 40;

    public static void Resolve(Discourse discourse, int n)
    {
        var group = discourse.Candidates[n];
        if (group.Refers.Count > 0)
            return;
        group.Refers = group.Form == MentionForm.Pronoun ? OfPronoun(discourse, n, sentencesBack: 0) : OfNoun(discourse, n);
        if (group.Form == MentionForm.Pronoun && group.Referent is { } one)
            group.Kind = one.Kind;
    }

    static IReadOnlyList<Referent> OfNoun(Discourse discourse, int n)
    {
        var members = GroupNouns.MembersOf(discourse.Candidates[n].Key);
        if (IsInHeading(discourse, n) && Ahead(discourse, n) is { Count: > 1 } ahead)
            return ahead;
        if (members is Members.Persons or Members.Any)
        {
            var persons = InSentence(discourse, n, MentionKind.Person);
            if (persons.Count > 1)
                return persons;
            if (IsOfTwo(discourse, discourse.Candidates[n].Core.First - 1) && SentenceBefore(discourse, n) is { Count: 2 } two)
                return two;
            if (discourse.Candidates[n].Key == "" && LastGroup(discourse, n) is { Count: > 1 } last)
                return last;
            if (members is Members.Persons)
                return [];
        }
        if (members is Members.Organisations)
        {
            var bodies = InSentence(discourse, n, MentionKind.Organisation);
            return bodies.Count > 1 ? bodies : Recent(discourse, n, MentionKind.Organisation);
        }
        if (members is Members.Any && LaterBodies(discourse, n) is { } bodiesHere)
            return bodiesHere;
        var countries = Countries(discourse, n);
        if (members is not Members.Armies)
            return countries;
        var armies = countries.Select(country => Army(discourse, country)).OfType<Referent>().Distinct().ToList();
        return armies.Count > 1 ? armies : [];
    }

    /// <summary>'<b>Both</b> women', 'the <b>two</b> women'.</summary>
    static bool IsOfTwo(Discourse discourse, int token) =>
        discourse.Syntax.IsBoth(token) || Numerals.Read(discourse.Document, token, out var count) == 1 && count == 2;

    /// <summary>The group or pair mentioned last, within so many sentences.</summary>
    public static IReadOnlyList<Referent> OfPronoun(Discourse discourse, int n, int sentencesBack)
    {
        var pronoun = discourse.Candidates[n];
        var sentence = discourse.SentenceOf(pronoun);
        for (
            var i = n - 1;
            i >= 0 && n - i < FurthestBack && sentence - discourse.SentenceOf(discourse.Candidates[i]) <= sentencesBack;
            i--
        )
        {
            if (discourse.Candidates[i].Refers.Count > 1)
                return discourse.Candidates[i].Refers;
            if (Pair(discourse, i) is { Count: > 1 } pair)
                return pair;
        }
        return [];
    }

    /// <summary>The first two names joined by 'and' that come after a headline.</summary>
    static IReadOnlyList<Referent> Ahead(Discourse discourse, int n)
    {
        for (var i = n + 1; i < discourse.Candidates.Count && i - n < FurthestBack; i++)
            if (Pair(discourse, i) is { Count: > 1 } pair)
                return pair;
        return [];
    }

    /// <summary>'X and Y', of which the mention is the second.</summary>
    static IReadOnlyList<Referent> Pair(Discourse discourse, int n)
    {
        var second = discourse.Candidates[n];
        if (!second.IsName || second.Referent is not { } b || !discourse.Syntax.IsAnd(second.WithTitle - 1))
            return [];
        return discourse.EndingAt(second.WithTitle - 1) is { IsName: true, Referent: { } a } && a.Kind == b.Kind && a != b ? [a, b] : [];
    }

    static bool IsInHeading(Discourse discourse, int n) =>
        discourse.Document.ParagraphAt(discourse.Candidates[n].First).IsHeading || discourse.SentenceOf(discourse.Candidates[n]) == 0;

    static List<Referent> InSentence(Discourse discourse, int n, MentionKind kind)
    {
        var members = new List<Referent>();
        var sentence = discourse.SentenceOf(discourse.Candidates[n]);
        for (var i = n - 1; i >= 0 && n - i < FurthestBack && discourse.SentenceOf(discourse.Candidates[i]) == sentence; i--)
            if (discourse.Candidates[i].Referent is { } referent && referent.Kind == kind && !members.Contains(referent))
                members.Add(referent);
        members.Reverse();
        return members;
    }

    /// <summary>The persons of the sentence before.</summary>
    static List<Referent> SentenceBefore(Discourse discourse, int n)
    {
        var members = new List<Referent>();
        var sentence = discourse.SentenceOf(discourse.Candidates[n]);
        for (var i = n - 1; i >= 0 && n - i < FurthestBack && sentence - discourse.SentenceOf(discourse.Candidates[i]) <= 1; i--)
            if (
                discourse.SentenceOf(discourse.Candidates[i]) < sentence
                && discourse.Candidates[i].Referent is { Kind: MentionKind.Person } person
                && !members.Contains(person)
            )
                members.Insert(0, person);
        return members;
    }

    /// <summary>'The parties': the two bodies mentioned after the last country; empty where it is not clear which two
    /// are meant, null where no body was mentioned since.</summary>
    static List<Referent>? LaterBodies(Discourse discourse, int n)
    {
        List<Referent>? members = null;
        var isClear = true;
        for (var i = n - 1; i >= 0 && n - i < FurthestBack; i--)
        {
            var (candidate, referent) = (discourse.Candidates[i], discourse.Candidates[i].Referent);
            if ((referent?.Kind ?? candidate.Kind) is MentionKind.Country || candidate.Form is MentionForm.Group)
                break;
            if ((referent?.Kind ?? candidate.Kind) is not MentionKind.Organisation)
                continue;
            members ??= [];
            isClear &= referent is not null;
            if (referent is not null && !members.Contains(referent))
                members.Insert(0, referent);
        }
        return members is null || isClear && members.Count == 2 ? members : [];
    }

    static List<Referent> Recent(Discourse discourse, int n, MentionKind kind)
    {
        var members = new List<Referent>();
        for (var i = n - 1; i >= 0 && n - i < FurthestBack && members.Count < 2; i--)
            if (discourse.Candidates[i].Referent is { } referent && referent.Kind == kind && !members.Contains(referent))
                members.Insert(0, referent);
        return members.Count == 2 ? members : [];
    }

    static IReadOnlyList<Referent> LastGroup(Discourse discourse, int n)
    {
        for (var i = n - 1; i >= 0 && n - i < FurthestBack; i--)
            if (discourse.Candidates[i] is { Form: MentionForm.Group, Refers.Count: > 1 } group)
                return group.Refers;
        return [];
    }

    /// <summary>The two countries mentioned last, by themselves, in a group, or by a town or body of theirs.</summary>
    static List<Referent> Countries(Discourse discourse, int n)
    {
        var members = new List<Referent>();
        for (var i = n - 1; i >= 0 && n - i < FurthestBack && members.Count < 2; i--)
            foreach (var referent in discourse.Candidates[i].Refers)
                if (CountryOf(discourse, referent) is { } country && !members.Contains(country) && members.Count < 2)
                    members.Add(country);
        members.Reverse();
        return members.Count == 2 ? members : [];
    }

    static Referent? CountryOf(Discourse discourse, Referent referent) =>
        referent.Kind == MentionKind.Country ? referent
        : referent.Kind == MentionKind.Person ? null
        : (referent.Country ?? referent.Parent?.Country) is { } code
        && discourse.Known.TryGetValue(Gazetteer.CountryName(code), out var country)
            ? country
        : null;

    static Referent? Army(Discourse discourse, Referent country)
    {
        if (!discourse.Armies.TryGetValue(country.Country ?? "", out var army))
            return null;
        return army;
    }
}
