using System.Diagnostics;
using System.Text;
using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>A real repository, set up by one command: what it commits, shows and merges.</summary>
public sealed class GitSetupTests : CliTest
{
    string Attributes => Path.Combine(Folder, ".gitattributes");

    async Task<CliRun> SetupAsync(params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Executable, ["git-setup", .. args])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        return await EndAsync(process);
    }

    async Task InitAsync()
    {
        await GitAsync("init", "--quiet", "--initial-branch=ours");
        await GitAsync("config", "user.name", "Ann");
        await GitAsync("config", "user.email", "ann@example.org");
    }

    async Task CommitAsync(params string[] cells)
    {
        Write(
            "n.ipynb",
            cells.Select(
                (code, index) =>
                    new Cell($"c{index}", CellKind.Code, "csharp", code)
                    {
                        Outputs = [new StreamOutput("stdout", $"output of {code}")],
                        ExecutionCount = index + 1,
                    }
            )
        );
        await GitAsync("add", ".");
        await GitAsync("commit", "--quiet", "--message", "notebook");
    }

    async Task BranchesAsync(string[] before, string[] ours, string[] theirs)
    {
        await InitAsync();
        (await SetupAsync()).Succeeds();
        await CommitAsync(before);
        await GitAsync("checkout", "--quiet", "-b", "theirs");
        await CommitAsync(theirs);
        await GitAsync("checkout", "--quiet", "ours");
        await CommitAsync(ours);
    }

    [Fact]
    public async Task What_it_sets_it_prints_once_and_takes_away()
    {
        await InitAsync();
        await File.WriteAllTextAsync(
            Attributes,
            "*.ipynb text filter=notebooks diff=notebooks\n*.png binary\n",
            TestContext.Current.CancellationToken
        );
        var first = (await SetupAsync()).Succeeds().Output;
        Assert.Contains("git config merge.notebooks.driver ", first);
        Assert.Equal(first, (await SetupAsync()).Succeeds().Output);
        Assert.Equal(
            "*.ipynb text\n*.png binary\n*.ipynb filter=notebooks diff=notebooks merge=notebooks\n",
            await File.ReadAllTextAsync(Attributes, TestContext.Current.CancellationToken)
        );
        Assert.Equal($"'{Executable}' merge %O %A %B\n", await GitAsync("config", "merge.notebooks.driver"));
        (await SetupAsync("--remove")).Succeeds();
        Assert.Equal("*.ipynb text\n*.png binary\n", await File.ReadAllTextAsync(Attributes, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("notebooks.", await GitAsync("config", "--local", "--list"));
        Assert.Equal("", (await SetupAsync("--remove")).Succeeds().Output);
    }

    [Fact]
    public async Task Commits_hold_no_outputs_and_differences_are_of_cells()
    {
        await InitAsync();
        (await SetupAsync()).Succeeds();
        await CommitAsync("1", "2");
        Assert.DoesNotContain("output of", await GitAsync("show", "HEAD:n.ipynb"));
        Assert.Equal("", await GitAsync("status", "--porcelain"));
        Write("n.ipynb", [new Cell("c0", CellKind.Code, "csharp", "1"), new Cell("c1", CellKind.Code, "csharp", "3")]);
        Assert.Contains("cell 2: source\n@@ -1,1 +1,1 @@\n-2\n+3\n", (await GitAsync("diff")).ReplaceLineEndings("\n"));
    }

    /// <summary>An old format, another encoding, the marks of a conflict, also in an output's middle, a part, and nothing.</summary>
    [Fact]
    public async Task What_cannot_be_read_is_committed_without_outputs_and_shown_as_lines()
    {
        const string output = "{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": [\"SECRET\"]}";
        const string cell = "{\"cell_type\": \"code\",\n\"outputs\": [\n" + output + "\n],\n\"source\": [\"print(1)\"]}\n";
        const string mark = "<<<<<<< a\n",
            half = "\n=======\n",
            end = "\n>>>>>>> b\n";
        var old = "{\"nbformat\": 3, \"worksheets\": [{\"cells\": [" + cell.Replace("source", "input") + "]}]}";
        var files = new Dictionary<string, byte[]>
        {
            ["old.ipynb"] = Encoding.UTF8.GetBytes(old),
            ["line.ipynb"] = Encoding.UTF8.GetBytes(old.Replace("\n", "")),
            ["wide.ipynb"] = [0xff, 0xfe, .. Encoding.Unicode.GetBytes(old)],
            ["conflict.ipynb"] = Encoding.UTF8.GetBytes($"{{\"cells\": [\n{mark}{cell}{half}{cell}{end}], \"nbformat\": 4}}"),
            ["within.ipynb"] = Encoding.UTF8.GetBytes(cell.Replace(output, $"{mark}{output}]{half}{output}{end}")),
            ["part.ipynb"] = Encoding.UTF8.GetBytes(old[..(old.IndexOf("SECRET", StringComparison.Ordinal) + 6)]),
            ["empty.ipynb"] = [],
        };
        await InitAsync();
        (await SetupAsync()).Succeeds();
        foreach (var (name, bytes) in files)
            await File.WriteAllBytesAsync(Path.Combine(Folder, name), bytes, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Folder, "z.txt"), "one\n", TestContext.Current.CancellationToken);
        await GitAsync("add", ".");
        await GitAsync("commit", "--quiet", "--message", "all");
        foreach (var name in files.Keys)
            Assert.DoesNotContain("SECRET", (await GitAsync("show", $"HEAD:{name}")).Replace("\0", ""));
        Assert.Contains("print(1)", await GitAsync("show", "HEAD:old.ipynb"));
        Assert.Contains("print(1)", (await GitAsync("show", "HEAD:wide.ipynb")).Replace("\0", ""));

        await File.WriteAllTextAsync(Path.Combine(Folder, "old.ipynb"), old.Replace("(1)", "(2)"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Folder, "z.txt"), "two\n", TestContext.Current.CancellationToken);
        var shown = await GitAsync("diff");
        Assert.Contains("print(2)", shown);
        Assert.Contains("+two", shown);
        await File.WriteAllBytesAsync(Path.Combine(Folder, "n.ipynb"), files["conflict.ipynb"], TestContext.Current.CancellationToken);
        await GitAsync("status", "--porcelain");
    }

    [Fact]
    public async Task Changes_that_text_would_not_merge_come_together()
    {
        await BranchesAsync(["a", "b"], ["a!", "b"], ["a", "b!"]);
        await GitAsync("merge", "--quiet", "--no-edit", "theirs");
        Assert.Equal(["a!", "b!"], Notebook.Load(Path.Combine(Folder, "n.ipynb")).Cells.Select(cell => cell.Source));
        Assert.Equal("", await GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task A_conflict_stops_the_merge_and_the_file_is_a_notebook()
    {
        await BranchesAsync(["a", "b"], ["a!", "ours"], ["a", "theirs"]);
        var start = new ProcessStartInfo("git", ["merge", "theirs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var merge = await EndAsync(Process.Start(start)!);
        Assert.Equal(1, merge.ExitCode);
        Assert.Contains("conflict: cell 2: both changed its text", merge.Output + merge.Error);
        Assert.Equal("UU n.ipynb\n", await GitAsync("status", "--porcelain"));
        Assert.Equal(
            ["a!", "<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs"],
            Notebook.Load(Path.Combine(Folder, "n.ipynb")).Cells.Select(cell => cell.Source)
        );
        await CommitAsync("a!", "both");
        Assert.Equal("", await GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task What_cannot_be_merged_or_set_up_is_said()
    {
        (await SetupAsync()).Says(3, "no git repository", "git init");
        var (path, bad) = (Write("a.ipynb", "1"), Path.Combine(Folder, "bad.ipynb"));
        await File.WriteAllTextAsync(bad, "<<<<<<< HEAD", TestContext.Current.CancellationToken);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        (await RunAsync("merge", path, path, bad)).Says(4, bad, "not JSON");
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        (await RunAsync("merge", path, path, Path.Combine(Folder, "none"))).Says(3, "no such file");
    }
}
