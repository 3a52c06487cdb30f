using Notebooks.Packages.NuGet;
using Notebooks.Tests.Packages;

namespace Notebooks.Tests.Assistance;

public sealed class PackageCatalogTests : IDisposable
{
    readonly PackageShelf shelf = new();

    public void Dispose() => shelf.Dispose();

    /// <summary>Asks until that is the answer, as somebody who types does: on a busy machine a source may take longer
    /// than it is waited for.</summary>
    static async Task Tells(string[] expected, PackageCatalog catalog, Func<PackageCatalog, Task<IEnumerable<string>>> ask)
    {
        var told = await ask(catalog);
        for (var i = 0; i < 100 && !told.SequenceEqual(expected); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            told = await ask(catalog);
        }
        Assert.Equal(expected, told);
    }

    [Fact]
    public async Task Names_are_those_of_the_sources_and_of_this_machine_as_they_are_written()
    {
        shelf.Put("LampOil", "1.0.0");
        await shelf.Resolver().Resolve("nuget: LampOil");
        File.Delete(Path.Combine(shelf.Directory, "shelf", "LampOil.1.0.0.nupkg"));
        shelf.Put("Lamp.Shade", "1.0.0-beta");
        shelf.Put("Bulb", "1.0.0");

        await Tells(["Lamp.Shade", "LampOil"], new PackageCatalog(shelf.Directory), it => it.NamesAsync("lam"));
    }

    [Fact]
    public async Task A_name_that_is_here_and_there_stands_once()
    {
        shelf.Put("LampOil", "1.0.0");
        await shelf.Resolver().Resolve("nuget: LampOil");

        await Tells(["LampOil"], new PackageCatalog(shelf.Directory), it => it.NamesAsync("L"));
    }

    [Fact]
    public async Task The_newest_version_comes_first_and_what_is_no_release_last()
    {
        shelf.Put("Bulb", "0.9.0");
        await shelf.Resolver().Resolve("nuget: Bulb");
        File.Delete(Path.Combine(shelf.Directory, "shelf", "Bulb.0.9.0.nupkg"));
        foreach (var version in (string[])["1.2.0", "2.0.0-beta.1", "1.10.0", "1.2.0-rc"])
            shelf.Put("Bulb", version);

        await Tells(
            ["1.10.0", "1.2.0", "0.9.0", "2.0.0-beta.1", "1.2.0-rc"],
            new PackageCatalog(shelf.Directory),
            it => it.VersionsAsync("bulb")
        );
    }

    [Fact]
    public async Task A_source_on_the_web_is_asked_each_question_once()
    {
        using var web = new WebSource();
        shelf.Source("web", web.Address);
        var catalog = new PackageCatalog(shelf.Directory);

        for (var i = 0; i < 2; i++)
        {
            await Tells(["Lantern", "Lantern.Glass"], catalog, it => it.NamesAsync("Lan"));
            await Tells(["1.0.0", "1.1.0-rc.1"], catalog, it => it.VersionsAsync("Lantern"));
        }
        Assert.Single(web.Asked, path => path.StartsWith("/SearchAutocompleteService/?q=Lan&"));
        Assert.Single(web.Asked, path => path.StartsWith("/PackageBaseAddress/lantern/"));
    }

    [Fact]
    public async Task A_source_that_can_only_be_searched_is_searched()
    {
        using var web = new WebSource(WebSource.Searching);
        shelf.Source("web", web.Address);

        await Tells(
            ["Lantern"],
            new PackageCatalog(shelf.Directory),
            async it => (await it.NamesAsync("Lan")).Where(name => name == "Lantern")
        );
    }

    [Fact]
    public async Task A_source_that_tells_no_names_tells_versions()
    {
        using var web = new WebSource("Nothing/1.0.0");
        shelf.Source("web", web.Address);
        var catalog = new PackageCatalog(shelf.Directory);

        Assert.Empty(await catalog.NamesAsync("Lan"));
        await Tells(["1.0.0", "1.1.0-rc.1"], catalog, it => it.VersionsAsync("Lantern"));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_slow_source_is_waited_for_once_and_heard_when_it_answers()
    {
        using var web = new WebSource(waits: true);
        shelf.Put("LanLine", "1.0.0");
        shelf.Source("web", web.Address);
        var catalog = new PackageCatalog(shelf.Directory);
        catalog.AddSource("nuget:shelf");

        await Tells(["LanLine"], catalog, it => it.NamesAsync("Lan"));
        await Tells(["LanLine"], catalog, it => it.NamesAsync("Lan"));
        await Tells(["LanLine"], catalog, it => it.NamesAsync("LanL"));
        Assert.Single(web.Asked);

        web.Answer();
        while ((await catalog.NamesAsync("Lan")).Count() < 3)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await Tells(["LanLine", "Lantern", "Lantern.Glass"], catalog, it => it.NamesAsync("Lan"));
    }

    [Fact]
    public async Task A_source_that_cannot_be_reached_or_is_none_is_passed_over()
    {
        shelf.Put("Lamp", "1.0.0");
        shelf.Source("far", "http://127.0.0.1:9/v3/index.json"); // nothing listens there
        var catalog = new PackageCatalog(shelf.Directory);
        catalog.AddSource("nuget:nowhere/at/all");
        catalog.AddSource("nuget: shelf");

        await Tells(["Lamp"], catalog, it => it.NamesAsync("Lam"));
        await Tells(["1.0.0"], catalog, it => it.VersionsAsync("Lamp"));
    }

    [Fact]
    public async Task A_source_is_not_asked_for_what_the_configuration_takes_from_another()
    {
        shelf.Put("Lamp", "1.0.0");
        shelf.Put("Lantern", "1.0.0");
        var config = Path.Combine(shelf.Directory, "NuGet.Config");
        File.WriteAllText(
            config,
            File.ReadAllText(config)
                .Replace(
                    "</configuration>",
                    "<packageSourceMapping><packageSource key=\"shelf\"><package pattern=\"Lamp\" /></packageSource></packageSourceMapping></configuration>"
                )
        );
        var catalog = new PackageCatalog(shelf.Directory);

        await Tells(["Lamp"], catalog, it => it.NamesAsync("La"));
        Assert.Empty(await catalog.VersionsAsync("Lantern"));
    }

    [Fact]
    public async Task Where_the_configuration_cannot_be_read_nothing_is_told_until_it_can()
    {
        shelf.Put("Lamp", "1.0.0");
        File.WriteAllText(Path.Combine(shelf.Directory, "NuGet.Config"), "<configuration>");
        var catalog = new PackageCatalog(shelf.Directory);
        Assert.Empty(await catalog.NamesAsync("La"));

        shelf.Source("shelf", "shelf");
        await Tells(["Lamp"], catalog, it => it.NamesAsync("La"));
    }
}
