using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>What notebooks written for .NET Interactive expect of its names.</summary>
[Collection(Sessions.Name)]
public sealed class InteractiveTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task Updates_what_is_displayed()
    {
        var cell = await session.Run("csharp", "var shown = display(\"a\"); \"b\".Display(); shown.Update(\"c\");");
        Assert.Equal(["c", "b"], cell.Outputs.Cast<DisplayOutput>().Select(output => output.Data["text/plain"]!.ToString()));
    }

    [Theory]
    [InlineData("HTML(\"<i>x</i>\")", "text/html", "<i>x</i>")]
    [InlineData("b(\"<\")", "text/html", "<b>&lt;</b>")]
    [InlineData("display(HTML(\"<i>\"), \"text/html\");", "text/html", "<i>")]
    [InlineData("\"x\".DisplayAs(\"text/markdown\");", "text/markdown", "x")]
    [InlineData("KernelInvocationContext.Current.Display(1);", "text/plain", "1")]
    [InlineData("display(HTML(\"<i>x</i>\"));", "text/plain", "x")]
    [InlineData("Javascript(\"let a\");", "text/html", "<script type=\"text/javascript\">let a</script>")]
    [InlineData("Kernel.Root.FindKernelByName(\"fsharp\").Name", "text/plain", "fsharp")]
    public async Task Shows(string code, string mimeType, string text)
    {
        var cell = await session.Run("csharp", code);
        Assert.Equal(text, ((DisplayOutput)cell.Outputs[0]).Data[mimeType]?.ToString());
    }

    [Theory]
    [InlineData("(MathString)@\"\\frac{1}{2}\"", "$$\\frac{1}{2}$$")]
    [InlineData("(LaTeXString)@\"\\begin{align}x\\end{align}\"", "\\begin{align}x\\end{align}")]
    public async Task Sets_formulas(string code, string latex)
    {
        await session.Value("csharp", "Formatter.ResetToDefault();");
        var data = ((DisplayOutput)(await session.Run("csharp", code)).Outputs[0]).Data;
        Assert.Equal((latex, latex), (data["text/latex"]?.ToString(), data["text/plain"]?.ToString()));
    }

    [Fact]
    public async Task Runs_code_that_a_cell_sends()
    {
        await session.Value("csharp", "using Microsoft.DotNet.Interactive.Commands; using Microsoft.DotNet.Interactive.Events;");
        var cell = await session.Run(
            "csharp",
            """
            var before = 20;
            await Kernel.Root.SendAsync(new SubmitCode("let sent = 21", "fsharp"));
            var after = await Kernel.Root.SendAsync(new SubmitCode("#!share --from fsharp sent\nsent + before"));
            var broken = await Kernel.Root.SendAsync(new SubmitCode("nothing", "csharp"));
            (after.Events.Any(e => e is CommandFailed), broken.Events.Any(e => e is CommandFailed))
            """
        );
        Assert.Equal([typeof(DisplayOutput), typeof(ErrorOutput), typeof(ExecuteResult)], cell.Outputs.Select(output => output.GetType()));
        Assert.Equal("41", ((DisplayOutput)cell.Outputs[0]).Data["text/plain"]!.ToString());
        Assert.Equal((Outcome.Completed, "( False, True )"), (cell.Outcome, cell.Value));
        Assert.Equal("21", await session.Value("csharp", "sent"));
    }

    [Fact]
    public async Task Code_is_sent_from_any_thread()
    {
        var cell = await session.Run("csharp", "await Task.Run(() => Kernel.Root.SubmitCodeAsync(\"1\"));");
        Assert.Equal("1", ((DisplayOutput)Assert.Single(cell.Outputs)).Data["text/plain"]!.ToString());
    }

    [Fact]
    public async Task A_cell_can_look_whether_it_is_cancelled()
    {
        var cell = await session.Interrupt(
            "csharp",
            """
            Console.Write(1);
            await Task.Delay(-1, KernelInvocationContext.Current.CancellationToken);
            """
        );
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("False", await session.Value("csharp", "KernelInvocationContext.Current.CancellationToken.IsCancellationRequested"));
    }

    [Fact]
    public async Task A_formatter_of_the_users_own_wins()
    {
        await session.Value(
            "csharp",
            "record Thing(int N); Formatter.Register<Thing>(t => $\"<u>{t.N}</u>\", \"text/html\"); Formatter.Register<int>(n => $\"<s>{n}</s>\", \"text/html\");"
        );
        var cell = await session.Run("csharp", "display(new Thing(1)); 2");
        Assert.Equal(["<u>1</u>", "<s>2</s>"], cell.Outputs.Cast<DisplayOutput>().Select(output => output.Data["text/html"]!.ToString()));
        Assert.Equal("2", cell.Value);
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Fact]
    public async Task Gives_json_as_json()
    {
        var cell = await session.Run("csharp", "display(new { a = 1 }, \"application/json\");");
        Assert.Equal(1, (int)((DisplayOutput)cell.Outputs[0]).Data["application/json"]!["a"]!);
    }

    [Fact]
    public async Task Has_nobody_to_ask()
    {
        var cell = await session.Run("csharp", "await Kernel.GetInputAsync(\"Name?\")");
        Assert.Equal("There is nobody to ask: this notebook runs without input.", cell.Error!.Value);
    }

    [Fact]
    public async Task Shows_the_same_run_after_run()
    {
        const string code = "display(new { A = 1, B = new[] { \"x\" } }); new Uri(\"http://example.org\")";
        var first = await session.Run("csharp", code);
        var second = await session.Run("csharp", code);
        Assert.Equal(Text(first), Text(second));

        static IEnumerable<string> Text(SessionFixture.Cell cell) =>
            cell.Outputs.Cast<DisplayOutput>().SelectMany(output => output.Data.Formats.Select(format => format.Value.ToString()));
    }

    [Fact]
    public async Task Shows_an_exception_from_the_cell_on()
    {
        await session.Value(
            "csharp",
            "\nint Halve(int n) => n % 2 == 0 ? n / 2 : throw new ArgumentException(\"odd\", new Exception(\"why\"));"
        );
        var cell = await session.Run("csharp", "var n = 3;\nawait Task.Yield();\nHalve(n)");
        Assert.Equal("System.ArgumentException", cell.Error!.Name);
        Assert.Equal(
            [
                "\e[31mSystem.ArgumentException\e[39m: odd",
                "   at Halve(Int32 n) in \e[36mline 2\e[39m of an earlier cell",
                "   at \e[36mline 3\e[39m",
                "caused by \e[31mSystem.Exception\e[39m: why",
            ],
            cell.Error.Traceback
        );
    }
}
