using System.Text.Json.Nodes;
using House;

namespace Notebooks.Tests.Packages;

/// <summary>The lists of what the packages carry: <c>python3 src/Packaging/bom.py</c> writes them.</summary>
public sealed class CarriedTests
{
    [Theory]
    [InlineData("News")]
    [InlineData("News.Interactive")]
    [InlineData("Notebooks.Cli", "News.Interactive")]
    public void A_list_has_the_packages_of_the_lock_files_with_a_licence_each(string project, params string[] others)
    {
        var bom = JsonNode.Parse(File.ReadAllText(Sources.PathOf($"src/{project}/bom.cdx.json")))!["components"]!.AsArray();
        Assert.All(bom, part => Assert.NotEmpty(part!["licenses"]!.AsArray()));
        var listed = bom.Select(part => (string)part!["purl"]!).Where(purl => purl.StartsWith("pkg:nuget/", StringComparison.Ordinal));
        var locked = others.Prepend(project).SelectMany(Locked).Except(OnlyBuildWith).ToHashSet();
        Assert.Equal(locked.Order(), listed.Select(purl => purl["pkg:nuget/".Length..].Split('@')[0]).Order());
        var notices = File.ReadAllText(Sources.PathOf($"src/{project}/THIRD-PARTY-NOTICES.md"));
        Assert.All(bom, part => Assert.Contains($"| {part!["name"]} | {part["version"]} |", notices));
    }

    [Fact]
    public void Every_package_of_npms_is_pinned_with_its_digest()
    {
        var packages = JsonNode.Parse(File.ReadAllText(Sources.PathOf("src/Notebooks.VSCode/package-lock.json")))!["packages"]!.AsObject();
        Assert.All(
            packages.Where(package => package.Key.Length > 0),
            package => Assert.StartsWith("sha512-", (string?)package.Value!["integrity"])
        );
    }

    /// <summary>Gone when the package is made.</summary>
    static readonly string[] OnlyBuildWith = ["MinVer"];

    static IEnumerable<string> Locked(string project) =>
        JsonNode.Parse(File.ReadAllText(Sources.PathOf($"src/{project}/packages.lock.json")))!["dependencies"]!["net10.0"]!
            .AsObject()
            .Where(package => (string?)package.Value!["type"] is not "Project")
            .Select(package => package.Key);
}
