using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Notebooks.Tests.Install;

/// <summary>Debian's Python with Jupyter's own client library, to ask what Jupyter makes of what we write.</summary>
static class Python
{
    /// <summary>Runs a script that prints JSON.</summary>
    public static async Task<JsonNode> JsonAsync(string script, params (string Name, string Value)[] environment)
    {
        Assert.SkipUnless(
            File.Exists("/usr/lib/python3/dist-packages/jupyter_client/__init__.py"),
            "python3-jupyter-client is not installed"
        );
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", script]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return JsonNode.Parse(output)!;
    }
}
