namespace News.Mentions.Finders;

/// <summary>A name without a title: its own words tell what it names, or leave it open.</summary>
internal static class NameByShape
{
    /// <summary>The rule of a common word with a capital, which is a name only where the text has a longer one of which it is part.</summary>
    public const string PartOfName = "surname that is a common word";

    public static void Find(Scan scan, int first, int end)
    {
        var (kind, rule) = Kind(scan, first, end);
        if (rule.Length == 0)
        {
            scan.Document.Trace?.Keep(new NoName(first, end, "name by its shape", scan.Class(end - 1)));
            return;
        }
        var known = scan.KnownLength(first) == end - first ? scan.Known(first) : null;
        var form = known?.Form ?? (end == first + 1 && IsAbbreviation(scan, first) ? MentionForm.Abbreviation : MentionForm.Name);
        scan.Add(new Candidate(first, end, kind ?? MentionKind.Person, form, rule)
        {
            Key = scan.Key(first, end),
            Known = known,
            IsOpen = kind is null,
            Gender = kind == MentionKind.Person ? GenderOf(scan.Class(first)) : Gender.Unknown,
        });
    }

    public static Gender GenderOf(WordClass given) =>
        (given & WordClass.Male) != 0 ? Gender.Male : (given & WordClass.Female) != 0 ? Gender.Female : Gender.Unknown;

    /// <summary>The kind, null where it is open, and the rule; an empty rule where it is no name of an actor.</summary>
    static (MentionKind? Kind, string Rule) Kind(Scan scan, int first, int end)
    {
        var length = end - first;
        if (scan.KnownLength(first) == length) return (scan.Known(first)!.Kind, scan.Known(first)!.Form == MentionForm.Demonym ? "demonym" : "known name");
        if (length == 1)
        {
            if (scan.Is(first, WordClass.NoName | WordClass.Breaks | WordClass.Function)) return (null, "");
            if (scan.Is(first, WordClass.OrganisationHead) && !scan.IsOpening(first) && !scan.InTitleCase(first)
                && !scan.Is(first, WordClass.Role)) return (MentionKind.Organisation, "head word with a capital");
            if (scan.Document[first].Text.Length < 2 || scan.Document[first].Text.Length == 2 && scan.Document[first].Text[1] == '.') return (null, "");
            if (scan.Is(first, WordClass.Common | WordClass.AnyHead | WordClass.Role | WordClass.Title) && !scan.Document[first].IsAllCapitals)
                return (null, PartOfName);
            if (scan.Is(first, WordClass.GivenName)) return (null, "given name alone");
            return IsAbbreviation(scan, first) ? (MentionKind.Organisation, "abbreviation") : (null, "capitalised word");
        }
        if (AllAre(scan, first, end, WordClass.NoName | WordClass.Common)
            && (scan.InTitleCase(first) || !scan.Is(end - 1, WordClass.ActorHead))) return (null, "");
        var isPerson = scan.Is(first, WordClass.GivenName) && scan.Document.Lower(first - 1) != "the";
        if (isPerson && length == 2 && !scan.Is(end - 1, WordClass.OrganisationHead | WordClass.MediaHead | WordClass.NothingHead)) return (MentionKind.Person, "given name and surname");
        if (NameShapes.NamesNothing(scan, first, end)) return (null, "");
        if (NameShapes.HeadKind(scan, first, end) is { } kind) return (kind, "name by its head word");
        if (isPerson && length < 6) return (MentionKind.Person, "given name and surname");
        for (var i = first; i < end; i++)
            if (scan.Document[i].Text is [var letter, '.'] && char.IsUpper(letter) && i + 1 < end) return (MentionKind.Person, "name with initials");
        if (scan.Document[first].IsAllCapitals && length == 2 && !scan.InTitleCase(first) && scan.Document[end - 1].IsAllCapitals && IsAbbreviation(scan, first)) return (MentionKind.Organisation, "abbreviation");
        for (var i = first; i < end; i++)
            if (scan.Document[i].Text == "&") return (MentionKind.Organisation, "name with &");
        return (null, "capitalised words");
    }

    static bool AllAre(Scan scan, int first, int end, WordClass what)
    {
        for (var i = first; i < end; i++)
            if (scan.IsCapitalised(i) && !scan.Is(i, what)) return false;
        return true;
    }

    static bool IsAbbreviation(Scan scan, int token)
    {
        var word = scan.Document[token];
        if (word.Text.Length > 7 || !word.IsAllCapitals) return false;
        // In a headline all in capitals every word looks like one.
        return !(scan.IsCapitalised(token - 1) && word.Text.Length > 4 && scan.Document[token - 1].IsAllCapitals && scan.Document[token - 1].Text.Length > 3);
    }
}
