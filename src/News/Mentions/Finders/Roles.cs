using News.Text;

namespace News.Mentions.Finders;

/// <summary>Offices that stand for who holds them: 'China's Defence Minister', 'the envoy to Chad', 'a spokesman', 'his wife'.</summary>
internal static class Roles
{
    const int MostModifiers = 5;

    public static void Find(Scan scan)
    {
        for (var i = 0; i < scan.Document.Count;)
        {
            var length = scan.Document[i].IsWord ? Vocabulary.Roles.Match(scan.Document, i, out _) : 0;
            if (length == 0 || scan.NameAt(i) is not null || IsTitle(scan, i, length) || !Descriptions.IsHead(scan, i + length, plural: false)) { i++; continue; }
            Vocabulary.Roles.Match(scan.Document, i, out var gender);
            i = Add(scan, i, i + length, gender);
        }
    }

    /// <summary>A rank or honorific before a name is part of the name's title, no mention.</summary>
    static bool IsTitle(Scan scan, int i, int length) =>
        scan.NameAt(i + length) is { Title: not null } name && name.WithTitle <= i && scan.Is(i, WordClass.Title);

    static int Add(Scan scan, int noun, int end, Gender gender)
    {
        var document = scan.Document;
        var core = noun;
        for (var n = 0; n < MostModifiers && IsModifier(scan, core - 1, core); n++) core--;
        var first = core;
        Candidate? owner = null;
        var before = first - 1;
        if (NounPhrase.IsTime(document.Lower(before))) before--;
        var possessive = before >= 0 && document[before].IsPossessive;
        if (possessive) before--;
        if (possessive && scan.CommonAt(before) is { } body && body.End == before + 1) (owner, first) = (body, body.First);
        if (before >= 0 && scan.NameAt(before) is { } holder && holder.End == before + 1 && scan.SameSentence(before, noun))
        {
            if (possessive || holder.Kind is not MentionKind.Person) (owner, first) = (holder, holder.First);
        }
        var article = document.Lower(first - 1);
        var isDefinite = article is "the" or "this" or "that" or "his" or "her" or "their" or "its" or "our" or "my";
        var isIndefinite = article is "a" or "an" or "another" or "one";
        if ((isDefinite || isIndefinite) && scan.SameSentence(first - 1, noun)) first--;
        var told = isDefinite ? Definiteness.Definite : isIndefinite ? Definiteness.Indefinite : owner is not null ? Definiteness.Definite : Definiteness.None;
        if (told == Definiteness.None && NounPhrase.Before(scan, core, plural: false) is { Definiteness: not Definiteness.None } phrase)
            (first, told, owner) = (phrase.First, phrase.Definiteness, phrase.Owner);
        if (Descriptions.IsNobody(document.Lower(first)) || Descriptions.IsNobody(document.Lower(first - 1))) return end;
        if (!isDefinite && !isIndefinite && !possessive && VerbForms.IsParticiple(document.Lower(noun))) return end; // 'Peru accused Chad'
        var complement = Complement(scan, end);
        var isTitle = scan.NameAt(end) is { Kind: MentionKind.Person } named && named.WithTitle <= end && document[end].SpaceBefore;
        if (owner is null && told == Definiteness.None && complement == end && !isTitle && !scan.InHeading(noun)
            && !(document.Lower(core - 1) == "," && scan.NameAt(core - 2) is { Kind: MentionKind.Person }) && !(document[noun].IsCapitalised && !scan.IsOpening(noun) && !scan.InTitleCase(noun))) return end;
        scan.Add(new Candidate(first, complement, MentionKind.Person, MentionForm.Role,
            owner is not null ? "office of a state or body" : isTitle ? "office before a name" : complement > end ? "office with its complement" : "office")
        { Core = (core, end), Owner = owner ?? (complement > end ? scan.NameAt(complement - 1) : null), Definiteness = told, Gender = gender, IsFormer = document.Lower(core - 1) is "former" or "ex" or "onetime" || document.Lower(core - 1) == "-" && document.Lower(core - 2) == "ex", Key = scan.Key(core, end) });
        return end;
    }

    static bool IsModifier(Scan scan, int token, int next)
    {
        if (token < 0 || !scan.SameSentence(token, next) || scan.NameAt(token) is not null) return false;
        if (scan.Document[token].Text == "-") return scan.IsGlued(token) && scan.Is(token - 1, WordClass.RoleModifier | WordClass.Role);
        return scan.Is(token, WordClass.RoleModifier | WordClass.Role) && (scan.Document[next].SpaceBefore || scan.Document[next].Text == "-" || scan.Document.Lower(token + 1) == "-");
    }

    /// <summary>The end of 'of the Central Bank', 'to France' behind the office; <paramref name="at"/> where nothing follows.</summary>
    static int Complement(Scan scan, int at)
    {
        if (scan.Document.Lower(at) is not ("of" or "to" or "for" or "at")) return at;
        var next = at + 1;
        while (next < at + 3 && scan.Document.Lower(next) is "the" or "state") next++;
        if (scan.NameAt(next) is { } name && name.First == next && name.Kind != MentionKind.Person && scan.SameSentence(at, next)) return name.End;
        if (scan.Document.Lower(at) != "of" || !scan.IsCapitalised(next) || next != at + 1) return at;
        var end = next;
        while (end < next + 4 && scan.SameSentence(at, end) && scan.NameAt(end) is null
            && (scan.IsCapitalised(end) || scan.Document.Lower(end) is "and" or "the" && scan.IsCapitalised(end + 1))) end++;
        return end;
    }
}
