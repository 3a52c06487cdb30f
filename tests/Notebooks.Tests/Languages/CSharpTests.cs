using System.Diagnostics;
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
        foreach (
            var idle in (string[])
                [
                    "// a remark",
                    "sum + 1",
                    "Console.Write(sum);",
                    "sum += 2;",
                    "new[] { 1 }.Select(n => n + sum).ToList()",
                    "await Task.Delay(1);",
                ]
        )
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
        Assert.Equal(
            "bold",
            await session.Value(
                "csharp",
                """
                using Microsoft.DotNet.Interactive;
                DisplayedValue again = shown;
                Microsoft.DotNet.Interactive.Kernel same = kernel;
                HTML("<b>bold</b>")
                """
            )
        );
    }

    // A second copy of the very same Roslyn would run code that was compiled ahead for the first.
    [Fact]
    public async Task Shares_the_compiler_with_a_notebook_that_asks_for_the_same_version()
    {
        var version = FileVersionInfo
            .GetVersionInfo(typeof(Microsoft.CodeAnalysis.SyntaxTree).Assembly.Location)
            .ProductVersion!.Split('+')[0];
        Assert.Equal(
            "True",
            await session.Value(
                "csharp",
                $$"""
                #r "nuget:Microsoft.CodeAnalysis.CSharp, {{version}}"
                var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class A { }");
                System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(tree.GetType().Assembly) == System.Runtime.Loader.AssemblyLoadContext.Default
                """
            )
        );
    }

    [Fact]
    public async Task Takes_a_library_that_asks_a_facade()
    {
        var core = Path.Combine(AppContext.BaseDirectory, "xunit.v3.core.dll"); // asks System.Threading.Tasks.Extensions for ValueTask
        Assert.Equal(
            "<null>",
            await session.Value(
                "csharp",
                $"#r \"{core}\"\nXunit.IAsyncLifetime lifetime = null;\nValueTask? task = lifetime?.InitializeAsync();\ntask"
            )
        );
    }

    [Fact]
    public async Task Says_where_code_does_not_compile()
    {
        var cell = await session.Run("csharp", "var a = 1;\n\tvar b = a.Length;");
        Assert.Equal(Outcome.Failed, cell.Outcome);
        Assert.Equal("CompileError", cell.Error!.Name);
        Assert.StartsWith("(2,12): error CS1061: ", cell.Error.Value);
        Assert.Equal(["\tvar b = a.Length;", "\t          ^^^^^^"], cell.Error.Traceback.Skip(1).Select(Ansi.Strip));
    }

    [Theory]
    [InlineData("\"s\".TryGetValue(\"name\", out int value)")]
    [InlineData("await \"s\".SetValueAsync(\"name\", 1);")]
    [InlineData("int.ClearOutput();")]
    public async Task An_error_is_about_the_cell_and_not_about_an_assembly_of_the_engine(string code)
    {
        await using var fresh = new SessionFixture();
        Assert.DoesNotContain("CS0012", (await fresh.Run("csharp", code)).Error!.Value);
        Assert.Equal("2", await fresh.Value("csharp", "1 + 1"));
    }

    [Theory]
    [InlineData("int F(int x) => 1 / x;\n\nF(0)", 3, 1)]
    [InlineData("int F(int x)\n    =>\n    1 / x;\nF(0)", 4, 3)]
    [InlineData("class C\n{\n    int n;\n    public int P =>\n        1 / n;\n}\nvar p = new C().P;", 7, 5)]
    [InlineData("Func<int, int> f = x =>\n    1 / x;\nfor (var i = 0; i < 1; i++)\n    f(i);", 4, 2)]
    public async Task Checkpoints_leave_the_lines_where_they_are(string code, int outer, int inner)
    {
        var trace = (await session.Run("csharp", code)).Error!.Traceback.Select(Ansi.Strip).ToList();
        Assert.EndsWith($"line {inner}", trace[1]);
        Assert.EndsWith($"line {outer}", trace[^1]);
    }

    [Fact]
    public async Task Streams_what_is_printed_between_what_is_displayed()
    {
        var cell = await session.Run(
            "csharp",
            """
            Console.WriteLine("one"); display("two"); Console.Error.Write("three"); Console.Write("four"); "five"
            """
        );
        Assert.Equal(
            ["stdout one\n", "two", "stderr three", "stdout four", "five"],
            cell.Outputs.Select(output =>
                output switch
                {
                    StreamOutput stream => $"{stream.Name} {stream.Text}",
                    DisplayOutput display => display.Data["text/plain"]!.ToString(),
                    _ => output.ToString(),
                }
            )
        );
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
    [InlineData("for (var i = 0; i >= 0; i = (i + 1) % 9) { }")]
    [InlineData("int Loop(int n) { for (;;) n++; } Loop(1)")]
    [InlineData("IEnumerable<int> Ones() { while (true) yield return 1; } Ones().Count(n => n > 1)")]
    [InlineData("do { Enumerable.Range(0, 99).Sum(n => n * 2); } while (true);")]
    public async Task Ends_a_cell_that_never_ends(string code)
    {
        await session.Value("csharp", "var before = 1;");
        var cell = await session.Interrupt("csharp", "Console.Write(\"begun\");\n" + code);
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
    [InlineData("System.Linq.Expressions.Expression<Func<int[], int>> e = a => a.Sum(x => x); e.Compile()(new[] { 1, 2 })", "3")]
    [InlineData("System.Linq.Expressions.Expression<Func<Func<int, int>>> e = () => x => x + 1; e.ToString()", "() => x => (x + 1)")]
    [InlineData("var keep = new[] { 2 }; (from r in new[] { 1, 2 }.AsQueryable() where keep.Any(s => s == r) select r).Single()", "2")]
    [InlineData("var keep = new[] { 2 }; new[] { 1, 2 }.AsQueryable().Where(r => keep.Any(s => s == r)).Single()", "2")]
    [InlineData("int Twice(int n) => n * 2; string Text(int n) => $\"{Twice(n)}\"; Text(4)", "8")]
    [InlineData(
        "class Box { int n = 3; public int N => n; public int this[int i] => n + i; public int M { get => n; set => n = value; } public static Box operator +(Box a, Box b) => new() { M = a.N + b.N }; public static implicit operator int(Box b) => b.N; } var box = new Box() + new Box(); (int)box + box[1]",
        "13"
    )]
    [InlineData(
        "async Task Wait() => await Task.Yield(); async Task<int> Four() => await Task.FromResult(4); async System.Threading.Tasks.Task More() => await Wait(); await More(); await Four()",
        "4"
    )]
    [InlineData("int[] some = { 7 }; ref int First() => ref some[0]; First() = 9; some[0]", "9")]
    [InlineData("int No() => throw new Exception(); 1", "1")]
    [InlineData("object Two(bool one) => one ? 1 : Math.Sqrt(4); Two(true).GetType().Name", "Double")]
    [InlineData("int Of(object o) => o is int n ? n : o.GetHashCode(); Of(3)", "3")]
    [InlineData("int Down(int n) { if (n < 1) return n; var m = n - 1; return m > 5 ? Down(m - 1) : m; } Down(20)", "5")]
    [InlineData("class Box { public readonly int N; public Box(int n) => N = Math.Abs(n); } new Box(-4).N", "4")]
    [InlineData("IEnumerable<int> Count() { for (var i = 0; i < 3; i++) yield return i; } Count().Sum()", "3")]
    public async Task Leaves_what_a_lambda_means(string code, string value) => Assert.Equal(value, await session.Value("csharp", code));

    [Theory]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1; Deeper(0)")]
    [InlineData("await Task.Yield(); int Deeper(int n) => Deeper(n + 1) + 1; Deeper(0)")]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1; Task.Run(() => Deeper(0)).GetAwaiter().GetResult()")]
    [InlineData("Func<int, int> deeper = null; deeper = n => deeper(n + 1) + 1; deeper(0)")]
    [InlineData("class Box { public int N => N; } new Box().N")]
    [InlineData("class Box { public int N { get { if (true) return N; return 1; } } } new Box().N")]
    [InlineData("class Box { Box next; public Box() { next = new Box(); } } new Box()")]
    [InlineData("class Box { Box next; public Box(int n) : this(new Box(n)) { } public Box(Box next) { } } new Box(1)")]
    [InlineData("int Deeper(int n) { var more = n + 1; if (n < 0) return 0; return Deeper(more) + 1; } Deeper(0)")]
    [InlineData("int Deeper(int n) => n < 0 ? 0 : Deeper(n + 1) + 1; Deeper(0)")]
    [InlineData("int Deeper(int n) { return n >= 0 ? Deeper(n + 1) + 1 : 0; } Deeper(0)")]
    [InlineData("Func<int, int> deeper = null; deeper = n => n < 0 ? 0 : deeper(n + 1) + 1; deeper(0)")]
    [InlineData("class Box { public Box Next = new(); } new Box()")]
    [InlineData("class Box { public static int operator +(Box a, int n) => a + n; } new Box() + 1")]
    [InlineData("record Loop { public Loop Next { get; set; } } var loop = new Loop(); loop.Next = loop; loop.ToString()")]
    [InlineData("int Ping(int n) { if (n < 0) return 0; return Pong(n) + 1; } int Pong(int n) { return Ping(n) + 1; } Ping(0)")]
    public async Task Survives_an_endless_recursion(string code)
    {
        var cell = await session.Run("csharp", code);
        Assert.Equal("System.InsufficientExecutionStackException", cell.Error!.Name);
        Assert.Equal("3", await session.Value("csharp", "1 + 2"));
    }

    [Fact]
    public async Task Leaves_a_notebooks_own_tokens_alone()
    {
        await using var other = new Session(AppContext.BaseDirectory);
        var sink = new RecordingSink();
        await other.RunAsync(
            new(
                "csharp",
                """
                var source = new System.Threading.CancellationTokenSource(50);
                try { await Task.Delay(60_000, source.Token); } catch (TaskCanceledException) { Console.Write("own"); }
                var other = new System.Threading.CancellationTokenSource();
                async Task<int> Wait(int n, System.Threading.CancellationToken cancel = default) { await Task.Delay(n, cancel); return n; }
                await Wait(1);
                """
            ),
            sink,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("own", sink.Text);
    }
}
