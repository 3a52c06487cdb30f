using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>What a cell awaits continues on the pool, as in a program.</summary>
[Collection(Sessions.Name)]
public sealed class AsynchronousTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    const int Patience = 10_000;

    const string CSharpTasks = """
        using System.Threading;
        async Task<int> Later() { await Task.Delay(10); return 1; }
        async ValueTask<int> Value() { await Task.Yield(); return 1; }
        async Task Nested() { await Task.Yield(); Later().Wait(); }
        async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; }
        class Closing : IAsyncDisposable { public async ValueTask DisposeAsync() => await Task.Delay(10); }
        """;

    [Theory]
    [InlineData("Later().Result")]
    [InlineData("Later().Wait(); 1")]
    [InlineData("Later().GetAwaiter().GetResult()")]
    [InlineData("Later().ContinueWith(one => one.Result).Result")]
    [InlineData("Task.WaitAll(Later(), Later()); 1")]
    [InlineData("Task.WaitAny(Later(), Later()); 1")]
    [InlineData("Task.WhenAll(Later(), Later()).Result[1]")]
    [InlineData("Task.Run(Later).Result")]
    [InlineData("Value().AsTask().Result")]
    [InlineData("Nested().Wait(); 1")]
    [InlineData("Enumerable.Range(0, 3).Select(_ => Later().GetAwaiter().GetResult()).Max()")]
    [InlineData("Parallel.ForEachAsync(Enumerable.Range(0, 9), async (_, _) => await Task.Delay(1)).Wait(); 1")]
    [InlineData("Parallel.ForEach(Enumerable.Range(0, 9), _ => Later().Wait()); 1")]
    [InlineData("new Lazy<int>(() => Later().Result).Value")]
    [InlineData("Stream().ToBlockingEnumerable().First()")]
    [InlineData("new Closing().DisposeAsync().AsTask().Wait(); 1")]
    [InlineData("Task.Factory.StartNew(Later).Unwrap().Result")]
    [InlineData("await Task.Yield(); Later().Result")]
    [InlineData("Func<Task<int>> inner = async () => { await Task.Delay(1); return Later().Result; }; inner().Result")]
    [InlineData(
        "var source = new TaskCompletionSource<int>(); async void Set() { await Task.Yield(); source.SetResult(1); } Set(); source.Task.Result"
    )]
    [InlineData("lock (new object()) { return Later().Result; }")]
    public async Task Csharp_blocks_on_its_own_tasks(string code)
    {
        await session.Value("csharp", CSharpTasks);
        var cell = await session.Run("csharp", code, Patience);
        Assert.Equal((Outcome.Completed, "1"), (cell.Outcome, cell.Value));
    }

    [Theory]
    [InlineData("(later ()).Result")]
    [InlineData("(later ()).Wait()\n1")]
    [InlineData("(later ()).GetAwaiter().GetResult()")]
    [InlineData("later () |> Async.AwaitTask |> Async.RunSynchronously")]
    [InlineData("Task.WaitAll(later (), later ())\n1")]
    [InlineData("(Task.WhenAll(later (), later ())).Result[1]")]
    [InlineData("(task { return! later () }).Result")]
    [InlineData("(task { let! one = soon ()\n        return one }).Result")]
    [InlineData("(backgroundTask { return! later () }).Result")]
    [InlineData("soon () |> Async.StartAsTask |> fun one -> one.Result")]
    [InlineData("soon () |> Async.StartImmediateAsTask |> fun one -> one.Result")]
    [InlineData("[ for _ in 1..3 -> soon () ] |> Async.Parallel |> Async.RunSynchronously |> Array.max")]
    [InlineData("[ 1..3 ] |> List.map (fun _ -> (later ()).Result) |> List.max")]
    [InlineData("Array.Parallel.map (fun _ -> (later ()).Result) [| 1..3 |] |> Array.max")]
    [InlineData("async { let! one = Async.StartChild(soon ())\n        return! one } |> Async.RunSynchronously")]
    [InlineData("(Parallel.ForEachAsync([ 1..9 ], fun _ _ -> ValueTask(Task.Delay 1))).Wait()\n1")]
    [InlineData("(lazy (later ()).Result).Value")]
    [InlineData("(task { return (later ()).Result }).Result")]
    [InlineData("async { do! Async.SwitchToThreadPool()\n        return (later ()).Result } |> Async.RunSynchronously")]
    [InlineData(
        "(task { use! _ = task { do! Task.Yield()\n                        return { new System.IDisposable with member _.Dispose() = () } }\n        return 1 }).Result"
    )]
    public async Task Fsharp_blocks_on_its_own_tasks(string code)
    {
        await session.Value(
            "fsharp",
            """
            open System.Threading.Tasks
            let later () =
                task {
                    do! Task.Delay 10
                    return 1
                }
            let soon () =
                async {
                    do! Async.Sleep 10
                    return 1
                }
            """
        );
        var cell = await session.Run("fsharp", code, Patience);
        Assert.Equal((Outcome.Completed, "1"), (cell.Outcome, cell.Value));
    }

    [Theory]
    [InlineData(
        "csharp",
        """
            var barrier = new System.Threading.Barrier(2);
            async Task Meet() { await Task.Yield(); barrier.SignalAndWait(); }
            await Task.WhenAll(Meet(), Meet());
            """
    )]
    [InlineData(
        "fsharp",
        """
            let barrier = new System.Threading.Barrier(2)
            let meet () =
                task {
                    do! System.Threading.Tasks.Task.Yield()
                    barrier.SignalAndWait()
                }
            System.Threading.Tasks.Task.WhenAll(meet (), meet ()).Wait()
            """
    )]
    public async Task Continues_at_the_same_time(string language, string code)
    {
        await session.Value(language, "1"); // starts the compiler
        Assert.Equal(Outcome.Completed, (await session.Run(language, code, Patience)).Outcome);
    }

    [Fact]
    public async Task Outputs_keep_their_order_and_their_cell()
    {
        await session.Value("csharp", "var go = new TaskCompletionSource(); var gone = new TaskCompletionSource();");
        var first = await session.Run(
            "csharp",
            """
            async Task Background() { await go.Task; Console.Write("first"); gone.SetResult(); }
            var background = Background();
            for (var i = 0; i < 5; i++) { Console.Write(i); await Task.Yield(); display(i); }
            Console.Write("end")
            """
        );
        Assert.Equal(
            ["0", "0", "1", "1", "2", "2", "3", "3", "4", "4", "end"],
            first.Outputs.Select(output =>
                output switch
                {
                    StreamOutput stream => stream.Text,
                    DisplayOutput display => display.Data["text/plain"]!.ToString(),
                    _ => output.ToString(),
                }
            )
        );
        var second = await session.Run("csharp", "go.SetResult(); await gone.Task; Console.Write(\"second\");");
        await session.Run("csharp", "");
        Assert.Equal("second", second.Text);
        Assert.EndsWith("first", first.Text);
    }

    [Theory]
    [InlineData("csharp", "await Task.Yield(); while (true) { }")]
    [InlineData("csharp", "await Task.Yield(); System.Threading.Thread.Sleep(-1);")]
    [InlineData("csharp", "await Task.Yield(); System.Text.RegularExpressions.Regex.IsMatch(new string('a', 26), \"^(a+)+b\")")]
    [InlineData("csharp", "while (true) { await Task.Yield(); try { await Task.Delay(1); } catch { } }")]
    [InlineData("csharp", "await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => { await Task.Yield(); while (true) { } }));")]
    [InlineData("csharp", "async Task Sleep() { await Task.Yield(); System.Threading.Thread.Sleep(-1); } Sleep().Wait();")]
    [InlineData("csharp", "await new TaskCompletionSource().Task")]
    [InlineData("csharp", "new TaskCompletionSource().Task.Wait()")]
    [InlineData("csharp", "await Task.Run(() => { while (true) { } })")]
    [InlineData("fsharp", "(task { do! System.Threading.Tasks.Task.Yield()\n        System.Threading.Thread.Sleep -1 }).Wait()")]
    [InlineData("fsharp", "(task { while true do do! System.Threading.Tasks.Task.Yield() }).Wait()")]
    [InlineData("fsharp", "(task { do! System.Threading.Tasks.Task.Delay -1 }).Wait()")]
    public async Task An_interrupt_ends_what_follows_an_await(string language, string code)
    {
        await session.Value(language, language == "csharp" ? "var before = 1;" : "let before = 1");
        var cell = await session.Interrupt(language, (language == "csharp" ? "Console.Write(\"begun\");\n" : "printf \"begun\"\n") + code);
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("1", await session.Value(language, "before"));
    }

    [Fact]
    public async Task An_interrupted_cell_does_not_continue()
    {
        await session.Value("csharp", "var steps = 0; var gate = new TaskCompletionSource();");
        Assert.Equal(Outcome.Interrupted, (await session.Interrupt("csharp", "Console.Write(1); await gate.Task; steps++;")).Outcome);
        Assert.Equal("0", await session.Value("csharp", "gate.SetResult(); await Task.Delay(50); steps"));
    }

    [Fact]
    public async Task An_interrupt_does_not_reach_a_thread_that_an_earlier_cell_has_made()
    {
        await session.Value(
            "csharp",
            """
            var turns = 0L;
            new System.Threading.Thread(() => { while (true) turns++; }) { IsBackground = true, Priority = System.Threading.ThreadPriority.Lowest }.Start();
            """
        );
        Assert.Equal(Outcome.Interrupted, (await session.Interrupt("csharp", "Console.Write(1); while (true) { }")).Outcome);
        Assert.Equal("True", await session.Value("csharp", "var seen = turns; await Task.Delay(100); turns > seen"));
    }

    [Fact]
    public async Task An_exception_of_an_async_void_fails_the_cell()
    {
        var cell = await session.Run(
            "csharp",
            """
            async void Fail() { await Task.Yield(); throw new InvalidOperationException("void"); }
            Fail();
            await Task.Delay(5000);
            """
        );
        Assert.Equal((Outcome.Failed, "void"), (cell.Outcome, cell.Error?.Value));
    }

    [Fact]
    public async Task An_exception_of_an_async_void_on_another_thread_fails_the_cell()
    {
        var cell = await session.Run(
            "csharp",
            """
            async void Fail() { await Task.Delay(10).ConfigureAwait(false); throw new InvalidOperationException("void"); }
            await Task.Run(() => Fail());
            await Task.Delay(5000);
            """
        );
        Assert.Equal((Outcome.Failed, "void"), (cell.Outcome, cell.Error?.Value));
    }

    /// <summary>It ended the process, or was another cell's.</summary>
    [Theory]
    [InlineData("async void Fail() { await Task.Delay(300); throw new InvalidOperationException(\"void\"); } Fail();")]
    [InlineData(
        "async void Late() { await Task.Delay(300).ConfigureAwait(false); throw new InvalidOperationException(\"void\"); } await Task.Run(() => Late());"
    )]
    public async Task An_exception_of_an_async_void_after_its_cell_is_printed_there(string code)
    {
        var cell = await session.Run("csharp", code);
        Assert.Equal(Outcome.Completed, cell.Outcome);
        var next = await session.Run("csharp", "await Task.Delay(1500); 2");
        Assert.Equal((Outcome.Completed, "2"), (next.Outcome, next.Value));
        Assert.Single(next.Outputs);
        Assert.Contains("void", string.Concat(cell.Outputs.OfType<StreamOutput>().Select(printed => printed.Text)));
    }

    /// <summary>The compiler looks for an interrupt between methods only.</summary>
    [Fact]
    public async Task A_compiler_that_takes_long_is_interrupted()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        // Each lambda is tried with both overloads, and in each of those tries the one within it again: some ten seconds.
        var slow =
            "class G { public static int F(Func<int, int> f) => 1; public static long F(Func<int, long> f) => 1; }\n"
            + string.Concat(Enumerable.Range(0, 11).Select(i => $"G.F(a{i} => "))
            + "1"
            + new string(')', 11);
        Assert.Equal(Outcome.Interrupted, (await session.Run("csharp", slow, 2000)).Outcome);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.Equal("2", await session.Value("csharp", "1 + 1"));
    }

    [Theory]
    [InlineData(
        "await Task.Yield(); (await Kernel.Root.SubmitCodeAsync(\"await Task.Yield(); await Kernel.Root.SubmitCodeAsync(\\\"2\\\")\")).Events.Last().GetType().Name == \"CommandSucceeded\""
    )]
    [InlineData(
        "async Task<bool> Send() { await Task.Yield(); return (await Kernel.Root.SubmitCodeAsync(\"2\")).Events.Last().GetType().Name == \"CommandSucceeded\"; } Send().Result"
    )]
    public async Task Sends_code_after_an_await(string code)
    {
        var cell = await session.Run("csharp", code, Patience);
        Assert.Equal((Outcome.Completed, "True"), (cell.Outcome, cell.Value));
        Assert.Contains(cell.Outputs.OfType<DisplayOutput>(), shown => shown.Data["text/plain"]!.ToString() == "2");
    }
}
