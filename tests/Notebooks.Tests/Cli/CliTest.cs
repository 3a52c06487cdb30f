using System.Diagnostics;
using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>How the program ended, and what it said.</summary>
sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Asserts the exit code, and that the one sentence told holds each of <paramref name="parts"/>.</summary>
    public CliRun Says(int exitCode, params string[] parts)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, not {exitCode}\n{Output}\n{Error}");
        var sentence = Assert.Single(Error.Split('\n'), line => line.StartsWith("error: "));
        Assert.All(parts, part => Assert.Contains(part, sentence));
        Assert.DoesNotContain("Unhandled exception", Error);
        return this;
    }

    /// <summary>Asserts the exit code, and that there are as many sentences as <paramref name="sentences"/>, each with
    /// these parts.</summary>
    public CliRun SaysAll(int exitCode, params string[][] sentences)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, not {exitCode}\n{Output}\n{Error}");
        var said = Error.Split('\n').Where(line => line.StartsWith("error: ")).ToList();
        Assert.Equal(sentences.Length, said.Count);
        foreach (var (sentence, parts) in said.Zip(sentences))
            Assert.All(parts, part => Assert.Contains(part, sentence));
        return this;
    }

    public CliRun Succeeds()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>A test that starts the real program in a folder of its own.</summary>
public abstract class CliTest : IDisposable
{
    /// <summary>The program that the variable names, such as a published one, which starts in half the time; else the one that was
    /// built with the tests.</summary>
    protected static readonly string Executable = Path.GetFullPath(
        Environment.GetEnvironmentVariable("NOTEBOOKS_PROGRAM")
            ?? Path.Combine(
                AppContext.BaseDirectory,
                "../../Notebooks.Cli/release/Notebooks.Cli" + (OperatingSystem.IsWindows() ? ".exe" : "")
            )
    );

    protected string Folder { get; } = Directory.CreateTempSubdirectory("notebooks-cli-").FullName;

    public virtual void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a notebook of C# cells and returns its path.</summary>
    protected string Write(string name, params string[] cells) =>
        Write(name, cells.Select((code, index) => new Cell($"cell-{index + 1}", CellKind.Code, "csharp", code)));

    protected string Write(string name, IEnumerable<Cell> cells)
    {
        var path = Path.Combine(Folder, name);
        new Notebook(NotebookFormat.Ipynb, cells).Save(path);
        return path;
    }

    private protected static Task<CliRun> RunAsync(params string[] args) => RunAsync([], args);

    private protected static async Task<CliRun> RunAsync((string Name, string Value)[] environment, params string[] args)
    {
        using var process = Start(args, environment);
        return await EndAsync(process);
    }

    private protected static async Task<CliRun> EndAsync(Process process)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }

    protected static Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Executable, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What is printed there is different, and these tests may run there.
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs git in the test's folder and returns what it printed.</summary>
    private protected async Task<string> GitAsync(params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo("git", args)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        return (await EndAsync(process)).Succeeds().Output;
    }

    /// <summary>The text that a cell printed to standard output, its plain results and errors, in order.</summary>
    protected static string Outputs(string path, int cell) =>
        string.Join(
            "|",
            Notebook
                .Load(path)
                .Cells[cell]
                .Outputs.Select(output =>
                    output switch
                    {
                        StreamOutput stream => stream.Text.TrimEnd(),
                        DisplayOutput display => display.Data["text/plain"]?.ToString(),
                        ErrorOutput error => $"{error.Name}: {error.Value}",
                        _ => "?",
                    }
                )
        );
}
