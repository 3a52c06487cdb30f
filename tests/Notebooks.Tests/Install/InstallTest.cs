using System.Text.Json.Nodes;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Install;

/// <summary>A test that installs kernels into a Jupyter data folder of its own.</summary>
public abstract class InstallTest : CliTest
{
    protected string Data => Path.Combine(Folder, "jupyter");

    protected string Kernel(string name) => Path.Combine(Data, "kernels", name);

    protected JsonNode Spec(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Kernel(name), "kernel.json")))!;

    protected void WriteSpec(string name, string json)
    {
        Directory.CreateDirectory(Kernel(name));
        File.WriteAllText(Path.Combine(Kernel(name), "kernel.json"), json);
    }

    private protected Task<CliRun> InstallAsync(params string[] options) => InstallWithAsync([], options);

    private protected async Task<CliRun> InstallWithAsync((string, string)[] environment, params string[] options)
    {
        // Nothing of the machine's own is looked at.
        using var process = Start(
            ["install", .. options],
            [("JUPYTER_DATA_DIR", Data), ("JUPYTER_PATH", ""), ("VIRTUAL_ENV", ""), ("CONDA_PREFIX", ""), .. environment]
        );
        return await EndAsync(process);
    }

    /// <summary>Every file below a folder with its content, to see what changed.</summary>
    protected static Dictionary<string, string> Everything(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => $"{File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(File.ReadAllBytes(file))}");
}
