using System.Diagnostics;

namespace Notebooks.Tests.Cli;

/// <summary>Ctrl-C, and signals that mean the same, in the middle of a cell.</summary>
public sealed class InterruptionTests : CliTest
{
    string Begun => Path.Combine(Folder, "begun");

    string WriteLong() =>
        Write(
            "n.ipynb",
            "6 * 7",
            $"""
            Console.WriteLine("begun");
            System.IO.File.WriteAllText(@"{Begun}.new", Environment.ProcessId.ToString());
            System.IO.File.Move(@"{Begun}.new", @"{Begun}");
            System.Threading.Thread.Sleep(60_000);
            """,
            "8"
        );

    [Theory]
    [InlineData("INT", true)]
    [InlineData("TERM", false)]
    public async Task What_was_done_is_kept(string signal, bool terminal)
    {
        var path = WriteLong();
        using var process = Start(["run", path]);
        var worker = await WorkerAsync();
        // A terminal sends Ctrl-C to the notebook's process too.
        if (terminal)
            Kill(signal, worker);
        Kill(signal, process.Id);
        var run = await EndAsync(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("interrupted", run.Error);
        Assert.Contains(path, run.Error);
        Assert.Equal("42", Outputs(path, 0));
        Assert.Equal("begun|Interrupted: The cell was interrupted.", Outputs(path, 1));
        Assert.Equal("", Outputs(path, 2));
    }

    [Fact]
    public async Task The_notebooks_process_dies_with_the_one_that_started_it()
    {
        var path = WriteLong();
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        using var process = Start(["run", path]);
        using var worker = Process.GetProcessById(await WorkerAsync());
        Kill("KILL", process.Id);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        await worker.WaitForExitAsync(patience.Token);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    async Task<int> WorkerAsync()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("signals are not Windows' way");
        while (!File.Exists(Begun))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        return int.Parse(await File.ReadAllTextAsync(Begun, TestContext.Current.CancellationToken));
    }

    static void Kill(string signal, int process) => Process.Start("kill", [$"-{signal}", $"{process}"]).WaitForExit();
}
