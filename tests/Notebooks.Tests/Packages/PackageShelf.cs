using System.IO.Compression;
using Notebooks.Packages.NuGet;

namespace Notebooks.Tests.Packages;

/// <summary>A notebook's folder whose NuGet.Config knows a package folder of its own and one source, a folder of
/// packages made here.</summary>
sealed class PackageShelf : IDisposable
{
    const string Config = """
        <configuration>
          <config><add key="globalPackagesFolder" value="cache" /></config>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
          <packageSources><clear /><add key="{0}" value="{1}" /></packageSources>
        </configuration>
        """;

    public PackageShelf()
    {
        System.IO.Directory.CreateDirectory(Path.Combine(Directory, "shelf"));
        Source("shelf", "shelf");
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("packages").FullName;

    public string Cache => Path.Combine(Directory, "cache");

    /// <summary>Makes this the only source.</summary>
    public void Source(string name, string address) =>
        File.WriteAllText(Path.Combine(Directory, "NuGet.Config"), string.Format(null, Config, name, address));

    /// <summary>Puts a package on the shelf.</summary>
    /// <param name="needs">The package it depends on, and its range; null for none.</param>
    public void Put(string name, string version, (string Name, string Range)? needs = null, string folder = "shelf", params string[] files)
    {
        using var package = ZipFile.Open(Path.Combine(Directory, folder, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        Write(
            $"{name}.nuspec",
            $"""
            <package><metadata>
              <id>{name}</id><version>{version}</version><authors>tests</authors><description>{name}</description>
              <dependencies>{(
                needs is { } dependency ? $"<dependency id=\"{dependency.Name}\" version=\"{dependency.Range}\" />" : ""
            )}</dependencies>
            </metadata></package>
            """
        );
        foreach (var file in files.DefaultIfEmpty($"lib/netstandard2.0/{name}.dll"))
            Write(file, "");

        void Write(string path, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(path).Open());
            writer.Write(text);
        }
    }

    /// <param name="loaded">The packages whose files the notebook has loaded.</param>
    public PackageResolver Resolver(params string[] loaded) =>
        new(Directory, path => loaded.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}

static class Resolving
{
    public static Task<ResolvedPackages> Resolve(this PackageResolver resolver, params string[] directives) =>
        resolver.ResolveAsync([.. directives.Select(PackageRequest.Parse)], TestContext.Current.CancellationToken);

    public static async Task<string> Complaint(this PackageResolver resolver, params string[] directives) =>
        (await Assert.ThrowsAsync<PackageException>(() => resolver.Resolve(directives))).Message;
}
