using System.Diagnostics;
using System.Text;
using Notebooks.Tests.Install;

namespace Notebooks.Tests.Jupyter.Clients;

/// <summary>A test that installs the kernels and has one of Jupyter's own clients use them, as Debian packages it.</summary>
public abstract class ClientTest : InstallTest, IAsyncLifetime
{
    protected const string Python = "/usr/bin/python3";

    /// <summary>Where the kernel keeps what it knows of the user.</summary>
    protected string DataFolder => Path.Combine(Folder, "data");

    protected static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

    /// <summary>The Python modules without which the client does not run, and the Debian package of each.</summary>
    protected abstract (string Module, string Package)[] Needs { get; }

    public virtual async ValueTask InitializeAsync()
    {
        foreach (var (module, package) in Needs)
            Assert.SkipUnless(Path.Exists($"/usr/lib/python3/dist-packages/{module}"), $"{package} is not installed");
        (await InstallAsync()).Succeeds();
    }

    public virtual ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Starts a client that sees no kernels, settings and sessions but this test's.</summary>
    protected Process StartClient(string folder, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JUPYTER_DATA_DIR"] = Data;
        start.Environment["JUPYTER_PATH"] = "";
        start.Environment["XDG_DATA_HOME"] = DataFolder;
        foreach (var own in new[] { "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" })
            start.Environment[own] = Directory.CreateDirectory(Path.Combine(Folder, own)).FullName;
        return Process.Start(start)!;
    }

    /// <summary>Runs a client to its end, which must be a good one, within the time.</summary>
    protected async Task RunClientAsync(TimeSpan limit, string folder, params string[] command)
    {
        using var process = StartClient(folder, command);
        process.StandardInput.Close();
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            lock (said)
                Assert.Fail($"'{string.Join(' ', command)}' did not end within {limit.TotalSeconds} s:\n{said}");
        }
        Assert.True(process.ExitCode == 0, $"'{string.Join(' ', command)}' ended with {process.ExitCode}:\n{said}");
    }
}
