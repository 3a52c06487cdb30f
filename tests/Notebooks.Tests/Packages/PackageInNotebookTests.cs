using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Packages;

/// <summary><c>#r "nuget: News.Interactive"</c> is all that a notebook about articles needs.</summary>
[Collection(Packed.Name)]
public sealed class PackageInNotebookTests(PackedPackages packed) : CliTest
{
    /// <summary>The packages come from a folder, and what they depend on from this machine: no network is asked.</summary>
    const string Config = """
        <configuration>
          <config><add key="globalPackagesFolder" value="cache" /></config>
          <fallbackPackageFolders><clear /><add key="machine" value="{0}" /></fallbackPackageFolders>
          <packageSources><clear /><add key="packed" value="{1}" /></packageSources>
        </configuration>
        """;

    static readonly string OfMachine =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public async Task One_line_shows_readings_tables_and_charts()
    {
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "NuGet.Config"),
            string.Format(null, Config, OfMachine, packed.Folder),
            TestContext.Current.CancellationToken
        );
        var path = Write(
            "n.ipynb",
            [
                new Cell("a", CellKind.Code, "csharp", "#r \"nuget: News.Interactive\""),
                new Cell(
                    "b",
                    CellKind.Code,
                    "csharp",
                    """
                    using News;
                    var reading = new Article("On Monday, Peru's foreign minister Ana Ruiz met Lena Brandt in Oslo.").Read();
                    reading
                    """
                ),
                new Cell("c", CellKind.Code, "csharp", "reading.Events"),
                new Cell("d", CellKind.Code, "csharp", "NewsChart.MentionsPerActor(reading.Mentions)"),
                new Cell("e", CellKind.Code, "fsharp", "News.Article(\"Ana Ruiz met Lena Brandt.\").Read()"),
            ]
        );
        (await RunAsync("run", path)).Succeeds();
        var cells = Notebook.Load(path).Cells;
        Assert.Contains("class=\"news-reading\"", Html(cells[1]));
        Assert.Contains("CONSULT", Html(cells[2]));
        Assert.Contains(
            "application/vnd.plotly.v1+json",
            Assert.Single(cells[3].Outputs.OfType<DisplayOutput>()).Data.Formats.Select(format => format.Key)
        );
        Assert.Contains("class=\"news-reading\"", Html(cells[4]));
        Assert.Equal(
            PackedPackages.Version,
            Path.GetFileName(Directory.GetDirectories(Path.Combine(Folder, "cache", "news.interactive")).Single())
        );
    }

    static string Html(Cell cell) => Assert.Single(cell.Outputs.OfType<DisplayOutput>()).Data["text/html"]!.ToString();
}
