using House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace News.Tests.House;

/// <summary>A simple name means one type: what reads the same is the same.</summary>
public class TypeNamesTests
{
    /// <summary>The names that still mean two types. The list only shrinks.</summary>
    static readonly string[] Known = [];

    [Fact]
    public void No_two_types_have_one_name() =>
        Assert.Equal(Known, Twice(new[] { "News", "News.Interactive", "Figures" }.SelectMany(Sources.Of)));

    [Theory]
    [InlineData("namespace A; class X;", "namespace B; class X;", true)]
    [InlineData("namespace A; class Y { internal class X; }", "namespace B; enum X { }", true)]
    [InlineData("namespace A; partial class X;", "namespace A; partial class X;", false)]
    [InlineData("namespace A; class Y { class X; }", "namespace B; class X;", false)]
    [InlineData("namespace A; class X;", "namespace A; class X<T>;", false)]
    public void A_name_of_two_types_is_found(string first, string second, bool isTwice) =>
        Assert.Equal(isTwice ? ["X"] : [], Twice([Sources.Parse(first, "A.cs"), Sources.Parse(second, "B.cs")]));

    static IEnumerable<string> Twice(IEnumerable<SyntaxTree> files) =>
        files
            .SelectMany(file => file.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(type =>
                type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
                || type.Modifiers.Any(word => word.IsKind(SyntaxKind.PublicKeyword) || word.IsKind(SyntaxKind.InternalKeyword))
            )
            .GroupBy(type => type.Identifier.Text)
            .Where(types => types.Select(Home).Distinct().Count() > 1)
            .Select(types => types.Key)
            .Order(StringComparer.Ordinal);

    /// <summary>The namespace and the types in which a type is declared.</summary>
    static string Home(BaseTypeDeclarationSyntax type) =>
        string.Join(
            '.',
            type.Ancestors()
                .Reverse()
                .Select(outer =>
                    outer switch
                    {
                        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
                        BaseTypeDeclarationSyntax outerType => outerType.Identifier.Text,
                        _ => "",
                    }
                )
                .Where(name => name.Length > 0)
        );
}
