using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>Code that an interrupt cannot end: the cell ends without it, and it ends where it can.</summary>
[Collection(Sessions.Name)]
public sealed class AbandonedCodeTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    /// <summary>A loop without a checkpoint, since it is compiled from an expression. It ends when <c>go</c> is cancelled.</summary>
    const string Spin = """
        using System.Linq.Expressions;
        var go = new System.Threading.CancellationTokenSource();
        var ended = new TaskCompletionSource();
        var end = Expression.Label();
        var after = 0;
        Action spin = Expression.Lambda<Action>(Expression.Loop(
            Expression.IfThen(Expression.Property(Expression.Constant(go), "IsCancellationRequested"), Expression.Break(end)), end)).Compile();
        """;

    [Theory]
    [InlineData("…")]
    [InlineData("await Task.Yield(); …")]
    [InlineData("Func<int> call = () => { … return 1; }; call();")]
    [InlineData("async Task Later() { await Task.Yield(); … } Later().Wait();")]
    public async Task The_cell_ends_and_the_next_one_runs_beside_it(string code)
    {
        await session.Value("csharp", Spin);
        var cell = await session.Interrupt(
            "csharp",
            "Console.Write(\"begun\");\n"
                + code.Replace(
                    "…",
                    """
                    try { spin(); Console.Write("late"); after = 1; } finally { ended.SetResult(); }
                    """
                )
        );
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("begun" + Execution.Errors.StillRuns + "\n", cell.Text);
        Assert.Equal("2 False", await session.Value("csharp", "$\"{1 + 1} {ended.Task.IsCompleted}\""));
        Assert.Equal("0", await session.Value("csharp", "go.Cancel(); await ended.Task; after"));
        Assert.DoesNotContain("late", cell.Text);
    }

    [Fact]
    public async Task It_takes_no_time_from_the_next_cell()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Priorities are read from /proc.");
        await session.Value(
            "csharp",
            Spin
                + """
                string thread = null;
                string Priority() => System.IO.File.ReadAllText(thread + "/stat").Split(") ")[1].Split(' ')[16];
                string Own() => System.IO.Path.Combine("/proc", new System.IO.FileInfo("/proc/thread-self").LinkTarget);
                """
        );
        await session.Interrupt("csharp", "thread = Own(); Console.Write(\"begun\"); try { spin(); } finally { ended.SetResult(); }");
        Assert.Equal("19", await session.Value("csharp", "var priority = Priority(); go.Cancel(); await ended.Task; priority"));
        Assert.Equal("0", await session.Value("csharp", "thread = Own(); Priority()"));
    }

    [Fact]
    public async Task Its_next_checkpoint_ends_it_while_other_cells_go_on()
    {
        await session.Value("csharp", Spin);
        await session.Interrupt(
            "csharp",
            """
            Console.Write("begun");
            try { spin(); while (true) { } } finally { ended.SetResult(); }
            """
        );
        Assert.Equal(
            "True",
            await session.Value("csharp", "go.Cancel(); while (!ended.Task.IsCompleted) { } ended.Task.IsCompletedSuccessfully")
        );
    }

    [Fact]
    public async Task Its_questions_are_not_asked_in_the_next_cell()
    {
        await session.Value("csharp", Spin);
        await session.Interrupt(
            "csharp",
            """
            Console.Write("begun");
            try { spin(); Console.ReadLine(); } finally { ended.SetResult(); }
            """
        );
        Assert.Equal("1", (await session.Run("csharp", "go.Cancel(); await ended.Task; Console.Write(1);", answer: "no")).Text);
    }

    [Fact]
    public async Task What_it_flows_does_not_reach_the_next_cell()
    {
        await session.Value("csharp", Spin);
        await session.Value(
            "fsharp",
            "#!share --from csharp spin\n#!share --from csharp ended\nlet flowing = System.Threading.AsyncLocal<int>()"
        );
        await session.Value("fsharp", "flowing.Value <- 1");
        Assert.Equal("1", await session.Value("fsharp", "flowing.Value"));
        await session.Interrupt("fsharp", "flowing.Value <- 2\nprintf \"begun\"\ntry spin.Invoke() finally ended.SetResult()");
        await session.Value("csharp", "go.Cancel(); await ended.Task;");
        Assert.Equal("1", await session.Value("fsharp", "flowing.Value"));
    }

    [Fact]
    public async Task Fsharp_goes_on_from_the_last_cell_that_finished()
    {
        await session.Value("csharp", Spin);
        await session.Value("fsharp", "#!share --from csharp spin\n#!share --from csharp ended\nlet x = 1");
        var cell = await session.Interrupt(
            "fsharp",
            """
            printf "begun"
            let x = 2
            try spin.Invoke() finally ended.SetResult()
            """
        );
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("3", await session.Value("fsharp", "let y = 3\ny"));
        await session.Value("csharp", "go.Cancel(); await ended.Task;");
        Assert.Equal("13", await session.Value("fsharp", "x * 10 + y"));
    }

    [Fact]
    public async Task A_cell_that_is_interrupted_before_it_begins_leaves_no_variables()
    {
        await session.Value("csharp", "var kept = 1;");
        Assert.Equal(Outcome.Interrupted, (await session.Run("csharp", "var kept = 2;", milliseconds: 0)).Outcome);
        Assert.Equal("1", await session.Value("csharp", "kept"));
    }
}
