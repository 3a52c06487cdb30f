using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Snapshots;

/// <summary>What each verb says, plain and on a terminal, in files that can be read with <c>cat</c>.</summary>
public sealed partial class CliSnapshotTests : CliTest
{
    /// <summary>Name and command line, or several, and whether it is also shown on a terminal.</summary>
    static readonly (string Name, string Line, bool Terminal)[] Cases =
    [
        ("run", "run good.ipynb failing.ipynb broken.ipynb", true),
        ("run-slow", "run slow.ipynb --timeout 1", false),
        ("run-values", "run good.ipynb --param town=Bern --param town=Basel --output out/{town}.ipynb", false),
        ("run-values-one-file", "run good.ipynb --param town=Bern --param town=Basel --output out", false),
        ("run-unknown-parameter", "run good.ipynb --param twon=Bern --output out", false),
        ("run-wrong-value", "run good.ipynb --param year=soon --output out", false),
        ("run-check", "run changed.ipynb --only-check", false),
        ("run-json", "run failing.ipynb --json", false),
        ("render", "render good.ipynb failing.ipynb --output pages", false),
        ("read", "read article.txt none.txt", false),
        ("convert", "convert good.ipynb good.csx", false),
        ("convert-nothing", "convert good.ipynb good.fsx", false),
        ("convert-twice", "convert twice.ipynb twice.csx", false),
        ("clean", "clean changed.ipynb good.ipynb", false),
        ("diff", "diff good.ipynb changed.ipynb", true),
        ("merge", "merge good.ipynb changed.ipynb twice.ipynb", false),
        ("git-setup", "git-setup; git-setup --remove; git-setup --remove", false),
        (
            "install",
            "install --prefix here; install --prefix here --list; install --prefix here --remove; install --prefix here --list",
            false
        ),
        ("no-verb", "", false),
        ("unknown-verb", "rum good.ipynb", true),
        ("unknown-option", "run good.ipynb --fast", false),
        ("no-file", "run none.ipynb", false),
        ("no-notebook", "run article.ipynb", false),
        ("help", "--help", true),
        .. new[]
        {
            "run",
            "render",
            "read",
            "article",
            "convert",
            "clean",
            "diff",
            "merge",
            "git-setup",
            "install",
            "kernel",
            "stdio",
        }.Select(verb => ($"help-{verb}", $"{verb} --help", false)),
    ];

    public static TheoryData<string, string> Plain => new(Cases.Select(one => (one.Name, one.Line)));

    public static TheoryData<string, string> OnTerminal => new(Cases.Where(one => one.Terminal).Select(one => (one.Name, one.Line)));

    public CliSnapshotTests()
    {
        var town = new Cell("town", CellKind.Code, "csharp", "var town = \"Zug\";\nvar year = 2020;")
        {
            Tags = ["parameters"],
            Metadata = new JsonObject { ["tags"] = new JsonArray("parameters") },
        };
        Write("good.ipynb", [town, new("told", CellKind.Code, "csharp", "$\"{town} {year}\"")]);
        Write("failing.ipynb", "var a = 1;", "int F(int x) => 1 / x;\nF(a - 1)", "a");
        Write("broken.ipynb", "var a = 1;\nvar b = a +;");
        Write("slow.ipynb", "while (true) ;");
        Write("twice.ipynb", [town, new("told", CellKind.Code, "csharp", "var town = \"Chur\";\ntown")]);
        Write(
            "changed.ipynb",
            [
                town,
                new("told", CellKind.Code, "csharp", "$\"{town}, {year}\"")
                {
                    ExecutionCount = 2,
                    Outputs = [new ExecuteResult(MimeBundle.Of("text/plain", "Genf, 2020"))],
                },
            ]
        );
        File.WriteAllText(Path.Combine(Folder, "article.txt"), "Gen. Wei Fenghe met Ms. Rao on Monday.\n");
        File.WriteAllText(Path.Combine(Folder, "article.ipynb"), "{\"cells\": 1}");
    }

    [Theory, MemberData(nameof(Plain))]
    public async Task Plain_text_is_as_it_was(string name, string line)
    {
        if (name == "git-setup")
            await GitAsync("init", "--quiet");
        var seen = new StringBuilder();
        foreach (var command in line.Split("; "))
        {
            var run = await SeenAsync(Executable, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            seen.Append($"$ notebooks {command}\n{Normal(run.Output)}");
            if (run.Error.Length > 0)
                seen.Append($"--- standard error\n{Normal(run.Error)}");
            seen.Append($"--- exit code {run.ExitCode}\n");
        }
        Snapshot.Is($"cli/{name}.txt", seen.ToString());
    }

    [Theory, MemberData(nameof(OnTerminal))]
    public async Task A_terminal_shows_what_it_did(string name, string line)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script, which makes terminals, is not installed");
        var words = string.Join(
            ' ',
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(Executable).Select(word => $"'{word}'")
        );
        var run = await SeenAsync("/usr/bin/script", ["-qec", $"stty cols 120 rows 50; exec {words}", "/dev/null"]);
        Snapshot.Is($"cli/{name}.ansi", $"\e[1m$ notebooks {line}\e[0m\n{Normal(TerminalScreen.Of(run.Output))}");
    }

    [Fact]
    public void Every_snapshot_is_compared() =>
        Snapshot.AreAll(
            "cli",
            Cases.SelectMany(one => one.Terminal ? new[] { $"{one.Name}.txt", $"{one.Name}.ansi" } : [$"{one.Name}.txt"])
        );

    async Task<CliRun> SeenAsync(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        (start.Environment["TERM"], start.Environment["HOME"], start.Environment["NO_COLOR"]) = ("xterm-256color", Folder, null);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Without what differs between machines and hours.</summary>
    string Normal(string text)
    {
        text = text.ReplaceLineEndings("\n").Replace(Executable, "/usr/bin/notebooks").Replace(Folder, "/home/ann");
        text = Seconds.Replace(text, "0.00 s");
        text = Elapsed.Replace(text, "00:00:00");
        return JsonSeconds.Replace(text, "\"seconds\":0");
    }

    [GeneratedRegex(@"(?<!\d)\d+\.\d\d s\b")]
    static partial Regex Seconds { get; }

    [GeneratedRegex(@"(?<!\d)\d\d:\d\d:\d\d(?!\d)")]
    static partial Regex Elapsed { get; }

    [GeneratedRegex("\"seconds\":[\\d.E-]+")]
    static partial Regex JsonSeconds { get; }
}
