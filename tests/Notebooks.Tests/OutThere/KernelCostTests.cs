using Notebooks.Documents;
using Notebooks.Tests.Cli;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.OutThere;

/// <summary>What the kernels of .NET Interactive cost a notebook that does not use them.</summary>
[Collection(Sessions.Name)]
public sealed class KernelCostTests : CliTest
{
    const string Loaded = """
        string.Join(", ", AppDomain.CurrentDomain.GetAssemblies().Select(one => one.GetName().Name).Where(one => one is "System.Reactive" or "DuckDB.NET.Bindings" || one == "Microsoft.DotNet." + "Interactive").Order())
        """;

    [Fact]
    public async Task They_are_not_loaded()
    {
        var path = Write(
            "n.ipynb",
            "display(1); 2.Display(); 3.Display(\"text/plain\"); HTML(\"<b>3</b>\")",
            "#!fsharp\ndisplay 4",
            Loaded,
            "var name = Kernel.Root.Name;",
            Loaded
        );
        (await RunAsync("run", path)).Succeeds();
        var shown = Notebook
            .Load(path)
            .Cells.Select(cell => cell.Outputs.OfType<ExecuteResult>().SingleOrDefault()?.Data["text/plain"]?.ToString())
            .ToList();
        Assert.Equal("", shown[2]);
        Assert.Equal("Microsoft.DotNet.Interactive, System.Reactive", shown[4]);
    }

    [Fact]
    public async Task DuckDB_is_loaded_by_the_first_query()
    {
        var path = Write("n.ipynb", "1", Loaded, "#!sql\nselect 1", Loaded);
        (await RunAsync("run", path)).Succeeds();
        var shown = Notebook
            .Load(path)
            .Cells.Select(cell => cell.Outputs.OfType<ExecuteResult>().SingleOrDefault()?.Data["text/plain"]?.ToString())
            .ToList();
        Assert.Equal("", shown[1]);
        Assert.Equal("DuckDB.NET.Bindings", shown[3]);
    }

    [Fact]
    public async Task Their_names_are_completed_before_they_are_used()
    {
        await using var session = new SessionFixture();
        Assert.Contains("FindKernelByName", await session.Complete("Kernel.Root."));
    }
}
