using System.Collections.Frozen;
using News.Grammar.Speech;
using News.Lexicons;
using News.Text;

namespace News.Quotes.Finding;

/// <summary>'Okoro: The bridge is safe': the speaker precedes a colon, at the start of a headline or of a turn in a transcript.</summary>
sealed class Labels
{
    const int Longest = 8;

    readonly QuotedSyntax syntax;

    /// <summary>How many paragraphs begin with each label.</summary>
    readonly Dictionary<string, int> turns = [];

    public Labels(QuotedSyntax syntax)
    {
        this.syntax = syntax;
        foreach (var paragraph in syntax.Document.Paragraphs)
            if (Colon(paragraph.First, paragraph.End) is var colon and > 0)
                turns[syntax.Lower(colon - 1)] = turns.GetValueOrDefault(syntax.Lower(colon - 1)) + 1;
    }

    /// <summary>The rest of the paragraph as the label's words, where <paramref name="first"/> begins one that is a
    /// headline, a turn or a quotation.</summary>
    public Attribution? Find(int first)
    {
        var document = syntax.Document;
        var paragraph = document.Paragraphs[document.Sentences[document.SentenceOf(first)].Paragraph];
        if (paragraph.First == first && paragraph.Label > 0)
            return OfTurn(paragraph);
        if (paragraph.First != first || Colon(first, paragraph.End) is not (var colon and > 0) || colon + 2 >= paragraph.End)
            return null;
        var quotation = syntax.QuotationAt(colon + 1) is { } opened && opened.Open == colon + 1 ? opened : (Quotation?)null;
        var isTurn = turns[syntax.Lower(colon - 1)] > 1 || document[colon - 1].IsAllCapitals && document[colon - 1].Text.Length > 2;
        // A headline that asks is not its subject's question.
        if (quotation is null && !isTurn && (paragraph.First > 0 && !syntax.IsTitle(first) || syntax.IsQuestionMark(paragraph.End - 1)))
            return null;
        var end = paragraph.End;
        if (!isTurn)
            while (end > colon + 1 && !syntax.IsQuoted(end - 1) && syntax.EndsSentence(end - 1))
                end--;
        if (quotation is { } whole && whole.End < end && !isTurn && paragraph.First > 0)
            end = whole.End;
        return end <= colon + 1
            ? null
            : new([new(colon + 1, end)], new TokenRange(colon, colon + 1), new TokenRange(first, colon), quotation is not null, "X: …");
    }

    /// <summary>The speaker is what comes before a comma or a bracket: 'MARGARET HOLT, HOST'. 'Q' and 'A' are not names.</summary>
    Attribution OfTurn(Paragraph turn)
    {
        var end = turn.First;
        while (end < turn.Label && !syntax.IsComma(end) && !syntax.Document.Is(end, Mark.OpenBracket))
            end++;
        var isQuoted = syntax.QuotationAt(turn.Label + 1) is { } quotation && quotation.Open == turn.Label + 1;
        return new(
            [new(turn.Label + 1, turn.End)],
            new TokenRange(turn.Label, turn.Label + 1),
            Turns.IsLetter(syntax.Document[turn.First]) ? null : new TokenRange(turn.First, end),
            isQuoted,
            "X: …"
        );
    }

    /// <summary>Index of the colon after a name or a title with a name, or 0.</summary>
    int Colon(int first, int end)
    {
        var (named, isSigned) = (false, false);
        for (var i = first; i < Math.Min(end, first + Longest); i++)
        {
            if (syntax.IsColon(i))
                return
                    named
                    && (!isSigned || syntax.Opens(i + 1))
                    && !NoSpeakers.Contains(syntax.Lower(i - 1))
                    && !NoSpeakers.Contains(syntax.Lower(first))
                    ? i
                    : 0;
            if (syntax.IsQuoted(i))
                return 0;
            if (syntax.IsPunctuation(i))
            {
                // 'Ana Ruiz, Harbour Post: “…”'
                if (
                    syntax.IsComma(i)
                    && i > first
                    && syntax.IsCapitalised(i + 1)
                    && syntax.IsCapitalised(first)
                    && !syntax[first].Is(WordKinds.Preposition)
                )
                    isSigned = true;
                else if (!syntax.IsWithinName(i))
                    return 0;
                continue;
            }
            var word = syntax[i];
            if (
                i == first && (syntax.IsArticle(i) || syntax.Document[i].Text.Length == 1)
                || word.Is(WordKinds.Past) && !syntax.Document[i].IsCapitalised
            )
                return 0;
            if (
                word.Is(
                    WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Subordinator | WordKinds.Relative | WordKinds.Subject | WordKinds.Verb
                )
                || word.Verb is { } verb && !verb.Has(ReportingFrame.Noun)
            )
                return 0;
            named |= syntax.Document[i].IsCapitalised;
        }
        return 0;
    }

    /// <summary>What comes before a colon and cannot speak: 'Correction', 'Photo'.</summary>
    static readonly FrozenSet<string> NoSpeakers = Lexicon.Words("labels").ToFrozenSet();
}
