using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>A name without a title: its own words show what it names, or leave it open.</summary>
static class NameByShape
{
    /// <summary>The rule of a common word with a capital, which is a name only where the text elsewhere says so.</summary>
    public const string CommonWord = "common word as a name";

    /// <summary>The same of several.</summary>
    public const string CommonWords = "common words as a name";

    public static void Find(Scan scan, int first, int end)
    {
        var (kind, rule) = Kind(scan, first, end);
        if (rule.Length == 0)
        {
            scan.Document.Trace?.Keep(new RejectedName(first, end, "name by its shape", scan.Class(end - 1)));
            return;
        }
        var known = scan.KnownLength(first) == end - first ? scan.Known(first) : null;
        var form = known?.Form ?? (end == first + 1 && scan.IsAbbreviation(first) ? MentionForm.Abbreviation : MentionForm.Name);
        scan.Add(
            new Candidate(first, end, kind ?? MentionKind.Person, form, rule)
            {
                Key = scan.Key(first, end),
                Known = known,
                IsOpen = kind is null,
                Gender = kind == MentionKind.Person ? GenderOf(scan.Class(first)) : Gender.Unknown,
            }
        );
    }

    public static Gender GenderOf(WordClass given) =>
        (given & WordClass.Male) != 0 ? Gender.Male
        : (given & WordClass.Female) != 0 ? Gender.Female
        : Gender.Unknown;

    /// <summary>The kind, null where it is open, and the rule; an empty rule if it is not the name of an actor.</summary>
    static (MentionKind? Kind, string Rule) Kind(Scan scan, int first, int end)
    {
        var length = end - first;
        if (IsTask(scan, first, end))
            return (null, "");
        if (scan.KnownLength(first) == length)
            return (scan.Known(first)!.Kind, scan.Known(first)!.Form == MentionForm.Demonym ? "demonym" : "known name");
        if (length == 1)
        {
            if (scan.Is(first, WordClass.NoName | WordClass.Breaks | WordClass.Function))
                return (null, "");
            if (scan.Is(first, WordClass.StandsAlone) && !scan.IsOpening(first) && !scan.InTitleCase(first))
                return (MentionKind.Organisation, "body that needs no other name");
            if (scan.Document[first].Text.Length < 2 || scan.Document[first].Text.Length == 2 && scan.Document[first].Text[1] == '.')
                return (null, "");
            if (
                scan.Is(first, WordClass.Common | WordClass.AnyHead | WordClass.Role | WordClass.Title)
                && !scan.Document[first].IsAllCapitals
            )
                return (null, CommonWord);
            if (scan.Is(first, WordClass.GivenName))
                return (null, "given name alone");
            return (null, scan.IsAbbreviation(first) ? "abbreviation" : "capitalised word");
        }
        var isPerson = scan.Is(first, WordClass.GivenName) && !scan.Document.Is(first - 1, FunctionWord.Definite);
        if (length == 4 && scan.Is(first, WordClass.Surname) && scan.Document.Is(first + 2, Mark.Hyphen) && !scan.IsCapitalised(end - 1))
            return (MentionKind.Person, "surname first");
        if (!isPerson && IsPeople(scan, first, end))
            return (null, "");
        if (
            !isPerson
            && AllAre(scan, first, end, WordClass.NoName | WordClass.Common)
            && (scan.InTitleCase(first) || NameShapes.HeadKind(scan, first, end) is null)
        )
            return scan.InTitleCase(first) ? (null, "") : (null, CommonWords);
        if (isPerson && length == 2 && !scan.Is(end - 1, WordClass.OrganisationHead | WordClass.MediaHead | WordClass.NothingHead))
            return (MentionKind.Person, "given name and surname");
        if (NameShapes.NamesNothing(scan, first, end))
            return (null, "");
        if (NameShapes.HeadKind(scan, first, end) is { } kind)
            return (kind, "name by its head word");
        if (isPerson && length < 6)
            return (MentionKind.Person, "given name and surname");
        for (var i = first; i < end; i++)
            if ((IsInitials(scan.Document[i].Text) || IsLetter(scan, i, end)) && i + 1 < end && scan.KnownLength(i) == 0)
                return (MentionKind.Person, "name with initials");
        if (
            scan.Document[first].IsAllCapitals
            && length == 2
            && !scan.InTitleCase(first)
            && scan.Document[end - 1].IsAllCapitals
            && scan.IsAbbreviation(first)
        )
            return (MentionKind.Organisation, "abbreviation");
        for (var i = first; i < end; i++)
            if (scan.Document.Is(i, Mark.Ampersand))
                return (MentionKind.Organisation, "name with &");
        return (null, "capitalised words");
    }

    /// <summary>'The Minister of Labour': what an office is for, though elsewhere it is a party's name.</summary>
    static bool IsTask(Scan scan, int first, int end) =>
        end == first + 1
        && scan.Is(first, WordClass.Common)
        && scan.Known(first) is { Kind: MentionKind.Organisation }
        && !scan.Document[first].IsAllCapitals
        && scan.Document.Is(first - 1, FunctionWord.Of | FunctionWord.For)
        && scan.Document.Is(first - 2, NameWord.Portfolio);

    /// <summary>'Latin American', 'Dano-Polish', 'First Australians': people or their adjective, no actor.</summary>
    static bool IsPeople(Scan scan, int first, int end) =>
        end - first == 3
            && scan.IsGlued(first + 1)
            && scan.IsGlued(end - 1)
            && scan.Known(end - 1)?.Form == MentionForm.Demonym
            && !scan.Is(first, WordClass.Particle)
        || (scan.Known(end - 1)?.Form == MentionForm.Demonym || scan.Is(end - 1, WordClass.NoName))
            && AllAre(scan, first, end - 1, WordClass.Common | WordClass.NoName | WordClass.RoleModifier);

    /// <summary>'J.' and 'J.K.'</summary>
    static bool IsInitials(string word)
    {
        if (word.Length is 0 or > 6 || word.Length % 2 != 0)
            return false;
        for (var i = 0; i < word.Length; i += 2)
            if (!char.IsUpper(word[i]) || word[i + 1] != '.')
                return false;
        return true;
    }

    /// <summary>The letters of 'R B Sreekumar' and 'V Tolvar', without points.</summary>
    static bool IsLetter(Scan scan, int token, int end) =>
        scan.Document[token].Text is [>= 'A' and <= 'Z']
        && !scan.InTitleCase(token)
        && scan.Document[token].SpaceBefore
        && scan.Document[token + 1].SpaceBefore
        && !scan.Is(end - 1, WordClass.Common | WordClass.AnyHead)
        && scan.Document[end - 1].Text.Length > 2;

    static bool AllAre(Scan scan, int first, int end, WordClass what)
    {
        for (var i = first; i < end; i++)
            if (scan.IsCapitalised(i) && !scan.Is(i, what))
                return false;
        return true;
    }
}
