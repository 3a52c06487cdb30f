using System.Text.RegularExpressions;
using House;

namespace Notebooks.Tests.House;

/// <summary>The documents for contributors and users name files that exist, and are short.</summary>
public partial class DocumentTests
{
    static readonly string Root = Path.GetFullPath(Sources.PathOf("."));

    /// <summary>Each with the folder against which its paths are taken, besides the repository's.</summary>
    public static TheoryData<string> Guides =>
        [
            ".github/CONTRIBUTING.md",
            ".github/SECURITY.md",
            ".github/CHANGELOG.md",
            "src/News/HOW_IT_WORKS.md",
            "src/Notebooks/HOW_IT_WORKS.md",
        ];

    public static TheoryData<string> All =>
        [
            .. new[] { ".github", "src", "data", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
                .Append(Path.Combine(Root, "README.md"))
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Contains("/node_modules/") && !path.StartsWith("data/corpus/") && !path.StartsWith("data/articles/"))
                .Where(path => !path.StartsWith("tests/News.Tests/") && !path.StartsWith("tests/Snapshots/pages")),
        ];

    [Theory, MemberData(nameof(Guides))]
    public void Every_path_that_a_guide_names_exists(string guide)
    {
        var text = File.ReadAllText(Path.Combine(Root, guide));
        var folder = Path.GetDirectoryName(Path.Combine(Root, guide))!;
        var paths = Code.Matches(text).Select(code => code.Groups["path"].Value).Where(IsPath).Distinct().ToList();
        Assert.DoesNotContain(paths, path => !Path.Exists(Path.Combine(Root, path)) && !Path.Exists(Path.Combine(folder, path)));
    }

    [Theory, MemberData(nameof(All))]
    public void Every_link_leads_to_a_file(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, document))!;
        var targets = Link.Matches(File.ReadAllText(Path.Combine(Root, document))).Select(link => link.Groups["target"].Value);
        Assert.DoesNotContain(targets, target => !target.Contains("://") && !Path.Exists(Path.Combine(folder, target)));
    }

    [Theory]
    [InlineData("src/News/HOW_IT_WORKS.md", 20)]
    [InlineData("src/Notebooks/HOW_IT_WORKS.md", 20)]
    public void How_it_works_is_short_and_names_its_parts(string guide, int paths)
    {
        var text = File.ReadAllText(Path.Combine(Root, guide));
        Assert.True(text.Count(c => c == '\n') <= 200);
        Assert.True(Code.Matches(text).Count(code => IsPath(code.Groups["path"].Value)) >= paths);
        Assert.Contains("## The ugly parts", text);
    }

    [Theory]
    [InlineData("src/News/Reader.cs", true)]
    [InlineData("Grammar/Speech", true)]
    [InlineData("reporting-verbs.txt", true)]
    [InlineData("dotnet test -c Release", false)]
    [InlineData("reading.Explain(\"Monday\")", false)]
    [InlineData("v0.1.0", false)]
    [InlineData("[start, end)", false)]
    public void A_path_is_known(string code, bool isPath) => Assert.Equal(isPath, IsPath(code));

    /// <summary>Something with folders, or a file's name.</summary>
    static bool IsPath(string code) => PathName.IsMatch(code) && (code.Contains('/') || FileName.IsMatch(code));

    [GeneratedRegex(@"`(?<path>[^`\n]+)`")]
    static partial Regex Code { get; }

    [GeneratedRegex(@"^\.?[\w.-]+(/[\w.-]+)*/?$")]
    static partial Regex PathName { get; }

    [GeneratedRegex(@"\.(cs|csproj|props|targets|txt|md|mjs|py|tsv|bin|json|jsonl|yml|sln)$|^\.editorconfig$")]
    static partial Regex FileName { get; }

    [GeneratedRegex(@"(?<!`)\]\((?<target>[^)#\s]+)(#[^)]*)?\)")]
    static partial Regex Link { get; }
}
