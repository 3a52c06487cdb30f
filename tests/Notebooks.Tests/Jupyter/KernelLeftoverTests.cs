namespace Notebooks.Tests.Jupyter;

/// <summary>A kernel that is asked to end leaves nothing among the temporary files: neither the runtime's nor F#'s.</summary>
public sealed class KernelLeftoverTests : IDisposable
{
    readonly string temporary = Directory.CreateTempSubdirectory("notebooks-left-").FullName;

    [Fact]
    public async Task Nothing_stays_among_the_temporary_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the folder has another name there");
        using var kernel = new KernelClient(("TMPDIR", temporary));
        Assert.Equal("2", kernel.Value("#!fsharp\n1 + 1"));
        Assert.NotEmpty(Directory.GetFileSystemEntries(temporary));
        kernel.Ask("shutdown_request", new() { ["restart"] = false }, onControl: true);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await kernel.Process.WaitForExitAsync(patience.Token);
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    public void Dispose() => Directory.Delete(temporary, recursive: true);
}
