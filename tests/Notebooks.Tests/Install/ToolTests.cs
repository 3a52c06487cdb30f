using Notebooks.Jupyter.KernelSpecs;

namespace Notebooks.Tests.Install;

/// <summary>A .NET tool lies in a folder of its version, and is started by a command that stays.</summary>
public sealed class ToolTests : IDisposable
{
    readonly string tools = Directory.CreateTempSubdirectory("notebooks-tools-").FullName;

    string InStore => Path.Combine(tools, ".store", "notebooks.cli", "1.0.0", "tools", "net10.0", "linux-x64", "Notebooks.Cli");

    string Command => Path.Combine(tools, OperatingSystem.IsWindows() ? "notebooks.cmd" : "notebooks");

    public void Dispose() => Directory.Delete(tools, recursive: true);

    [Fact]
    public void A_program_in_the_store_is_started_by_the_tools_command()
    {
        File.WriteAllText(Command, "");
        Assert.Equal(Command, KernelProgram.ToolShim(InStore));
    }

    [Fact]
    public void Without_such_a_command_it_is_started_itself() => Assert.Null(KernelProgram.ToolShim(InStore));

    [Fact]
    public void A_program_elsewhere_is_started_itself()
    {
        File.WriteAllText(Command, "");
        Assert.Null(KernelProgram.ToolShim(Path.Combine(tools, "published", "Notebooks.Cli")));
    }
}
