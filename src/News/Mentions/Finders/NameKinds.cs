using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>
/// Decides the kind of names whose own words leave it open, from every place where the text contains the same name, and parts of
/// names told already count too. One decision per name, so that it is the same throughout the text.
/// </summary>
static class NameKinds
{
    /// <summary>In sentences: in a text no longer than this a name has no room to come back.</summary>
    const int ShortText = 3;

    public static void Decide(Scan scan)
    {
        var names = scan.Found.Where(found => found.IsName).OrderBy(name => name.First).ToList();
        var votes = new Dictionary<string, Votes>();
        foreach (var name in names)
        {
            if (!votes.TryGetValue(name.Key, out var vote))
            {
                votes.Add(name.Key, vote = new Votes { Cues = scan.Document.Trace is null ? null : [] });
                if (name.IsOpen)
                    NamePriors.Ask(scan, name, vote);
            }
            vote.Count++;
            if (!scan.IsOpening(name.First) && !scan.InTitleCase(name.First))
                vote.Inside++;
            if (!name.IsOpen)
                vote.Add(name.Kind, name.Title is not null || name.WithTitle < name.First ? 6 : 3);
            NameContext.Ask(scan, name, vote);
        }
        NameLists.Ask(scan, names, votes);
        // The long names first, since they decide the kind of their parts.
        var parts = new PartsOfNames(scan);
        Close(scan, names, votes, isLong: true);
        foreach (var name in names)
            parts.Count(name);
        foreach (var name in names)
            if (name.IsOpen)
                parts.Ask(name, votes[name.Key]);
            else if (parts.IsPerson(name, votes[name.Key]))
                (name.Kind, name.Known, name.Form) = (MentionKind.Person, null, MentionForm.Name);
        Close(scan, names, votes, isLong: false);
    }

    /// <summary>Decides the kinds of names of one word or several, and takes back those that are not names.</summary>
    static void Close(Scan scan, List<Candidate> names, Dictionary<string, Votes> votes, bool isLong)
    {
        var isNone = new HashSet<Candidate>();
        foreach (var name in names)
        {
            if (!name.IsOpen || name.End - name.First > 1 != isLong)
                continue;
            if (IsDoubtful(scan, name, votes[name.Key]))
            {
                isNone.Add(name);
                continue;
            }
            name.Kind = Kind(scan, name, votes[name.Key]);
            scan.Document.Trace?.Keep((name, votes[name.Key]));
            name.IsOpen = false;
            if (name.Kind == MentionKind.Place && Towns.CountryOf(name.Key) is { } country)
                name.Known = new(MentionKind.Place, MentionForm.Name, name.Key, country);
        }
        if (isNone.Count == 0)
            return;
        scan.Remove(isNone.Contains);
        names.RemoveAll(isNone.Contains);
    }

    /// <summary>What speaks for it most. For a body more than the name's own words must speak, unless the text is too
    /// short to say more.</summary>
    static MentionKind Kind(Scan scan, Candidate name, Votes votes)
    {
        var kind =
            votes.Best
            ?? (
                name.End - name.First is 1 or > 4 || scan.Document.Is(name.First - 1, FunctionWord.Definite)
                    ? MentionKind.Organisation
                    : MentionKind.Person
            );
        if (kind == MentionKind.Place && name.Rule == NameByShape.CommonWord && !Towns.Contains(name.Key))
            return MentionKind.Other; // 'a degree in Accounting'
        return kind == MentionKind.Organisation && scan.Document.Sentences.Count > ShortText && !IsBody(scan, name, votes)
            ? MentionKind.Other
            : kind;
    }

    /// <summary>Whether enough speaks for a body: 'the Zorbal' may as well be a ship, a river, a law or a people.</summary>
    static bool IsBody(Scan scan, Candidate name, Votes votes)
    {
        if (votes.Around > MuchAround)
            return name.Rule != NameByShape.CommonWord || votes.Count > 1 && votes.Around > 2 * MuchAround;
        var hasArticle = scan.Document.Is(name.First - 1, FunctionWord.Definite);
        if (name.Rule == "abbreviation")
            return votes.Around > 0 && (hasArticle || votes.Count > 1);
        if (hasArticle)
            return name.Rule == NameByShape.CommonWords;
        return votes.Around > 0
            || (
                name.End == name.First + 1
                    ? votes.Best is not null
                    : votes.Count > 1 || scan.Known(name.End - 1) is { Kind: MentionKind.Country, Form: MentionForm.Name }
            );
    }

    /// <summary>More than an article says.</summary>
    const int MuchAround = 2;

    /// <summary>A word seen only where a capital means nothing, without any other evidence that it is a name.</summary>
    static bool IsDoubtful(Scan scan, Candidate name, Votes vote)
    {
        if (vote.IsNothing)
            return true;
        if (vote.IsVouchedFor)
            return false;
        if (name.Rule == NameByShape.CommonWords)
            return vote.Inside < 2 || vote.Around < 2;
        if (name.Rule == NameByShape.CommonWord && !IsSubject(scan, name))
            return vote.Inside == 0 || vote.Around < 3 && !(vote.Count > 2 && scan.IsSeenAsName(name.Key));
        var oneWord = name.End == name.First + 1;
        if (vote.Inside == 0 && oneWord && scan.IsSeenSmall(name.Key))
            return true;
        return vote.Best is null
            && (
                oneWord && vote.Count == 1 && !vote.IsListed && scan.Document.Sentences.Count > ShortText
                || vote.Inside == 0 && scan.InTitleCase(name.First)
                || oneWord && LooksCommon(name.Key)
            );
    }

    /// <summary>'Brown has', 'Bush rejected': a surname, without an article the subject of a verb.</summary>
    static bool IsSubject(Scan scan, Candidate name) =>
        scan.Is(name.First, WordClass.Surname)
        && !scan.IsSeenSmall(name.Key)
        && (
            scan.Document.Is(name.End, NameWord.HasOrWas)
            || scan.Is(name.End, WordClass.Says)
            || scan.Document.Lower(name.End) is { Length: > 4 } verb && Inflection.LooksPast(verb)
        );

    static bool LooksCommon(string word) => WordEndings.EndsIn(word, WordEndings.Common);
}
