using House;
using Microsoft.CodeAnalysis;

namespace News.Tests.House;

/// <summary>English is analysed once, in Grammar: the rooms ask it, and do not read words themselves.</summary>
public class RawTokensTests
{
    static readonly Lazy<Compilation> Compiled = new(() => Sources.Compile("News", Sources.Of("News")));

    /// <summary>The files that still do, all of one room, with how often. The numbers only fall: one that is mended is lowered or leaves the list.</summary>
    static readonly Dictionary<string, int> Known = new()
    {
        ["Events/ActFinder.cs"] = 2,
        ["Events/Circumstances.cs"] = 1,
        ["Events/EarlierActs.cs"] = 1,
        ["Events/EventLexicon.cs"] = 3,
        ["Events/EventReader.cs"] = 5,
        ["Events/NominalActs.Parties.cs"] = 15,
        ["Events/NominalActs.Status.cs"] = 4,
        ["Events/NominalActs.cs"] = 8,
        ["Events/NounClasses.cs"] = 1,
        ["Events/Parties.cs"] = 18,
        ["Events/PhraseConditions.cs"] = 3,
        ["Events/VerbActs.Conditions.cs"] = 11,
        ["Events/VerbActs.Parties.cs"] = 16,
        ["Events/VerbActs.cs"] = 4,
    };

    [Fact]
    public void Only_the_room_of_events_still_reads_words() => Assert.All(Known.Keys, file => Assert.StartsWith("Events/", file, StringComparison.Ordinal));

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
