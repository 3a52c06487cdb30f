using News.Lexicons;
using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>The same words are the same actor. Persons' names of one word wait for <see cref="NamePartResolver"/>.</summary>
static class FullNames
{
    public static void Resolve(Discourse discourse)
    {
        var names = new Dictionary<(string, bool IsPerson), Referent>();
        foreach (var name in discourse.Candidates)
        {
            if (!name.IsName || name.Refers.Count > 0 || name.Kind == MentionKind.Person && name.End == name.First + 1)
                continue;
            if (name.Shortens is not null)
                continue;
            var key = (name.Kind == MentionKind.Person ? WithoutInitials(name.Key) : name.Key, name.Kind == MentionKind.Person);
            if (!names.TryGetValue(key, out var referent))
                names.Add(key, referent = OfCompany(discourse, name) ?? new Referent(name.Kind) { Words = name.Key.Split(' ') });
            else if (name.Kind == MentionKind.Person && name.Key.Length > key.Item1.Length && string.Join(' ', referent.Words) == key.Item1)
                referent.Words = name.Key.Split(' ');
            name.Refers = [referent];
            Titles.Take(discourse, name, referent);
        }
    }

    /// <summary>'Ada B. Quill', 'B. Ada Quill' and 'Ada Quill' are one; initials with nothing but a surname stay.</summary>
    static string WithoutInitials(string key)
    {
        var words = key.Split(' ');
        if (words.Length < 3)
            return key;
        var full = words.Where(word => !(word.Length == 2 && word[1] == '.' || word.Length == 1)).ToArray();
        return full.Length > 1 && full.Length < words.Length ? string.Join(' ', full) : key;
    }

    static readonly HashSet<string> LegalForms = Lexicon.Words("legal-forms");

    /// <summary>'Ford Motor Company' is the Ford that the text names for short: a known body whose name only a legal
    /// form makes longer; else null.</summary>
    static Referent? OfCompany(Discourse discourse, Candidate name)
    {
        if (name.Kind is not (MentionKind.Organisation or MentionKind.Other))
            return null;
        var words = name.Key.Split(' ');
        var end = words.Length;
        while (end > 1 && LegalForms.Contains(words[end - 1]))
            if (discourse.KnownBodies.TryGetValue(string.Join(' ', words[..--end]), out var known))
                return known;
        return null;
    }
}
