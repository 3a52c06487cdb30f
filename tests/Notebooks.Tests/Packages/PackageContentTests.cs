using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Tests.Packages;

/// <summary>What the packages hold and say of themselves.</summary>
[Collection(Packed.Name)]
public sealed partial class PackageContentTests(PackedPackages packed)
{
    public static TheoryData<string> All => ["News", "News.Interactive", "Notebooks.Cli"];

    static readonly string[] OfEvery = ["LICENSE", "NOTICE.md", "README.md", "THIRD-PARTY-NOTICES.md", "bom.cdx.json", "icon.png"];

    [Theory]
    [InlineData("News", "reading.png", "lib/net10.0/News.dll", "lib/net10.0/News.xml")]
    [InlineData(
        "News.Interactive",
        "reading.png",
        "lib/net10.0/News.Interactive.dll",
        "lib/net10.0/News.Interactive.xml",
        "lib/net10.0/Figures.dll",
        "interactive-extensions/dotnet/extension.dib"
    )]
    public void A_library_holds_these_files_and_no_others(string name, params string[] files)
    {
        using var package = packed.Open(name);
        Assert.Equal([.. OfEvery.Append($"{name}.nuspec").Concat(files).Order(StringComparer.Ordinal)], Files(package));
        using var symbols = packed.Open(name, "snupkg");
        Assert.Contains($"lib/net10.0/{name}.pdb", Files(symbols));
    }

    [Fact]
    public void The_tool_holds_the_program_and_nothing_from_its_making()
    {
        using var package = packed.Open("Notebooks.Cli");
        var files = Files(package);
        Assert.Empty(OfEvery.Append("notebook.png").Append("Notebooks.Cli.nuspec").Except(files));
        var tools = files.Where(file => file.StartsWith("tools/net10.0/any/", StringComparison.Ordinal)).ToList();
        string[] needed =
        [
            "DotnetToolSettings.xml",
            "Notebooks.Cli.dll",
            "News.Interactive.dll",
            "News.dll",
            "Figures.dll",
            "LICENSE",
            "NOTICE.md",
            "THIRD-PARTY-NOTICES.md",
            "bom.cdx.json",
        ];
        Assert.Empty(needed.Select(file => $"tools/net10.0/any/{file}").Except(tools));
        Assert.Equal(OfEvery.Length + 2, files.Except(tools).Count());
        Assert.DoesNotContain(tools, file => Stray.IsMatch(file));
    }

    [Theory, MemberData(nameof(All))]
    public void A_package_says_what_it_is(string name)
    {
        var metadata = packed.Metadata(name);
        string Text(string element) => (string?)metadata.Element(element) ?? "";
        Assert.Equal(name, Text("id"));
        Assert.Equal(PackedPackages.Version, Text("version"));
        Assert.InRange(Text("description").Length, 80, 400);
        Assert.InRange(Text("tags").Split(' ').Length, 5, 12);
        Assert.Equal("README.md", Text("readme"));
        Assert.Equal("icon.png", Text("icon"));
        Assert.Contains("MIT", Text("license"));
        Assert.Contains("2026", Text("copyright"));
        Assert.DoesNotContain("Notebooks.Cli", Text("authors"));
        Assert.Equal("git", (string?)metadata.Element("repository")?.Attribute("type"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)metadata.Element("repository")?.Attribute("commit") ?? "");
    }

    /// <summary>Towns and model, which other licences cover, are inside of News.dll.</summary>
    [Theory]
    [InlineData("News", true)]
    [InlineData("News.Interactive", false)]
    [InlineData("Notebooks.Cli", true)]
    public void A_package_with_the_data_names_their_licences(string name, bool hasData)
    {
        var license = (string?)packed.Metadata(name).Element("license");
        Assert.Equal(hasData ? "MIT AND CC-BY-4.0 AND CC-BY-SA-4.0" : "MIT", license);
        Assert.Equal(File.ReadAllText(Sources.PathOf("data/NOTICE.md")), Text(name, "NOTICE.md"));
    }

    /// <summary>A package site shows a picture that is in the package or on the web, and opens no file of the repository.</summary>
    [Theory, MemberData(nameof(All))]
    public void The_pictures_and_links_of_a_readme_are_in_the_package(string name)
    {
        using var package = packed.Open(name);
        var readme = Text(name, "README.md");
        var targets = Link.Matches(readme).Select(link => link.Groups["target"].Value).ToList();
        Assert.Contains(targets, target => target.EndsWith(".png", StringComparison.Ordinal));
        Assert.Empty(targets.Where(target => !target.StartsWith("https://", StringComparison.Ordinal)).Except(Files(package)));
    }

    [Fact]
    public void The_libraries_depend_on_what_they_use_and_not_on_projects()
    {
        Assert.Equal(
            ["Microsoft.DotNet.Interactive.Formatting", "News"],
            packed.Metadata("News.Interactive").Descendants("dependency").Select(one => (string)one.Attribute("id")!).Order()
        );
        Assert.DoesNotContain(
            packed.Metadata("News").Descendants("dependency").Select(one => (string)one.Attribute("id")!),
            name => name is "MinVer" or "Figures"
        );
    }

    /// <summary>The compiler writes the comments of all members, and readers of documentation have no use for private ones.</summary>
    [Theory]
    [InlineData("News")]
    [InlineData("News.Interactive")]
    public void Only_public_members_are_documented(string name)
    {
        var documented = XDocument
            .Parse(Text(name, $"lib/net10.0/{name}.xml"))
            .Descendants("member")
            .Select(member => (string)member.Attribute("name")!)
            .ToList();
        var known = PublicNames(name);
        Assert.NotEmpty(documented);
        Assert.Empty(documented.Except(known));
    }

    static HashSet<string> PublicNames(string name)
    {
        using var package = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
        var reference = MetadataReference.CreateFromStream(package);
        var compilation = CSharpCompilation.Create(
            "any",
            references: Directory
                .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Where(path => Path.GetFileNameWithoutExtension(path) != name)
                .Concat(Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll"))
                .Where(IsManaged)
                .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
                .Append(reference)
        );
        var names = new HashSet<string>();
        Add((INamespaceOrTypeSymbol)((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).GlobalNamespace);
        return names;

        void Add(INamespaceOrTypeSymbol place)
        {
            foreach (var member in place.GetMembers().Where(member => member is INamespaceSymbol || IsVisible(member)))
            {
                if (member.GetDocumentationCommentId() is { } id)
                    names.Add(id);
                if (member is INamespaceOrTypeSymbol inner)
                    Add(inner);
            }
        }
    }

    static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    static bool IsManaged(string path)
    {
        try
        {
            return System.Reflection.AssemblyName.GetAssemblyName(path) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    string Text(string package, string file)
    {
        using var archive = packed.Open(package);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Without what the format of packages itself adds.</summary>
    static string[] Files(ZipArchive package) =>
        [
            .. package
                .Entries.Select(entry => entry.FullName)
                .Where(file =>
                    !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal)
                )
                .Where(file => file != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"\.(cs|csproj|props|targets|lock\.json|ipynb|md~|user|resources\.dll)$|/ref/|xunit|Tests|\.dev\.json$")]
    static partial Regex Stray { get; }

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)")]
    static partial Regex Link { get; }
}
