using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>What the words of a name that is open speak for, before its neighbours are asked.</summary>
static class NamePriors
{
    public static void Ask(Scan scan, Candidate name, Votes votes)
    {
        if (Towns.Contains(name.Key))
            votes.AddOwn(MentionKind.Place, 2);
        if (name.End == name.First + 1)
            One(scan, name.First, votes);
        else
            Several(scan, name.First, name.End, votes);
    }

    static void One(Scan scan, int token, Votes votes)
    {
        if (IsPeople(scan, token))
            votes.AddNothing(3);
        if (scan.IsAbbreviation(token))
            votes.AddOwn(MentionKind.Organisation, 6);
        else if (HasInnerCapital(scan.Document[token].Text))
            votes.AddOwn(MentionKind.Organisation, 4);
        else if (scan.Is(token, WordClass.Forename | WordClass.Surname | WordClass.GivenName))
            votes.AddOwn(MentionKind.Person, scan.Is(token, WordClass.GivenName) ? 2 : 1);
    }

    static void Several(Scan scan, int first, int end, Votes votes)
    {
        if (scan.Is(first, WordClass.GivenName | WordClass.Forename))
            votes.AddOwn(MentionKind.Person, 2);
        if (scan.Is(end - 1, WordClass.Surname))
            votes.AddOwn(MentionKind.Person, 1);
        if (scan.Is(first, WordClass.Surname) && !scan.Is(first, WordClass.Common))
            votes.AddOwn(MentionKind.Person, 1); // 'Xi Jinping'
        if (scan.KnownLength(first + 1) == end - first - 1 && scan.Document.Is(first, NameWord.Quarter))
            votes.AddOwn(MentionKind.Place, 6);
        if (scan.Document.Is(first, NameWord.SpanishArticle) && !scan.Document.Is(first + 1, Mark.Hyphen))
            votes.AddOwn(MentionKind.Organisation, 2); // 'La Prensa'
        for (var i = first; i < end; i++)
        {
            if (!scan.IsCapitalised(i))
            {
                if (scan.Is(i, WordClass.Particle))
                    votes.AddOwn(MentionKind.Person, 1);
                else if (i > first && scan.Document.Is(i - 1, Mark.Hyphen))
                    votes.AddOwn(MentionKind.Person, 2); // 'Cheng-tai'
                continue;
            }
            if (i == first && IsPersonOfPlace(scan, first, end))
                votes.AddOwn(MentionKind.Person, 5);
            else if (i == first && end - first == 2 && scan.Document.Is(first, NameWord.Older) && !scan.Is(end - 1, WordClass.Common))
                votes.AddOwn(MentionKind.Place, 2);
            else if (scan.Known(i) is { Kind: MentionKind.Country })
                votes.AddOwn(MentionKind.Organisation, 4);
            else if (i == first && scan.Known(i) is { Kind: MentionKind.Organisation or MentionKind.Media })
                votes.AddOwn(MentionKind.Organisation, 2);
            else if (
                scan.Is(i, WordClass.NoName)
                || scan.Is(i, WordClass.Common) && !scan.Is(i, WordClass.GivenName | WordClass.Forename | WordClass.Surname)
            )
                votes.AddOwn(MentionKind.Organisation, 2);
            else if (scan.IsAbbreviation(i))
                votes.AddOwn(MentionKind.Organisation, 2);
        }
    }

    /// <summary>'Okinawan', 'Punjabis': who lives at a place that the lexicons know, no actor.</summary>
    static bool IsPeople(Scan scan, int token)
    {
        var word = scan.Document.Lower(token);
        if (word.Length < 6 || scan.Is(token, WordClass.GivenName | WordClass.Forename | WordClass.Surname) || Towns.Contains(word))
            return false;
        foreach (var ending in WordEndings.People)
            if (word.AsSpan().EndsWith(ending) && word.Length - ending.Length > 3 && Towns.Contains(word[..^ending.Length]))
                return true;
        return false;
    }

    /// <summary>'Israel Adesanya', 'Chad Wolf', 'India Walton': a country or a town that is a given name too. Not 'Chad Freight'.</summary>
    static bool IsPersonOfPlace(Scan scan, int first, int end)
    {
        if (
            end - first is not (2 or 3)
            || scan.KnownLength(first) != 1
            || scan.Known(first) is not { Kind: MentionKind.Country or MentionKind.Place, Form: MentionForm.Name } known
        )
            return false;
        if (
            !scan.IsCapitalised(end - 1)
            || scan.KnownLength(end - 1) > 0
            || scan.Is(end - 1, WordClass.AnyHead | WordClass.NoName)
            || scan.IsAbbreviation(end - 1)
        )
            return false;
        var (isSurname, isCommon) = (scan.Is(end - 1, WordClass.Surname), scan.Is(end - 1, WordClass.Common));
        return scan.Is(first, WordClass.GivenName | WordClass.Forename)
            ? (isSurname || !isCommon) && (known.Kind == MentionKind.Country || isSurname)
            : isSurname && !isCommon;
    }

    /// <summary>'TechNova', but not 'McDougal' or 'O'Hara'.</summary>
    static bool HasInnerCapital(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return !(i <= 3 && WordEndings.BeginsWith(word, WordEndings.Surname));
        return false;
    }
}
