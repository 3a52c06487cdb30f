using Notebooks.Assistance;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>A notebook in which some cells have run, and a cell being written; <c>|</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class CSharpAssistanceTests(CSharpAssistanceTests.Notebook notebook) : IClassFixture<CSharpAssistanceTests.Notebook>
{
    public sealed class Notebook : IAsyncLifetime
    {
        readonly Session session = new(AppContext.BaseDirectory);

        public async ValueTask InitializeAsync()
        {
            string[] cells =
            [
                "var harvest = new List<int> { 1, 2, 3 };",
                "/// <summary>Tells how *ripe* it is.</summary>\nint Ripeness(int days, bool sunny = true) => days;\nint Ripeness(string fruit) => 1;",
                "record Barn(string Owner, int Floors);\nvar barn = new Barn(\"Ilse\", 2);",
                "var harvest = \"a text now\";",
                "using System.Globalization;",
                "var field = \"north\";\nfield",
                "var sown = field;",
                "var field = 3;",
            ];
            foreach (var cell in cells)
                Assert.Equal(Outcome.Completed, await session.RunAsync(new("csharp", cell), new RecordingSink(), default));
        }

        internal Assistant Assistant => session.Assistant;

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }

    Task<CompletionList> Complete(string cell) =>
        notebook.Assistant.CompleteAsync(new("csharp", cell.Replace("|", "")), cell.IndexOf('|'), TestContext.Current.CancellationToken);

    Task<Inspection?> Inspect(string cell, bool detailed = false) =>
        notebook.Assistant.InspectAsync(
            new("csharp", cell.Replace("|", "")),
            cell.IndexOf('|'),
            detailed,
            TestContext.Current.CancellationToken
        );

    /// <summary>Parsers take minutes for some code; then there is no answer, and the next question has one.</summary>
    [Theory]
    [InlineData("(", ")")]
    [InlineData("if (true) ", "")]
    public async Task Code_that_no_parser_reads_in_time_has_no_answer(string begin, string end)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var code = string.Concat(Enumerable.Repeat(begin, 20_000)) + "harvest.|" + string.Concat(Enumerable.Repeat(end, 20_000));
        Assert.Empty((await Complete(code)).Items);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("harvest.Sub|", "Substring", "method")] // the last declaration of a name counts
    [InlineData("barn.|", "Owner", "property")]
    [InlineData("bar|", "barn", "field")]
    [InlineData("Rip|", "Ripeness", "method")]
    [InlineData("new Ba|", "Barn", "class")]
    [InlineData("Cultur|", "CultureInfo", "class")] // a using of an earlier cell
    [InlineData("barn?.Fl|", "Floors", "property")]
    [InlineData("$\"{barn.Ow|}\"", "Owner", "property")]
    [InlineData("DayOfWeek d = DayOfWeek.Mo|", "Monday", "enumMember")]
    [InlineData("var b = new Barn(Own|", "Owner:", "variable")]
    [InlineData("foreac|", "foreach", "keyword")]
    [InlineData("Console.WL|", "WriteLine", "method")] // the words' first letters
    [InlineData("new[] { 1 }.Wher|", "Where", "method")]
    [InlineData("var y = 1;\ny.ToStr|\nvar z = 2;", "ToString", "method")]
    [InlineData("Stopwat|", "System.Diagnostics.Stopwatch", "class")] // without its using
    [InlineData("var all = new Concurrent|", "System.Collections.Concurrent.ConcurrentBag", "class")]
    [InlineData("#!fsharp\nlet a = 1\n#!csharp\nbarn.Own|", "Owner", "property")]
    public async Task What_can_stand_there_comes_first(string cell, string text, string kind)
    {
        var list = await Complete(cell);
        Assert.Contains(new Completion(text, kind), list.Items.Take(8));
        Assert.Equal(list.Items.Count, list.Items.DistinctBy(item => item.Text).Count());
    }

    [Theory]
    [InlineData("// bar|")]
    [InlineData("\"bar|")]
    [InlineData("1.5|")]
    [InlineData("barn.Stopwat|")]
    public async Task Where_nothing_can_stand_nothing_is_offered(string cell) => Assert.Empty((await Complete(cell)).Items);

    [Fact]
    public async Task What_is_typed_is_replaced()
    {
        var list = await Complete("barn.Flo|ors + 1");
        Assert.Equal((5, 11), (list.Start, list.End));
        Assert.Equal("Floors", list.Items[0].Text);
    }

    [Theory]
    [InlineData("class Shed { public override | }", "string ToString()")]
    [InlineData("class Shed { public override ToS| }", "string ToString()")]
    [InlineData("class Shed {\n    public override |\n}", "int GetHashCode()")]
    [InlineData("class Shed : Exception { public override |", "string Message")]
    [InlineData(
        "abstract class Base { protected abstract int Count(string of); }\nclass Shed : Base { protected override Co| }",
        "int Count(string of)"
    )]
    public async Task An_override_is_written_whole(string cell, string method)
    {
        var list = await Complete(cell);
        var item = Assert.Single(list.Items, item => item.Text.StartsWith(method));
        Assert.Matches("[{]|=>", item.Text);
        Assert.Equal(cell.IndexOf("override ") + "override ".Length, list.Start);
    }

    [Theory]
    [InlineData("class Shed { override | }")]
    [InlineData("class Shed {\n    override ToS|\n}")]
    [InlineData("class Shed {\n    sealed override ToS|\n}")]
    public async Task An_override_that_does_not_say_who_may_call_it_is_made_public(string cell)
    {
        var list = await Complete(cell);
        Assert.Equal(cell.IndexOfAny(['s', 'o'], cell.IndexOf('{')), list.Start);
        Assert.Single(list.Items, item => item.Text.StartsWith("public ") && item.Text.Contains("override string ToString()"));
    }

    [Fact]
    public async Task The_engines_own_checkpoint_is_not_offered() =>
        Assert.DoesNotContain("Checkpoint", (await Complete("Notebooks.Interactive.|")).Items.Select(item => item.Text));

    [Theory]
    [InlineData("har|vest", "string harvest")]
    [InlineData("harvest|", "string harvest")]
    [InlineData("sown|", "string sown")] // from a name that is something else since
    [InlineData("field|", "int field")]
    [InlineData("barn.Own|er", "string Barn.Owner { get; init; }")]
    [InlineData("Ripeness(1, |", "int Ripeness(int days, bool sunny = true)")] // the call around the cursor
    [InlineData("int days = 3; da|ys", "int days")]
    public async Task A_name_is_told_by_its_declaration(string cell, string signature) =>
        Assert.Equal(signature, (await Inspect(cell))!.Signatures[0]);

    [Fact]
    public async Task A_call_tells_every_overload() => Assert.Equal(2, (await Inspect("Ripeness(|"))!.Signatures.Count);

    [Fact]
    public async Task What_an_earlier_cell_documents_is_told() =>
        Assert.Contains("how *ripe* it is", (await Inspect("Ripe|ness(1)"))!.Documentation);

    [Fact]
    public async Task What_the_engine_gives_cells_is_explained() =>
        Assert.Contains("in its preferred formats", (await Inspect("disp|lay(1)"))!.Documentation);

    [Fact]
    public async Task Where_nothing_stands_nothing_is_told() => Assert.Null(await Inspect("   |   "));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("1 + 1")]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("#!lsmagic")]
    [InlineData("class A { }")]
    public async Task What_stands_by_itself_is_complete(string cell) => Assert.Equal(new(CodeStatus.Complete), await Judge(cell));

    [Theory]
    [InlineData("if (true) {", "    ")]
    [InlineData("class A {\n    void B() {", "        ")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("var x =", "")]
    [InlineData("1 +", "")]
    [InlineData("/* a", "")]
    [InlineData("@\"a", "")]
    [InlineData("if (true)", "")]
    [InlineData("try { }", "")]
    [InlineData("do { }", "")]
    [InlineData("#if DEBUG", "")]
    [InlineData("[Obsolete]", "")]
    [InlineData("var a = $@\"{1}", "")]
    [InlineData("var a = \"\"\"\ntext", "")]
    [InlineData("\"\"\"\ntext", "")]
    [InlineData("int[] a = [1,", "    ")]
    [InlineData("from x in", "")]
    [InlineData("switch (1) { case 1:", "    ")]
    [InlineData("public", "")]
    [InlineData("x =>", "")]
    public async Task What_goes_on_wants_another_line(string cell, string indent) =>
        Assert.Equal(new(CodeStatus.Incomplete, indent), await Judge(cell));

    [Theory]
    [InlineData("}")]
    [InlineData("1 + )")]
    [InlineData("foo(1]")]
    [InlineData("if (true) { ) ")]
    [InlineData("var x = ; var y =")]
    [InlineData("\"abc")]
    [InlineData("var 1x = 2;")]
    public async Task What_no_line_can_mend_is_invalid(string cell) => Assert.Equal(new(CodeStatus.Invalid), await Judge(cell));

    Task<Completeness> Judge(string cell) => notebook.Assistant.JudgeAsync(new("csharp", cell), TestContext.Current.CancellationToken);
}
