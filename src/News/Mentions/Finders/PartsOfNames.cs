using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Surnames, first names and first words of bodies, of names that the text has in full elsewhere.</summary>
sealed class PartsOfNames(Scan scan)
{
    readonly Dictionary<string, int> persons = [],
        bodies = [];

    public void Count(Candidate name)
    {
        var length = name.End - name.First;
        if (name.IsOpen)
            return;
        if (name.Kind == MentionKind.Person)
        {
            var weight = name.Rule.StartsWith("capitalised", StringComparison.Ordinal) ? 3 : 4;
            Raise(persons, name.First, weight);
            if (length > 1)
                Raise(persons, name.End - 1, weight);
        }
        else if (
            length > 1
            && name.Kind is MentionKind.Organisation or MentionKind.Media
            && (scan.KnownLength(name.First) == 0 || name.Known is not null)
            && !scan.Is(name.First, WordClass.NoName | WordClass.AnyHead | WordClass.RoleModifier)
        )
            Raise(bodies, name.First, 3);
        // 'The Orland Saints … the Saints'.
        if (
            length > 1
            && name.Kind is MentionKind.Organisation
            && scan.Document[name.End - 1] is { IsCapitalised: true, Lower: var last }
            && Inflection.MayBePlural(last)
            && !scan.Is(name.End - 1, WordClass.AnyHead | WordClass.NoName)
        )
            Raise(bodies, name.End - 1, 3);
    }

    /// <summary>Whether a town or a body that the lexicons know bears the name of a person of this text: 'Duma', 'Paris'.</summary>
    public bool IsPerson(Candidate name, Votes votes)
    {
        if (
            name.Known is not { Kind: not MentionKind.Country }
            || name.End > name.First + 1
            || !persons.TryGetValue(name.Key, out var weight)
        )
            return false;
        votes.Add(MentionKind.Person, weight);
        return votes.Best == MentionKind.Person;
    }

    /// <summary>Lets what is known of a name of one word speak for its kind.</summary>
    public void Ask(Candidate name, Votes votes)
    {
        if (name.End > name.First + 1 || votes.IsVouchedFor)
            return;
        if (persons.TryGetValue(name.Key, out var person) && (person > 1 || name.Rule != NameByShape.CommonWord))
        {
            votes.Add(MentionKind.Person, person);
            votes.IsVouchedFor = !scan.Document.Is(name.First - 1, FunctionWord.Definite);
        }
        if (bodies.TryGetValue(name.Key, out var body))
        {
            votes.Add(MentionKind.Organisation, body);
            votes.IsVouchedFor |= votes.Inside > 0 || !scan.IsSeenSmall(name.Key);
        }
    }

    void Raise(Dictionary<string, int> parts, int token, int weight)
    {
        var word = scan.Document.Lower(token);
        parts[word] = Math.Max(parts.GetValueOrDefault(word), weight);
    }
}
