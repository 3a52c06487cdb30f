using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Runner;

/// <summary>What is put into a notebook does not tell on whose machine it ran, however its cells fail.</summary>
public sealed class PrivacyTests : CliTest
{
    const string User = "quillfeather";

    static readonly string Library = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../News.Interactive/release/News.Interactive.dll")
    );

    static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

    string Home => Path.Combine(Folder, User);

    string Project => Path.Combine(Home, "desk", "project");

    /// <summary>Runs C# and F# cells in a folder of the user's home and returns all that is in the notebook besides their code.</summary>
    async Task<IReadOnlyList<string>> OutputsAsync(params string[] cells)
    {
        Directory.CreateDirectory(Path.Combine(Home, "tmp"));
        Directory.CreateDirectory(Project);
        Put("bad.csx", "int a = \"x\";");
        Put("throws.csx", "void Throw() => throw new Exception(\"from a file\");");
        Put("bad.fsx", "let a : int = \"x\"");
        Put("throws.fsx", "module Throws\nlet boom () : int = failwith \"from a file\"");
        Put("no.dll", "not an assembly");
        var path = Write(Path.GetRelativePath(Folder, Path.Combine(Project, "n.ipynb")), cells);
        // The packages of this machine stand in for those of the user, whose home is empty.
        using var process = Start(
            ["run", "--keep-going", path],
            ("HOME", Home),
            ("USERPROFILE", Home),
            ("USER", User),
            ("USERNAME", User),
            ("TMPDIR", Path.Combine(Home, "tmp")),
            ("NUGET_PACKAGES", Path.Combine(Home, "packages"))
        );
        await EndAsync(process);
        return
        [
            .. Notebook
                .Load(path)
                .Cells.Select(cell =>
                    string.Join(
                        '\n',
                        cell.Outputs.Select(output =>
                            output switch
                            {
                                StreamOutput stream => stream.Text,
                                DisplayOutput display => string.Join('\n', display.Data.Formats.Select(format => format.Value.ToString())),
                                ErrorOutput error => $"{error.Name}: {error.Value}\n{string.Join('\n', error.Traceback)}",
                                _ => "",
                            }
                        )
                    )
                ),
        ];

        void Put(string name, string text) => File.WriteAllText(Path.Combine(Project, name), text);
    }

    static void AssertPrivate(string text)
    {
        string[] told = [User, Path.GetTempPath(), Root, Environment.MachineName + ":", "/usr/", "/root/", "/home/", @"C:\"];
        Assert.All(told, word => Assert.DoesNotContain(word, text));
    }

    [Fact]
    public async Task Failing_cells_of_CSharp_tell_no_path()
    {
        var outputs = await OutputsAsync(
            $"#r \"{Library}\"\nusing News;",
            "new[] { 1 }.Select(x => 1 / (x - 1)).ToList()",
            "async Task F() { await Task.Delay(1); throw new Exception(\"late\"); }\nawait F();",
            "Article.Load(\"data/none.md\")",
            "File.ReadAllText(Path.GetFullPath(\"../data/none.csv\"))",
            "File.ReadAllText(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), \"none.csv\"))",
            "File.ReadAllText(Path.Combine(Path.GetTempPath(), \"none.csv\"))",
            "Microsoft.Data.Analysis.DataFrame.LoadCsv(\"none.csv\")",
            "var x = ;",
            "#load \"bad.csx\"",
            "#load \"throws.csx\"\nThrow();",
            "#load \"none.csx\"",
            "#r \"../none.dll\"",
            "#r \"no.dll\"",
            "#!import none.ipynb",
            "System.Reflection.Assembly.LoadFrom(\"none.dll\");",
            "[System.Runtime.InteropServices.DllImport(\"none\")] static extern int Native();\nNative()",
            "#!about",
            "#!whos"
        );
        Assert.All(outputs, AssertPrivate);
        Assert.Contains("in \e[36mline 1", outputs[2]);
        Assert.Contains("in ArticleFile.cs:\e[36mline", outputs[3]);
        Assert.Contains("'../data/none.csv'", outputs[4]);
        Assert.Contains("'~/none.csv'", outputs[5]);
        Assert.Contains("'…/none.csv'", outputs[6]);
        Assert.Contains("in throws.csx:\e[36mline 1", outputs[10]);
        Assert.All(outputs.Skip(1).Take(16), Assert.NotEmpty);
    }

    [Fact]
    public async Task Failing_cells_of_FSharp_tell_no_path()
    {
        var outputs = await OutputsAsync(
            $"#r \"{Library}\"",
            "#!fsharp\nList.map (fun x -> 1 / x) [ 0 ]",
            "#!fsharp\nlet late = async {\n    do! Async.Sleep 1\n    failwith \"late\" }\nAsync.RunSynchronously late",
            "#!fsharp\nNews.Article.Load(\"data/none.md\")",
            "#!fsharp\nlet x = ",
            "#!fsharp\n#load \"bad.fsx\"",
            "#!fsharp\n#load \"throws.fsx\"\nlet y = Throws.boom ()",
            "#!fsharp\n#load \"none.fsx\"",
            "#!fsharp\n#r \"none.dll\"",
            "#!fsharp\n#r \"no.dll\"",
            "#!fsharp\nSystem.IO.File.ReadAllText(System.IO.Path.GetFullPath \"../none.csv\")",
            "#!fsharp\nlet rec deep n = if n = 0 then failwith \"deep\" else 1 + deep (n - 1)\ndeep 100"
        );
        Assert.All(outputs, AssertPrivate);
        Assert.All(outputs.Skip(1), Assert.NotEmpty);
        Assert.Contains("'../none.csv'", outputs[10]);
    }

    [Theory]
    [InlineData("Environment.FailFast(\"bye\");")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"alone\")).Start(); System.Threading.Thread.Sleep(5000);")]
    [InlineData("new System.Threading.Thread(() => File.ReadAllText(\"none.csv\")).Start(); System.Threading.Thread.Sleep(5000);")]
    public async Task A_process_that_ends_tells_no_path(string cell)
    {
        var output = Assert.Single(await OutputsAsync(cell));
        Assert.Contains("ended the notebook's process", output);
        AssertPrivate(output);
    }

    [Fact]
    public async Task A_path_that_a_cell_prints_is_its_own() =>
        Assert.Equal(
            Project + "\n",
            Assert.Single(await OutputsAsync("Console.WriteLine(Environment.CurrentDirectory);")).ReplaceLineEndings("\n")
        );

    [Theory]
    [InlineData("News.dll")]
    [InlineData("News.pdb")]
    [InlineData("News.Interactive.dll")]
    [InlineData("News.Interactive.pdb")]
    [InlineData("../../Notebooks.Cli/release/Notebooks.dll")]
    [InlineData("../../Notebooks.Cli/release/Notebooks.pdb")]
    public void What_is_built_names_no_folder_of_the_machine_that_built_it(string file) =>
        Assert.Equal(
            -1,
            File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Library)!, file))
                .AsSpan()
                .IndexOf(System.Text.Encoding.UTF8.GetBytes(Root))
        );
}
