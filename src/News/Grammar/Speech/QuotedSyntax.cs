using News.Text;

namespace News.Grammar.Speech;

/// <summary>A document's words and quotations, looked up once, so that scanners may ask of any token what it can be.</summary>
sealed class QuotedSyntax
{
    readonly Word[] words;
    Quotation? inside;

    public Document Document { get; }

    /// <summary>For each token the index of the first finite verb from there on.</summary>
    readonly int[] nextFinite;

    /// <summary>Parts of speech and clauses.</summary>
    public Syntax English { get; }

    public QuotedSyntax(Syntax english)
    {
        var document = english.Document;
        (Document, English) = (document, english);
        words = new Word[document.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = Word.At(english, i);
        nextFinite = new int[document.Count + 1];
        nextFinite[^1] = int.MaxValue;
        for (var i = document.Count - 1; i >= 0; i--)
            nextFinite[i] = english[i].IsFinite() ? i : nextFinite[i + 1];
    }

    public int Count => words.Length;

    public Word this[int i] => (uint)i < (uint)words.Length ? words[i] : default;

    public string Lower(int i) => Document.Lower(i);

    public bool IsWord(int i) => (uint)i < (uint)words.Length && Document[i].IsWord;

    /// <summary>In a headline, where every word has a capital, only of words that are not known.</summary>
    public bool IsCapitalised(int i) =>
        (uint)i < (uint)words.Length && Document[i].IsCapitalised && (!Document.ParagraphAt(i).IsTitleCase || English[i].IsName());

    /// <summary>Whether the token is in a headline, where every word has a capital.</summary>
    public bool IsTitle(int i) => (uint)i < (uint)words.Length && Document.ParagraphAt(i).IsTitleCase;

    public bool IsPunctuation(int i) => (uint)i >= (uint)words.Length || Document[i].Kind == TokenKind.Punctuation;

    /// <summary>The quotation that holds the token, its marks included.</summary>
    public Quotation? QuotationAt(int i) => English.Quotations.At(i) is { } quotation && quotation != inside ? quotation : null;

    public bool IsQuoted(int i) => QuotationAt(i) is not null;

    /// <summary>Reads the words of the quotation as if no marks enclosed them, until the result is disposed of.</summary>
    public Entered Enter(Quotation quotation)
    {
        inside = quotation;
        return new Entered(this);
    }

    internal readonly struct Entered(QuotedSyntax syntax) : IDisposable
    {
        public void Dispose() => syntax.inside = null;
    }

    /// <summary>Whether the words have a finite verb.</summary>
    public bool HoldsFinite(TokenRange range) => (uint)range.First < (uint)nextFinite.Length && nextFinite[range.First] < range.End;

    public bool Opens(int i) => QuotationAt(i) is { } quotation && quotation.Open == i;

    public bool EndsSentence(int i) => Lower(i) is "." or "!" or "?" or "…" or "...";

    /// <summary>'It is hard to say', 'it is clear that …', 'there are fears': an 'it' or 'there' that may stand for nobody.</summary>
    public bool IsExpletive(TokenRange subject) => subject.End == subject.First + 1 && Lower(subject.First) is "it" or "there";

    public bool IsArticle(int i) => Lower(i) is "the" or "a" or "an" or "every" or "no";

    /// <summary>A noun, name, pronoun or number: something a subject can end with.</summary>
    public bool IsNominal(int i) =>
        (uint)i < (uint)words.Length
        && !IsPunctuation(i)
        && !IsQuoted(i)
        && (
            words[i].IsContent
            || words[i].Is(WordKinds.Subject | WordKinds.ObjectPronoun | WordKinds.Time)
            || (words[i].Is(WordKinds.Determiner) && !IsArticle(i))
            || IsCapitalised(i) && !words[i].Is(WordKinds.Preposition | WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Subordinator)
        );

    /// <summary>A word that can begin a noun phrase or clause.</summary>
    public bool StartsNominal(int i) =>
        Opens(i)
        || (
            !IsPunctuation(i)
            && (
                words[i].Is(WordKinds.Determiner | WordKinds.Possessive | WordKinds.Subject | WordKinds.ObjectPronoun)
                || IsCapitalised(i)
                || words[i].IsContent && !words[i].Is(WordKinds.Past)
            )
        )
        || Lower(i) == "$";
}
