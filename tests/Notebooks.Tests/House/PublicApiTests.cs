using System.Reflection;
using House;

namespace Notebooks.Tests.House;

/// <summary>What notebooks can use of the engine is a text that reviewers read.</summary>
public class PublicApiTests
{
    /// <summary>The functions that every cell has.</summary>
    [Fact]
    public void The_API_of_cells_is_as_it_was() => PublicApi.Check(Assembly.Load("Notebooks.Interactive"), "Notebooks.Tests");

    /// <summary>A tool is used by its command line, which <c>tests/Snapshots</c> keeps.</summary>
    [Fact]
    public void The_tool_has_no_types_for_others() => Assert.Empty(typeof(Notebooks.Cli.ExitCode).Assembly.GetExportedTypes());
}
