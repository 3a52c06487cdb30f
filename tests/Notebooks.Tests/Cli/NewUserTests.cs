using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>What somebody new wants of an article, in a line each and without a cast, in C# and in F#.</summary>
public sealed class NewUserTests : CliTest
{
    static readonly string Library = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../News.Interactive/release/News.Interactive.dll")
    );

    [Theory]
    [InlineData(
        "csharp",
        "var reading = new Article(\"China and Pakistan signed a deal on Monday.\") { Published = new DateOnly(2020, 11, 30) }.Read();",
        "reading.Events.Where(\"status\", \"fact\").Contains(\"source_name\", \"china\").SaveCsv(\"acts.csv\");",
        "reading.Events.Bars(\"source_name\")"
    )]
    [InlineData(
        "fsharp",
        "let reading = Article(\"China and Pakistan signed a deal on Monday.\", Published = System.DateOnly(2020, 11, 30)).Read()",
        "reading.Events.Where(\"status\", \"fact\").Contains(\"source_name\", \"china\").SaveCsv(\"acts.csv\")",
        "reading.Events.Bars(\"source_name\")"
    )]
    public async Task A_dated_article_rows_as_a_file_and_a_chart(string language, string article, string rows, string chart)
    {
        var opened =
            language == "csharp"
                ? "using News;\nNews.Interactive.NewsFormatters.Register();"
                : "open News\nNews.Interactive.NewsFormatters.Register()";
        var path = Write("n.ipynb", [new Cell("a", CellKind.Code, language, $"#r \"{Library}\"\n{opened}\n{article}\n{rows}\n{chart}")]);
        (await RunAsync("run", path)).Succeeds();
        Assert.Equal("Rows per source_name: China 1, Pakistan 1", Outputs(path, 0));
        var csv = await File.ReadAllTextAsync(Path.Combine(Folder, "acts.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("2020-11-30", csv);
        Assert.Contains("China", csv);
    }
}
