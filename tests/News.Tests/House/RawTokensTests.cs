using House;
using Microsoft.CodeAnalysis;

namespace News.Tests.House;

/// <summary>English is analysed once, in Grammar: the rooms ask it, and do not read words themselves.</summary>
public class RawTokensTests
{
    static readonly Lazy<Compilation> Compiled = new(() => Sources.Compile("News", Sources.Of("News")));

    /// <summary>The files that still do, with how often. The numbers only fall: one that is mended is lowered or leaves the list.</summary>
    static readonly Dictionary<string, int> Known = new()
    {
        ["Mentions/Finders/BracketedNames.cs"] = 3,
        ["Mentions/Finders/CommonNouns.cs"] = 4,
        ["Mentions/Finders/Descriptions.cs"] = 6,
        ["Mentions/Finders/Groups.cs"] = 12,
        ["Mentions/Finders/MonthNames.cs"] = 5,
        ["Mentions/Finders/NameByShape.cs"] = 5,
        ["Mentions/Finders/NameContext.cs"] = 27,
        ["Mentions/Finders/NameInOutline.cs"] = 4,
        ["Mentions/Finders/NameKinds.cs"] = 18,
        ["Mentions/Finders/NameLists.cs"] = 4,
        ["Mentions/Finders/NameParts.cs"] = 18,
        ["Mentions/Finders/NamePriors.cs"] = 13,
        ["Mentions/Finders/NameShapes.cs"] = 1,
        ["Mentions/Finders/NamesInText.cs"] = 24,
        ["Mentions/Finders/NounPhrase.cs"] = 13,
        ["Mentions/Finders/PartsOfNames.cs"] = 2,
        ["Mentions/Finders/Roles.cs"] = 20,
        ["Mentions/Finders/VerbForms.cs"] = 4,
        ["Mentions/KnownName.cs"] = 1,
        ["Mentions/Scan.cs"] = 4,
        ["Mentions/SignsOfMoney.cs"] = 3,
        ["Mentions/Vocabulary.cs"] = 2,
    };

    [Fact]
    public void No_room_reads_words_by_itself() => Assert.Equal(
        Known.Select(known => $"{known.Key}: {known.Value}").Order(StringComparer.Ordinal),
        RawTokens.Find(Compiled.Value).GroupBy(use => use.File).Select(uses => $"{uses.Key}: {uses.Count()}").Order(StringComparer.Ordinal));

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

    static IEnumerable<(string File, int Line, string Code)> Of(string member, string path) => RawTokens.Find(Sources.Compile("News",
    [
        Sources.Parse("namespace News.Text { class Token { public string Lower, Text; } } namespace News { class Row { public string Rule; } }", "Text/Token.cs"),
        Sources.Parse($"namespace News {{ class Any {{ {member} }} }}", path),
    ]));
}
