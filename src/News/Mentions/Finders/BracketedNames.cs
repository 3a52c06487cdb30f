using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>
/// Abbreviations introduced in brackets: 'Northern Grain Board (NGB)'. The letters show how far the long form reaches.
/// </summary>
static class BracketedNames
{
    const int LongestForm = 12;

    public static void Find(Scan scan)
    {
        var document = scan.Document;
        for (var open = 1; open + 2 < document.Count; open++)
        {
            if (!document.Is(open, Mark.OpenBracket) || !document.Is(open + 2, Mark.CloseBracket | Mark.Comma | Mark.Semicolon))
                continue;
            var letters = document[open + 1].Text.Replace(".", "");
            if (letters.Length is < 2 or > 10 || !IsAbbreviation(letters))
                continue;
            if (scan.KnownLength(open + 1) > 0 && scan.Known(open + 1)!.Kind == MentionKind.Country)
                continue;
            var first = LongForm(scan, open, letters);
            if (first < 0 || scan.NameAt(first) is not null)
                continue;
            var end = document[open - 1].IsPossessive ? open - 1 : open;
            var kind = NameShapes.HeadKind(scan, first, end) ?? MentionKind.Organisation;
            if (scan.Is(end - 1, WordClass.Role | WordClass.NothingHead))
                continue;
            var full = new Candidate(first, end, kind, MentionForm.Name, "name with its abbreviation in brackets")
            {
                Key = scan.Key(first, end),
                Known = scan.KnownLength(first) == end - first ? scan.Known(first) : null,
            };
            scan.Add(full);
            scan.Add(
                new Candidate(open + 1, open + 2, kind, MentionForm.Abbreviation, "abbreviation in brackets")
                {
                    Key = scan.Key(open + 1, open + 2),
                    Shortens = full,
                }
            );
        }
    }

    static bool IsAbbreviation(string letters)
    {
        var capitals = 0;
        foreach (var c in letters)
            if (char.IsUpper(c))
                capitals++;
            else if (!char.IsLetterOrDigit(c))
                return false;
        return capitals >= 2 && char.IsUpper(letters[0]);
    }

    /// <summary>The first token of the words before the bracket whose initials are the letters, read backwards; -1 if
    /// they are not.</summary>
    static int LongForm(Scan scan, int open, string letters)
    {
        var document = scan.Document;
        var letter = letters.Length - 1;
        for (var i = open - 1; i >= 0 && open - i <= LongestForm && scan.SameSentence(i, open); i--)
        {
            if (!document[i].IsWord || document[i].IsPossessive)
            {
                if (document.Is(i, Mark.Comma | Mark.Hyphen | Mark.Ampersand) || document[i].IsPossessive)
                    continue;
                return -1;
            }
            var initial = char.ToUpperInvariant(document[i].Text[0]);
            if (initial == char.ToUpperInvariant(letters[letter]) && (document[i].IsCapitalised || letter > 0))
            {
                if (letter-- == 0)
                    return i;
            }
            else if (document[i].IsCapitalised || !scan.Is(i, WordClass.Function))
                return -1;
        }
        return -1;
    }
}
