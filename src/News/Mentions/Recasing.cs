using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Mentions.Finders;
using News.Rules;
using News.Text;

namespace News.Mentions;

/// <summary>
/// Reads a text all in capitals, as old wires have it, in the case in which it would be written today: small letters but for names, the
/// words that begin sentences, and abbreviations. No letter moves, so that spans count in the text as it is.
/// </summary>
static class Recasing
{
    /// <summary>A shorter text is a headline or a sign, and is read as it is.</summary>
    const int FewestWords = 20;

    /// <summary>The document of a text; its words in the case that they would have today, if all are in capitals.</summary>
    public static Document Open(string text, Trace? trace = null)
    {
        var document = new Document(text) { Trace = trace };
        if (IsInCapitals(document))
            return new Document(text, Recased(new Document(text))) { Trace = trace };
        return document.Paragraphs.Any(paragraph => paragraph.Label > 0)
            ? new Document(text, TurnLabels.Recased(document)) { Trace = trace }
            : document;
    }

    static bool IsInCapitals(Document document)
    {
        int words = 0,
            capitals = 0;
        foreach (ref readonly var token in document.Tokens)
        {
            if (!token.IsWord || token.Text.Length < 2 || token.IsPossessive)
                continue;
            words++;
            if (token.IsAllCapitals)
                capitals++;
        }
        return words >= FewestWords && capitals * 10 >= words * 9;
    }

    static string Recased(Document document)
    {
        var scan = new Scan(document);
        BracketedNames.Find(scan);
        NamesInText.Find(scan);
        var abbreviations = InBrackets(scan);
        var letters = document.Text.ToCharArray();
        for (var i = 0; i < document.Count; i++)
            if (document[i].Kind is TokenKind.Word && document.ParagraphAt(i).Kind != ParagraphKind.Dateline)
                Write(letters, document[i], CaseOf(scan, i, abbreviations));
        return new string(letters);
    }

    public enum Written
    {
        Small,

        /// <summary>The first letter, and what follows a mark within the word: 'O'Hara'.</summary>
        Capital,

        AsItIs,
    }

    static Written CaseOf(Scan scan, int i, HashSet<string> abbreviations)
    {
        var (document, token) = (scan.Document, scan.Document[i]);
        if (token.IsPossessive || token.HasPoint && document[i - 1].Kind is TokenKind.Number && IsSingleLetters(token.Text))
            return Written.Small;
        if (IsSingleLetters(token.Text))
            return document.Is(i, FunctionWord.Indefinite) && !BeginsSentence(scan, i) ? Written.Small : Written.AsItIs;
        var name = scan.NameAt(i);
        if (name?.Form == MentionForm.Abbreviation || scan.Known(i) is { Form: MentionForm.Abbreviation })
            return IsPronoun(document, i) ? Written.Small : Written.AsItIs;
        if (scan.KnownLength(i) == 0 && IsAbbreviation(scan, i, abbreviations))
            return Written.AsItIs;
        return
            token.HasPoint
            || BeginsSentence(scan, i)
            || IsInName(scan, i, name)
            || IsInCalendar(document, i)
            || IsTitle(scan, i)
            || IsSurname(scan, i)
            ? Written.Capital
            : Written.Small;
    }

    /// <summary>Whether a sentence or a quotation begins with the word. Quoted words within a sentence, '“MATTERS OF …”', are not a
    /// beginning.</summary>
    static bool BeginsSentence(Scan scan, int i)
    {
        // After 'U.S.' a sentence seems to begin wherever letters are capitals.
        if (!scan.IsOpening(i) || scan.Document[i - 1] is { IsWord: true, HasPoint: true })
            return false;
        var before = i - 1;
        while (scan.SameSentence(before, i) && scan.Document.Is(before, Mark.OpenQuote))
            before--;
        return !scan.SameSentence(before, i) || scan.Document[before].Kind is TokenKind.Punctuation;
    }

    /// <summary>What the finder of names takes for one where all letters are alike: a known name, or words that are not English. Of the
    /// known towns, not those that are words too: 'NICE', 'READING'.</summary>
    static bool IsInName(Scan scan, int i, Candidate? name)
    {
        var known = i;
        while (known > 0 && known > i - LongestKnown && scan.KnownLength(known) == 0)
            known--;
        if (scan.KnownLength(known) > i - known)
            return scan.KnownLength(known) == 1
                ? scan.Known(known) is not { Kind: MentionKind.Place } || !scan.Is(i, WordClass.Common)
                : !scan.Is(i, WordClass.Function | WordClass.Particle);
        if (name is null || scan.Is(i, WordClass.Function | WordClass.Particle))
            return false;
        var isOfPeople = scan.Is(i, WordClass.GivenName | WordClass.Forename | WordClass.Surname);
        if (name.End == name.First + 1)
            return !IsCounted(scan.Document, i) && (isOfPeople || !IsUnlistedWord(scan.Document.Lower(i)));
        if (!isOfPeople && i > name.First && Inflection.LooksPast(scan.Document.Lower(i)))
            return false;
        // 'PAKISTANI MEDIA'
        return isOfPeople || !scan.Is(i, WordClass.Common) || scan.Known(name.First) is not { Form: MentionForm.Demonym };
    }

    /// <summary>The 'YUAN' after a sum.</summary>
    static bool IsCounted(Document document, int i) =>
        document[i - 1].Kind is TokenKind.Number || Numerals.TryScale(document.Lower(i - 1), out _);

    /// <summary>An English word that no list of small words has: 'REAFFIRMED'.</summary>
    static bool IsUnlistedWord(string lower) => KnownWords.Of(lower) is not WordUses.None || Inflection.LooksPast(lower);

    /// <summary>'XI JINPING': a surname that is a word too, after an office and before what can only be a name.</summary>
    static bool IsSurname(Scan scan, int i) =>
        scan.Is(i, WordClass.Surname | WordClass.GivenName | WordClass.Forename)
        && scan.Is(i - 1, WordClass.Role | WordClass.Title)
        && scan.SameSentence(i - 1, i + 1)
        && scan.NameAt(i + 1) is { IsName: true, Known: null };

    /// <summary>'(CPEC)' and every 'CPEC' beside it; two or three letters that spell nothing, 'MOU'.</summary>
    static bool IsAbbreviation(Scan scan, int i, HashSet<string> inBrackets) =>
        inBrackets.Contains(scan.Document.Lower(i))
        || scan.Document[i].Text.Length < 4
            && !scan.Is(
                i,
                WordClass.Common | WordClass.GivenName | WordClass.Forename | WordClass.Surname | WordClass.Title | WordClass.Role
            )
            && KnownWords.Of(scan.Document.Lower(i)) is WordUses.None;

    static HashSet<string> InBrackets(Scan scan)
    {
        var found = new HashSet<string>();
        for (var i = 1; i + 1 < scan.Document.Count; i++)
            if (
                scan.Document.Is(i - 1, Mark.OpenBracket)
                && scan.Document.Is(i + 1, Mark.CloseBracket)
                && scan.Document[i] is { IsWord: true, Text.Length: < 8 }
                && !scan.Is(i, WordClass.Common)
            )
                found.Add(scan.Document.Lower(i));
        return found;
    }

    /// <summary>'JANUARY', 'MONDAY'; 'MAY' and 'MARCH' beside a number or after a preposition.</summary>
    static bool IsInCalendar(Document document, int i) =>
        Calendar.TryGetValue(document.Lower(i), out var isOnlyThat)
        && (
            isOnlyThat
            || document[i + 1].Kind is TokenKind.Number
            || document[i - 1].Kind is TokenKind.Number
            || document.Is(i - 1, FunctionWord.Preposition)
        );

    /// <summary>'GENERAL BRENDIK'.</summary>
    static bool IsTitle(Scan scan, int i) =>
        scan.Is(i, WordClass.Title)
        && scan.SameSentence(i, i + 1)
        && (scan.NameAt(i + 1) is { IsName: true, Known: null } && !scan.Is(i + 1, WordClass.Common) || IsSurname(scan, i + 1));

    /// <summary>'TOLD US', 'OF US'.</summary>
    static bool IsPronoun(Document document, int i) =>
        document.Is(i, FunctionWord.ObjectPronoun)
        && (
            document.Is(i - 1, FunctionWord.Preposition | FunctionWord.To)
            || (KnownWords.Of(document.Lower(i - 1)) & (WordUses.Past | WordUses.Base | WordUses.Noun)) is var uses
                && (uses & WordUses.Noun) == 0
                && uses != 0
        );

    /// <summary>'U.S.', 'J.', 'I'.</summary>
    static bool IsSingleLetters(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsLetter(text[i]) && char.IsLetter(text[i - 1]))
                return false;
        return true;
    }

    public static void Write(char[] letters, Token token, Written written)
    {
        if (written is Written.AsItIs)
            return;
        var isFirst = written is Written.Capital;
        for (var i = token.Start; i < token.End; i++)
        {
            if (!isFirst)
                letters[i] = char.ToLowerInvariant(letters[i]);
            // The letter after the apostrophe of 'O'Hara'; not that of 'don't'.
            isFirst = written is Written.Capital && Characters.IsApostrophe(letters[i]) && i == token.Start + 1;
        }
    }

    /// <summary>How many words of a known name may be before one of its words.</summary>
    const int LongestKnown = 12;

    /// <summary>Months and weekdays, and whether they are nothing else.</summary>
    static readonly FrozenDictionary<string, bool> Calendar = Lexicon
        .Rows("calendar")
        .Where(row => row[1] is "month" or "weekday")
        .ToFrozenDictionary(row => row[0].ToLowerInvariant(), row => row.Length < 4 || row[3] != "verb");
}
