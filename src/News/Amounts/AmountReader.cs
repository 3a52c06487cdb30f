using News.Text;

namespace News.Amounts;

/// <summary>Finds sums of money.</summary>
internal static class AmountReader
{
    public static IReadOnlyList<Amount> Read(Document document) => [];
}
