using System.Diagnostics;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Tests.Jupyter;

/// <summary>How a kernel ends, and what its client's signals do.</summary>
public sealed class KernelEndTests : IDisposable
{
    readonly KernelClient kernel = new();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Asked_to_shut_down_it_says_so_to_all_and_ends(bool restart, bool onControl)
    {
        // A cell that runs cannot keep it.
        kernel.Send("execute_request", KernelClient.Cell("Console.WriteLine(\"begun\"); while (true) { }"));
        kernel.Broadcast("stream");
        var reply = kernel.Ask("shutdown_request", new() { ["restart"] = restart }, onControl);
        Assert.Equal(("ok", restart), (reply.Text("status"), reply.FlagOr("restart", !restart)));
        Assert.Equal(restart, kernel.Broadcast("shutdown_reply").Content.FlagOr("restart", !restart));
        Assert.Equal(0, await EndAsync());
    }

    [Fact]
    public async Task By_a_clients_signal_it_ends()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("signals are not Windows' way");
        Signal("TERM");
        Assert.Equal(0, await EndAsync());
    }

    [Fact]
    public void By_the_signal_that_means_interrupt_only_the_cell_ends()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("signals are not Windows' way");
        kernel.Run("var kept = 42;");
        var id = kernel.Send("execute_request", KernelClient.Cell("Console.WriteLine(\"begun\"); while (true) { }"));
        kernel.Broadcast("stream");
        Signal("INT");
        Assert.Equal("Interrupted", kernel.Reply(id).Text("ename"));
        Assert.Equal("42", kernel.Value("kept"));
    }

    async Task<int> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await kernel.Process.WaitForExitAsync(patience.Token);
        return kernel.Process.ExitCode;
    }

    void Signal(string name) => Process.Start("kill", [$"-{name}", $"{kernel.Process.Id}"]).WaitForExit();

    public void Dispose() => kernel.Dispose();
}
