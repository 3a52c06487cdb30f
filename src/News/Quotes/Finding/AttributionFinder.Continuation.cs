using News.Grammar.Speech;

namespace News.Quotes.Finding;

// Sentences that continue the quotation of the sentence before.
sealed partial class AttributionFinder
{
    /// <summary>
    /// '“A,” he said. “B.”': a sentence that is nothing but a quotation is more of what was said last, in the same paragraph,
    /// in one that the last quotation left open, and in one that is a quotation from end to end.
    /// </summary>
    bool ContinuesQuotation(Passage passage)
    {
        if (found.Count == 0 || syntax.QuotationAt(passage.Stretch.First) is not { } quotation || quotation.Open != passage.Stretch.First)
            return false;
        if (quotation.End < passage.BodyEnd || Last(passage) is not { } last)
            return false;
        if (last.Content[^1].First == quotation.Open)
            return true;
        // 'He said that A. “B.”': the second is a statement of its own.
        if (last.Direct)
            last.Content.Add(new(quotation.Open, quotation.End));
        else
            found.Add(
                last with
                {
                    Content = [new(quotation.Open, quotation.End)],
                    Cue = null,
                    Direct = true,
                    IsComplement = false,
                    IsPhrase = false,
                    HoldsAnother = false,
                }
            );
        claimed = passage.Stretch.End;
        return true;
    }

    /// <summary>'“A,” he said. Even so, “B.”': a sentence that ends in a quotation, and says of nobody else that he said it.</summary>
    bool LeadsToQuotation(Passage passage)
    {
        const int shortest = 5;
        if (passage.BodyEnd <= passage.Stretch.First || syntax.QuotationAt(passage.BodyEnd - 1) is not { Closed: true } quotation)
            return false;
        if (
            quotation.End != passage.BodyEnd
            || quotation.Close - quotation.Open < shortest
            || quotation.Open == passage.Stretch.First
            || syntax.IsColon(quotation.Open - 1)
        )
            return false;
        if (Last(passage) is not { Direct: true } last || IsInNewParagraph(passage, last))
            return false;
        last.Content.Add(new(passage.Stretch.First, passage.BodyEnd));
        return true;
    }

    /// <summary>'“A,” he said. “B,” which was true.': a sentence that begins with a quotation, and names no other speaker.</summary>
    bool BeginsWithQuotation(Passage passage)
    {
        const int shortest = 8;
        if (
            syntax.QuotationAt(passage.Stretch.First) is not { Closed: true } quotation
            || quotation.Open != passage.Stretch.First
            || quotation.Close - quotation.Open < shortest
        )
            return false;
        if (Last(passage) is not { Direct: true } last || IsInNewParagraph(passage, last))
            return false;
        last.Content.Add(new(quotation.Open, syntax.IsComma(quotation.Close - 1) ? quotation.End : passage.BodyEnd));
        return true;
    }

    /// <summary>Quotations of whole paragraphs that nothing closed or claimed: '“It rained. ¶ “Then it snowed,” he said'.</summary>
    readonly List<TokenRange> open = [];

    int paragraphOfOpen = -1;

    /// <summary>Gives the paragraphs left open before to the quotation that begins the passage, or leaves the passage
    /// open in its turn.</summary>
    void JoinsOpen(Passage passage, int before)
    {
        var paragraph = syntax.Document.SentenceAt(passage.Stretch.First).Paragraph;
        if (paragraph == paragraphOfOpen)
            return;
        if (paragraph != paragraphOfOpen + 1)
            open.Clear();
        var begins = syntax.Opens(passage.Stretch.First);
        if (found.Count == before && begins && syntax.QuotationAt(passage.Stretch.First) is { Closed: false } quotation)
        {
            open.Add(new(quotation.Open, quotation.End));
            paragraphOfOpen = paragraph;
            return;
        }
        if (open.Count == 0)
            return;
        if (begins && found.FindIndex(before, said => said.Direct && said.Content[0].First == passage.Stretch.First) is >= 0 and var first)
            found[first].Content.InsertRange(0, open);
        open.Clear();
    }

    /// <summary>The attribution that the passage can go on with: one in the sentence before, a direct one rather than
    /// what it reports beside.</summary>
    Attribution? Last(Passage passage)
    {
        const int back = 4;
        var here = syntax.Document.SentenceOf(passage.Stretch.First);
        Attribution? last = null;
        for (var i = found.Count - 1; i >= Math.Max(0, found.Count - back); i--)
        {
            if (found[i].Source is null)
                continue;
            if (last is not null && SentenceOf(found[i]) != SentenceOf(last))
                break;
            if (last is null || found[i].Direct && !last.Direct)
                last = found[i];
        }
        if (last is null)
            return null;
        var before = SentenceOf(last);
        var sentences = syntax.Document.Sentences;
        var paragraphs = sentences[here].Paragraph - sentences[before].Paragraph;
        if (paragraphs == 0)
            return last.Direct || before + 1 == here ? last : null;
        if (paragraphs > 1 || !last.Direct)
            return null;
        if (syntax.QuotationAt(last.Content[^1].First) is { Closed: false })
            return last;
        return before + 1 == here && IsWholeParagraph(passage, here) && EndsSentence(passage) ? last : null;
    }

    bool IsInNewParagraph(Passage passage, Attribution last) =>
        syntax.Document.Sentences[SentenceOf(last)].Paragraph
        != syntax.Document.Sentences[syntax.Document.SentenceOf(passage.Stretch.First)].Paragraph;

    /// <summary>The sentence in which it ends.</summary>
    int SentenceOf(Attribution attribution) =>
        syntax.Document.SentenceOf(
            Math.Max(attribution.Content[^1].End, Math.Max(attribution.Cue?.End ?? 0, attribution.Source?.End ?? 0)) - 1
        );

    /// <summary>A heading in quotation marks does not continue a quotation.</summary>
    bool EndsSentence(Passage passage) =>
        syntax.EndsSentence(passage.BodyEnd - 2) || syntax.QuotationAt(passage.BodyEnd - 1) is { Closed: false };

    bool IsWholeParagraph(Passage passage, int sentence)
    {
        var sentences = syntax.Document.Sentences;
        return sentences[sentence].First == passage.Stretch.First
            && passage.Stretch.End == syntax.Document.Paragraphs[sentences[sentence].Paragraph].End;
    }
}
