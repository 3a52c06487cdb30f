using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Runner;

/// <summary>The settings of the runtime that the process of the cells has.</summary>
public sealed class RuntimeTests : CliTest
{
    [Theory]
    [InlineData("System.Runtime.TieredCompilation.CallCountThreshold", "4096")]
    [InlineData("System.GC.ConserveMemory", "5")]
    public async Task Are_those_of_the_program(string name, string value)
    {
        var path = Write("n.ipynb", $"AppContext.GetData(\"{name}\")");
        (await RunAsync("run", path)).Succeeds();
        Assert.Equal(value, Notebook.Load(path).Cells[0].Outputs.OfType<ExecuteResult>().Single().Data["text/plain"]!.ToString());
    }
}
