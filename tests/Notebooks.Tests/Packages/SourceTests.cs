namespace Notebooks.Tests.Packages;

public sealed class SourceTests : IDisposable
{
    // Nothing listens there.
    const string Nowhere = "https://user:secret@127.0.0.1:9/v3/index.json";

    readonly PackageShelf shelf = new();

    public void Dispose() => shelf.Dispose();

    [Theory]
    [InlineData("nuget: Lamp, 1.0.0")]
    [InlineData("nuget: Lamp")]
    public async Task What_is_in_the_cache_needs_no_source(string directive)
    {
        // The cache holds the next higher version of what Lamp asks for, since the shelf has no other.
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.0.0"));
        shelf.Put("Bulb", "1.0.1");
        await shelf.Resolver().Resolve("nuget: Lamp");
        shelf.Source("far", Nowhere);

        Assert.Equal([("Lamp", "1.0.0"), ("Bulb", "1.0.1")], (await shelf.Resolver().Resolve(directive)).Packages);
    }

    [Fact]
    public async Task A_source_that_cannot_be_reached_is_named_and_its_address_is_not()
    {
        shelf.Source("far", Nowhere);

        Assert.Equal(
            "Lamp 1.0.0 is not in the package cache and far could not be asked (no connection): connect and run the cell "
                + "again, or name a source that can be reached with #i \"nuget:…\".",
            await shelf.Resolver().Complaint("nuget: Lamp, 1.0.0")
        );
    }

    [Fact]
    public async Task A_source_may_be_a_folder_beside_the_notebook()
    {
        Directory.CreateDirectory(Path.Combine(shelf.Directory, "more"));
        shelf.Put("Lamp", "1.0.0", folder: "more");
        var resolver = shelf.Resolver();
        await resolver.Complaint("nuget: Lamp");
        resolver.AddSource("nuget:more");

        Assert.Equal([("Lamp", "1.0.0")], (await resolver.Resolve("nuget: Lamp")).Packages);
    }

    [Fact]
    public async Task A_source_that_is_none_is_refused_once_and_the_rest_goes_on()
    {
        shelf.Put("Lamp", "1.0.0");
        var resolver = shelf.Resolver();
        resolver.AddSource("nuget:nowhere/at/all");

        Assert.StartsWith("'nowhere/at/all' is neither a folder nor a web address", await resolver.Complaint("nuget: Lamp"));
        Assert.Equal([("Lamp", "1.0.0")], (await resolver.Resolve("nuget: Lamp")).Packages);
    }

    [Fact]
    public async Task Many_may_fetch_the_same_package_at_once()
    {
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.0.0"));
        shelf.Put("Bulb", "1.0.0");

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shelf.Resolver().Resolve("nuget: Lamp")));

        Assert.All(all, resolved => Assert.All(resolved.RuntimeAssemblies, path => Assert.True(File.Exists(path), path)));
        Assert.True(File.Exists(Path.Combine(shelf.Cache, "bulb", "1.0.0", ".nupkg.metadata")));
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_is_said()
    {
        File.WriteAllText(Path.Combine(shelf.Directory, "NuGet.Config"), "<configuration>");

        Assert.StartsWith("NuGet's configuration cannot be read: ", await shelf.Resolver().Complaint("nuget: Lamp"));
    }

    [Fact]
    public async Task A_package_that_is_damaged_is_said()
    {
        File.WriteAllText(Path.Combine(shelf.Directory, "shelf", "Lamp.1.0.0.nupkg"), "no zip");

        Assert.Contains("Lamp", await shelf.Resolver().Complaint("nuget: Lamp, 1.0.0"));
    }
}
