using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Notebooks.Tests.Cli;

/// <summary>In a workflow of GitHub Actions, errors are shown beside the notebook, and nothing that a notebook or an article says is a
/// command to the runner.</summary>
public sealed partial class WorkflowCommandTests : CliTest
{
    static readonly (string, string)[] InWorkflow = [("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", "")];

    [Fact]
    public async Task A_cell_that_fails_is_shown_at_its_line()
    {
        var path = Write("n.ipynb", "var a = 1;", "int F(int x) => 1 / x;\nF(a - 1)");
        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        var run = await RunAsync([("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", Folder)], "run", path);
        var command = Assert.Single(Commands(run));
        Assert.Equal(
            $"::error file=n.ipynb,line={Array.FindIndex(lines, line => line.Contains("F(a - 1)")) + 1},title={path}%2C cell 2::"
                + "System.DivideByZeroException: Attempted to divide by zero.",
            command
        );
        Assert.Empty(Commands(await RunAsync("run", path)));
    }

    [Theory]
    [InlineData("b.dib", "#!csharp\n\nvar a = 1;\n\n#!fsharp\n\nlet b = 2\nlet c = undefined\n", "let c = undefined")]
    [InlineData("c.dib", "#!csharp\r\n\r\nvar a = 1;\r\nvar b = a +;\r\n", "var b = a +;")]
    [InlineData(
        "d.ipynb",
        """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {},
             "cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["One\n", "two"]},
              {"cell_type": "code", "id": "b", "metadata": {}, "outputs": [], "execution_count": null, "source":
               "var a = 1;\nvar b = a +;"}]}
            """,
        "var a = 1;\\nvar b = a +;"
    )]
    [InlineData(
        "e.ipynb",
        """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {},
             "cells": [{"cell_type": "code", "id": "b", "metadata": {}, "outputs": [], "execution_count": null, "source": [
               "var a = 1;\nvar c = 1;\n",
               "var b ", "= a +;\n",
               "a"]}]}
            """,
        "\"var b \", \"= a +;\\n\""
    )]
    public async Task The_line_is_found_however_a_file_is_written(string name, string content, string line)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        var place = Place.Match(Assert.Single(Commands(await RunAsync(InWorkflow, "run", path, "--output", Path.Combine(Folder, "out")))));
        Assert.Contains(line, content.Split('\n')[int.Parse(place.Groups["line"].Value) - 1]);
    }

    [Fact]
    public async Task What_a_command_could_not_hold_is_escaped()
    {
        var path = Write("50%, a:b.ipynb", "throw new Exception(\"100%\\r\\n::warning::x\");");
        var command = Assert.Single(Commands(await RunAsync(InWorkflow, "run", path)));
        Assert.Contains("/50%25%2C a%3Ab.ipynb,line=", command);
        Assert.EndsWith("::System.Exception: 100%25", command);
    }

    static readonly string[] Attacks =
    [
        "::set-output name=a::b",
        "  ::add-mask::secret",
        "\\t\\u00a0::stop-commands::x",
        "\\u200b::warning::x",
        ":\\u200b:warning::x",
        "\\u001b[31m::warning::x",
        "any ##[add-mask]secret",
        "any #\\u200d#[warning]x",
        "\\u00ad\\u0000::warning::x",
    ];

    [Theory]
    [InlineData("--json")]
    [InlineData("--only-check")]
    [InlineData("--keep-going")]
    public async Task No_text_of_a_notebook_is_a_command(string option)
    {
        var path = Write("n.ipynb", $"throw new Exception(\"first\\n{string.Join("\\n", Attacks)}\\r{string.Join("\\r", Attacks)}\");");
        var run = await RunAsync(InWorkflow, "run", path, option);
        Assert.All(Commands(run), command => Assert.StartsWith("::error file=", command));
        Assert.True(Commands(run).Count is 1 or 2, run.Error);
        Assert.Contains("set-output", run.Output + run.Error);
    }

    [Fact]
    public async Task No_text_of_an_article_is_a_command()
    {
        var article = Path.Combine(Folder, "a.jsonl");
        await File.WriteAllTextAsync(
            article,
            """
            {"id": "1", "text": "##[add-mask]Peru left. #1"}
            {"id": "2", "text": "Peru left.", "published": "\n::warning::x"}
            """,
            TestContext.Current.CancellationToken
        );
        var run = await RunAsync(InWorkflow, "read", article, "--with-text");
        Assert.Empty(Commands(run));
        Assert.Equal("##[add-mask]Peru left. #1", (string?)JsonNode.Parse(run.Output.Split('\n')[0])!["text"]);
    }

    /// <summary>The lines that the runner takes for commands, as it reads them: by the rules of a culture, after blanks.</summary>
    static IReadOnlyList<string> Commands(CliRun run) =>
        [
            .. (run.Output + "\n" + run.Error)
                .Split('\n', '\r')
                .Where(line =>
                    WithoutWidth.Replace(line, "").TrimStart().StartsWith("::", StringComparison.Ordinal)
                    || WithoutWidth.Replace(line, "").Contains("##[", StringComparison.Ordinal)
                ),
        ];

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{M}-[\t]]")]
    static partial Regex WithoutWidth { get; }

    [GeneratedRegex(@",line=(?<line>\d+),")]
    static partial Regex Place { get; }
}
