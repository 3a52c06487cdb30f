using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Names by their capitals: finds where a run of capitalised words begins and ends; <see cref="NameParts"/> cuts it.</summary>
static class NamesInText
{
    public static void Find(Scan scan)
    {
        for (var i = 0; i < scan.Document.Count; )
        {
            if (scan.NameAt(i) is { } found)
            {
                i = found.End;
                continue;
            }
            if (Vocabulary.Roles.Match(scan.Document, i, out _) is var role and > 2)
            {
                i += role;
                continue;
            }
            if (!Begins(scan, i))
            {
                if (scan.IsCapitalised(i))
                    scan.Document.Trace?.Keep(new RejectedName(i, i + 1, "name by its capital", scan.Class(i)));
                i++;
                continue;
            }
            var end = End(scan, i);
            NameParts.Cut(scan, i, end);
            i = end;
        }
        MonthNames.FindAlone(scan);
    }

    static bool Begins(Scan scan, int i)
    {
        if (scan.KnownLength(i) > 0)
            return true;
        if (!scan.Document[i].IsWord || scan.Document[i].IsPossessive || scan.IsNoWord(i))
            return false;
        if (!scan.IsCapitalised(i) && scan.CaseAt(i) == LetterCase.Small && scan.Document[i].IsWord)
            return IsTitleOfName(scan, i);
        if (!scan.IsCapitalised(i))
            return scan.Document[i].Text.AsSpan(1).ContainsAnyInRange('A', 'Z') && !scan.Is(i, WordClass.NoName)
                || scan.Document.Is(i, NameWord.ArabicArticle) && scan.Document.Is(i + 1, Mark.Hyphen) && scan.IsCapitalised(i + 2);
        if (scan.Is(i, WordClass.Breaks))
            return MonthNames.IsGivenName(scan, i) || IsSyllable(scan, i) || IsShortSurname(scan, i);
        if (scan.Is(i, WordClass.Function) && !scan.Document[i].IsAllCapitals)
            return IsWill(scan, i);
        return !(scan.Is(i, WordClass.Common) && scan.InTitleCase(i)) || IsTitleOfName(scan, i);
    }

    /// <summary>'Jun-sik', 'Sun-ok': the first half of a given name, though alone it is short for a month or a day.</summary>
    static bool IsSyllable(Scan scan, int i) =>
        scan.Document[i].Text.Length < 5
        && scan.Document.Is(i + 1, Mark.Hyphen)
        && scan.IsGlued(i + 1)
        && scan.IsGlued(i + 2)
        && !scan.IsCapitalised(i + 2)
        && scan.Document[i + 2] is { IsWord: true, Text.Length: > 1 and < 6 }
        && !scan.Is(i + 2, WordClass.Common | WordClass.Function | WordClass.CompoundTail);

    /// <summary>'Sun Tolvar met': a surname of three letters that is short for a day, before a word that can only be a name.</summary>
    static bool IsShortSurname(Scan scan, int i) =>
        scan.Document[i].Text.Length == 3
        && !MonthNames.IsMonth(scan, i)
        && scan.Is(i, WordClass.Surname)
        && scan.IsCapitalised(i + 1)
        && scan.Document[i + 1].SpaceBefore
        && !scan.InTitleCase(i)
        && scan.SameSentence(i, i + 1)
        && scan.KnownLength(i + 1) == 0
        && !scan.Is(i + 1, WordClass.Common | WordClass.Function | WordClass.Breaks | WordClass.NoName | WordClass.AnyHead);

    /// <summary>'Will Smith won': a given name that is a small word too, before a surname and a verb in the past tense.</summary>
    static bool IsWill(Scan scan, int i) =>
        scan.Is(i, WordClass.GivenName)
        && scan.IsCapitalised(i + 1)
        && scan.Is(i + 1, WordClass.Surname)
        && scan.KnownLength(i + 1) == 0
        && !scan.InTitleCase(i)
        && VerbShapes.IsParticiple(scan.Document.Lower(i + 2));

    /// <summary>Where a capital means nothing, 'GENERAL BRENDIK', 'president brendik'.</summary>
    static bool IsTitleOfName(Scan scan, int i) =>
        scan.Is(i, WordClass.Title | WordClass.Role)
        && scan.IsCapitalised(i + 1)
        && !scan.Is(i + 1, WordClass.Common | WordClass.Function | WordClass.Breaks)
        && scan.SameSentence(i, i + 1);

    /// <summary>The token after the run that begins at <paramref name="first"/>.</summary>
    static int End(Scan scan, int first)
    {
        var document = scan.Document;
        var end = first + Math.Max(1, scan.KnownLength(first));
        while (end < document.Count && scan.SameSentence(first, end) && scan.NameAt(end) is null)
        {
            var next = Next(scan, first, end);
            if (next == end)
                break;
            end = next;
        }
        return end;
    }

    /// <summary>How far the run reaches from <paramref name="at"/> by its next word; <paramref name="at"/> itself where it ends.</summary>
    static int Next(Scan scan, int first, int at)
    {
        var document = scan.Document;
        var token = document[at];
        if (scan.KnownLength(at) is var known and > 0 && token.SpaceBefore)
            return at + known;
        if (scan.IsCapitalised(at) && !token.SpaceBefore && document[at - 1].HasPoint)
            return at + 1; // 'M.K.Brendik'
        if (
            scan.CaseAt(at) == LetterCase.Small
            && scan.Is(at, WordClass.Surname)
            && scan.Is(at - 1, WordClass.GivenName)
            && token.SpaceBefore
        )
            return at + 1;
        if (MonthNames.IsSurname(scan, at))
            return at + 1;
        if (scan.IsCapitalised(at) && token.SpaceBefore && !IsLink(scan, at))
            return
                Begins(scan, at)
                || scan.Is(at, WordClass.Common)
                    && !scan.Is(at, WordClass.Function | WordClass.Breaks)
                    && (
                        !scan.InTitleCase(at)
                        || scan.Is(at, WordClass.ActorHead) && !scan.Is(at - 1, WordClass.Common)
                        || scan.Is(at, WordClass.Surname) && scan.Is(at - 1, WordClass.GivenName)
                    )
                ? at + 1
                : at;
        if (token.Mark is Mark.Hyphen && !token.SpaceBefore && scan.IsGlued(at + 1))
        {
            if (scan.IsCapitalised(at + 1))
                return IsPair(scan, first, at) || scan.Is(at + 1, WordClass.Function) ? at : at + 2;
            return scan.IsCapitalised(at - 1) && IsNameTail(scan, first, at) ? at + 2 : at;
        }
        if (token.Mark is Mark.Ampersand && scan.IsCapitalised(at + 1))
            return at + 2;
        if (token.IsPossessive)
            return JoinsPossessive(scan, first, at) ? at + 2 : at;
        if (
            token.Mark is Mark.Apostrophe
            && !token.SpaceBefore
            && Inflection.MayBePlural(document[at - 1].Lower)
            && (scan.Is(at - 1, WordClass.Common | WordClass.Role) || at == first + 1 && EndsInHead(scan, at + 1))
            && scan.KnownLength(at - 1) == 0
            && scan.IsCapitalised(at + 1)
            && !scan.Is(at + 1, WordClass.GivenName | WordClass.Title | WordClass.Role)
            && !document.Is(at + 1, NameWord.Chief)
        )
            return at + 2;
        if (scan.Is(at, WordClass.Particle) && scan.IsCapitalised(at - 1))
        {
            var name = at + 1;
            while (name < at + 3 && scan.Is(name, WordClass.Particle) && !scan.IsCapitalised(name))
                name++;
            if (document.Is(name, Mark.Hyphen))
                name++; // 'al-Bashir'
            if (scan.IsCapitalised(name) && !scan.Is(name, WordClass.Breaks))
                return name + 1;
        }
        if (document.Is(at, NameWord.Plc))
            return scan.IsCapitalised(at - 1) ? at + 1 : at;
        if (document.Is(at, NameWord.Party))
            return IsParty(scan, first, at) ? at + 1 : at;
        if (document.Is(at, FunctionWord.Naming | FunctionWord.Against))
            return JoinsComplement(scan, first, at);
        if (document.Is(at, NameWord.Into))
            return document.Is(at - 1, NameWord.Inquiry) && at - first > 2 && scan.IsCapitalised(at + 1) ? at + 2 : at;
        if (document.Is(at, FunctionWord.And))
            return JoinsSecond(scan, first, at);
        return document.Is(at, Mark.Comma) ? JoinsList(scan, first, at) : at;
    }

    /// <summary>'Press Board Of Tolvar': a small word with a capital.</summary>
    static bool IsLink(Scan scan, int at) =>
        scan.Document.Is(at, FunctionWord.Of | FunctionWord.For | FunctionWord.Against)
        && scan.Document[at] is { IsCapitalised: true, IsAllCapitals: false }
        && !scan.InTitleCase(at);

    /// <summary>'The Conservative party', whose adjective alone names nothing.</summary>
    static bool IsParty(Scan scan, int first, int at) =>
        at == first + 1
        && scan.Document.Is(first - 1, FunctionWord.Definite)
        && scan.KnownLength(first) == 0
        && !scan.InTitleCase(first)
        && scan.Is(first, WordClass.Common | WordClass.NoName)
        && !scan.Document[first].IsAllCapitals
        && !scan.Is(first, WordClass.Surname | WordClass.GivenName);

    /// <summary>'Mali-Niger', 'Franco-German': two names, no longer one.</summary>
    static bool IsPair(Scan scan, int first, int at) =>
        (scan.KnownLength(first) == at - first || scan.Is(at - 1, WordClass.NoName))
        && (scan.KnownLength(at + 1) > 0 || scan.Is(at + 1, WordClass.NoName));

    /// <summary>The small half of a given name: 'Wai-ching'; not 'Geneva-based'. After a surname it may be an English
    /// word too: 'Jae-in'.</summary>
    static bool IsNameTail(Scan scan, int first, int at)
    {
        var tail = scan.Document[at + 1];
        if (!tail.IsWord || tail.Text.Length > 6 || scan.Is(at + 1, WordClass.CompoundTail | WordClass.Says))
            return false;
        return !scan.Is(at + 1, WordClass.Common | WordClass.Role | WordClass.PlaceHead)
            || at - first > 1 && scan.KnownLength(at - 1) == 0 && tail.Text.Length < 6 && !scan.InTitleCase(at);
    }

    /// <summary>'People's Liberation Army', where a common noun owns; not 'China's Defence Minister'.</summary>
    static bool JoinsPossessive(Scan scan, int first, int at) =>
        at == first + 2 && scan.Document.Is(first, NameWord.Saint) && scan.IsCapitalised(at + 1) && scan.Is(at + 1, WordClass.AnyHead)
        || at == first + 1
            && scan.IsCapitalised(at + 1)
            && scan.KnownLength(first) == 0
            && scan.Is(first, WordClass.Common | WordClass.Role)
            && !scan.Document[first].IsAllCapitals
            && !scan.InTitleCase(at);

    /// <summary>'Bank of the North', 'Joint Heads of Crafts Board'; not 'President of France'.</summary>
    static int JoinsComplement(Scan scan, int first, int at)
    {
        var next = scan.Document.Is(at + 1, FunctionWord.Definite) ? at + 2 : at + 1;
        if (!scan.IsCapitalised(next) || scan.Is(next, WordClass.Breaks) || scan.Is(first, WordClass.Title) && at == first + 1)
            return at;
        var isOf = scan.Document.Is(at, FunctionWord.Of);
        if (
            scan.Document.Is(at, FunctionWord.Against)
            && !(scan.Is(at - 1, WordClass.OrganisationHead) && scan.Is(next, WordClass.Common) && at - first > 1)
        )
            return at;
        if (
            at == first + 1
            && scan.IsOpening(first)
            && scan.Is(first, WordClass.Common)
            && Inflection.MayBePlural(scan.Document[first].Lower)
        )
            return at; // 'Workers of the …'
        if (!isOf && scan.KnownLength(next) > 0)
            return at; // 'Zorbal Electronics for Latin America'
        var head =
            scan.Is(at - 1, WordClass.OrganisationHead)
            || isOf && scan.Is(at - 1, WordClass.PlaceHead | WordClass.InitiativeHead | WordClass.NothingHead | WordClass.MediaHead)
            || isOf && IsAim(scan, first, at - 1)
            || scan.Document.Is(at, FunctionWord.On) && IsMembers(scan, first, at - 1);
        var last = scan.Document.Lower(at - 1);
        if (!head && isOf && at - first > 1 && next == at + 1 && Inflection.MayBePlural(last) && scan.Is(at - 1, WordClass.Common))
            head = EndsInHead(scan, next);
        return head ? next + Math.Max(1, scan.KnownLength(next)) : at;
    }

    /// <summary>'Association for the <b>Protection</b> of …': what a body is for, which has an object of its own.</summary>
    static bool IsAim(Scan scan, int first, int noun)
    {
        var before = scan.Document.Is(noun - 1, FunctionWord.Definite) ? noun - 2 : noun - 1;
        return scan.Document.Is(before, FunctionWord.For)
            && before - 1 >= first
            && scan.Is(before - 1, WordClass.OrganisationHead)
            && scan.Is(noun, WordClass.Common);
    }

    /// <summary>'Advisory Group of <b>Experts</b> on …'</summary>
    static bool IsMembers(Scan scan, int first, int noun) =>
        noun - 2 >= first
        && scan.Document.Is(noun - 1, FunctionWord.Of)
        && scan.Is(noun - 2, WordClass.OrganisationHead)
        && Inflection.MayBePlural(scan.Document[noun].Lower)
        && scan.Is(noun, WordClass.Common);

    /// <summary>'Ministry of Trade and Industry', 'the Plough and Anvil Initiative'; not 'France and Spain'.</summary>
    static int JoinsSecond(Scan scan, int first, int at)
    {
        if (IsOfTwoPlaces(scan, first, at))
            return at + 1 + scan.KnownLength(at + 1);
        if (!scan.IsCapitalised(at + 1) || scan.KnownLength(at + 1) > 0 || scan.InTitleCase(at))
            return at;
        if (scan.Is(at + 1, WordClass.Function | WordClass.Breaks | WordClass.Title))
            return at;
        for (var i = first; i < at; i++)
            if (
                scan.Document.Is(i, FunctionWord.Naming)
                && i > first
                && scan.Is(i - 1, WordClass.OrganisationHead)
                && scan.Is(at - 1, WordClass.Common | WordClass.RoleModifier)
                && !scan.Is(at + 1, WordClass.GivenName | WordClass.Forename | WordClass.Role)
            )
                return at + 2;
        if (at - first > 2 || scan.KnownLength(first) > 0 || scan.Is(first, WordClass.GivenName | WordClass.Title | WordClass.Role))
            return at;
        if (scan.Is(at - 1, WordClass.ActorHead) && at - first > 1)
            return at;
        var isIntroduced =
            scan.Document.Is(first - 1, FunctionWord.Definite)
            || scan.Is(first - 1, WordClass.CompoundTail)
            || scan.Document[Math.Max(0, first - 1)].IsPossessive && scan.Is(first, WordClass.Common);
        return isIntroduced && scan.IsCapitalised(at + 2) && EndsInHead(scan, at + 1) ? at + 2 : at;
    }

    /// <summary>'the Norland and Estland Affairs Office': one body for two places.</summary>
    static bool IsOfTwoPlaces(Scan scan, int first, int at) =>
        scan.KnownLength(first) == at - first
        && scan.KnownLength(at + 1) is > 0 and var length
        && IsPlace(scan.Known(first))
        && IsPlace(scan.Known(at + 1))
        && !scan.InTitleCase(at)
        && scan.Document.Is(first - 1, FunctionWord.Definite)
        && scan.IsCapitalised(at + 1 + length)
        && scan.IsCapitalised(at + 2 + length)
        && EndsInHead(scan, at + 1 + length);

    static bool IsPlace(KnownName? known) =>
        known is { Kind: MentionKind.Country or MentionKind.Place, Form: MentionForm.Name or MentionForm.Abbreviation };

    /// <summary>'Ministry of Agriculture, Fisheries and Water Resources', where every word of the list is a common one;
    /// not 'the Ministry of Health, Ana Ruiz and'.</summary>
    static int JoinsList(Scan scan, int first, int at)
    {
        const int longest = 16;
        if (scan.InTitleCase(at) || !scan.Is(at - 1, WordClass.Common | WordClass.RoleModifier) || !IsOffice(scan, first, at))
            return at;
        for (var (i, hasAnd) = (at, false); i < at + longest && scan.SameSentence(at, i); i++)
        {
            if (scan.Document.Is(i, Mark.Comma | Mark.Ampersand) || scan.Document.Is(i, FunctionWord.And))
            {
                if (hasAnd)
                    return i;
                hasAnd = !scan.Document.Is(i, Mark.Comma);
                if (scan.Document.Is(i, Mark.Comma) && scan.Document.Is(i + 1, FunctionWord.And))
                    i++;
                hasAnd |= scan.Document.Is(i, FunctionWord.And);
                if (!scan.IsCapitalised(i + 1))
                    return at;
            }
            else if (!scan.IsCapitalised(i))
                return hasAnd ? i : at;
            else if (
                !scan.Is(i, WordClass.Common | WordClass.RoleModifier | WordClass.OrganisationHead)
                || scan.KnownLength(i) > 0
                || scan.Is(i, WordClass.GivenName | WordClass.Title | WordClass.Role | WordClass.Function | WordClass.Breaks)
            )
                return at;
        }
        return at;
    }

    /// <summary>'Ministry of Trade', 'Committee on Rents': an office with its task.</summary>
    static bool IsOffice(Scan scan, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (scan.Document.Is(i, FunctionWord.Naming) && scan.Is(i - 1, WordClass.OrganisationHead))
                return true;
        return false;
    }

    /// <summary>Whether the capitalised words from here on end in the head of an organisation or an initiative.</summary>
    static bool EndsInHead(Scan scan, int at)
    {
        const int furthest = 6;
        for (var i = at; i < at + furthest && scan.IsCapitalised(i) && !scan.Is(i, WordClass.Title); i++)
            if (
                scan.Is(i, WordClass.OrganisationHead | WordClass.InitiativeHead)
                && (!scan.IsCapitalised(i + 1) || scan.Is(i + 1, WordClass.Title))
            )
                return true;
        return false;
    }
}
