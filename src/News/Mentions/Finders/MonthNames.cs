using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Months that are people: 'Theresa May', 'Mr May', 'April Jones', and 'May said' where the text has named her in full.</summary>
static class MonthNames
{
    public static bool IsMonth(Scan scan, int token) =>
        scan.Document.Is(token, NameWord.Month) && scan.Document[token].IsCapitalised && scan.Document[token].SpaceBefore;

    /// <summary>After a given name or a title, and without the day or the year that a month has.</summary>
    public static bool IsSurname(Scan scan, int token)
    {
        if (!IsMonth(scan, token) || !scan.SameSentence(token - 1, token) || !scan.IsCapitalised(token - 1) || HasDay(scan, token))
            return false;
        var isGiven =
            scan.Is(token - 1, WordClass.GivenName) || scan.Is(token - 1, WordClass.Forename) && !scan.Is(token - 1, WordClass.Common);
        return isGiven && scan.KnownLength(token - 1) == 0
            || scan.Is(token - 1, WordClass.Title | WordClass.Role) && !scan.Is(token - 1, WordClass.Function);
    }

    /// <summary>Before a surname, and not after a word that asks for a time: 'in April Jones said'.</summary>
    public static bool IsGivenName(Scan scan, int token) =>
        IsMonth(scan, token)
        && !scan.Document.Is(token, NameWord.March)
        && scan.IsCapitalised(token + 1)
        && scan.SameSentence(token, token + 1)
        && (scan.Is(token + 1, WordClass.Surname) || !scan.Is(token + 1, WordClass.Common))
        && scan.KnownLength(token + 1) == 0
        && !scan.Is(token + 1, WordClass.Breaks)
        && !scan.InTitleCase(token)
        && !IsTime(scan.Document, token - 1);

    /// <summary>The surname alone, as the subject of a verb or with a possessive.</summary>
    public static void FindAlone(Scan scan)
    {
        var surnames = new HashSet<string>();
        foreach (var name in scan.Found)
            if (name is { IsName: true, Kind: MentionKind.Person } && name.End - name.First > 1 && IsMonth(scan, name.End - 1))
                surnames.Add(scan.Document.Lower(name.End - 1));
        if (surnames.Count == 0)
            return;
        for (var i = 0; i < scan.Document.Count; i++)
            if (
                surnames.Contains(scan.Document.Lower(i))
                && scan.Document[i].IsCapitalised
                && scan.NameAt(i) is null
                && !HasDay(scan, i)
                && !IsTime(scan.Document, i - 1)
                && (scan.Document[i + 1].IsPossessive || IsVerb(scan, i + 1))
            )
                scan.Add(
                    new Candidate(i, i + 1, MentionKind.Person, MentionForm.Name, "surname that is a month") { Key = scan.Key(i, i + 1) }
                );
    }

    static bool HasDay(Scan scan, int month)
    {
        var next =
            (scan.Document.Is(month + 1, Mark.Comma) || scan.Document.Is(month + 1, FunctionWord.Of | FunctionWord.Definite))
                ? month + 2
                : month + 1;
        return next < scan.Document.Count && scan.Document[next].Kind == Text.TokenKind.Number;
    }

    static bool IsTime(Document document, int token) => document.Is(token, NameWord.BeforeTime) || document.Is(token, Mark.Hyphen);

    static bool IsVerb(Scan scan, int token) =>
        scan.SameSentence(token - 1, token)
        && (
            scan.Is(token, WordClass.Says)
            || VerbShapes.IsParticiple(scan.Document.Lower(token))
            || scan.Document.Is(token, NameWord.Helping)
        );
}
