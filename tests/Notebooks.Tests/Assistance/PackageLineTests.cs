using Notebooks.Tests.Languages;
using Notebooks.Tests.Packages;

namespace Notebooks.Tests.Assistance;

/// <summary>A notebook with package sources of its own; <c>|</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class PackageLineTests : IAsyncDisposable
{
    readonly PackageShelf shelf = new();
    readonly Session session;

    public PackageLineTests() => session = new(shelf.Directory);

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
    public async Task A_name_and_its_versions_are_offered()
    {
        shelf.Put("Lamp", "1.2.0");
        shelf.Put("Lamp", "1.10.0");
        Assert.Equal(["Lamp"], await Complete("#r \"nuget: la|"));
        Assert.Equal(["1.10.0"], await Complete("#r \"nuget: lamp, 1.1|\""));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_source_is_known_as_soon_as_a_cell_has_named_it_and_while_another_runs()
    {
        Directory.CreateDirectory(Path.Combine(shelf.Directory, "more"));
        shelf.Put("Lantern", "1.0.0", folder: "more");
        Assert.Empty(await Complete("#r \"nuget: Lan|"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var begun = Path.Combine(shelf.Directory, "begun");
        var cell = session.RunAsync(
            new("csharp", $"#i \"nuget:more\"\nFile.WriteAllText(@\"{begun}\", \"\");\nwhile (true) {{ }}"),
            new RecordingSink(),
            stop.Token
        );
        while (!File.Exists(begun))
            await Task.Delay(20, TestContext.Current.CancellationToken);

        Assert.Equal(["Lantern"], await Complete("#r \"nuget: Lan|"));
        Assert.False(cell.IsCompleted);
        await stop.CancelAsync();
        await cell;
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        shelf.Dispose();
    }
}
