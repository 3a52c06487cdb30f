using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Notebooks.Tests.Packages;

/// <summary>The project's packages, packed from what is built, in a folder that can be a source of packages.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>One that no tag has.</summary>
    public const string Version = "98.7.6";

    static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

    public string Folder { get; } = Directory.CreateTempSubdirectory("packed-").FullName;

    public string PathOf(string name, string extension = "nupkg") => Path.Combine(Folder, $"{name}.{Version}.{extension}");

    public ZipArchive Open(string name, string extension = "nupkg") => ZipFile.OpenRead(PathOf(name, extension));

    /// <summary>The package's description of itself.</summary>
    public XElement Metadata(string name)
    {
        using var package = Open(name);
        using var nuspec = package.GetEntry($"{name}.nuspec")!.Open();
        var root = XDocument.Load(nuspec).Root!;
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["News", "News.Interactive", "Notebooks.Cli"])
        {
            var start = new ProcessStartInfo(
                "dotnet",
                [
                    "pack",
                    Path.Combine(Root, "src", name),
                    "-c",
                    "Release",
                    "--no-build",
                    "-o",
                    Folder,
                    $"-p:MinVerVersionOverride={Version}",
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var pack = Process.Start(start)!;
            var (output, error) = (pack.StandardOutput.ReadToEndAsync(), pack.StandardError.ReadToEndAsync());
            await pack.WaitForExitAsync();
            Assert.True(pack.ExitCode == 0, await output + await error);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class Packed : ICollectionFixture<PackedPackages>
{
    public const string Name = "packed packages";
}
