using News.Lexicons;
using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>What a role says about the person who holds it.</summary>
static class Roles
{
    public static void Give(Discourse discourse, Candidate role, Referent person)
    {
        if (role.Refers.Count == 0)
            role.Refers = [person];
        person.Role ??= AsWritten(discourse, role);
        person.RoleKeys.Add(Key(role));
        person.Country ??= Country(role);
        if (person.Gender == Gender.Unknown)
            person.Gender = role.Gender;
    }

    /// <summary>The country that the role's owner is or belongs to, or null. An envoy's complement is where he is sent,
    /// not whose he is.</summary>
    public static string? Country(Candidate role) =>
        role.Owner is { } owner && (owner.First < role.Core.First || owner.Kind == MentionKind.Organisation)
            ? owner.Referent?.Country
            : null;

    /// <summary>The role's bare words, articles and prepositions left out: 'chief army staff'.</summary>
    public static string Key(Candidate role)
    {
        if (role.RoleKey is { } known)
            return known;
        var words = string.Join(' ', role.Key.Split(' ').Where(word => !FunctionWords.Is(word, FunctionWord.Of | FunctionWord.Definite)));
        return role.RoleKey = Synonyms.GetValueOrDefault(words, words);
    }

    static readonly Dictionary<string, string> Synonyms = Lexicon.Rows("role-synonyms").ToDictionary(row => row[0], row => row[1]);

    /// <summary>Without country and article: 'then Defence Minister', 'envoy to Chad'.</summary>
    static string AsWritten(Discourse discourse, Candidate role)
    {
        var document = discourse.Document;
        var first = role.Core.First;
        if (first > role.First && document.Is(first - 1, NameWord.Then | NameWord.Former))
            first--;
        return document.WrittenOf(document.Span(first, role.End));
    }
}
