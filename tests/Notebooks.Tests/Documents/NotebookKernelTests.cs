using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Documents;

/// <summary>
/// VS Code's Jupyter extension runs every cell at the first Run All only where the notebook's metadata names the kernel
/// that <c>install</c> registers, and a language that VS Code knows.
/// </summary>
public sealed class NotebookKernelTests : CliTest
{
    const string CSharpSpec = """{"display_name":"C# (Notebooks)","language":"csharp","name":".net-csharp"}""",
        FSharpSpec = """{"display_name":"F# (Notebooks)","language":"fsharp","name":".net-fsharp"}""";

    static string WithMetadata(string metadata, string cells = "") =>
        $$"""{"cells": [{{cells}}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}""";

    static JsonObject Named(string metadata) =>
        Notebook
            .Parse(NotebookKernel.NamedIn(Notebook.Parse(WithMetadata(metadata), NotebookFormat.Ipynb)).ToBytes(), NotebookFormat.Ipynb)
            .Metadata;

    static void AssertNames(JsonObject metadata, string spec)
    {
        var kernel = metadata["kernelspec"]!;
        Assert.Equal(
            spec,
            $$"""{"display_name":"{{kernel["display_name"]}}","language":"{{kernel["language"]}}","name":"{{kernel["name"]}}"}"""
        );
        Assert.Equal((string?)kernel["language"], (string?)metadata["language_info"]!["name"]);
    }

    [Theory]
    [InlineData(
        """{"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "language_info": {"name": "polyglot-notebook"}}""",
        CSharpSpec
    )]
    [InlineData(
        """{"kernelspec": {"display_name": ".NET (F#)", "language": "F#", "name": ".net-fsharp"}, "language_info": {"name": "F#", "version": "6.0"}}""",
        FSharpSpec
    )]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}}""", FSharpSpec)]
    [InlineData("""{"a": 1, "kernelspec": {"name": ".net-csharp"}, "z": {}}""", CSharpSpec)]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", CSharpSpec)]
    [InlineData(
        """{"kernelspec": {"name": ".net-csharp"}, "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}}""",
        FSharpSpec
    )]
    public void The_metadata_names_the_kernel_and_a_language_that_clients_know_and_keeps_all_else(string metadata, string spec)
    {
        var named = Named(metadata);
        AssertNames(named, spec);
        var before = JsonNode.Parse(metadata)!.AsObject();
        Assert.All(
            before.Where(member => member.Key is not ("kernelspec" or "language_info")),
            member => Assert.Equal(member.Value!.ToJsonString(), named[member.Key]!.ToJsonString())
        );
        Assert.Equal(named.ToJsonString(), Named(named.ToJsonString()).ToJsonString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"kernelspec": 3}""")]
    [InlineData("""{"kernelspec": {"name": "python3", "language": "python"}, "language_info": {"name": "python"}}""")]
    [InlineData("""{"kernelspec": {"name": "icsharp", "language": "csharp"}, "language_info": {"name": "C#"}}""")]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "pwsh"}}}""")]
    public void The_metadata_of_other_kernels_keeps_every_byte(string metadata)
    {
        var notebook = Notebook.Parse(WithMetadata(metadata), NotebookFormat.Ipynb);
        Assert.Same(notebook, NotebookKernel.NamedIn(notebook));
    }

    [Fact]
    public void Only_the_metadata_changes()
    {
        const string Cell = """{ "source": "1", "outputs" : [], "cell_type":"code", "x": 1.50, "metadata": { } }""",
            Language = """{ "polyglot_notebook" : {"kernelInfo": {"defaultKernelName": "csharp"}} }""",
            Kernel =
                """
                    { "kernelspec": {"display_name": "C# (Notebooks)", "language": "csharp", "name": ".net-csharp"}, "language_info": {"codemirror_mode": "text/x-csharp", "file_extension": ".cs", "mimetype": "text/x-csharp", "name": "csharp", "pygments_lexer": "csharp", "version": "14.0"}, "polyglot_notebook" : {"kernelInfo": {"defaultKernelName": "csharp"}} }
                    """;
        var named = NotebookKernel.NamedIn(Notebook.Parse(WithMetadata(Language, Cell), NotebookFormat.Ipynb));
        Assert.Equal(WithMetadata(Kernel, Cell), Encoding.UTF8.GetString(named.ToBytes()));
    }

    [Fact]
    public async Task Run_convert_and_clean_write_it()
    {
        const string Old =
            """{"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "language_info": {"name": "polyglot-notebook"}, "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp"}}}""";
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var verb in (string[])["run", "clean"])
        {
            var path = Path.Combine(Folder, $"{verb}.ipynb");
            await File.WriteAllTextAsync(path, WithMetadata(Old), cancellation);
            (await RunAsync(verb, path)).Succeeds();
            AssertNames(Notebook.Load(path).Metadata, CSharpSpec);
            Assert.Equal("csharp", (string?)Notebook.Load(path).Metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
        }
        var (dib, converted) = (Path.Combine(Folder, "a.dib"), Path.Combine(Folder, "a.ipynb"));
        await File.WriteAllTextAsync(
            dib,
            "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n\n#!fsharp\n\n1\n\n#!csharp\n\n2\n\n#!markdown\n\n# 3\n",
            cancellation
        );
        (await RunAsync("convert", dib, converted)).Succeeds();
        AssertNames(Notebook.Load(converted).Metadata, FSharpSpec);
        Assert.Equal(["1", "#!csharp\n2", "# 3"], Notebook.Load(converted).Cells.Select(cell => cell.Source));
    }

    /// <summary>A client sends the kernel a cell's text alone.</summary>
    [Theory]
    [MemberData(nameof(ProjectNotebooks.Names), MemberType = typeof(ProjectNotebooks))]
    public void The_projects_notebooks_name_it_and_their_cells_in_another_language_say_so(string name)
    {
        var notebook = Notebook.Load(ProjectNotebooks.PathOf(name));
        AssertNames(notebook.Metadata, notebook.DefaultLanguage == "fsharp" ? FSharpSpec : CSharpSpec);
        Assert.Same(notebook, NotebookKernel.NamedIn(notebook));
        Assert.NotNull(notebook.Metadata["polyglot_notebook"]!["kernelInfo"]);
        Assert.All(
            notebook.Cells.Where(cell => cell.Kind == CellKind.Code && cell.Language != notebook.DefaultLanguage),
            cell => Assert.StartsWith($"#!{cell.Language}\n", cell.Source)
        );
    }
}
