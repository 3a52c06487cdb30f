using System.Text.RegularExpressions;
using House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace News.Tests.House;

/// <summary>No line is longer than .editorconfig allows, unless a string makes it so: messages are not broken.</summary>
public partial class LineLengthTests
{
    [Theory]
    [InlineData("Figures")]
    [InlineData("News")]
    [InlineData("News.Interactive")]
    [InlineData("News.Training")]
    [InlineData("Notebooks")]
    [InlineData("Notebooks.Cli")]
    [InlineData("Notebooks.Interactive")]
    public void No_line_is_too_long(string project)
    {
        var limit = Limit();
        Assert.Empty(Sources.Of(project).SelectMany(file => TooLong(file, limit)));
    }

    [Theory]
    [InlineData("// A comment of more than twenty characters.", true)]
    [InlineData("var first = second.Third();", true)]
    [InlineData("var a = \"A message of more than twenty\";", false)]
    [InlineData("var a = $\"A message of {1} words\";", false)]
    public void A_string_may_make_a_line_longer(string line, bool isTooLong) =>
        Assert.Equal(isTooLong ? ["Any.cs:1"] : [], TooLong(Sources.Parse(line, "Any.cs"), 20));

    static IEnumerable<string> TooLong(SyntaxTree file, int limit)
    {
        var strings = file.GetRoot().DescendantTokens().Where(IsString).Select(token => token.Span).ToList();
        return from line in file.GetText().Lines
            where line.Span.Length > limit
            let inStrings = strings.Sum(span => span.Intersection(line.Span)?.Length ?? 0)
            where line.Span.Length - inStrings > limit
            select $"{file.FilePath}:{line.LineNumber + 1}";
    }

    static bool IsString(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken)
        || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
        || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken);

    static int Limit() => int.Parse(Setting().Match(File.ReadAllText(Sources.PathOf(".editorconfig"))).Groups[1].ValueSpan);

    [GeneratedRegex(@"^max_line_length = (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
