using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Tests.Jupyter;

/// <summary>What a kernel puts out is known as made here, soon and at the latest when it ends.</summary>
public sealed class OutputSigningTests : IDisposable
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(10); // a second, on a machine that has nothing else to do

    readonly string folder = Directory.CreateTempSubdirectory("signing-").FullName;

    Signatures Made => new(Path.Combine(folder, "notebooks", "trust"));

    [Fact]
    public async Task What_is_shown_and_shown_anew_is_signed_soon()
    {
        using var kernel = Kernel(folder);
        var (_, broadcasts) = kernel.Run("var shown = display(HTML(\"<b>1</b>\")); shown.Update(HTML(\"<b>2</b>\")); HTML(\"<b>3</b>\")");
        var outputs = broadcasts
            .Where(message => message.Content["data"] is JsonObject)
            .Select(message => (message.Type, Data: OutputJson.Bundle(message.Content["data"])))
            .ToList();
        Assert.Equal(["display_data", "update_display_data", "execute_result"], outputs.Select(output => output.Type));
        var start = DateTime.UtcNow;
        while (!outputs.All(output => Made.Has(output.Data)) && DateTime.UtcNow - start < Soon)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.All(outputs, output => Assert.True(Made.Has(output.Data), $"the {output.Type} is not signed"));
        Assert.False(Made.Has(MimeBundle.Of("text/html", "<b>4</b>")));
    }

    [Fact]
    public async Task What_was_shown_last_is_signed_when_the_kernel_ends()
    {
        using var kernel = Kernel(folder);
        var (_, broadcasts) = kernel.Run("HTML(\"<b>last</b>\")");
        kernel.Ask("shutdown_request", new() { ["restart"] = false });
        await kernel.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(Made.Has(OutputJson.Bundle(broadcasts.Single(message => message.Type == "execute_result").Content["data"])));
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_the_kernel_works_and_says_nothing()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        using var kernel = Kernel(file);
        var (reply, broadcasts) = kernel.Run("HTML(\"<b>1</b>\")");
        Assert.Equal("ok", (string?)reply["status"]);
        Assert.DoesNotContain(broadcasts, message => message.Type is "stream" or "error");
        await Task.Delay(500, TestContext.Current.CancellationToken); // by then it has tried
        Assert.Equal("2", kernel.Value("1 + 1"));
        kernel.Ask("shutdown_request", new() { ["restart"] = false });
        await kernel.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kernel.Process.ExitCode);
    }

    static KernelClient Kernel(string dataFolder) => new(("XDG_DATA_HOME", dataFolder));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
