using House;
using Microsoft.CodeAnalysis;

namespace News.Tests.House;

/// <summary>English is analysed once, in Grammar: the rooms ask it, and do not read words themselves.</summary>
public class RawTokensTests
{
    static readonly Lazy<Compilation> Compiled = new(() => Sources.Compile("News", Sources.Of("News")));

    [Fact]
    public void No_room_reads_words_by_itself() =>
        Assert.Empty(RawTokens.Find(Compiled.Value).Select(use => $"{use.File}:{use.Line} {use.Code}"));

    [Theory]
    [InlineData("""bool Is(Text.Token token) => token.Lower is "the" or "a";""")]
    [InlineData("""bool Is(Text.Token token) => token.Text == "the";""")]
    [InlineData("""bool Is(Text.Token token) { var word = token.Lower; return word != "the"; }""")]
    [InlineData("""int Is(Text.Token token) => token.Lower switch { "the" => 1, _ => 0 };""")]
    [InlineData("""bool Is(Text.Token token) => token.Lower.EndsWith("ed");""")]
    [InlineData("""static readonly string[] Words = ["the", "a", "an"];""")]
    [InlineData("""static readonly string[] Words = { "the", "a", "an" };""")]
    [InlineData("""bool Is(Text.Token token) => token.Lower is [.., 's'];""")]
    [InlineData("""bool Is(Text.Token token) => token.Lower[^1] == 's';""")]
    [InlineData("""bool Is(Text.Token token) => token is { Lower: "the" };""")]
    [InlineData("""string Next() => ""; bool Is() => Next() == "the";""")]
    [InlineData("""string[] Words() => []; bool Is() => Words()[0] == "the";""")]
    public void A_use_is_found(string member) => Assert.Equal("Dates/Any.cs", Assert.Single(Of(member, "Dates/Any.cs")).File);

    [Theory]
    [InlineData("""bool Is(Text.Token token) => token.Lower is "the" or "a";""", "Grammar/Any.cs")]
    [InlineData("""bool Is(Row row) => row.Rule == "the rule";""", "Dates/Any.cs")]
    [InlineData("""bool Is(Text.Token token) => Words.Contains(token.Lower);""", "Dates/Any.cs")]
    [InlineData("""bool Is(string[] row) => row[1] == "noun";""", "Dates/Any.cs")]
    public void Grammar_and_what_is_not_a_token_are_left_alone(string member, string path) => Assert.Empty(Of(member, path));

    static IEnumerable<(string File, int Line, string Code)> Of(string member, string path) =>
        RawTokens.Find(
            Sources.Compile(
                "News",
                [
                    Sources.Parse(
                        "namespace News.Text { class Token { public string Lower, Text; } } namespace News { class Row { public string Rule; } }",
                        "Text/Token.cs"
                    ),
                    Sources.Parse($"namespace News {{ class Any {{ {member} }} }}", path),
                ]
            )
        );
}
