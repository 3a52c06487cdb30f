using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>Lines that are no language's own; <c>|</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class EngineLineTests : IAsyncDisposable
{
    readonly Session session = new(AppContext.BaseDirectory);

    async Task<string[]> Complete(string cell) =>
        [
            .. (
                await session.Assistant.CompleteAsync(
                    new("csharp", cell.Replace("|", "")),
                    cell.IndexOf('|'),
                    TestContext.Current.CancellationToken
                )
            ).Items.Select(item => item.Text),
        ];

    [Fact]
    public async Task Languages_and_directives_have_names() => Assert.Equal(["set", "share", "sql", "svg"], await Complete("#!s|"));

    [Fact]
    public async Task The_whole_name_is_replaced()
    {
        var list = await session.Assistant.CompleteAsync(new("csharp", "1\n#!fsh"), 7, TestContext.Current.CancellationToken);
        Assert.Equal((4, 7), (list.Start, list.End));
        Assert.Equal(new("fsharp", "keyword"), Assert.Single(list.Items));
    }

    [Fact]
    public async Task Packages_are_named_as_their_authors_write_them() =>
        Assert.Contains("FSharp.Core", await Complete("#r \"nuget: fsharp.c|"));

    [Fact]
    public async Task The_newest_version_comes_first_and_what_is_no_release_last()
    {
        var versions = (await Complete("#r \"nuget: FSharp.Core, |\"")).Select(NuGet.Versioning.NuGetVersion.Parse).ToList();
        Assert.Contains(versions, version => version.Major == 10);
        Assert.Equal(versions.OrderBy(version => version.IsPrerelease).ThenByDescending(version => version), versions);
    }

    [Fact]
    public async Task Files_are_those_beside_the_notebook() => Assert.Contains("Notebooks.dll", await Complete("#r \"./Noteb|"));

    [Fact]
    public async Task Elsewhere_in_such_a_line_nothing_is_offered() => Assert.Empty(await Complete("#r \"nuget: a, 1\" //|"));

    [Theory]
    [InlineData("#!share --|", "--name --from --as --mime-type")]
    [InlineData("#!share x --from fs|", "fsharp")]
    [InlineData("#!share --from fsharp x --f|", "")]
    [InlineData("#!connect s|", "sqlite")]
    [InlineData("#!connect sqlite --|", "--connection-string --kernel-name")]
    [InlineData("#!connect sqlite --kernel-name |", "")]
    [InlineData("#!sql |", "--name")]
    [InlineData("#!sql --name |", "")]
    [InlineData("#!fsharp |", "")]
    public async Task Words_after_a_name_are_completed(string cell, string words) =>
        Assert.Equal(words, string.Join(' ', await Complete(cell)));

    [Theory]
    [InlineData("#!sql --na|me hits", "--name")]
    [InlineData("#!sh|are --from fsharp x", "#!share")]
    [InlineData("1\n#!share --fr|om fsharp x", "--from")]
    [InlineData("#!share| x", "#!share")]
    [InlineData("#!fsh|arp", "#!fsharp")]
    [InlineData("#|r \"nuget: A\"", "#r \"nuget: Name, Version\"")]
    [InlineData("#!share --from fsh|arp x", null)]
    [InlineData("#!nothing|", null)]
    [InlineData("#!|", null)]
    [InlineData("#!value --name x\nsome te|xt", null)]
    public async Task A_line_is_explained(string cell, string? signature)
    {
        var found = await session.Assistant.InspectAsync(
            new("csharp", cell.Replace("|", "")),
            cell.IndexOf('|'),
            detailed: false,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(signature, found?.Signatures[0]);
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
