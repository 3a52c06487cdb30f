using Notebooks.Packages.NuGet;

namespace Notebooks.Tests.Packages;

public sealed class AssetTests : IDisposable
{
    readonly PackageShelf shelf = new();

    public void Dispose() => shelf.Dispose();

    [Fact]
    public async Task Compilers_see_reference_assemblies_and_the_platform_loads_its_own()
    {
        var system = Platform.Rids[1];
        await Expect(
            [
                "ref/net8.0/Lamp.dll",
                "lib/net8.0/Lamp.dll",
                $"runtimes/{system}/lib/net8.0/Lamp.dll",
                $"runtimes/{Platform.Rid}/native/lamp.so",
                "runtimes/other/lib/net8.0/Lamp.dll",
                "runtimes/other/native/lamp.so",
            ],
            compile: ["ref/net8.0/Lamp.dll"],
            runtime: [$"runtimes/{system}/lib/net8.0/Lamp.dll"],
            native: [$"runtimes/{Platform.Rid}/native/lamp.so"]
        );
    }

    [Fact]
    public async Task The_nearest_framework_is_taken() =>
        await Expect(
            ["lib/net472/Lamp.dll", "lib/netstandard2.0/Lamp.dll", "lib/net6.0/Lamp.dll", "lib/net99.0/Lamp.dll"],
            compile: ["lib/net6.0/Lamp.dll"],
            runtime: ["lib/net6.0/Lamp.dll"],
            native: []
        );

    [Fact]
    public async Task A_package_of_the_old_framework_is_given_a_try() =>
        await Expect(
            ["lib/net40/Lamp.dll", "lib/net45/Lamp.dll"],
            compile: ["lib/net45/Lamp.dll"],
            runtime: ["lib/net45/Lamp.dll"],
            native: []
        );

    [Fact]
    public async Task A_placeholder_is_nothing() =>
        await Expect(["lib/net8.0/_._", "lib/net472/Lamp.dll"], compile: [], runtime: [], native: []);

    [Fact]
    public async Task What_the_framework_has_is_left_to_it() =>
        await Expect(
            ["lib/net8.0/Lamp.dll", "lib/net8.0/System.Text.Json.dll", "lib/net8.0/FSharp.Core.dll"],
            compile: ["lib/net8.0/Lamp.dll"],
            runtime: ["lib/net8.0/Lamp.dll"],
            native: []
        );

    [Fact]
    public async Task A_package_for_other_frameworks_alone_is_refused()
    {
        shelf.Put("Lamp", "1.0.0", files: "lib/net99.0/Lamp.dll");

        Assert.Equal("Lamp 1.0.0 has nothing for net10.0, only for net99.0.", await shelf.Resolver().Complaint("nuget: Lamp"));
    }

    [Fact]
    public async Task Of_a_package_for_other_frameworks_a_version_that_can_be_used_is_recommended()
    {
        shelf.Put("Lamp", "1.0.0");
        shelf.Put("Lamp", "1.4.0");
        shelf.Put("Lamp", "2.0.0", ("Nowhere", "1.0.0"));
        shelf.Put("Lamp", "3.0.0", files: "lib/net99.0/Lamp.dll");
        shelf.Put("Lamp", "4.0.0", files: "lib/net99.0/Lamp.dll");

        Assert.Equal(
            "Lamp 4.0.0 has nothing for net10.0, only for net99.0: ask for 1.4.0.",
            await shelf.Resolver().Complaint("nuget: Lamp")
        );
    }

    [Fact]
    public async Task Of_a_dependency_for_other_frameworks_nothing_is_recommended()
    {
        shelf.Put("Lamp", "1.0.0", ("Bulb", "2.0.0"));
        shelf.Put("Bulb", "1.0.0");
        shelf.Put("Bulb", "2.0.0", files: "lib/net99.0/Bulb.dll");

        Assert.Equal(
            "Bulb 2.0.0, which Lamp 1.0.0 needs, has nothing for net10.0, only for net99.0.",
            await shelf.Resolver().Complaint("nuget: Lamp")
        );
    }

    async Task Expect(string[] files, string[] compile, string[] runtime, string[] native)
    {
        shelf.Put("Lamp", "1.0.0", files: files);

        var resolved = await shelf.Resolver().Resolve("nuget: Lamp, 1.0.0");

        Assert.Equal(compile, Inside(resolved.CompileAssemblies));
        Assert.Equal(runtime, Inside(resolved.RuntimeAssemblies));
        Assert.Equal(native, Inside(resolved.NativeLibraries));
    }

    IEnumerable<string> Inside(IEnumerable<string> paths) =>
        paths.Select(path => Path.GetRelativePath(Path.Combine(shelf.Cache, "lamp", "1.0.0"), path).Replace('\\', '/'));
}
