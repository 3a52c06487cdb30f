using System.Collections.Frozen;
using News.Lexicons;

namespace News.Text;

/// <summary>
/// Finds the dateline at the head of a paragraph: 'RAWALPINDI, Nov. 30 (Xinhua) —', 'KABUL (Reuters) -', 'Muscat: '. A
/// place in capitals, a day or an agency is required; in the first paragraph a place alone is enough. A line that is
/// only a date is one too.
/// </summary>
static class Dateline
{
    const int Longest = 24;
    const int LongestBracket = 8;

    static readonly FrozenSet<string> Agencies = Lexicon.Rows("agencies").Select(row => Tokenizer.Tokenize(row[0])[0].Lower).ToFrozenSet();

    static readonly FrozenSet<string> Calendar = Lexicon
        .Rows("calendar")
        .Where(row => row[1] is "month" or "weekday")
        .Select(row => row[0].ToLowerInvariant())
        .ToFrozenSet();

    /// <summary>'UPDATE:', 'WATCH —': words in capitals that are not a place.</summary>
    static readonly FrozenSet<string> Common = Lexicon
        .Rows("common-words")
        .Select(row => row[0].ToLowerInvariant())
        .Except(["new", "san", "las", "el", "la", "st.", "port", "south", "north", "east", "west", "mount", "fort", "cape"])
        .Concat(["update", "updated", "exclusive", "breaking"])
        .ToFrozenSet();

    static readonly FrozenSet<string> Clock = FrozenSet.Create(
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "at",
        "on",
        "of",
        "by",
        "published",
        "updated",
        "posted",
        "last",
        "modified",
        "created",
        "date",
        "th",
        "st",
        "nd",
        "rd",
        "am.",
        "pm.",
        "noon",
        "p",
        "a"
    );

    static readonly FrozenSet<string> Places = Lexicon
        .Rows("cities")
        .Select(row => row[0])
        .Concat(Lexicon.Rows("regions").Select(row => row[0]))
        .Concat(Lexicon.Rows("countries").SelectMany(row => row.Length > 4 ? new[] { row[1], row[4] } : [row[1]]))
        .Select(name => name.ToLowerInvariant())
        .ToFrozenSet();

    /// <summary>Index after the dateline's last token, <paramref name="first"/> if the paragraph does not begin with one.</summary>
    public static int End(List<Token> tokens, int first, int limit, bool isLead)
    {
        if (limit - first <= Longest && IsDate(tokens, first, limit))
            return limit;
        if (!tokens[first].IsCapitalised && tokens[first].Kind != TokenKind.Number || Common.Contains(tokens[first].Lower))
            return first;
        var seen = new Evidence();
        var i = PlaceEnd(tokens, first, Math.Min(limit, first + Longest));
        seen.InCapitals = AreCapitals(tokens, first, i);
        seen.Place = isLead && Places.Contains(Joined(tokens, first, i));
        while (i < limit && i < first + Longest)
        {
            var token = tokens[i];
            if (token.Lower is "—" or "–" or "-" or "--" or "_" or "―" or ":")
                return
                    (token.SpaceBefore || i + 1 == limit || tokens[i + 1].SpaceBefore)
                    && Opens(tokens, i + 1, limit)
                    && seen.Suffice(isLead, token.Lower == ":")
                    ? i + 1
                    : first;
            if (token.Lower == "(")
            {
                var close = i + 1;
                while (close < limit && close < i + LongestBracket && tokens[close].Lower != ")")
                    close++;
                if (close >= limit || tokens[close].Lower != ")" || close == i + 1)
                    return first;
                seen.Agency |= Agencies.Contains(tokens[i + 1].Lower) || Agencies.Contains(tokens[close - 1].Lower);
                seen.Bracket = true;
                i = close + 1;
                if (seen.Agency && (seen.InCapitals || seen.Day) && Opens(tokens, i, limit) && !(i < limit && IsMark(tokens[i].Lower)))
                    return i;
            }
            else if (token.Lower is "," or "/" or "." or "and" or "&")
                (i, seen.Parts) = (i + 1, seen.Parts | token.Lower == ",");
            else if (token.Kind == TokenKind.Number || Calendar.Contains(token.Lower))
                (i, seen.Day) = (i + 1, seen.Day | Calendar.Contains(token.Lower));
            else if (Agencies.Contains(token.Lower))
                (i, seen.Agency) = (i + 1, true);
            else if (token.IsCapitalised && PlaceEnd(tokens, i, limit) is var next && next > i)
                i = next;
            else
                return first;
        }
        return i == limit && seen.Day && seen.Parts ? limit : first;
    }

    /// <summary>What speaks for a dateline.</summary>
    struct Evidence
    {
        public bool InCapitals,
            Place,
            Day,
            Agency,
            Bracket,
            Parts;

        public readonly bool Suffice(bool isLead, bool isColon) =>
            isColon
                ? isLead && (InCapitals || Place || Day)
                : InCapitals || Agency || Day && (Parts || Bracket) || isLead && (Place || Parts);
    }

    /// <summary>After the dateline the line ends or a sentence begins.</summary>
    static bool Opens(List<Token> tokens, int i, int limit)
    {
        while (i < limit && tokens[i].Lower is "\"" or "“" or "``" or "‘" or "'" or "''")
            i++;
        return i >= limit || tokens[i].IsCapitalised || tokens[i].Kind is TokenKind.Number or TokenKind.Address;
    }

    static bool IsMark(string mark) => mark is "—" or "–" or "-" or "--" or "_" or "―" or ":";

    /// <summary>Capitalised words and the small ones inside a place's name: 'DAR ES SALAAM', 'Rio de Janeiro',
    /// 'Port-au-Prince', 'WASHINGTON D.C.'.</summary>
    static int PlaceEnd(List<Token> tokens, int first, int limit)
    {
        var i = first;
        while (i < limit && i < first + 6)
        {
            if (tokens[i].IsCapitalised && !Calendar.Contains(tokens[i].Lower))
                i++;
            else if (
                i > first
                && i + 1 < limit
                && tokens[i].Lower is "of" or "de" or "del" or "es" or "la" or "upon" or "-" or "'" or "au" or "en" or "'s"
                && (tokens[i + 1].IsCapitalised || tokens[i + 1].Lower is "-" or "la" or "au")
                && (tokens[i].Lower != "-" || !tokens[i].SpaceBefore && !tokens[i + 1].SpaceBefore)
            )
                i++;
            else
                break;
        }
        return i;
    }

    static bool AreCapitals(List<Token> tokens, int first, int end)
    {
        var capitals = 0;
        for (var i = first; i < end; i++)
            if (tokens[i].IsAllCapitals)
                capitals++;
            else if (tokens[i].IsWord && tokens[i].Text.Length > 3)
                return false;
        return capitals > 0 && tokens[first].Text.Length > 2;
    }

    static string Joined(List<Token> tokens, int first, int end) =>
        end - first == 1 ? tokens[first].Lower : string.Join(' ', Enumerable.Range(first, end - first).Select(i => tokens[i].Lower));

    /// <summary>'Friday, July 21, 2017', 'Updated 5:03 pm EST'.</summary>
    static bool IsDate(List<Token> tokens, int first, int limit)
    {
        bool day = false,
            number = false;
        for (var i = first; i < limit; i++)
        {
            var token = tokens[i];
            if (Calendar.Contains(token.Lower))
                day = true;
            else if (token.Kind == TokenKind.Number)
                number = true;
            else if (token.IsWord && !Clock.Contains(token.Lower) && !(token.IsAllCapitals && token.Text.Length <= 4 && number))
                return false;
            else if (token.Lower is "!" or "?" or "%" or "$" or "\"" or "“")
                return false;
        }
        return number && (day || limit - first >= 5) && limit - first > 1;
    }
}
