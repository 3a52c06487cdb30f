namespace Notebooks.Tests.Packages;

public sealed class VersionTests : IDisposable
{
    readonly PackageShelf shelf = new();

    public void Dispose() => shelf.Dispose();

    [Fact]
    public async Task A_dependency_comes_in_the_lowest_version_that_will_do()
    {
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.1.0"));
        foreach (var version in (string[])["1.0.0", "1.1.0", "1.2.0"])
            shelf.Put("Bulb", version);

        var resolved = await shelf.Resolver().Resolve("nuget: Lamp, 1.0.0");

        Assert.Equal([("Lamp", "1.0.0"), ("Bulb", "1.1.0")], resolved.Packages);
    }

    [Theory]
    [InlineData("nuget: Bulb", "1.10.0")]
    [InlineData("nuget: Bulb, *-*", "2.0.0-beta.1")]
    [InlineData("nuget: Bulb, 1.2.*", "1.2.7")]
    [InlineData("nuget: Bulb, [1.2.1,2.0)", "1.2.7")]
    public async Task A_version_may_be_left_open(string directive, string version)
    {
        foreach (var one in (string[])["1.2.0", "1.2.7", "1.10.0", "2.0.0-beta.1"])
            shelf.Put("Bulb", one);

        Assert.Equal([("Bulb", version)], (await shelf.Resolver().Resolve(directive)).Packages);
    }

    [Fact]
    public async Task What_is_loaded_keeps_its_version()
    {
        shelf.Put("Bulb", "1.0.0");
        var resolver = shelf.Resolver();
        await resolver.Resolve("nuget: Bulb");
        shelf.Put("Bulb", "1.5.0");
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.0.0"));

        var resolved = await resolver.Resolve("nuget: Bulb", "nuget: Lamp");

        Assert.Equal([("Bulb", "1.0.0"), ("Lamp", "1.0.0")], resolved.Packages);
    }

    [Fact]
    public async Task What_stood_in_for_an_open_version_goes_on_doing_so()
    {
        shelf.Put("Bulb", "6.0.0");
        shelf.Put("Lamp", "1.0.0");
        var resolver = shelf.Resolver();
        await resolver.Resolve("nuget: Bulb, 4.*");

        var resolved = await resolver.Resolve("nuget: Bulb, 4.*", "nuget: Lamp");

        Assert.Equal([("Bulb", "6.0.0"), ("Lamp", "1.0.0")], resolved.Packages);
    }

    [Fact]
    public async Task What_needs_another_version_than_is_loaded_is_refused_and_the_rest_goes_on()
    {
        shelf.Put("Bulb", "1.0.0");
        shelf.Put("Bulb", "2.0.0");
        shelf.Put("Lamp", "1.0.0", ("Bulb", "2.0.0"));
        var resolver = shelf.Resolver(loaded: "Bulb");
        await resolver.Resolve("nuget: Bulb, 1.0.0");

        Assert.Equal(
            "Lamp 1.0.0 needs Bulb 2.0.0, but 1.0.0 is loaded already: restart the notebook and ask for both in its first cell.",
            await resolver.Complaint("nuget: Bulb, 1.0.0", "nuget: Lamp")
        );
        Assert.Equal(
            "Bulb 2.0.0 is asked for, but Bulb 1.0.0 is loaded already: restart the notebook to change the version.",
            await resolver.Complaint("nuget: Bulb, 1.0.0", "nuget: Bulb, 2.0.0")
        );
        Assert.Equal([("Bulb", "1.0.0")], (await resolver.Resolve("nuget: Bulb, 1.0.0")).Packages);
    }

    [Fact]
    public async Task A_version_that_came_along_is_raised_while_it_is_not_loaded()
    {
        foreach (var version in (string[])["1.0.3", "1.0.4"])
            shelf.Put("Bulb", version);
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.0.3"));
        shelf.Put("Torch", "1.0.0", ("Bulb", "1.0.4"));
        var resolver = shelf.Resolver(loaded: "Lamp");
        await resolver.Resolve("nuget: Lamp");

        var resolved = await resolver.Resolve("nuget: Lamp", "nuget: Torch");

        Assert.Equal([("Lamp", "1.0.0"), ("Torch", "1.0.0"), ("Bulb", "1.0.4")], resolved.Packages);
        Assert.Empty(resolved.Notes);
        Assert.Equal(
            "1.0.4",
            Path.GetFileName(
                Path.GetDirectoryName(
                    Path.GetDirectoryName(Path.GetDirectoryName(resolved.RuntimeAssemblies.Single(path => path.EndsWith("Bulb.dll"))))
                )
            )
        );
    }

    [Fact]
    public async Task A_version_that_came_along_and_is_loaded_is_kept_with_a_note_where_the_newer_one_is_compatible()
    {
        foreach (var version in (string[])["1.0.3", "1.0.4", "2.0.0"])
            shelf.Put("Bulb", version);
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.0.3"));
        shelf.Put("Torch", "1.0.0", ("Bulb", "1.0.4"));
        shelf.Put("Beacon", "1.0.0", ("Bulb", "2.0.0"));
        var resolver = shelf.Resolver(loaded: "Bulb");
        await resolver.Resolve("nuget: Lamp");

        var resolved = await resolver.Resolve("nuget: Lamp", "nuget: Torch");

        Assert.Contains(("Bulb", "1.0.3"), resolved.Packages);
        Assert.Equal(["Torch 1.0.0 asks for Bulb 1.0.4; 1.0.3, which is loaded, is used."], resolved.Notes);
        Assert.Empty((await resolver.Resolve("nuget: Lamp", "nuget: Torch")).Notes);
        Assert.Equal(
            "Beacon 1.0.0 needs Bulb 2.0.0, but 1.0.3 is loaded already: restart the notebook and ask for both in its first cell.",
            await resolver.Complaint("nuget: Lamp", "nuget: Torch", "nuget: Beacon")
        );
    }

    [Fact]
    public async Task A_version_that_was_asked_for_can_be_changed_while_it_is_not_loaded()
    {
        foreach (var version in (string[])["1.0.0", "2.0.0"])
            shelf.Put("Bulb", version);
        var resolver = shelf.Resolver();
        await resolver.Resolve("nuget: Bulb, 1.0.0");

        Assert.Equal([("Bulb", "2.0.0")], (await resolver.Resolve("nuget: Bulb, 2.0.0")).Packages);
        Assert.Equal([("Bulb", "1.0.0")], (await resolver.Resolve("nuget: Bulb, 1.0.0")).Packages);
        Assert.Equal([("Bulb", "1.0.0")], (await resolver.Resolve("nuget: Bulb")).Packages);
    }

    [Fact]
    public async Task Requests_that_do_not_go_together_are_refused_with_the_mend()
    {
        shelf.Put("Bulb", "1.0.0");
        shelf.Put("Bulb", "2.0.0");
        shelf.Put("Lamp", "1.0.0", ("Bulb", "2.0.0"));

        Assert.Equal(
            "Lamp 1.0.0 needs Bulb 2.0.0, but the notebook asks for 1.0.0: ask for Bulb 2.0.0 instead.",
            await shelf.Resolver().Complaint("nuget: Lamp", "nuget: Bulb, 1.0.0")
        );
        Assert.Equal(
            "The notebook asks for Bulb 1.0.0 and for Bulb 2.0.0: keep one of them.",
            await shelf.Resolver().Complaint("nuget: Bulb, 1.0.0", "nuget: Bulb, 2.0.0")
        );
    }

    [Fact]
    public async Task A_dependency_that_is_nowhere_is_named_with_who_needs_it()
    {
        shelf.Put("Lamp", "1.0.0", ("Bulb", "1.0.0"));

        Assert.Equal(
            "Bulb, which Lamp 1.0.0 needs, is not on shelf: check the name, or add the source that has it with #i \"nuget:…\".",
            await shelf.Resolver().Complaint("nuget: Lamp")
        );
    }

    [Fact]
    public async Task Of_a_version_that_is_nowhere_the_next_higher_one_is_taken_with_a_note()
    {
        foreach (var version in (string[])["1.0.0", "1.1.0", "2.0.0", "3.0.0"])
            shelf.Put("Bulb", version);
        var resolver = shelf.Resolver(loaded: "Bulb");

        var resolved = await resolver.Resolve("nuget: Bulb, 1.9.0");

        Assert.Equal([("Bulb", "2.0.0")], resolved.Packages);
        Assert.Equal(["Bulb 1.9.0 is not on shelf; 2.0.0 is used."], resolved.Notes);
        Assert.Empty((await resolver.Resolve("nuget: Bulb, 1.9.0")).Notes);
    }

    [Fact]
    public async Task A_version_above_all_is_answered_with_those_below()
    {
        foreach (var version in (string[])["1.0.0", "1.1.0", "1.2.0"])
            shelf.Put("Bulb", version);

        Assert.Equal("Bulb has no version 1.9.0 on shelf: ask for 1.2.0 or 1.1.0.", await shelf.Resolver().Complaint("nuget: Bulb, 1.9.0"));
    }
}
