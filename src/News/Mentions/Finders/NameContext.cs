using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>What the words around a name say of its kind.</summary>
static class NameContext
{
    /// <summary>How far after a comma the noun of an apposition is looked for: 'X, a small but loud party,'.</summary>
    const int LongestApposition = 7;

    public static void Ask(Scan scan, Candidate name, Votes votes)
    {
        Before(scan, name, votes);
        After(scan, name, votes);
        NameInOutline.Ask(scan, name, votes);
    }

    static void Before(Scan scan, Candidate name, Votes votes)
    {
        var document = scan.Document;
        var before = name.First - 1;
        var word = Compound(document, before);
        if (
            document.Is(before, FunctionWord.To)
            && (
                document.Is(before - 1, NameWord.Way)
                || scan.NameAt(name.First - 2) is { } start && document.Is(start.First - 1, FunctionWord.From)
            )
        )
            votes.Add(MentionKind.Place, 3);
        if (document.Is(before, Mark.Comma))
            Introduction(scan, name, votes);
        if (
            document.Is(before, Mark.OpenBracket)
            && document.Is(name.End, Mark.CloseBracket)
            && scan.NameAt(name.First - 2) is { IsOpen: false, IsName: true, Kind: not MentionKind.Person } full
        )
        {
            votes.Add(full.Kind, 3); // 'Northern Grain Board (Norgrain)'
            votes.IsVouchedFor |= document[name.First].IsAllCapitals;
        }
        if (
            scan.IsCapitalised(name.First - 1)
            && CommonNouns.Of(word) is { Kind: MentionKind.Person, IsPlural: true }
            && scan.SameSentence(name.First - 1, name.First)
            && document[name.First].SpaceBefore
        )
            votes.Add(MentionKind.Person, 3); // 'Presidents Ruiz and Lind'
        if (scan.IsCapitalised(name.First - 1) || !scan.SameSentence(name.First - 1, name.First))
            return;
        if (document.Is(before, FunctionWord.Definite) && name.End - name.First > 1)
            votes.Add(MentionKind.Organisation, 1);
        if (
            document.Is(before, FunctionWord.Definite)
            && name.Rule == NameByShape.CommonWord
            && !Inflection.MayBePlural(document[name.First].Lower)
        )
        {
            votes.AddNothing(2);
            return;
        } // 'the Agency'
        // 'An analyst at Zorbal', 'director for Zorbal'.
        if (
            document.Is(before, NameWord.Employed)
            && CommonNouns.Of(document.Lower(name.First - 2)) is { Kind: MentionKind.Person, IsPlural: false }
            && name.First > 2
        )
            votes.Add(MentionKind.Organisation, 2);
        else
            NameCues.Before.Ask(word, votes);
        if (NameCues.Nouns.Ask(word, votes))
            return;
        if (scan.Is(name.First - 1, WordClass.Role) && document[name.First].SpaceBefore)
            votes.Add(MentionKind.Person, 3);
        if (!document.Is(before, FunctionWord.Of))
            return;
        var of = document.Lower(name.First - 2);
        if (!NameCues.Of.Ask(of, votes))
            NameCues.Nouns.Ask(of, votes);
    }

    /// <summary>'The town, X'; 'a radio station, X,'; 'her brother and co-defendant, X,'.</summary>
    static void Introduction(Scan scan, Candidate name, Votes votes)
    {
        var document = scan.Document;
        var noun = name.First - 2;
        if (
            document.Is(noun - 1, FunctionWord.Article)
            && !document.Is(noun - 2, FunctionWord.Of)
            && NameCues.Nouns.Ask(document.Lower(noun), votes)
        )
            return;
        if (
            noun < 1
            || name.End < document.Count
                && !document.Is(name.End, Mark.Stop | Mark.OpenBracket | Mark.CloseBracket | Mark.Comma | Mark.Semicolon)
            || !scan.SameSentence(noun, name.First)
        )
            return;
        var length = CommonNouns.Match(document, noun - 1, out var described);
        if (length != 2 && CommonNouns.Match(document, noun, out described) != 1 || described.IsPlural)
            return;
        for (
            var i = noun - 1;
            i >= 0 && i > noun - LongestApposition && scan.SameSentence(i, noun) && (document[i].IsWord || document.Is(i, Mark.Hyphen));
            i--
        )
            if (document.Is(i, FunctionWord.Article | FunctionWord.Indefinite | FunctionWord.Owner) || document[i].IsPossessive)
            {
                // 'The head of the bank, X': what the name belongs to is before the preposition.
                if (document.Is(i - 1, NameWord.Attaching))
                {
                    if (CommonNouns.Of(document.Lower(i - 2)) is { Kind: MentionKind.Person, IsPlural: false })
                        votes.Add(MentionKind.Person, 4);
                    return;
                }
                votes.Add(described.Kind, 4);
                return;
            }
    }

    /// <summary>A word, with what a hyphen joins to it before: 'think-tank'.</summary>
    static string Compound(Document document, int token) =>
        token > 1 && document.Is(token - 1, Mark.Hyphen) && !document[token].SpaceBefore && !document[token - 1].SpaceBefore
            ? document[token - 2].Lower + "-" + document[token].Lower
            : document.Lower(token);

    static bool IsCue(Dictionary<string, Cue[]> cues, string word) => cues.ContainsKey(word);

    static void After(Scan scan, Candidate name, Votes votes)
    {
        var document = scan.Document;
        var next = name.End;
        if (next >= document.Count || !scan.SameSentence(name.First, next))
            return;
        var word = document.Lower(next);
        if (document[next].IsPossessive)
        {
            NameCues.Has.Ask(document.Lower(next + 1), votes);
            return;
        }
        if (document.Is(next, NameWord.BeforeDescription))
        {
            word = document.Lower(++next);
            if (document.Is(next, FunctionWord.Article) && scan.SameSentence(name.First, next))
            {
                Description(scan, next, votes);
                return;
            }
        }
        if (next < document.Count && document[next].SpaceBefore && document[next].IsWord && !NameCues.After.Ask(word, votes))
            NameCues.Nouns.Ask(word, votes);
        if (document[next] is { Kind: TokenKind.Number, SpaceBefore: true } && next == name.End)
            votes.AddNothing(2); // 'Zorbal 500': a thing of a series.
        if (document.Is(next, Mark.Comma) && scan.SameSentence(next, next + 1))
            Apposition(scan, next + 1, votes);
        if (document.Is(next, Mark.OpenBracket) && IsAge(document, next + 1, Mark.CloseBracket))
            votes.Add(MentionKind.Person, 3);
        if (document.Is(next, Mark.Hyphen | Mark.EnDash) && document.Is(next + 1, NameWord.OfPlace))
            votes.Add(MentionKind.Place, 3);
    }

    /// <summary>'X, 57,'; 'X, who'; 'X, Norway'; 'X, a small party'.</summary>
    static void Apposition(Scan scan, int at, Votes votes)
    {
        var document = scan.Document;
        if (document.Is(at, NameWord.Who))
        {
            votes.Add(MentionKind.Person, 3);
            return;
        }
        if (IsAge(document, at, Mark.Comma | Mark.Point))
        {
            votes.Add(MentionKind.Person, 4);
            return;
        }
        if (IsOffice(scan, at))
        {
            votes.Add(MentionKind.Person, 3);
            return;
        }
        if (scan.Known(at) is { Kind: MentionKind.Country or MentionKind.Place, Form: MentionForm.Name or MentionForm.Abbreviation })
            votes.Add(MentionKind.Place, 2);
        if (document.Is(at, FunctionWord.Article | FunctionWord.Indefinite | FunctionWord.One))
            Description(scan, at, votes);
    }

    /// <summary>'X, President of Tolvar', 'X, Norway's ambassador'.</summary>
    static bool IsOffice(Scan scan, int at)
    {
        var noun = at;
        if (scan.Known(at) is { Kind: MentionKind.Country })
        {
            noun += scan.KnownLength(at);
            if (scan.Document[noun].IsPossessive)
                noun++;
            else if (scan.Known(at)!.Form != MentionForm.Demonym)
                return false;
        }
        while (noun < at + LongestApposition && scan.Is(noun, WordClass.RoleModifier) && !scan.Is(noun, WordClass.Role))
            noun++;
        return scan.SameSentence(at, noun)
            && scan.Is(noun, WordClass.Role)
            && !scan.Is(noun, WordClass.Surname | WordClass.GivenName)
            && !scan.IsCapitalised(noun + 1);
    }

    /// <summary>The noun of 'a small but loud party'; of 'the world's largest carmaker' too.</summary>
    static void Description(Scan scan, int at, Votes votes)
    {
        var document = scan.Document;
        var noun = -1;
        for (var i = at + 1; i < at + LongestApposition && scan.SameSentence(at, i); i++)
        {
            if (!document[i].IsCapitalised && (IsCue(NameCues.Nouns, document.Lower(i)) || scan.Is(i, WordClass.Role)))
                noun = i;
            else if (noun >= 0 || !document[i].IsWord || scan.Is(i, WordClass.Function))
                break;
        }
        if (noun < 0)
            return;
        if (scan.Is(noun, WordClass.Role))
            votes.Add(MentionKind.Person, 3);
        else
            NameCues.Nouns.Ask(document.Lower(noun), votes);
    }

    static bool IsAge(Document document, int at, Mark end) =>
        at + 1 < document.Count && document[at] is { Kind: TokenKind.Number, Text.Length: 1 or 2 } && document.Is(at + 1, end);
}
