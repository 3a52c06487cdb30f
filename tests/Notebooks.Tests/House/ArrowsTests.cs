using House;
using Microsoft.CodeAnalysis;

namespace Notebooks.Tests.House;

/// <summary>Each room of the engine uses only those it is built on, so that it can be read, tested and changed without
/// the others.</summary>
public class ArrowsTests
{
    /// <summary>All but the build task, which is not part of the assembly.</summary>
    static readonly IReadOnlyList<SyntaxTree> Files =
    [
        .. Sources.Of("Notebooks").Where(file => file.FilePath != "Rendering/PlotlyBundle.cs"),
    ];

    static readonly Lazy<Compilation> Compiled = new(() => Sources.Compile("Notebooks", Files));

    /// <summary>The files beside the rooms, which every room may use and which use none.</summary>
    const string Ground = Arrows.Roof;

    /// <summary>What each room may use, apart from the ground.</summary>
    static readonly Arrows Arrows = new(
        "Notebooks",
        floors: [],
        side: new Dictionary<string, string[]>
        {
            ["Documents"] = [],
            ["Comparing"] = ["Documents"],
            ["Rendering"] = ["Documents"],
            ["Parameters"] = ["Documents"],
            ["Execution"] = ["Documents"],
            ["Browser"] = ["Documents", "Rendering", "Execution"],
            ["Packages"] = ["Execution"],
            ["Formatting"] = ["Documents", "Packages"],
            ["Languages"] = ["Documents", "Execution", "Formatting", "Packages"],
            ["Directives"] = ["Documents", "Execution", "Formatting", "Languages", "Packages"],
            ["Converting"] = ["Documents", "Directives"],
            ["Assistance"] = ["Documents", "Execution", "Packages", "Languages", "Directives"],
            ["Interactive"] = ["Documents", "Formatting", "Execution", "Packages", "Languages", "Directives", "Assistance"],
            ["Sessions"] = ["Documents", "Formatting", "Execution", "Packages", "Languages", "Directives", "Assistance", "Interactive"],
            ["Worker"] = ["Documents", "Rendering", "Browser", "Execution", "Directives", "Assistance", "Sessions"],
            ["Running"] = ["Documents", "Execution", "Worker"],
            ["Jupyter"] = ["Documents", "Execution", "Assistance", "Rendering", "Browser", "Worker"],
            [Ground] = [],
        }.ToDictionary(room => room.Key, room => room.Key == Ground ? room.Value : [.. room.Value, Ground])
    );

    /// <summary>The arrows that point up. One that is mended leaves the list, and none is added.</summary>
    static readonly string[] Known = [];

    [Fact]
    public void No_room_uses_one_that_it_is_not_built_on()
    {
        var up = Arrows.Up(Compiled.Value).Order(StringComparer.Ordinal).ToList();
        Assert.True(up.SequenceEqual(Known.Order(StringComparer.Ordinal)), $"The arrows that point up are:\n{string.Join('\n', up)}");
    }

    /// <summary>The folders are counted at every depth, so that rooms within rooms count too.</summary>
    [Fact]
    public void Few_folders_depend_on_each_other()
    {
        string[] pairs =
        [
            .. Arrows.MutualFolders(Compiled.Value).Select(pair => $"{pair.First} ↔ {pair.Second}").Order(StringComparer.Ordinal),
        ];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{pairs.Length} pairs of folders depend on each other:\n{string.Join('\n', pairs)}"
        );
        Assert.True(pairs.Length <= MostPairs, $"{pairs.Length} pairs, of which {MostPairs} may be:\n{string.Join('\n', pairs)}");
    }

    const int MostPairs = 10;

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
                .Where(one => one.Severity == DiagnosticSeverity.Error && one.Id is not ("CS8795" or "CS9248"))
        );
}
