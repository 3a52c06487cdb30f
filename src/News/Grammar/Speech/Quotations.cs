using News.Text;

namespace News.Grammar.Speech;

/// <summary>The quotations of a document, outermost ones only, and which of them each token is in.</summary>
sealed class Quotations
{
    readonly List<Quotation> all;

    /// <summary>For each token 1 more than the index of its quotation, or 0.</summary>
    readonly int[] quotationOf;

    public Quotations(Document document)
    {
        all = QuotationMarks.Pair(document);
        quotationOf = new int[document.Count];
        for (var q = 0; q < all.Count; q++)
            Array.Fill(quotationOf, q + 1, all[q].Open, all[q].End - all[q].Open);
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Quotation> All => all;

    /// <summary>The quotation that the token is in, its marks included; null outside of all.</summary>
    public Quotation? At(int token) => (uint)token < (uint)quotationOf.Length && quotationOf[token] is > 0 and var q ? all[q - 1] : null;
}
