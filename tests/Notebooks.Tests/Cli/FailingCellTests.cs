using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>A cell that fails costs itself and those after it; what was done before is in the file.</summary>
public sealed class FailingCellTests : CliTest
{
    [Theory]
    [InlineData("int number = missing;", 1, "CompileError", "CS0103")]
    [InlineData("throw new InvalidOperationException(\"no news today\");", 1, "InvalidOperationException", "no news today")]
    [InlineData("Environment.Exit(3);", 7, "ended the notebook's process", "Environment.Exit", "exit code 3")]
    [InlineData("Environment.FailFast(\"enough\");", 7, "ended the notebook's process", "Environment.FailFast")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0)", 1, "InsufficientExecutionStackException")]
    [InlineData(
        "int Big() { Span<byte> big = stackalloc byte[100_000_000]; return big[^1]; } Big()",
        7,
        "ended the notebook's process",
        "stack overflow"
    )]
    public async Task The_notebook_is_written_with_the_error(string code, int exitCode, params string[] parts)
    {
        var path = Write("n.ipynb", "6 * 7", code, "8");
        (await RunAsync("run", path)).Says(exitCode, [path, "cell 2 of 3", .. parts]);
        Assert.Equal("42", Outputs(path, 0));
        Assert.All(parts, part => Assert.Contains(part, Outputs(path, 1)));
        Assert.Equal("", Outputs(path, 2));
        Assert.Equal([path], Directory.GetFileSystemEntries(Folder));
    }

    /// <summary>Also where something else is put in their place that nobody reads.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_cell_that_closes_or_replaces_standard_streams_ends(int descriptor)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no descriptors");
        var path = Write(
            "n.ipynb",
            $"new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr){descriptor}, true), FileAccess.Write).Dispose(); 1",
            "Console.WriteLine(\"printed\"); 2",
            "using System.Runtime.InteropServices;\n"
                + "[DllImport(\"libc\")] static extern int dup2(int from, int to);\n"
                + "var kept = File.Create(\"own.txt\");\n"
                + $"dup2((int)kept.SafeFileHandle.DangerousGetHandle(), {descriptor}); 3",
            "4"
        );
        (await RunAsync("run", path)).Succeeds();
        Assert.Equal(["1", "printed|2", "3", "4"], Enumerable.Range(0, 4).Select(cell => Outputs(path, cell)));
        Assert.Equal(0, new FileInfo(Path.Combine(Folder, "own.txt")).Length);
    }

    [Fact]
    public async Task What_is_too_large_is_cut_with_a_sentence()
    {
        var path = Write("n.ipynb", "Console.Write(new string('x', 170_000_000));", "display(HTML(new string('y', 170_000_000)))", "8");
        (await RunAsync("run", path)).Succeeds();
        Assert.Contains("… ", Outputs(path, 0));
        Assert.Contains("text/html is left out", Outputs(path, 1));
        Assert.Equal("8", Outputs(path, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#!fsharp\n")]
    public async Task Code_that_nests_too_deep_is_refused(string selector)
    {
        var path = Write("n.ipynb", selector + new string('(', 20_000) + "1" + new string(')', 20_000));
        (await RunAsync("run", path)).Says(1, "cell 1 of 1", "nests more than 500 brackets");
    }

    [Fact]
    public async Task A_language_that_nobody_has()
    {
        var path = Write("n.ipynb", [new Cell("a", CellKind.Code, "cobol", "DISPLAY 'NEWS'")]);
        (await RunAsync("run", path)).Says(1, "cell 1 of 1", "cobol");
    }

    [Fact]
    public async Task A_package_that_is_not_there()
    {
        var path = Write("n.ipynb", "#r \"nuget: No.Such.Package.At.All, 1.0.0\"", "8");
        (await RunAsync("run", path)).Says(1, "cell 1 of 2", "No.Such.Package.At.All");
        Assert.Equal("", Outputs(path, 1));
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped()
    {
        var path = Write("n.ipynb", "6 * 7", "Console.WriteLine(\"begun\");\nwhile (true) { }", "8");
        (await RunAsync("run", path, "--timeout", "8")).Says(6, "cell 2 of 3", "did not end within 8 s");
        Assert.Equal("42", Outputs(path, 0));
        Assert.Equal("begun|Timeout: The cell did not end within 8 s and was stopped.", Outputs(path, 1));
    }

    [Fact]
    public async Task Memory_ends_before_the_machines_does()
    {
        var path = Write("n.ipynb", "6 * 7", "var all = new List<byte[]>(); while (true) all.Add(new byte[64_000_000]);");
        using var process = Start(["run", path], ("DOTNET_GCHeapHardLimit", "0x10000000"));
        var run = await EndAsync(process);
        Assert.True(run.ExitCode is 1 or 7, run.Error);
        Assert.Matches("OutOfMemory|out of memory", run.Error);
        Assert.Equal("42", Outputs(path, 0));
        Assert.Matches("OutOfMemory|out of memory", Outputs(path, 1));
    }

    [Fact]
    public async Task The_cells_after_it_run_where_that_is_wished()
    {
        var path = Write("n.ipynb", "var x = 1;", "throw new Exception(\"no\");", "x + 1");
        (await RunAsync("run", path, "--keep-going")).Says(1, "cell 2 of 3");
        Assert.Equal("2", Outputs(path, 2));
    }

    [Theory]
    [InlineData("Environment.Exit(3);", 7)]
    [InlineData("int Big() { Span<byte> big = stackalloc byte[100_000_000]; return big[^1]; } Big()", 7)]
    public async Task The_cells_after_one_that_ended_the_process_run_in_a_new_one(string code, int exitCode)
    {
        var path = Write(
            "n.ipynb",
            "var x = 1;\nvar shown = display(\"first\");",
            code,
            "6 * 7",
            "x",
            "display(\"last\").Update(\"new\");"
        );
        (await RunAsync("run", path, "--keep-going")).SaysAll(exitCode, ["cell 2 of 5"], ["cell 4 of 5", "CS0103"]);
        Assert.Equal("first", Outputs(path, 0));
        Assert.Contains("ended the notebook's process", Outputs(path, 1));
        Assert.Equal("42", Outputs(path, 2));
        Assert.Equal("new", Outputs(path, 4));
    }

    [Fact]
    public async Task The_other_notebooks_go_on()
    {
        Write("a.ipynb", "Environment.Exit(0);");
        Write("b.ipynb", "1 + 1");
        var run = (await RunAsync("run", Folder)).Says(7, "a.ipynb");
        Assert.Equal("2", Outputs(Path.Combine(Folder, "b.ipynb"), 0));
        Assert.True(run.Output.IndexOf("a.ipynb") < run.Output.IndexOf("b.ipynb"), run.Output);
    }
}
