using News.Text;

namespace News.Dates;

/// <summary>Finds date expressions and gives them their values.</summary>
internal static class DateReader
{
    public static IReadOnlyList<DateExpression> Read(Document document, DateOnly? published) => [];
}
