using System.Reflection;
using System.Runtime.Loader;
using Notebooks.Packages.NuGet;

namespace Notebooks.Tests.Packages;

public sealed class PackageResolverTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static async Task<ResolvedPackages> Resolve(params string[] directives) =>
        await new PackageResolver(".", _ => false).ResolveAsync([.. directives.Select(PackageRequest.Parse)], Cancellation);

    static IEnumerable<string?> Names(IEnumerable<string> paths) => paths.Select(Path.GetFileNameWithoutExtension);

    [Fact]
    public async Task A_package_brings_what_it_depends_on()
    {
        var resolved = await Resolve("nuget: Microsoft.Data.Analysis, 0.23.1");

        Assert.Contains(("Microsoft.Data.Analysis", "0.23.1"), resolved.Packages);
        Assert.Contains("Microsoft.ML.DataView", resolved.Packages.Select(package => package.Name));
        Assert.Contains("Microsoft.Data.Analysis", Names(resolved.RuntimeAssemblies));
        Assert.Contains("Apache.Arrow", Names(resolved.RuntimeAssemblies));
        Assert.Contains("Apache.Arrow", Names(resolved.CompileAssemblies));
        Assert.All(
            [.. resolved.RuntimeAssemblies, .. resolved.CompileAssemblies],
            path =>
            {
                Assert.True(Path.IsPathFullyQualified(path) && File.Exists(path), path);
                Assert.DoesNotContain("/ref/", path);
            }
        );
    }

    [Fact]
    public async Task What_the_engine_shares_is_not_loaded_again()
    {
        var resolved = await Resolve("nuget: Plotly.NET, 6.0.0", "nuget: FSharp.Core, 9.0.300");

        Assert.Contains(("Plotly.NET", "6.0.0"), resolved.Packages);
        Assert.Equal(
            ["DynamicObj", "Fable.Core", "Giraffe.ViewEngine", "Newtonsoft.Json", "Plotly.NET"],
            Names(resolved.RuntimeAssemblies).Order()
        );
        var version = resolved.Packages.Single(package => package.Name == "FSharp.Core").Version;
        Assert.StartsWith("10.", version);
    }

    [Fact]
    public async Task Native_libraries_come_for_this_platform()
    {
        var resolved = await Resolve("nuget: Microsoft.Data.Sqlite, 9.0.0");

        Assert.Contains("Microsoft.Data.Sqlite", Names(resolved.RuntimeAssemblies));
        var native = Assert.Single(resolved.NativeLibraries);
        Assert.Contains("e_sqlite3", native);
        Assert.Contains(Platform.Rid, native);
        Assert.True(File.Exists(native));
    }

    [Fact]
    public async Task A_missing_package_is_named_with_the_sources_asked()
    {
        var exception = await Assert.ThrowsAsync<PackageException>(() => Resolve("nuget: No.Such.Package.Anywhere.7f3a"));

        Assert.Matches("^No.Such.Package.Anywhere.7f3a is not on .+: check the name, or add the source .+\\.$", exception.Message);
        Assert.DoesNotContain("http", exception.Message);
    }

    [Fact]
    public async Task Of_a_missing_version_the_next_higher_one_is_taken()
    {
        var resolved = await Resolve("nuget: Plotly.NET, 5.99.0");

        Assert.Contains(("Plotly.NET", "6.0.0"), resolved.Packages);
        Assert.Matches(@"^Plotly\.NET 5\.99\.0 is not on .+; 6\.0\.0 is used\.$", Assert.Single(resolved.Notes));
    }

    [Fact]
    public void Nothing_of_NuGet_is_loaded_before_the_first_request()
    {
        var context = new Recorder();
        var engine = context.LoadFromAssemblyPath(typeof(PackageResolver).Assembly.Location);
        foreach (
            var (name, args) in ((string, object[])[])
                [(typeof(PackageResolver).FullName!, [".", (Predicate<string>)(_ => false)]), (typeof(PackageCatalog).FullName!, ["."])]
        )
        {
            var type = engine.GetType(name)!;
            type.GetMethod(nameof(PackageResolver.AddSource))!.Invoke(Activator.CreateInstance(type, args), ["nuget:."]);
        }

        Assert.DoesNotContain(context.Asked, name => name.StartsWith("NuGet"));
        engine.GetType(typeof(PackageRequest).FullName!)!.GetMethod(nameof(PackageRequest.Parse))!.Invoke(null, ["nuget: Lamp"]);
        Assert.Contains("NuGet.Versioning", context.Asked);
    }

    sealed class Recorder() : AssemblyLoadContext("recorder", isCollectible: true)
    {
        public List<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName name)
        {
            Asked.Add(name.Name!);
            return null;
        }
    }
}
