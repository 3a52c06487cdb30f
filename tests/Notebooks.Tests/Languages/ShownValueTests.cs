using System.Diagnostics;
using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>Showing a value neither fails a cell nor keeps it.</summary>
[Collection(Sessions.Name)]
public sealed class ShownValueTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("record Ring(int P) { public Ring Next { get; set; } } var ring = new Ring(1); ring.Next = ring; ring", "Ring")]
    [InlineData(
        "class Knot : IEnumerable<Knot> { public IEnumerator<Knot> GetEnumerator() { yield return this; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } new Knot()",
        "Knot"
    )]
    [InlineData("var self = new List<object>(); self.Add(self); self", "List<object>\nThe value is nested too deeply")]
    [InlineData("var map = new Dictionary<string, object>(); map[\"me\"] = map; map", "")]
    [InlineData(
        "class Bad { public int N => throw new Exception(\"no\"); public override string ToString() => throw new Exception(\"text\"); } new Bad()",
        "Bad"
    )]
    [InlineData("class Deep { public Deep Next => new(); public override string ToString() => Next.ToString(); } new Deep()", "Deep")]
    [InlineData("class Long { public override string ToString() => new('x', 3_000_000); } new List<Long> { new() }", "List<Long>")]
    [InlineData("IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; } Endless()", "[ 0, 1, 2, ")]
    [InlineData("IEnumerable<int> Broken() { yield return 1; throw new Exception(\"half\"); } Broken()", "")]
    [InlineData("new TaskCompletionSource<int>().Task", "Task: not completed")]
    [InlineData("typeof(int).GetMethods()[0]", "")]
    [InlineData("System.Threading.Thread.CurrentThread", "")]
    [InlineData(
        "Formatter.Register<Version>(_ => throw new Exception(\"mine\"), \"text/plain\"); new Version(1, 2)",
        "Version: 1.2\nThe format text/plain could not be made: mine"
    )]
    [InlineData(
        "class Slow { public int N { get { while (true) { } } } public override string ToString() => \"slow\"; } new Slow()",
        "Slow: slow\nThe format text/html was not ready after 0.7 seconds."
    )]
    [InlineData(
        "class Asleep { public int N { get { System.Threading.Thread.Sleep(-1); return 1; } } public override string ToString() => \"asleep\"; } new Asleep()",
        "Asleep: asleep\nThe format text/html was not ready after 0.7 seconds."
    )]
    [InlineData(
        "class Stuck { public int N => ToString().Length; public override string ToString() { while (true) { } } } new Stuck()",
        "Stuck\nThe format text/html was not ready after 0.7 seconds."
    )]
    public async Task Ends_as_a_name_and_a_text(string code, string text)
    {
        await session.Value("csharp", "1"); // starts the compiler
        var started = Stopwatch.GetTimestamp();
        var cell = await session.Run("csharp", code, 30_000);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        Assert.StartsWith(text, cell.Value);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 6); // a second, where no other program runs
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Theory]
    [InlineData("csharp", "1.Display(\"text/plain\");", "text/plain")]
    [InlineData("csharp", "new { A = 1 }.Display(\"text/html\");", "text/html")]
    [InlineData("csharp", "new[] { 1, 2 }.Display(\"application/json\");", "application/json")]
    [InlineData("csharp", "\"a\".DisplayAs(\"text/markdown\");", "text/markdown")]
    [InlineData("fsharp", "{| A = 1 |}.Display(\"text/html\") |> ignore", "text/html")]
    public async Task A_value_is_displayed_in_a_format_in_a_new_notebook(string language, string code, string mimeType)
    {
        await using var fresh = new SessionFixture(); // no cell of which has named the kernels, whose types the compiler then knows
        var cell = await fresh.Run(language, code);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        Assert.NotNull(((DisplayOutput)Assert.Single(cell.Outputs)).Data[mimeType]);
    }

    [Fact]
    public async Task A_formatter_that_was_made_for_the_type_may_take_longer()
    {
        var cell = await session.Run(
            "csharp",
            "class Late { } Formatter.Register<Late>(_ => { System.Threading.Thread.Sleep(1500); return \"late\"; }, \"text/plain\");\nnew Late().Display(\"text/plain\");"
        );
        Assert.Equal("late", ((DisplayOutput)Assert.Single(cell.Outputs)).Data["text/plain"]!.ToString());
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Theory]
    [InlineData("System.Text.Json.Nodes.JsonNode.Parse(\"{\\\"a\\\":[1]}\")")]
    [InlineData("System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1]}\")")]
    [InlineData("System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1]}\").RootElement")]
    [InlineData("#r \"Newtonsoft.Json.dll\"\nNewtonsoft.Json.Linq.JObject.Parse(\"{\\\"a\\\":[1]}\")")]
    public async Task Shows_json_as_json(string code)
    {
        var shown = (DisplayOutput)Assert.Single((await session.Run("csharp", code)).Outputs);
        Assert.Equal(["application/json", "text/plain"], shown.Data.Formats.Select(format => format.Key));
        Assert.Equal(1, (int)shown.Data["application/json"]!["a"]![0]!);
        Assert.Equal("{\n  \"a\": [\n    1\n  ]\n}", shown.Data["text/plain"]!.ToString());
    }

    [Theory]
    [InlineData("csharp", "new[] { (1, \"a\"), (2, \"b\") }", "Item1  Item2\n    1  a\n    2  b\n2 rows")]
    [InlineData(
        "csharp",
        "record Person(string Name, decimal Pay, DateOnly Born); new[] { new Person(\"Ann\", 1.5m, new(2001, 2, 3)), null }",
        "Name       Pay  Born\nAnn        1.5  2001-02-03\n<null>  <null>  <null>\n2 rows"
    )]
    [InlineData("csharp", "new[] { 1, 2 }.Select(n => new { N = n, Day = (DayOfWeek)n })", "N  Day\n1  Monday\n2  Tuesday\n2 rows")]
    [InlineData("csharp", "new[] { \"a\", \"b\", \"a\" }.CountBy(word => word)", "Key  Value\na        2\nb        1\n2 rows")]
    [InlineData("csharp", "new[] { 1, 2, 3 }.GroupBy(n => n % 2)", "Key  Count  Values\n  1      2  [ 1, 3 ]\n  0      1  [ 2 ]\n2 rows")]
    [InlineData("csharp", "new Dictionary<string, TimeOnly> { [\"tea\"] = new(16, 5) }", "Key  Value\ntea  16:05\n1 row")]
    [InlineData(
        "csharp",
        "var table = new System.Data.DataTable(); table.Columns.Add(\"A\", typeof(int)); table.Columns.Add(\"B\"); table.Rows.Add(1, \"x\"); table.Rows.Add(2, DBNull.Value); table",
        "A  B\n1  x\n2  <null>\n2 rows"
    )]
    [InlineData("csharp", "new[,] { { 1, 2 }, { 3, 4 } }", "0  1\n1  2\n3  4\n2 rows")]
    [InlineData(
        "csharp",
        "Enumerable.Range(1, int.MaxValue).Select(n => new { n }).Where(one => one.n > 0)",
        " n\n 1\n 2\n 3\n 4\n 5\n 6\n 7\n 8\n 9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\nthe first 20 rows"
    )]
    [InlineData("fsharp", "[ 1, \"a\"; 2, \"b\" ]", "Item1  Item2\n    1  a\n    2  b\n2 rows")]
    [InlineData("fsharp", "Map [ \"a\", Some 1; \"b\", None ]", "Key  Value\na    1\nb    <null>\n2 rows")]
    [InlineData("fsharp", "seq { for i in 1 .. 2 -> i, [ i; i * i ] }", "Item1  Item2\n    1  [ 1, 1 ]\n    2  [ 2, 4 ]\n2 rows")]
    [InlineData("fsharp", "[ \"a\"; \"b\"; \"a\" ] |> Seq.countBy id", "Item1  Item2\na          2\nb          1\n2 rows")]
    [InlineData("fsharp", "[ \"a\", 1; \"b\", 2 ] |> List.groupBy snd", "Item1  Item2\n    1  [ ( a, 1 ) ]\n    2  [ ( b, 2 ) ]\n2 rows")]
    [InlineData("fsharp", "set [ {| A = 1; B = 1.5m |} ]", "A    B\n1  1.5\n1 row")]
    [InlineData("fsharp", "type Held = { mutable A: int }\n[ { A = 1 } ]", "A\n1\n1 row")]
    public async Task Shows_sequences_as_tables(string language, string code, string text)
    {
        var cell = await session.Run(language, code);
        var shown = (DisplayOutput)Assert.Single(cell.Outputs);
        Assert.Equal(text, cell.Value);
        var html = shown.Data["text/html"]!.ToString();
        Assert.StartsWith("<table><thead><tr><th>", html);
        Assert.Equal(text.Split('\n').Length - 1, html.Split("<tr>").Length - 1);
    }

    [Theory]
    [InlineData("Enumerable.Range(0, 30).Select(n => new { N = n }).ToList()", "20 of 30 rows", "[[\"20\"],[\"21\"]")]
    [InlineData("new int[30, 1]", "20 of 30 rows", "[[\"0\"],[\"0\"]")]
    [InlineData("Enumerable.Range(0, 30).Select(n => new { N = n })", "the first 20 rows", null)]
    [InlineData(
        "class Row { public int N { get; set; } public int M => N < 25 ? N : throw new Exception(); } Enumerable.Range(0, 30).Select(n => new Row { N = n }).ToList()",
        "of 30 rows",
        null
    )]
    public async Task Takes_the_rows_after_those_shown_into_a_page(string code, string length, string? more)
    {
        var shown = (DisplayOutput)Assert.Single((await session.Run("csharp", code)).Outputs);
        var html = shown.Data["text/html"]!.ToString();
        Assert.Contains(length, html);
        Assert.True(more is null || html.Contains($"class=\"more-rows\">{more}", StringComparison.Ordinal), html);
    }

    [Theory]
    [InlineData("csharp", "new DateOnly(2001, 2, 3)", "2001-02-03")]
    [InlineData(
        "csharp",
        "new { Day = new DateOnly(2001, 2, 3), At = new TimeOnly(4, 5, 6) }.ToString().Length > 0 ? new TimeOnly(4, 5, 6) : default",
        "04:05:06"
    )]
    [InlineData("csharp", "new[] { 1, 2 }", "[ 1, 2 ]")]
    [InlineData("csharp", "DayOfWeek.Friday", "Friday")]
    [InlineData("csharp", "12345678.90m", "12345678.90")]
    [InlineData("fsharp", "set [ 2; 1 ]", "[ 1, 2 ]")]
    [InlineData("fsharp", "seq { for i in 1 .. 2 -> i }", "[ 1, 2 ]")]
    [InlineData("csharp", "IEnumerable<int> Two(int first) { yield return first; yield return 2; } Two(1)", "[ 1, 2 ]")]
    [InlineData("fsharp", "[ Some 1; None ]", "FSharpOption<Int32>[]\n1\n<null>")]
    [InlineData("fsharp", "Formatter.ResetToDefault()\n[ 1; 2 ]", "[ 1, 2 ]")]
    [InlineData("fsharp", "Formatter.Register<obj>((fun (o: obj) -> o.GetType().Name), \"text/plain\")\n[ 1; 2 ]", "FSharpList`1")]
    [InlineData("csharp", "Formatter.Register<object>(o => o.GetType().Name, \"text/plain\"); new[] { new { A = 1 } }.ToList()", "List`1")]
    [InlineData(
        "csharp",
        "record Mine(int A); Formatter.Register<Mine>(one => \"mine\", \"text/plain\"); new[] { new Mine(1) }",
        "Mine[]\nmine"
    )]
    public async Task Shows_other_values_as_themselves(string language, string code, string text)
    {
        Assert.Equal(text, (await session.Value(language, code))!.Replace("\r", ""));
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Fact]
    public async Task A_formatter_that_fails_leaves_the_other_formats()
    {
        var cell = await session.Run(
            "csharp",
            "Formatter.Register<Version>(_ => throw new Exception(\"mine\"), \"text/html\"); Formatter.Register<Version>(v => \"v\" + v, \"text/plain\"); new Version(1, 2)"
        );
        Assert.Equal("v1.2\nThe format text/html could not be made: mine", cell.Value);
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(-1); return \"\";")]
    [InlineData("while (true) { }")]
    public async Task An_interrupt_ends_a_formatter(string code)
    {
        var cell = await session.Interrupt(
            "csharp",
            $"class Slow {{ public override string ToString() {{ Console.Write(1); {code} }} }} new List<Slow> {{ new() }}"
        );
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
    }

    [Theory]
    [InlineData("None", "<null>")]
    [InlineData("let half = 1\nSome None", "<null>")]
    [InlineData("let kept = 1", null)]
    [InlineData("5 |> ignore", null)]
    public async Task Fsharp_shows_a_value_of_any_type(string code, string? text) =>
        Assert.Equal(text, await session.Value("fsharp", code));
}
