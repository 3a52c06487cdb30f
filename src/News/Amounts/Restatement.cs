using System.Collections.Frozen;
using News.Text;

namespace News.Amounts;

/// <summary>'150 million yuan ($22.8 million)', '20 euros, or about $24,': one sum told in two currencies.</summary>
internal static class Restatement
{
    static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "(", "[", ",", "or", "about", "around", "approximately", "roughly", "nearly", "almost", "some", "equivalent", "equal", "to", "the", "of",
        "worth", "then", "over", "more", "than", "just", "under", "i.e.", "=", "≈", "~", "at", "–", "—");

    /// <summary>Whether the tokens between two sums say that the second restates the first; it must end as it began.</summary>
    public static bool Between(Document document, int first, int end, int after)
    {
        if (end <= first || end - first > 6) return false;
        var restates = false;
        for (var i = first; i < end; i++)
        {
            var word = document.Lower(i);
            if (!Fillers.Contains(word)) return false;
            restates |= word is "(" or "[" or "or" or "equivalent" or "=" or "≈" or "~";
        }
        return restates && (document.Lower(first) is not ("(" or "[") || document.Lower(after) is ")" or "]" or "," or ";" or "at" or "in" or "/");
    }
}
