using House;
using Microsoft.CodeAnalysis;

namespace News.Tests.House;

/// <summary>Each room of the library knows only those below it, so that it can be read, tested and changed without the others.</summary>
public class ArrowsTests
{
    static readonly IReadOnlyList<SyntaxTree> Files = [.. Sources.Of("News")];
    static readonly Lazy<Compilation> Compiled = new(() => Sources.Compile("News", Files));

    static readonly Arrows Arrows = new(
        "News",
        [
            "Model",
            "Lexicons",
            "Text",
            "Grammar",
            "Rules",
            "Mentions",
            "Dates",
            "Amounts",
            "Actors",
            "Quotes",
            "Events",
            "Explaining Tables",
            "Charts",
        ],
        new Dictionary<string, string[]>
        {
            ["Json"] = ["Model", Arrows.Roof],
            ["Loading"] = ["Model", "Lexicons", "Json"],
            ["Corpora"] = ["Model", "Tables", Arrows.Roof],
        }
    );

    /// <summary>The arrows that point up, and why each still does. One that is mended leaves the list.</summary>
    static readonly Dictionary<string, string> Known = new()
    {
        ["Mentions/Candidate.cs → Actors: Referent, using News.Actors"] = "The resolvers write into a candidate whom it stands for.",
    };

    [Fact]
    public void No_room_uses_one_above_it() =>
        Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), Arrows.Up(Compiled.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_folder_is_a_room_of_the_list() => Assert.Empty(Arrows.Unknown(Files));

    [Fact]
    public void Namespaces_are_named_after_their_rooms() => Assert.Empty(Arrows.Misnamed(Files));

    /// <summary>What the compiler does not understand shows no arrow. Only what source generators would add is missing here.</summary>
    [Fact]
    public void The_source_is_understood() =>
        Assert.Empty(
            Compiled
                .Value.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(one => one.Severity == DiagnosticSeverity.Error && one.Id != "CS8795")
        );

    [Fact]
    public void An_arrow_up_is_named_with_what_it_uses()
    {
        SyntaxTree[] files =
        [
            Sources.Parse("namespace News.Text { class Token; class Words { object Of() => Dates.Reader.Today; } }", "Text/Words.cs"),
            Sources.Parse(
                "using News.Events; namespace News.Dates { static class Reader { public static object Today => new Text.Token(); } }",
                "Dates/Reader.cs"
            ),
            Sources.Parse("namespace News.Events { class Act; }", "Events/Act.cs"),
            Sources.Parse("namespace News { class Record { Reading? Whole; } }", "Model/Record.cs"),
            Sources.Parse("namespace News { class Reading; }", "Reading.cs"),
        ];
        Assert.Equal(
            ["Dates/Reader.cs → Events: using News.Events", "Model/Record.cs → : Reading", "Text/Words.cs → Dates: Reader"],
            Arrows.Up(Sources.Compile("News", files)).Order(StringComparer.Ordinal)
        );
    }
}
