using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Offices that stand for their holder: 'China's Defence Minister', 'the envoy to Chad', 'a spokesman', 'his wife'.</summary>
static class RoleFinder
{
    const int MostModifiers = 5;

    public static void Find(Scan scan)
    {
        for (var i = 0; i < scan.Document.Count; )
        {
            var gender = Gender.Unknown;
            var length = scan.Document[i].IsWord ? Vocabulary.Roles.Match(scan.Document, i, out gender) : 0;
            if (
                length == 0
                || scan.NameAt(i) is not null
                || IsTitle(scan, i, length)
                || IsVerb(scan, i)
                || IsPaper(scan, i)
                || !Descriptions.IsHead(scan, i + length, plural: false)
            )
            {
                i++;
                continue;
            }
            i = Add(scan, i, i + length, gender);
        }
    }

    /// <summary>'Peru accused Chad', but 'the accused'.</summary>
    static bool IsVerb(Scan scan, int i) =>
        VerbShapes.IsParticiple(scan.Document.Lower(i)) && !scan.Document.Is(i - 1, FunctionWord.Definite);

    /// <summary>'The Evening Star': a paper, by its capitals and the head of papers' names.</summary>
    public static bool IsPaper(Scan scan, int token) =>
        scan.Is(token, WordClass.MediaHead)
        && scan.IsCapitalised(token)
        && scan.IsCapitalised(token - 1)
        && !scan.InTitleCase(token)
        && !scan.Is(token - 1, WordClass.RoleModifier | WordClass.Surname | WordClass.GivenName);

    /// <summary>A rank or honorific before a name is part of the name's title, no mention.</summary>
    static bool IsTitle(Scan scan, int i, int length) =>
        scan.NameAt(i + length) is { Title: not null } name && name.WithTitle <= i && scan.Is(i, WordClass.Title);

    static int Add(Scan scan, int noun, int end, Gender gender)
    {
        var document = scan.Document;
        var core = noun;
        for (var n = 0; n < MostModifiers && IsModifier(scan, core - 1, core); n++)
            core--;
        var phrase = Introduced(scan, core);
        if (Descriptions.IsNobody(document, phrase.First) || Descriptions.IsNobody(document, phrase.First - 1))
            return end;
        var complement = Complement(scan, end);
        var own = end;
        if (complement == end && SecondRole(scan, end, phrase.First) is > 0 and var second)
            complement = end = second;
        var isTitle = scan.NameAt(end) is { Kind: MentionKind.Person } named && named.WithTitle <= end && document[end].SpaceBefore;
        if (phrase.Definiteness == Definiteness.None && complement == end && !isTitle && !IsToldByPlace(scan, core, noun))
            return end;
        scan.Add(
            new Candidate(
                phrase.First,
                complement,
                MentionKind.Person,
                MentionForm.Role,
                phrase.Owner is not null ? "office of a state or body"
                    : isTitle ? "office before a name"
                    : complement > end ? "office with its complement"
                    : "office"
            )
            {
                Core = (core, end),
                Owner = phrase.Owner ?? (complement > end ? scan.NameAt(complement - 1) : null),
                Definiteness = phrase.Definiteness,
                Gender = gender,
                IsFormer = IsFormer(document, core - 1),
                Key = scan.Key(core, own),
            }
        );
        return end;
    }

    /// <summary>Article and owner of the office: of 'then', 'former' and their like the article before is asked, not so
    /// of an owner ('China's then minister').</summary>
    static NounIntroduction Introduced(Scan scan, int core)
    {
        var document = scan.Document;
        var before = NounIntroduction.IsTime(document, core - 1) ? core - 2 : core - 1;
        var possessive = before >= 0 && document[before].IsPossessive;
        if (possessive)
            before--;
        var owner =
            before >= 0 && scan.SameSentence(before, core) ? scan.NameAt(before) ?? (possessive ? scan.CommonAt(before) : null) : null;
        if (
            owner is not null
            && (owner.End != before + 1 || !possessive && owner.Kind == MentionKind.Person || core - owner.First > NounIntroduction.Longest)
        )
            owner = null;
        var first = owner?.First ?? core;
        var article = scan.SameSentence(first - 1, core) ? first - 1 : -1;
        if (document.Is(article, FunctionWord.Definite | FunctionWord.ThisOrThat | FunctionWord.Owner))
            return new(first - 1, core, Definiteness.Definite, owner);
        if (document.Is(article, FunctionWord.Indefinite | FunctionWord.One))
            return new(first - 1, core, Definiteness.Indefinite, owner);
        if (owner is not null)
            return new(first, core, Definiteness.Definite, owner);
        var phrase = NounIntroduction.Before(scan, core, plural: false);
        return phrase.Definiteness == Definiteness.None ? new(core, core, Definiteness.None, null) : phrase;
    }

    /// <summary>Whether the bare noun can only be somebody: in a headline, after a person's name and a comma, or with a
    /// capital of its own.</summary>
    static bool IsToldByPlace(Scan scan, int core, int noun) =>
        scan.InHeading(noun)
        || scan.Document.Is(core - 1, Mark.Comma) && scan.NameAt(core - 2) is { Kind: MentionKind.Person }
        || scan.IsCapitalised(noun) && !scan.IsOpening(noun) && !scan.InTitleCase(noun);

    static bool IsFormer(Document document, int before) =>
        document.Is(before, NameWord.Former) || document.Is(before, Mark.Hyphen) && document.Is(before - 1, NameWord.Ex);

    static bool IsModifier(Scan scan, int token, int next)
    {
        if (token < 0 || !scan.SameSentence(token, next) || scan.NameAt(token) is not null)
            return false;
        if (scan.Document.Is(token, Mark.Hyphen))
            return scan.IsGlued(token) && scan.Is(token - 1, WordClass.RoleModifier | WordClass.Role);
        return scan.Is(token, WordClass.RoleModifier | WordClass.Role)
            && (scan.Document[next].SpaceBefore || scan.Document.Is(next, Mark.Hyphen) || scan.Document.Is(token + 1, Mark.Hyphen));
    }

    /// <summary>The end of 'and co-defendant' in 'his brother and co-defendant, Ada Lovelace,', where one name shows
    /// that both are one person; else 0.</summary>
    static int SecondRole(Scan scan, int at, int first)
    {
        if (!scan.Document.Is(at, FunctionWord.And))
            return 0;
        var noun = at + 1;
        while (
            noun < at + MostModifiers
            && (
                scan.Is(noun, WordClass.RoleModifier)
                || scan.Document.Is(noun, Mark.Hyphen)
                || NounIntroduction.IsTime(scan.Document, noun)
                || scan.Document[noun] is { IsWord: true, IsCapitalised: false }
                    && !scan.Is(noun, WordClass.Function)
                    && !VerbShapes.MayFollowSubject(scan.Document.Lower(noun))
            )
            && CommonNouns.Match(scan.Document, noun, out _) == 0
        )
            noun++;
        var length = CommonNouns.Match(scan.Document, noun, out var described);
        if (length == 0 || described is { IsPlural: true } or { Kind: not MentionKind.Person } || !scan.SameSentence(at, noun))
            return 0;
        var end = noun + length;
        var name = scan.Document.Is(end, Mark.Comma) ? end + 1 : end;
        if (Person(scan, name) is { } named && (name == end || scan.Document.Is(named.End, Mark.OpenBracket | Mark.Comma | Mark.Point)))
            return end;
        return
            scan.Document.Is(first - 1, Mark.Comma)
            && Person(scan, first - 2) is not null
            && scan.Document.Is(end, Mark.Comma | Mark.Point | Mark.Semicolon)
            ? end
            : 0;
    }

    static Candidate? Person(Scan scan, int token) => scan.NameAt(token) is { Kind: MentionKind.Person, IsName: true } name ? name : null;

    /// <summary>The end of 'of the Central Bank', 'to France' after the office; <paramref name="at"/> where nothing follows.</summary>
    static int Complement(Scan scan, int at)
    {
        if (!scan.Document.Is(at, NameWord.Complement))
            return at;
        var next = at + 1;
        while (next < at + 3 && (scan.Document.Is(next, FunctionWord.Definite) || scan.Document.Is(next, NameWord.State)))
            next++;
        if (scan.NameAt(next) is { } name && name.First == next && name.Kind != MentionKind.Person && scan.SameSentence(at, next))
            return name.End;
        if (!scan.Document.Is(at, FunctionWord.Of) || !scan.IsCapitalised(next) || next != at + 1)
            return at;
        var end = next;
        while (
            end < next + 4
            && scan.SameSentence(at, end)
            && scan.NameAt(end) is null
            && (scan.IsCapitalised(end) || scan.Document.Is(end, FunctionWord.And | FunctionWord.Definite) && scan.IsCapitalised(end + 1))
        )
            end++;
        return end;
    }
}
