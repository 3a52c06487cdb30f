using News.Lexicons;
using News.Text;

namespace News.Mentions;

/// <summary>A document on its way through the finders: what each token can be, and what was found so far.</summary>
sealed class Scan
{
    readonly WordClass[] classes;
    readonly int[] knownLength;
    readonly KnownName?[] known;
    readonly Candidate?[] nameOf;
    readonly Candidate?[] commonOf;
    readonly LetterCase[] cases;
    readonly bool[] isNoWord;
    readonly HashSet<string> seenSmall = [],
        seenInside = [];
    readonly Dictionary<int, UserLine> lines = [];

    public Scan(Document document)
    {
        Document = document;
        classes = new WordClass[document.Count];
        knownLength = new int[document.Count];
        known = new KnownName?[document.Count];
        nameOf = new Candidate?[document.Count];
        isNoWord = new bool[document.Count];
        commonOf = new Candidate?[document.Count];
        var isSmall = LetterCases.IsSmall(document);
        cases = [.. document.Paragraphs.Select(paragraph => isSmall ? LetterCase.Small : LetterCases.Of(document, paragraph))];
        for (var i = 0; i < document.Count; i++)
            isNoWord[i] = SignsOfMoney.IsOne(document, i);
        for (var i = 0; i < document.Count; i++)
            if (document[i].Kind is TokenKind.Word or TokenKind.Number && !isNoWord[i])
            {
                classes[i] = Vocabulary.Of(document[i].Lower);
                if (document.Trace is not null && Vocabulary.LineOf(document[i].Lower) is { } line)
                    lines.Add(i, line);
                if (char.IsLower(document[i].Text[0]))
                    seenSmall.Add(document[i].Lower);
                else if (i > 0 && (document[i - 1].IsWord || document.Is(i - 1, Mark.Comma)) && !InTitleCase(i) && SameSentence(i - 1, i))
                    seenInside.Add(document[i].Lower);
            }
        for (var i = 0; i < document.Count; )
        {
            var length =
                document[i].IsWord && !isNoWord[i] && (HasCapital(document[i].Text) || isSmall)
                    ? Gazetteer.Match(document, i, isSmall, out known[i]!)
                    : 0;
            if (length == 1 && IsWordInCapitals(i))
                length = 0;
            knownLength[i] = length;
            i += Math.Max(1, length);
        }
    }

    public Document Document { get; }

    public List<Candidate> Found { get; } = [];

    public WordClass Class(int token) => (uint)token < (uint)classes.Length ? classes[token] : WordClass.None;

    /// <summary>The user's line that gave the token its class, or null; known only while a trace listens.</summary>
    public UserLine? LineAt(int token) => lines.GetValueOrDefault(token);

    public bool Is(int token, WordClass what) => (Class(token) & what) != 0;

    /// <summary>Length in tokens of the known name that begins here, 0 if none does.</summary>
    public int KnownLength(int token) => (uint)token < (uint)knownLength.Length ? knownLength[token] : 0;

    public KnownName? Known(int token) => KnownLength(token) > 0 ? known[token] : null;

    /// <summary>The outermost name or demonym that covers the token, or null.</summary>
    public Candidate? NameAt(int token) => (uint)token < (uint)nameOf.Length ? nameOf[token] : null;

    /// <summary>The office, description or group whose noun covers the token, or null.</summary>
    public Candidate? CommonAt(int token) => (uint)token < (uint)commonOf.Length ? commonOf[token] : null;

    /// <remarks>Where all letters are alike, a word that is not English counts as having one.</remarks>
    public bool IsCapitalised(int token) =>
        (uint)token < (uint)Document.Count
        && !isNoWord[token]
        && (
            CaseAt(token) == LetterCase.Small
                ? Document[token].IsWord
                    && !Is(token, WordClass.Common | WordClass.Function | WordClass.NoName | WordClass.Breaks)
                    && !Document[token].IsPossessive
                : Document[token].IsCapitalised
        );

    /// <summary>Whether it is part of an address or of a sum of money ('HK$', 'R50'), so that its capitals mean nothing.</summary>
    public bool IsNoWord(int token) => isNoWord[token];

    /// <summary>Whether the text has the word in small letters too.</summary>
    public bool IsSeenSmall(string lower) => seenSmall.Contains(lower);

    /// <summary>Whether somewhere in the text it has a capital after another word.</summary>
    public bool IsSeenInside(string lower) => seenInside.Contains(lower);

    /// <summary>Whether the text has it with a capital that the start of a sentence or headline does not explain, and
    /// never without.</summary>
    public bool IsSeenAsName(string lower) => seenInside.Contains(lower) && !seenSmall.Contains(lower);

    /// <summary>The 'CAR' of 'CAR BOMB KILLS TEN': where all letters are capitals, an abbreviation that is an English word is that
    /// word. 'US' is the country in nearly every headline.</summary>
    bool IsWordInCapitals(int token) =>
        CaseAt(token) == LetterCase.Capitals
        && known[token] is { Form: MentionForm.Abbreviation, Country: not "US" }
        && Grammar.KnownWords.Of(Document[token].Lower) is not Grammar.WordUses.None;

    /// <summary>Two to seven capitals that are neither a word of a headline all in capitals nor the place of a dateline.</summary>
    public bool IsAbbreviation(int token)
    {
        var word = Document[token];
        if (
            word.Text.Length > 7
            || !word.IsAllCapitals
            || CaseAt(token) == LetterCase.Capitals
            || Finders.NameInOutline.WritesInCapitals(Document, token)
        )
            return false;
        return !(
            IsCapitalised(token - 1) && word.Text.Length > 4 && Document[token - 1].IsAllCapitals && Document[token - 1].Text.Length > 3
        );
    }

    public bool IsGlued(int token) => (uint)token < (uint)Document.Count && !Document[token].SpaceBefore;

    public bool SameSentence(int a, int b) =>
        (uint)a < (uint)Document.Count && (uint)b < (uint)Document.Count && Document.SentenceOf(a) == Document.SentenceOf(b);

    /// <summary>Whether a capital here may be due to the place alone: first in its sentence or in a quotation.</summary>
    public bool IsOpening(int token)
    {
        var i = token - 1;
        if (i >= 0 && Document.Is(i, Mark.OpenQuote) && !Document.Is(i, Mark.ForeignQuote) && SameSentence(i, token))
            return true;
        while (i >= 0 && SameSentence(i, token) && Document[i].Kind == TokenKind.Punctuation)
        {
            if (Document.Is(i, Mark.Colon | Mark.Bullet))
                return true;
            i--;
        }
        return i < 0 || !SameSentence(i, token);
    }

    /// <summary>Whether it is where a capital means nothing: in a headline, or where all letters are alike.</summary>
    public bool InTitleCase(int token) => CaseAt(token) != LetterCase.Mixed;

    public LetterCase CaseAt(int token) => cases[Document.SentenceAt(token).Paragraph];

    /// <summary>Whether it is in a headline or another line that is not a sentence.</summary>
    public bool InHeading(int token) => Document.ParagraphAt(token).IsHeading;

    public void Add(Candidate candidate)
    {
        Found.Add(candidate);
        if (candidate.IsName || candidate.Form == MentionForm.Demonym)
            for (var i = candidate.First; i < candidate.End; i++)
                nameOf[i] ??= candidate;
        else
            for (var i = candidate.Core.First; i < candidate.End; i++)
                commonOf[i] ??= candidate;
    }

    /// <summary>Takes a name back that turned out to be none.</summary>
    public void Remove(Predicate<Candidate> isNone)
    {
        foreach (var candidate in Found)
            if (isNone(candidate))
            {
                Document.Trace?.Keep(
                    new RejectedName(candidate.First, candidate.End, candidate.Rule, Class(candidate.First)) { InDoubt = true }
                );
                for (var i = candidate.First; i < candidate.End; i++)
                    if (nameOf[i] == candidate)
                        nameOf[i] = null;
            }
        Found.RemoveAll(isNone);
    }

    /// <summary>The words as names are compared.</summary>
    public string Key(int first, int end) => Document.Lower(first, end);

    static bool HasCapital(string text)
    {
        foreach (var c in text)
            if (char.IsUpper(c))
                return true;
        return NameWords.Is(text, NameWord.SmallPart);
    }
}
