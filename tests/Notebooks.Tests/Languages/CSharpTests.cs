using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

[Collection(Sessions.Name)]
public sealed class CSharpTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("(string)null", "<null>")]
    [InlineData("void Nothing() { } Nothing()", null)]
    [InlineData("await Task.FromResult(3)", "3")]
    [InlineData("await Task.Delay(1)", null)]
    [InlineData("""string.Join(",", from n in Enumerable.Range(1, 3) select n * n)""", "1,4,9")]
    [InlineData("record Point(int X, int Y); new Point(1, 2) with { Y = 3 } is { Y: 3 }", "True")]
    [InlineData("unsafe { int x = 7; int* p = &x; Console.Write(*p); }", null)]
    public async Task Shows_the_value_of_a_last_expression(string code, string? value) =>
        Assert.Equal(value, await session.Value("csharp", code));

    [Fact]
    public async Task A_cell_that_loads_a_file_has_a_value_of_its_own()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "loaded.csx");
        await File.WriteAllTextAsync(file, "var sacks = 12;", TestContext.Current.CancellationToken);
        Assert.Equal("<null>", await session.Value("csharp", "#load \"loaded.csx\"\n(string)null"));
        Assert.Equal("13", await session.Value("csharp", "sacks + 1"));
    }

    [Fact]
    public async Task Keeps_what_a_cell_declares()
    {
        await session.Value("csharp", "using System.Globalization; int Twice(int n) => n * 2; var kept = 20;");
        Assert.Equal("40", await session.Value("csharp", "CultureInfo.InvariantCulture is null ? 0 : Twice(kept)"));
    }

    [Fact]
    public async Task Keeps_what_cells_declare_on_the_way_and_is_not_disturbed_by_those_that_declare_nothing()
    {
        await session.Value("csharp", "var sum = 1;");
        foreach (var idle in (string[])["// a remark", "sum + 1", "Console.Write(sum);", "sum += 2;", "new[] { 1 }.Select(n => n + sum).ToList()", "await Task.Delay(1);"])
            await session.Value("csharp", idle);
        await session.Value("csharp", "int.TryParse(\"7\", out var parsed);");
        await session.Value("csharp", "sum++;");
        await session.Value("csharp", "(var first, var second) = (10, 20);");
        await session.Value("csharp", "object some = 5; bool isFive = some is int five;");
        await session.Value("csharp", "using Text = System.Text.StringBuilder;");
        Assert.Equal("46", await session.Value("csharp", "sum + parsed + first + second + five + new Text().Length"));
        Assert.Equal("100", await session.Value("csharp", "var sum = 100; sum"));
        Assert.Equal("100", await session.Value("csharp", "sum"));
    }

    [Fact]
    public async Task Takes_a_library_that_the_engine_uses_too()
    {
        await session.Value("csharp", "var shown = display(1); Kernel kernel = Kernel.Current;");
        await session.Value("csharp", $"#r \"{Path.Combine(AppContext.BaseDirectory, "Markdig.dll")}\"\nMarkdig.Markdown.ToHtml(\"*a*\")");
        Assert.Equal("bold", await session.Value("csharp", """
            using Microsoft.DotNet.Interactive;
            DisplayedValue again = shown;
            Microsoft.DotNet.Interactive.Kernel same = kernel;
            HTML("<b>bold</b>")
            """));
    }

    [Fact]
    public async Task Takes_a_library_that_asks_a_facade()
    {
        var core = Path.Combine(AppContext.BaseDirectory, "xunit.v3.core.dll"); // asks System.Threading.Tasks.Extensions for ValueTask
        Assert.Equal("<null>", await session.Value("csharp", $"#r \"{core}\"\nXunit.IAsyncLifetime lifetime = null;\nValueTask? task = lifetime?.InitializeAsync();\ntask"));
    }

    [Fact]
    public async Task Says_where_code_does_not_compile()
    {
        var cell = await session.Run("csharp", "var a = 1;\n\tvar b = a.Length;");
        Assert.Equal(Outcome.Failed, cell.Outcome);
        Assert.Equal("CompileError", cell.Error!.Name);
        Assert.StartsWith("(2,12): error CS1061: ", cell.Error.Value);
        Assert.Equal(["\tvar b = a.Length;", "\t          ^^^^^^"], cell.Error.Traceback.Skip(1).Select(Notebooks.Rendering.Ansi.Strip));
    }

    [Fact]
    public async Task Streams_what_is_printed_between_what_is_displayed()
    {
        var cell = await session.Run("csharp", """
            Console.WriteLine("one"); display("two"); Console.Error.Write("three"); Console.Write("four"); "five"
            """);
        Assert.Equal(["stdout one\n", "two", "stderr three", "stdout four", "five"], cell.Outputs.Select(output =>
            output switch
            {
                StreamOutput stream => $"{stream.Name} {stream.Text}",
                DisplayOutput display => display.Data["text/plain"]!.ToString(),
                _ => output.ToString(),
            }));
    }

    [Fact]
    public async Task Loses_no_line_of_a_million()
    {
        var cell = await session.Run("csharp", "for (var i = 0; i < 1_000_000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"{i}\n")), cell.Text);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) try { while (true) { } } catch { }")]
    [InlineData("System.Threading.Thread.Sleep(60_000)")]
    [InlineData("await Task.Delay(60_000)")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).SelectMany(_ => Enumerable.Repeat(1, int.MaxValue)).LongCount(n => n > 1)")]
    [InlineData("while (true) try { Console.Write('x'); } catch { }")]
    [InlineData("while (true) Console.Write('x');")]
    public async Task Ends_a_cell_that_never_ends(string code)
    {
        await session.Value("csharp", "var before = 1;");
        var cell = await session.Run("csharp", code, milliseconds: 200);
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("1", await session.Value("csharp", "before"));
    }

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = x => x * 2; e.ToString()", "x => (x * 2)")]
    [InlineData("var l = new List<int>(); Action m = () => l.Add(3); m(); l.Count", "1")]
    [InlineData("Func<Task> wait = async () => await Task.Delay(1); await wait(); 1", "1")]
    [InlineData("Func<Task<int>> four = async () => await Task.FromResult(4); await four()", "4")]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b; add(1)(2)", "3")]
    [InlineData("Func<object> nothing = () => null; nothing() is null", "True")]
    [InlineData("Func<int> no = () => throw new Exception(); no is null", "False")]
    [InlineData("Enumerable.Range(0, 5).Select(x => new { x, y = x * 2 }).Where(a => a.x > 1).Sum(a => a.y)", "18")]
    public async Task Leaves_what_a_lambda_means(string code, string value) =>
        Assert.Equal(value, await session.Value("csharp", code));

    [Fact]
    public async Task Survives_an_endless_recursion()
    {
        var cell = await session.Run("csharp", "int Deeper(int n) => Deeper(n + 1) + 1; Deeper(0)");
        Assert.Equal("System.InsufficientExecutionStackException", cell.Error!.Name);
        Assert.Equal("3", await session.Value("csharp", "1 + 2"));
    }

    [Fact]
    public async Task Leaves_a_notebooks_own_tokens_alone()
    {
        await using var other = new Session(AppContext.BaseDirectory);
        var sink = new RecordingSink();
        await other.RunAsync(new("csharp", """
            var source = new System.Threading.CancellationTokenSource(50);
            try { await Task.Delay(60_000, source.Token); } catch (TaskCanceledException) { Console.Write("own"); }
            """), sink, TestContext.Current.CancellationToken);
        Assert.Equal("own", sink.Text);
    }
}
