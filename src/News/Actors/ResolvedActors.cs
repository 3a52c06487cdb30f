using System.Globalization;
using System.Text;
using News.Lexicons;
using News.Mentions;

namespace News.Actors;

/// <summary>Makes mentions and actors of what the resolvers found.</summary>
static class ResolvedActors
{
    public static (IReadOnlyList<Mention>, IReadOnlyList<Actor>) Of(Discourse discourse)
    {
        var members = Members(discourse);
        var ids = new Dictionary<string, int>();
        var actors = new List<Actor>(members.Count);
        foreach (var (referent, mentions) in members)
            if (Actor(discourse, referent, mentions, ids) is { } actor)
                actors.Add(actor);
        var found = new List<Mention>(discourse.Candidates.Count);
        foreach (var candidate in discourse.Candidates)
        {
            var span = discourse.Document.Span(candidate.First, candidate.End);
            var to = candidate.Refers.Where(referent => referent.Id.Length > 0).Select(referent => referent.Id).ToArray();
            found.Add(new Mention(span, discourse.Document.TextOf(span), candidate.Kind, candidate.Form, to, candidate.Rule));
        }
        return (found, actors);
    }

    /// <summary>Each referent's mentions, in order of first mention.</summary>
    static Dictionary<Referent, List<Candidate>> Members(Discourse discourse)
    {
        var members = new Dictionary<Referent, List<Candidate>>();
        foreach (var candidate in discourse.Candidates)
        foreach (var referent in candidate.Refers)
        {
            if (!members.TryGetValue(referent, out var list))
                members.Add(referent, list = []);
            list.Add(candidate);
        }
        return members;
    }

    /// <summary>Null where only pronouns stand for it.</summary>
    static Actor? Actor(Discourse discourse, Referent referent, List<Candidate> mentions, Dictionary<string, int> ids)
    {
        var name = Name(discourse, referent, mentions);
        if (name is null)
            return null;
        var aliases = new List<string>();
        foreach (var mention in mentions)
            if (
                mention.Form is MentionForm.Name or MentionForm.Abbreviation or MentionForm.Role
                && Text(discourse, mention) is var text
                && text != name
                && Bare(discourse, mention) != name
                && !aliases.Contains(text)
                && aliases.Count < 20
            )
                aliases.Add(text);
        referent.Id = Unique(Slug(name), ids);
        return new Actor(
            referent.Id,
            name,
            referent.Kind,
            aliases,
            referent.Rank,
            referent.Role,
            referent.Country ?? referent.Parent?.Country,
            mentions.Count
        );
    }

    /// <summary>The longest name, of equals the first; a country's usual name where only its people are mentioned; else a role.</summary>
    static string? Name(Discourse discourse, Referent referent, List<Candidate> mentions)
    {
        Candidate? best = null;
        foreach (var mention in mentions)
            if (mention.IsName && !mention.StandsForState && (best is null || IsFuller(discourse, mention, best)))
                best = mention;
        if (best is null && referent.Kind == MentionKind.Country && referent.Country is { } code)
            return Gazetteer.CountryName(code);
        if (best is not null)
            return Text(discourse, best);
        return mentions.FirstOrDefault(mention => mention.Form is MentionForm.Role or MentionForm.Group) is { } described
            ? Bare(discourse, described)
            : null;
    }

    static bool IsFuller(Discourse discourse, Candidate mention, Candidate best) =>
        mention.Form != best.Form
            ? mention.Form == MentionForm.Name
            : discourse.Document.Span(mention.First, mention.End).Length > discourse.Document.Span(best.First, best.End).Length;

    /// <summary>Without its article, so that 'a gunman' and 'the gunman' go by one name.</summary>
    static string Bare(Discourse discourse, Candidate mention)
    {
        var first =
            mention.First + 1 < mention.End && discourse.Document.Is(mention.First, FunctionWord.Known | FunctionWord.Article)
                ? mention.First + 1
                : mention.First;
        return discourse.Document.WrittenOf(discourse.Document.Span(first, mention.End));
    }

    static string Text(Discourse discourse, Candidate mention) =>
        discourse.Document.WrittenOf(discourse.Document.Span(mention.First, mention.End));

    /// <param name="ids">The ids already given, each with the last number appended to it, so that a thousand wives are
    /// not counted again for each.</param>
    static string Unique(string slug, Dictionary<string, int> ids)
    {
        var id = slug;
        for (var n = ids.GetValueOrDefault(slug, 1) + 1; !ids.TryAdd(id, 1); n++)
            (id, ids[slug]) = (slug + "-" + n.ToString(CultureInfo.InvariantCulture), n);
        return id;
    }

    /// <summary>An id made from a name: in lower case, words joined by hyphens, without accents.</summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && c is not ('\'' or '’')
                && slug.Length > 0
                && slug[^1] != '-'
            )
                slug.Append('-');
        if (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length == 0 ? "actor" : slug.ToString();
    }
}
