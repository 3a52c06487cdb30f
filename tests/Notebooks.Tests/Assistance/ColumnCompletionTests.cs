using Notebooks.Assistance;
using Notebooks.Documents;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>A notebook that has tables, and an index of one; <c>§</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class ColumnCompletionTests(ColumnCompletionTests.Notebook notebook) : IClassFixture<ColumnCompletionTests.Notebook>
{
    public sealed class Notebook : IAsyncLifetime
    {
        readonly Session session = new(AppContext.BaseDirectory);

        public async ValueTask InitializeAsync()
        {
            await Run(
                "csharp",
                """"
                #r "nuget: Microsoft.Data.Analysis, 0.23.1"
                using Microsoft.Data.Analysis;
                var frame = new DataFrame(new Int32DataFrameColumn("Price"), new StringDataFrameColumn("Product"), new StringDataFrameColumn("a \"b\\c\" {d}"));
                var prices = new Dictionary<string, int> { ["apple"] = 1, ["pear"] = 2 };
                class Trap { public object Columns => throw new Exception(); }
                var trap = new Trap();
                class Reading { public DataFrame Mentions { get; set; } public DataFrame Field; }
                var reading = new Reading { Mentions = frame, Field = frame };
                """"
            );
            await Run(
                "fsharp",
                """
                open Microsoft.Data.Analysis
                let frame = DataFrame(Int32DataFrameColumn("Price"), StringDataFrameColumn("Product"))
                let prices = Map [ "apple", 1; "pear", 2 ]
                let ``my prices`` = dict [ "plum", 3 ]
                """
            );
        }

        internal async Task Run(string language, string code, CancellationToken? cancel = null)
        {
            var sink = new RecordingSink();
            var outcome = await session.RunAsync(new(language, code), sink, cancel ?? TestContext.Current.CancellationToken);
            if (cancel is null)
                Assert.True(outcome == Outcome.Completed, sink.Outputs.OfType<ErrorOutput>().FirstOrDefault()?.Value);
        }

        internal Task<CompletionList> Complete(string language, string cell) =>
            session.Assistant.CompleteAsync(new(language, cell.Replace("§", "")), cell.IndexOf('§'), TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }

    async Task<string[]> Names(string language, string cell) =>
        [.. (await notebook.Complete(language, cell)).Items.Where(item => item.Kind == "field").Select(item => item.Text)];

    [Theory]
    [InlineData("csharp", "frame[\"P§\"]", "Price", "Product")]
    [InlineData("csharp", "frame[\"P§", "Price", "Product")]
    [InlineData("csharp", "frame[\"pR§\nvar x = 1;", "Price", "Product")]
    [InlineData("csharp", "var p = frame [ @\"P§\" ];", "Price", "Product")]
    [InlineData("csharp", "frame.Columns[\"P§\"].Length", "Price", "Product")]
    [InlineData("csharp", "frame?[\"P§\"]", "Price", "Product")]
    [InlineData("csharp", "prices[\"§\"] + 1", "apple", "pear")]
    [InlineData("csharp", "reading.Mentions[\"P§\"]", "Price", "Product")]
    [InlineData("csharp", "reading?.Field.Columns[\"P§\"]", "Price", "Product")]
    [InlineData("csharp", "frame.OrderBy(\"P§\")", "Price", "Product")]
    [InlineData("csharp", "frame.Select(\"Price\", \"P§\")", "Price", "Product")]
    [InlineData("csharp", "frame.GroupBy<int>(\"P§", "Price", "Product")]
    [InlineData("csharp", "frame.Merge(frame, [\"Price\", \"P§", "Price", "Product")]
    [InlineData("csharp", "frame.Merge(frame, leftJoinColumns: new[] { \"P§", "Price", "Product")]
    [InlineData("csharp", "reading.Mentions.Filter(\"P§\")", "Price", "Product")]
    [InlineData("csharp", "var x = frame\n  .OrderBy(\"P§\")", "Price", "Product")]
    [InlineData("fsharp", "frame.OrderBy \"P§\"", "Price", "Product")]
    [InlineData("fsharp", "frame.OrderBy(\"P§", "Price", "Product")]
    [InlineData("csharp", "prices[$\"p§\"]", "pear")]
    [InlineData("fsharp", "frame[\"P§\"]", "Price", "Product")]
    [InlineData("fsharp", "frame.[\"P§\"]", "Price", "Product")]
    [InlineData("fsharp", "let x = frame.Columns[\"P§", "Price", "Product")]
    [InlineData("fsharp", "prices[\"§\"]", "apple", "pear")]
    [InlineData("fsharp", "``my prices``.[\"§\"]", "plum")]
    public async Task The_columns_of_a_table_are_offered(string language, string cell, params string[] names) =>
        Assert.Equal(names, await Names(language, cell));

    [Theory]
    [InlineData("frame[\"a§\"]", @"a \""b\\c\"" {d}")]
    [InlineData("frame[@\"a§\"]", @"a """"b\c"""" {d}")]
    [InlineData("frame[$\"a§\"]", @"a \""b\\c\"" {{d}}")]
    [InlineData("frame[\"a \\\"b§\"]", @"a \""b\\c\"" {d}")]
    public async Task A_name_is_written_as_the_string_writes_it(string cell, string name) =>
        Assert.Equal([name], await Names("csharp", cell));

    [Fact]
    public async Task What_is_replaced_is_what_is_typed()
    {
        var list = await notebook.Complete("csharp", "frame[\"Pr§\"]");
        Assert.Equal((7, 9), (list.Start, list.End));
        Assert.Equal(new("Price", "field"), list.Items[0]);
    }

    [Theory]
    [InlineData("csharp", "frame(\"P§\")")]
    [InlineData("csharp", "other.frame[\"P§\"]")]
    [InlineData("csharp", "nothing[\"P§\"]")]
    [InlineData("csharp", "trap[\"P§\"]")]
    [InlineData("csharp", "frame[0, \"P§\"]")]
    [InlineData("csharp", "frame.Select(\"Price\").ToString(\"P§\")")]
    [InlineData("csharp", "Path.Combine(\"P§\")")]
    [InlineData("csharp", "reading.Nothing.OrderBy(\"P§\")")]
    [InlineData("csharp", "// frame[\"P§\"]")]
    [InlineData("fsharp", "frame \"P§\"")]
    [InlineData("fsharp", "frame[\"Price\"§]")]
    public async Task Elsewhere_none_is_offered(string language, string cell) => Assert.Empty(await Names(language, cell));

    [Fact(Timeout = 30_000)]
    public async Task While_a_cell_runs_those_that_can_be_read_are_offered()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var begun = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var cell = notebook.Run("fsharp", $"File.WriteAllText(@\"{begun}\", \"\")\nwhile true do ()", stop.Token);
        while (!File.Exists(begun))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        File.Delete(begun);

        Assert.Equal(["Price", "Product"], await Names("csharp", "frame[\"P§\"]"));
        Assert.Empty(await Names("fsharp", "frame[\"P§\"]"));
        Assert.False(cell.IsCompleted);
        await stop.CancelAsync();
        await cell;
        Assert.Equal(["Price", "Product"], await Names("fsharp", "frame[\"P§\"]"));
    }
}
