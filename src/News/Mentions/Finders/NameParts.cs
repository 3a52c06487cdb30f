using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Cuts a run of capitalised words: what belongs to whom ('Pakistan Army'), title ('Lt. Gen.'), name.</summary>
static class NameParts
{
    public static void Cut(Scan scan, int first, int end)
    {
        var opening = first;
        first = Opening(scan, first, end);
        if (first > opening)
            scan.Document.Trace?.Keep(new RejectedName(opening, first, "common word at the head of a sentence", scan.Class(opening)));
        if (first == end)
            return;
        // 'Automaker GM', 'Carmaker Tolvar': what a headline says of the body does not belong to its name.
        if (
            end - first > 1
            && scan.KnownLength(first) == 0
            && scan.IsOpening(first)
            && scan.IsCapitalised(first + 1)
            && !scan.Is(first, WordClass.Surname | WordClass.Title | WordClass.Role)
            && !scan.Is(end - 1, WordClass.AnyHead)
            && CommonNouns.Of(scan.Document.Lower(first)) is { IsPlural: false, Kind: MentionKind.Organisation or MentionKind.Media }
        )
            first++;
        // 'Presidents Ruiz and Lind'
        if (
            end - first is 2 or 3
            && scan.IsCapitalised(first + 1)
            && !scan.Is(end - 1, WordClass.AnyHead)
            && !scan.Is(first + 1, WordClass.Common)
            && !scan.InTitleCase(first)
            && CommonNouns.Of(scan.Document.Lower(first)) is { IsPlural: true, Kind: MentionKind.Person }
        )
            first++;
        if (HasArticle(scan, first, end))
            first--;
        if (TitleIn(scan, first, end) is { } title)
        {
            if (title.First > first)
                Name(scan, first, title.First, null, title.First);
            Name(scan, title.End, end, title.Title, title.First);
            return;
        }
        Name(scan, first, end, null, first);
    }

    /// <summary>'Told The Daily Star': an article with a capital inside a sentence belongs to the name of a medium.</summary>
    static bool HasArticle(Scan scan, int first, int end) =>
        first > 0
        && (scan.Document.Is(first - 1, FunctionWord.Definite) && scan.Document[first - 1] is { IsCapitalised: true, IsAllCapitals: false })
        && scan.SameSentence(first - 1, first)
        && !scan.IsOpening(first - 1)
        && !scan.InTitleCase(first)
        && scan.NameAt(first - 1) is null
        && scan.KnownLength(first) != end - first
        && NameShapes.HeadKind(scan, first, end) is MentionKind.Media;

    /// <summary>At the head of a sentence a common word is part of the name only where the name has a head that wants it.</summary>
    static int Opening(Scan scan, int first, int end)
    {
        if (IsOwn(scan, first, end))
            return first;
        while (
            first < end
            && scan.Is(first, WordClass.Common)
            && !scan.IsSeenAsName(scan.Document.Lower(first))
            && scan.KnownLength(first) == 0
            && scan.IsOpening(first)
            && !(end - first > 1 && scan.Is(end - 1, WordClass.ActorHead) && !scan.Is(first, WordClass.Function))
        )
        {
            first++;
            while (first < end && !scan.IsCapitalised(first))
                first++;
            if (first == end || !scan.Is(first, WordClass.Common))
                break;
        }
        return first;
    }

    /// <summary>Whether an English word that opens a sentence belongs to the name after it: 'Rose Green', 'Mount
    /// Zandar', 'Park Sung-min', 'President Minsk'.</summary>
    static bool IsOwn(Scan scan, int first, int end)
    {
        if (first + 1 == end)
            return scan.Is(first, WordClass.Surname) || scan.IsSeenInside(scan.Document.Lower(first));
        if (!scan.IsCapitalised(first + 1))
            return scan.Is(first, WordClass.PlaceHead) && end - first > 2;
        if (
            scan.Known(first + 1) is { Kind: MentionKind.Country, Form: MentionForm.Name }
            && first + 1 + scan.KnownLength(first + 1) == end
            && IsCompany(scan, first, end)
        )
            return true;
        return scan.Is(
                first,
                WordClass.Particle
                    | WordClass.Role
                    | WordClass.Title
                    | WordClass.GivenName
                    | WordClass.OrganisationFirst
                    | WordClass.PlaceFirst
            )
            || scan.Is(first, WordClass.Surname) && (!scan.Is(first + 1, WordClass.Common) || scan.Document.Is(first + 2, Mark.Hyphen));
    }

    /// <summary>'Delta Jordan agreed to buy', 'Delta Jordan shares': a noun before a country that does or has what
    /// companies do or have. Not 'Tiny Jordan', 'Rival Jordan'.</summary>
    static bool IsCompany(Scan scan, int first, int end)
    {
        var word = scan.Document.Lower(first);
        if (word.Length < 4 || scan.Is(first, WordClass.RoleModifier | WordClass.Function) || CommonNouns.Of(word) is not null)
            return false;
        if (WordEndings.EndsIn(word, WordEndings.Adjective))
            return false;
        return scan.Document.Is(end, NameWord.Agreed) && scan.Document.Is(end + 2, NameWord.Deal)
            || scan.Document.Is(end, NameWord.Business);
    }

    /// <summary>The last title or office in the run that a name follows, with all the words that belong to it.</summary>
    static (int First, int End, Title? Title)? TitleIn(Scan scan, int first, int end)
    {
        for (var i = end - 1; i > first - 1; i--)
        {
            if (scan.KnownLength(i) > 0)
                continue;
            if (!scan.Is(i, WordClass.Title | WordClass.Role) || i + 1 >= end || !Follows(scan, first, i + 1, end))
                continue;
            var from = i;
            Title? title = null;
            while (from >= first)
            {
                var length = Vocabulary.Titles.Match(scan.Document, from, out var found);
                if (length > 0 && from + length >= i + 1)
                    title = found.IsRank || title is null ? found : title;
                var before = from - 1;
                if (before >= first && scan.Document.Is(before, Mark.Hyphen))
                    before--;
                if (
                    before < first
                    || scan.KnownLength(before) > 0
                    || !scan.Is(before, WordClass.Title | WordClass.Role | WordClass.RoleModifier)
                    || scan.Is(before, WordClass.GivenName)
                )
                    break;
                if (scan.Is(before, WordClass.OrganisationHead) && before > first)
                    break;
                from = before;
            }
            // 'Department of Economic Affairs Director': what follows 'of' belongs to the department.
            if (from > first && !scan.IsCapitalised(from - 1) && !scan.Document.Is(from - 1, Mark.Hyphen))
                while (from < i && !scan.Is(from, WordClass.Title | WordClass.Role))
                    from++;
            return from == first || scan.IsCapitalised(from - 1) || scan.Document.Is(from - 1, Mark.Hyphen) ? (from, i + 1, title) : null;
        }
        return null;
    }

    /// <summary>Whether what follows a title is a person's name: not the rest of an organisation's ('General Headquarters').</summary>
    static bool Follows(Scan scan, int first, int next, int end)
    {
        if (!scan.IsCapitalised(next) || !scan.Document[next].SpaceBefore && !scan.Document[next - 1].HasPoint)
            return false;
        if (scan.Is(next - 1, WordClass.Title) && scan.Document[next - 1].HasPoint && end - next < 4)
            return !(scan.Is(end - 1, WordClass.AnyHead) && scan.Document[end - 2].IsPossessive);
        if (scan.Is(next - 1, WordClass.GivenName) && next - 1 > first)
            return false;
        if (next - 1 > first && scan.Is(next - 2, WordClass.GivenName) && !scan.Is(next - 2, WordClass.Common))
            return false;
        var isOne = end - next == 1;
        if (
            isOne
            && !scan.Is(next - 1, WordClass.RoleModifier)
            && !scan.Is(next, WordClass.OrganisationHead | WordClass.Role | WordClass.RoleModifier)
            && (
                scan.Is(next, WordClass.PlaceHead | WordClass.Surname)
                || scan.Is(next - 1, WordClass.Title) && !scan.Is(next - 1, WordClass.Common)
                || scan.Is(next - 1, WordClass.Role) && !scan.InTitleCase(next) && !scan.Is(next, WordClass.AnyHead)
            )
        )
            return true; // 'Senator Hill', 'Mr Key'
        if (scan.Is(end - 1, WordClass.ActorHead) && (end - next > 2 || end - next == 2 && !scan.Is(end - 1, WordClass.Surname)))
            return false; // 'King Zorbal Hospital'
        if (scan.Is(end - 1, WordClass.ActorHead | WordClass.Role) && !scan.Is(next, WordClass.GivenName))
            return isOne && scan.Document[next - 1].HasPoint;
        if (scan.KnownLength(next) > 0 && scan.KnownLength(next) == end - next)
            return false;
        for (var i = next; i < end; i++)
            if (scan.Document.Is(i, FunctionWord.And | FunctionWord.Of | FunctionWord.For))
                return false;
        return !scan.Is(next, WordClass.Common | WordClass.RoleModifier)
            || scan.Is(next, WordClass.GivenName)
            || end - next > 1 && (!scan.Is(end - 1, WordClass.AnyHead | WordClass.Common) || scan.Document.Is(end - 2, Mark.Hyphen));
    }

    static void Name(Scan scan, int first, int end, Title? title, int withTitle)
    {
        if (title is not null || withTitle < first)
        {
            scan.Add(
                new Candidate(
                    first,
                    end,
                    MentionKind.Person,
                    MentionForm.Name,
                    title is null ? "name after an office"
                        : title.IsRank ? "name after a rank"
                        : "name after a title"
                )
                {
                    Key = scan.Key(first, end),
                    Title = title,
                    WithTitle = withTitle,
                    Gender = title?.Gender ?? Gender.Unknown,
                }
            );
            return;
        }
        // 'Chinese Foreign Minister': the office itself is for the roles; what owns it may be a name.
        var whole = end;
        while (
            end > first
            && scan.KnownLength(end - 1) == 0
            && scan.KnownLength(first) != end - first
            && scan.Is(end - 1, WordClass.Role | WordClass.Title)
            && !RoleFinder.IsPaper(scan, end - 1)
            && !(end - first is 2 or 3 && scan.Is(first, WordClass.GivenName | WordClass.Forename))
        )
        {
            end--;
            while (end > first && scan.Is(end - 1, WordClass.RoleModifier) && scan.KnownLength(end - 1) == 0)
                end--;
            if (end > first && scan.Document.Is(end - 1, Mark.Hyphen))
                end--;
        }
        if (end > first && !scan.IsCapitalised(end - 1) && scan.Is(end - 1, WordClass.Function))
            end = whole; // 'Office of the Attorney-General'
        if (Person(scan, first, end) is var person && person > first)
        {
            if (person > first + 1 || !IsFollower(scan, first))
                Name(scan, first, person, null, first);
            first = person;
        }
        while (first < end && Parted(scan, first, end) is var cut and > 0)
        {
            NameByShape.Find(scan, first, first + cut);
            first += cut;
        }
        if (first < end)
            NameByShape.Find(scan, first, end);
    }

    /// <summary>Where a person's name begins after words that are not part of it, 'Nonpartisan Ada Lovelace';
    /// <paramref name="first"/> where there is nothing to cut.</summary>
    static int Person(Scan scan, int first, int end)
    {
        if (scan.Is(end - 1, WordClass.AnyHead))
            return first;
        if (IsPersonOfBody(scan, first, end))
            return first + 1;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (!scan.IsCapitalised(i) && !scan.Document.Is(i, FunctionWord.Of))
                return first;
            if (scan.Is(i, WordClass.GivenName) && scan.KnownLength(i) == 0 && scan.Document[i].SpaceBefore && IsFollower(scan, i - 1))
                return i;
            if (
                scan.Is(i, WordClass.GivenName)
                && scan.KnownLength(i) == 0
                && scan.Document[i].SpaceBefore
                && !scan.Is(i - 1, WordClass.GivenName | WordClass.PlaceHead | WordClass.PlaceFirst | WordClass.Title)
                && (
                    scan.Is(i - 1, WordClass.Common | WordClass.NoName | WordClass.OrganisationHead)
                    || scan.KnownLength(i - 1) > 0
                    || scan.IsAbbreviation(i - 1) && scan.Document[i - 1].Text.Length < 4
                )
            )
                return i;
        }
        return first;
    }

    /// <summary>'<b>Oppositionist</b> Ada Quill': who follows or does what.</summary>
    static bool IsFollower(Scan scan, int token) =>
        scan.IsCapitalised(token)
        && scan.Document.Lower(token) is { Length: > 5 } word
        && WordEndings.EndsIn(word, WordEndings.Follower)
        && !scan.Is(token, WordClass.GivenName | WordClass.Surname);

    /// <summary>'NGB Fathi Torban': a body's letters and the two or three words of a person's name.</summary>
    static bool IsPersonOfBody(Scan scan, int first, int end)
    {
        if (end - first is not (3 or 4) || scan.InTitleCase(first) || !scan.IsAbbreviation(first) || scan.Document[first].Text.Length < 3)
            return false;
        for (var i = first + 1; i < end; i++)
            if (
                !scan.IsCapitalised(i)
                || !scan.Document[i].SpaceBefore
                || scan.Document[i].IsAllCapitals
                || scan.KnownLength(i) > 0
                || scan.Is(i, WordClass.AnyHead | WordClass.NoName | WordClass.Role | WordClass.Function)
                || scan.Is(i, WordClass.Common) && !scan.Is(i, WordClass.Surname)
            )
                return false;
        return true;
    }

    /// <summary>How many tokens at the start are a known name of its own, not the begin of a longer one; 0 where there is none.</summary>
    static int Parted(Scan scan, int first, int end)
    {
        var length = scan.KnownLength(first);
        if (length == 0 || first + length >= end || scan.Is(first + length, WordClass.Function) && !scan.IsCapitalised(first + length))
            return 0;
        var known = scan.Known(first)!;
        var rest = end - first - length;
        if (scan.Document.Is(first + length, Mark.Hyphen | Mark.Ampersand))
            return 0;
        // 'Moon Tae-il': a surname, whatever else it names.
        if (rest == 3 && length == 1 && scan.Is(first, WordClass.Surname) && scan.IsGlued(end - 2) && !scan.IsCapitalised(end - 1))
            return 0;
        if (NameShapes.NamesNothing(scan, first, end))
            return known.Form == MentionForm.Demonym ? length : 0;
        if (scan.KnownLength(first + length) == rest)
            return known.Kind is MentionKind.Country || known.Form == MentionForm.Demonym ? length : 0;
        if (scan.Is(end - 1, WordClass.ActorHead) || NameShapes.HeadKind(scan, first + length, end) is not null)
            return 0;
        if (
            known.Form == MentionForm.Demonym
            || known.Kind == MentionKind.Organisation && rest == 1 && scan.IsAbbreviation(first) && scan.IsAbbreviation(end - 1)
        )
            return length; // 'AU NGB'
        return rest > 1 || scan.Is(first + length, WordClass.GivenName | WordClass.NoName) ? length : 0;
    }
}
