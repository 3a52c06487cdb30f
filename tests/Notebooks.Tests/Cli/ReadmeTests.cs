using System.Text.RegularExpressions;

namespace Notebooks.Tests.Cli;

/// <summary>The README is code: its example runs, its links lead somewhere. Its commands are run by .ci/run.</summary>
public sealed partial class ReadmeTests : CliTest
{
    static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));
    static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public async Task The_example_runs_in_a_cell_and_names_a_line_and_a_general()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "data/articles"));
        foreach (var article in Directory.GetFiles(Path.Combine(Root, "data/articles")))
            File.Copy(article, Path.Combine(Folder, "data/articles", Path.GetFileName(article)));
        var library = Path.Combine(Root, ".artifacts/bin/News.Interactive/release/News.Interactive.dll");
        var path = Write("readme.ipynb", $"#r \"{library}\"\n{Example.Match(Readme).Groups["code"].Value}");
        (await RunAsync("run", path)).Succeeds();
        Assert.Contains("General Wei Fenghe, Defence Minister: ", Outputs(path, 0));
        Assert.Contains("2020-11-30", Outputs(path, 0));
        Assert.Contains("done by Ana Ruiz (ana-ruiz) to Peru (peru)", Outputs(path, 0));
        Assert.Contains("by your line", Outputs(path, 0));
    }

    [Fact]
    public void Its_links_lead_to_files_that_are_there() =>
        Assert.DoesNotContain(
            Link.Matches(Readme).Select(link => link.Groups["target"].Value),
            target => !target.Contains("://") && !File.Exists(Path.Combine(Root, target))
        );

    [Fact]
    public void It_is_short() => Assert.True(Readme.Count(c => c == '\n') < 150);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    static partial Regex Example { get; }

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)")]
    static partial Regex Link { get; }
}
