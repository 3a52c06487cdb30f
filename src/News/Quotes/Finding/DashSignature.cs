using News.Grammar;
using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>'“…” – Name': a quotation signed after a dash, at the end of its paragraph or in the next one.</summary>
static class DashSignature
{
    const int Longest = 14;

    /// <summary>The quotations of the paragraph that begins the passage, with who signs them, or null.</summary>
    public static Attribution? Find(Passage passage)
    {
        var syntax = passage.Syntax;
        var document = syntax.Document;
        var first = passage.Stretch.First;
        if (syntax.QuotationAt(first) is not { Closed: true } quotation || quotation.Open != first)
            return null;
        var sentence = document.SentenceOf(first);
        var paragraph = document.Paragraphs[document.Sentences[sentence].Paragraph];
        var dash = quotation.End;
        var end = paragraph.End;
        if (dash == paragraph.End && dash < document.Count)
            end = document.Paragraphs[document.Sentences[document.SentenceOf(dash)].Paragraph].End;
        else if (paragraph.First != first)
            return null;
        if (dash + 1 >= end || end - dash > Longest || !syntax.IsDash(dash) || !IsSigner(syntax, dash + 1, end))
            return null;
        var source = new TokenRange(dash + 1, syntax.EndsSentence(end - 1) ? end - 1 : end);
        return new Attribution([new(quotation.Open, quotation.End)], null, source, true, "“…” – X");
    }

    /// <summary>A name, with a role or a place perhaps, and no verb.</summary>
    static bool IsSigner(QuotedSyntax syntax, int first, int end)
    {
        if (!syntax.English[first].IsName() && !(syntax.English[first].IsNoun() && syntax.Document[first].IsCapitalised))
            return false;
        for (var i = first; i < end; i++)
            if (syntax.English[i].IsFinite() || syntax.IsQuoted(i))
                return false;
        return true;
    }
}
