using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Rendering;

/// <summary>The build's step that cuts plotly.js: another shape of it than is known ends the build in one sentence.</summary>
public sealed class PlotlyBuildTests : CliTest
{
    static string Targets([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Notebooks/Rendering/PlotlyScript.targets"));

    [Theory]
    [InlineData("n.register([r(27206)", "n.enregist([r(27206)", "the module it starts registers nothing")]
    [InlineData(
        "moduleType:\"trace\",name:\"bar\"",
        "modulesort:\"trace\",name:\"bar\"",
        "its module 27206 does not say what it registers"
    )]
    [InlineData("name:\"densitymapbox\"", "name:\"densitymapbag\"", "it registers no trace 'densitymapbox'")]
    [InlineData("27909:function(t,e,r){", "27909:function(t,e,r)(", "is missing")]
    public async Task An_unknown_shape_is_told_in_one_sentence(string known, string unknown, string complaint)
    {
        var assembly = await File.ReadAllBytesAsync(
            Path.Combine(AppContext.BaseDirectory, "Plotly.NET.dll"),
            TestContext.Current.CancellationToken
        );
        var place = assembly.AsSpan().IndexOf(Encoding.ASCII.GetBytes(known));
        Assert.True(place >= 0, known);
        Encoding.ASCII.GetBytes(unknown, assembly.AsSpan(place, known.Length));
        var path = Path.Combine(Folder, "Other.dll");
        await File.WriteAllBytesAsync(path, assembly, TestContext.Current.CancellationToken);

        var start = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild",
                Targets(),
                "-t:CutPlotly",
                $"-p:PlotlyAssembly={path}",
                $"-p:IntermediateOutputPath={Folder}/",
                "-nologo",
                "-nodeReuse:false",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var inherited in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()
        )
            start.Environment.Remove(inherited);
        using var process = Process.Start(start)!;
        var run = await EndAsync(process);
        Assert.NotEqual(0, run.ExitCode);
        var told = Assert.Single(run.Output.Split('\n'), line => line.Contains("error"));
        Assert.Contains("is not as PlotlyBundle.cs expects it: ", told);
        Assert.Contains(complaint, told);
        Assert.DoesNotContain("   at ", run.Output);
    }
}
