using System.Text;
using News.Lexicons;

namespace News.Text;

/// <summary>A text with its tokens, sentences and paragraphs: what every room reads. Made in one pass, never changed.</summary>
sealed class Document
{
    public string Text { get; }

    /// <summary>The text in the case in which it is read; the same as <see cref="Text"/> unless that is all in capitals.</summary>
    public string Written { get; }

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;
    public IReadOnlyList<Sentence> Sentences => sentences;

    readonly Paragraph[] paragraphs;
    readonly Sentence[] sentences;
    readonly Token[] tokens;
    readonly int[] sentenceOf;

    /// <param name="written">The same text with other letters in capitals, which is what its tokens are made of; null where the text is
    /// read as it is.</param>
    public Document(string text, string? written = null)
    {
        Text = text;
        Written = written ?? text;
        var found = Tokenizer.Tokenize(Written);
        tokens = [.. found];
        var divided = Outline.Divide(text, found);
        paragraphs = [.. divided];
        sentences = [.. SentenceSplitter.Split(found, divided)];
        sentenceOf = new int[tokens.Length];
        for (var s = 0; s < sentences.Length; s++)
            Array.Fill(sentenceOf, s, sentences[s].First, sentences[s].End - sentences[s].First);
    }

    public int Count => tokens.Length;

    /// <summary>Where the rooms note what they decide and why; usually null, since only Explain asks for it.</summary>
    public Trace? Trace { get; init; }

    /// <summary>The token, or outside the text one that is nothing and glued to nothing, so that rules may look beyond an edge.</summary>
    public ref readonly Token this[int index]
    {
        get
        {
            if ((uint)index < (uint)tokens.Length)
                return ref tokens[index];
            return ref Nothing;
        }
    }

    static readonly Token Nothing = new(0, 0, TokenKind.Punctuation, "", "", SpaceBefore: true);

    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>The token's text in lower case, or "" outside the text.</summary>
    public string Lower(int index) => (uint)index < (uint)tokens.Length ? tokens[index].Lower : "";

    /// <summary>The tokens' text in lower case, with one space where the text has any.</summary>
    public string Lower(int first, int end)
    {
        if (end == first + 1)
            return tokens[first].Lower;
        var text = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first && tokens[i].SpaceBefore)
                text.Append(' ');
            text.Append(tokens[i].Lower);
        }
        return text.ToString();
    }

    /// <summary>The token's number among the words of the closed classes; <see cref="ClosedWords.None"/> for all other
    /// tokens and outside the text.</summary>
    public ushort ClosedWord(int token) => (uint)token < (uint)tokens.Length ? tokens[token].ClosedWord : ClosedWords.None;

    /// <summary>Whether the token is a word of any of the classes; false outside the text.</summary>
    public bool Is(int token, FunctionWord any) => FunctionWords.Is(ClosedWord(token), any);

    /// <summary>Whether the token is any of the marks; false outside the text.</summary>
    public bool Is(int token, Mark any) => (uint)token < (uint)tokens.Length && (tokens[token].Mark & any) != 0;

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token) => sentenceOf[token];

    /// <summary>The sentence that holds the token.</summary>
    public Sentence SentenceAt(int token) => sentences[sentenceOf[token]];

    /// <summary>The paragraph that holds the token.</summary>
    public Paragraph ParagraphAt(int token) => paragraphs[SentenceAt(token).Paragraph];

    /// <summary>From the first token's start to the end of the token before <paramref name="end"/>.</summary>
    public TextSpan Span(int first, int end) => new(tokens[first].Start, tokens[end - 1].End);

    public string TextOf(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The same as a list of names has it: in the case in which it is read, in one line, no word broken.</summary>
    public string WrittenOf(TextSpan span)
    {
        var written = Written[span.Start..span.End];
        if (!written.AsSpan().ContainsAny('\n', '\r'))
            return written;
        var line = new StringBuilder(written.Length);
        for (var i = TokenAt(span.Start); i < tokens.Length && tokens[i].Start < span.End; i++)
        {
            if (line.Length > 0 && tokens[i].SpaceBefore)
                line.Append(' ');
            var word = tokens[i].Text;
            line.Append(word.AsSpan().ContainsAny('\n', '\r') ? BrokenWord.Whole(word) : word);
        }
        return line.ToString();
    }

    /// <summary>Index of the first token that ends after <paramref name="position"/>; <see cref="Count"/> if there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0,
            high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
