using News.Grammar;
using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>
/// 'The newspaper', 'the Italian company', 'the ministry': the body of whose name or description the noun was part, else the
/// actor mentioned that it can describe. A body that is only described is an actor of its own.
/// </summary>
sealed class DescriptionResolver(Discourse discourse, Focus focus)
{
    const int SentencesBack = 3;

    readonly Dictionary<string, Referent> lastWithNoun = [];
    readonly HashSet<(Referent Body, string Modifier)> modifiers = [];
    readonly Dictionary<MentionKind, Referent> lastOfKind = [];

    /// <summary>Takes note of a body's name and of the nouns in it.</summary>
    public void Name(Candidate name)
    {
        if (name.Referent is not { Kind: not (MentionKind.Person or MentionKind.Group) } named)
            return;
        if (named.Body is null || named.Kind != MentionKind.Media)
            lastOfKind[named.Kind] = named;
        if (named.Words.Length < 2)
            return;
        foreach (var word in named.Words)
            if (CommonNouns.Of(word) is { Kind: not MentionKind.Person, IsPlural: false } noun)
            {
                lastWithNoun[word] = named;
                named.Class ??= noun.Class == "any" ? null : noun.Class;
            }
    }

    public void Resolve(Candidate mention)
    {
        var body = mention.Refers.Count > 0 ? mention.Referent : mention.Apposes?.Referent ?? (mention.IsIndefinite ? null : Find(mention));
        if (body is null && mention.Kind is MentionKind.Country or MentionKind.Place)
            return;
        body ??= new Referent(mention.Kind) { Country = mention.Owner?.Referent?.Country };
        mention.Refers = [body];
        lastWithNoun[mention.Key] = body;
        for (var i = mention.Core.First; i < mention.End - 1; i++)
            modifiers.Add((body, discourse.Document.Lower(i)));
        if (mention.Noun is { Class: not ("any" or "") } noun)
            body.Class ??= noun.Class;
    }

    Referent? Find(Candidate mention)
    {
        if (
            lastWithNoun.TryGetValue(mention.Key, out var body)
            && Agrees(mention, body)
            && (body.Words.Length > 0 || NamedHere(mention) is null)
        )
            return IsOfOtherKind(mention, body) ? null : body;
        if (ByModifier(mention) is { } named)
            return named;
        if (mention.Noun?.Class is "" or null && mention.Kind == MentionKind.Organisation)
            return null;
        if (mention.Owner is { Kind: not MentionKind.Country })
            return null;
        // 'the largest extremist organisation' is not the government that bans it.
        if (mention is { Noun.Class: "any", Owner: null } && mention.Core.First < mention.End - 1)
            return null;
        foreach (var spoken in focus.Before(mention, SentencesBack))
            if (
                spoken.Referent is { } candidate
                && candidate.Kind == mention.Kind
                && CanBeSaid(mention, candidate)
                && Agrees(mention, candidate)
            )
                return candidate;
        return lastOfKind.TryGetValue(mention.Kind, out body) && CanBeSaid(mention, body) && Agrees(mention, body) ? body : null;
    }

    /// <summary>'The bank said that an inquiry by the <b>central</b> bank …': a sentence does not describe one body with a new
    /// word.</summary>
    bool IsOfOtherKind(Candidate mention, Referent body)
    {
        if (body.Words.Length > 0 || mention.Core.First >= mention.End - 1)
            return false;
        for (var i = mention.Core.First; i < mention.End - 1; i++)
            if (modifiers.Contains((body, discourse.Document.Lower(i))))
                return false;
        return focus.Before(mention, 0).Any(spoken => spoken.Referent == body);
    }

    /// <summary>The body that its own sentence has named before it and that it can describe, or null.</summary>
    Referent? NamedHere(Candidate mention) =>
        mention.Noun is not { Class: not ("" or "any") }
            ? null
            : focus
                .Before(mention, 0)
                .Where(spoken => spoken is { IsName: true })
                .Select(spoken => spoken.Referent)
                .OfType<Referent>()
                .FirstOrDefault(named => named.Kind == mention.Kind && CanBeSaid(mention, named) && Agrees(mention, named));

    /// <summary>'The food maker' is 'Delta Foods': the body mentioned lately whose name has the word before the noun.</summary>
    Referent? ByModifier(Candidate mention)
    {
        for (var i = mention.Core.First; i < mention.End - 1; i++)
            if (discourse.Document[i] is { IsWord: true, IsCapitalised: false, Lower.Length: > 3 } modifier)
                foreach (var spoken in focus.Before(mention, SentencesBack))
                    if (
                        spoken is { IsName: true, Referent: { Kind: MentionKind.Organisation or MentionKind.Media } body }
                        && body.Words.Any(word => IsSameWord(word, modifier.Lower))
                    )
                        return body;
        return null;
    }

    /// <summary>'Food' and 'foods'.</summary>
    static bool IsSameWord(string a, string b) => a == b || a == Inflection.WithS(b);

    /// <summary>Whether the noun's class allows it.</summary>
    static bool CanBeSaid(Candidate mention, Referent body) =>
        mention.Kind != MentionKind.Organisation
        || mention.Noun!.Class == "any"
        || body.Class is null && body.Body is null && body.Words.Length > 0
        || body.Class == mention.Noun.Class;

    /// <summary>Whether the words before the noun fit: 'the Italian company' is not one of another country, nor one
    /// that was described without a country; and every state has a government, so that one without a known country is
    /// not 'the Italian government'.</summary>
    static bool Agrees(Candidate mention, Referent body) =>
        mention.Owner?.Referent is not { } owner
        || owner.Country is null
        || owner.Country == body.Country
        || body.Country is null && body.Words.Length > 0 && mention.Noun?.Class is not ("" or null);
}
