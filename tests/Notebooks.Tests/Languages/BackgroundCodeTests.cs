namespace Notebooks.Tests.Languages;

/// <summary>What an interrupted cell has started on other threads ends too: it takes no processor from the next cells.</summary>
[Collection(Sessions.Name)]
public sealed class BackgroundCodeTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    const string CSharpLoop = """
        using System.Threading;
        using System.Collections.Concurrent;
        class Turns { public static long Count; public static bool Woke; public static IDisposable Ticks; }
        void Spin() { Console.Write("begun"); while (true) Turns.Count++; }
        async Task Hop() { await Task.Yield(); Spin(); }
        void Raw() { var thread = new Thread(Spin) { IsBackground = true }; thread.Start(); thread.Join(); }
        """;

    const string FSharpLoop = """
        open System.Threading
        open System.Threading.Tasks
        let mutable turns = 0L
        let spin () =
            printf "begun"
            while true do turns <- turns + 1L
        let hop () = async {
            do! Async.Sleep 1
            spin ()
        }
        let count () = async { return 1L }
        """;

    [Theory]
    [InlineData("Task.Run(Spin).Wait();")]
    [InlineData("Task.Run(() => { Console.Write(\"begun\"); while (true) Turns.Count++; }).Wait();")]
    [InlineData("await Task.Run(Spin);")]
    [InlineData("await Task.Run(async () => { await Task.Delay(1); Spin(); });")]
    [InlineData("await Task.Run(async () => { Console.Write(\"begun\"); while (true) { await Task.Yield(); Turns.Count++; } });")]
    [InlineData("async Task Free() { await Task.Delay(1).ConfigureAwait(false); Spin(); } Free().Wait();")]
    [InlineData("Task.WaitAll(Hop(), Hop(), Hop());")]
    [InlineData("await Task.WhenAny(Hop(), Task.Run(Spin), new TaskCompletionSource().Task);")]
    [InlineData("Task.Factory.StartNew(Spin, TaskCreationOptions.LongRunning).Wait();")]
    [InlineData("Task.Delay(1).ContinueWith(_ => Spin()).Wait();")]
    [InlineData("Parallel.For(0, 4, _ => Spin());")]
    [InlineData("Parallel.ForEach(new[] { 1, 2, 3 }, _ => Spin());")]
    [InlineData("Parallel.Invoke(Spin, Spin);")]
    [InlineData("await Parallel.ForEachAsync(new[] { 1, 2, 3 }, async (_, _) => { await Task.Yield(); Spin(); });")]
    [InlineData("new[] { 1, 2, 3 }.AsParallel().ForAll(_ => Spin());")]
    [InlineData("Raw();")]
    [InlineData("var first = new Thread(Spin) { IsBackground = true }; first.Start(); while (true) { }")]
    [InlineData("new Thread(() => Task.Run(Spin).Wait()) { IsBackground = true }.Start(); Thread.Sleep(-1);")]
    [InlineData("new Thread(() => Hop().Wait()) { IsBackground = true }.Start(); Thread.Sleep(-1);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Spin()); Thread.Sleep(-1);")]
    [InlineData("Turns.Ticks = new Timer(_ => Spin(), null, 1, 1); Thread.Sleep(-1);")]
    [InlineData(
        "var timer = new System.Timers.Timer(1); timer.Elapsed += (_, _) => Spin(); timer.Start(); Turns.Ticks = timer; Thread.Sleep(-1);"
    )]
    [InlineData("async void Forget() { await Task.Yield(); Spin(); } Forget(); await Task.Delay(-1);")]
    [InlineData("Task.Run(() => { while (true) try { Spin(); } catch { } }).Wait();")]
    [InlineData("new Lazy<int>(() => { Task.Run(Spin).Wait(); return 1; }).Value")]
    [InlineData("new BlockingCollection<int>(Task.Run(() => { Spin(); return new ConcurrentQueue<int>(); }).Result)")]
    public async Task Csharp_ends_on_every_thread(string code)
    {
        await session.Value("csharp", CSharpLoop);
        var cell = await session.Interrupt("csharp", code);
        Assert.True(cell.Outcome == Outcome.Interrupted, cell.Error?.Value);
        Assert.Equal(
            "0",
            await session.Value(
                "csharp",
                "await Task.Delay(50); var seen = Turns.Count; await Task.Delay(100); Turns.Ticks?.Dispose(); Turns.Count - seen"
            )
        );
    }

    [Theory]
    [InlineData("async { spin () } |> Async.RunSynchronously")]
    [InlineData("async {\n    printf \"begun\"\n    while true do turns <- turns + 1L\n}\n|> Async.RunSynchronously")]
    [InlineData("hop () |> Async.RunSynchronously")]
    [InlineData("async {\n    do! Async.Sleep 1\n    do! hop ()\n} |> Async.RunSynchronously")]
    [InlineData(
        "async {\n    printf \"begun\"\n    while true do\n        let! one = count ()\n        turns <- turns + one\n}\n|> Async.RunSynchronously"
    )]
    [InlineData(
        "let rec again () : Async<unit> = async {\n    let! one = count ()\n    turns <- turns + one\n    return! again ()\n}\nprintf \"begun\"\nagain () |> Async.RunSynchronously"
    )]
    [InlineData("async {\n    try\n        spin ()\n    with _ -> spin ()\n} |> Async.RunSynchronously")]
    [InlineData("async {\n    while true do\n        try\n            spin ()\n        with _ -> ()\n} |> Async.RunSynchronously")]
    [InlineData("[ for _ in 1..3 -> hop () ] |> Async.Parallel |> Async.RunSynchronously |> ignore")]
    [InlineData("[ hop (); hop () ] |> Async.Sequential |> Async.RunSynchronously |> ignore")]
    [InlineData("async {\n    let! child = Async.StartChild(hop ())\n    do! child\n} |> Async.RunSynchronously")]
    [InlineData("async {\n    do! Async.SwitchToThreadPool()\n    spin ()\n} |> Async.RunSynchronously")]
    [InlineData("async {\n    do! Async.SwitchToNewThread()\n    spin ()\n} |> Async.RunSynchronously")]
    [InlineData("Async.Start(hop ())\nThread.Sleep -1")]
    [InlineData("(hop () |> Async.StartAsTask).Wait()")]
    [InlineData("(hop () |> Async.StartImmediateAsTask).Wait()")]
    [InlineData("let agent = MailboxProcessor<int>.Start(fun _ -> hop ())\nThread.Sleep -1")]
    [InlineData(
        "let agent = MailboxProcessor<int>.Start(fun inbox -> async {\n    while true do\n        let! _ = inbox.Receive()\n        spin ()\n})\nagent.Post 1\nThread.Sleep -1"
    )]
    [InlineData("Task.Run(fun () -> spin ()).Wait()")]
    [InlineData("Task.Run(fun () ->\n    printf \"begun\"\n    while true do turns <- turns + 1L).Wait()")]
    [InlineData("(task {\n    do! Task.Yield()\n    spin ()\n}).Wait()")]
    [InlineData(
        "(backgroundTask {\n    printf \"begun\"\n    while true do\n        do! Task.Yield()\n        turns <- turns + 1L\n}).Wait()"
    )]
    [InlineData("let thread = Thread(spin, IsBackground = true)\nthread.Start()\nthread.Join()")]
    [InlineData("Array.Parallel.iter (fun _ -> spin ()) [| 1..4 |]")]
    [InlineData("Parallel.For(0, 4, fun _ -> spin ()) |> ignore")]
    public async Task Fsharp_ends_on_every_thread(string code)
    {
        await session.Value("fsharp", FSharpLoop);
        var cell = await session.Interrupt("fsharp", code);
        Assert.True(cell.Outcome == Outcome.Interrupted, cell.Error?.Value);
        Assert.Equal("0", await session.Value("fsharp", "Thread.Sleep 50\nlet seen = turns\nThread.Sleep 100\nturns - seen"));
    }

    [Theory]
    [InlineData("Task.Run(() => { gate.Wait(); Turns.Woke = true; while (true) Turns.Count++; })")]
    [InlineData("Task.Run(async () => { await opened.Task; Turns.Woke = true; while (true) Turns.Count++; })")]
    [InlineData("new Thread(() => { gate.Wait(); Turns.Woke = true; while (true) Turns.Count++; }) { IsBackground = true }.Start()")]
    public async Task What_still_waits_when_the_cell_ends_ends_later(string code)
    {
        await session.Value("csharp", CSharpLoop + "var gate = new ManualResetEventSlim(); var opened = new TaskCompletionSource();");
        var cell = await session.Interrupt("csharp", code + "; Console.Write(\"begun\"); await Task.Delay(-1);");
        Assert.Equal((Outcome.Interrupted, "begun"), (cell.Outcome, cell.Text));
        await session.Value("csharp", "gate.Set(); opened.SetResult(); await Task.Delay(1000);");
        Assert.Equal(
            "True 0",
            await session.Value("csharp", "var seen = Turns.Count; await Task.Delay(100); $\"{Turns.Woke} {Turns.Count - seen}\"")
        );
    }

    [Fact]
    public async Task What_no_checkpoint_ends_on_another_thread_is_said_to_go_on()
    {
        await session.Value("csharp", "var ended = new TaskCompletionSource();");
        var cell = await session.Interrupt(
            "csharp",
            """
            await Task.Run(() =>
            {
                Console.Write("begun");
                System.Text.RegularExpressions.Regex.IsMatch(new string('a', 25), "^(a+)+b");
                ended.SetResult();
            });
            """
        );
        Assert.Equal((Outcome.Interrupted, "begun" + Execution.Errors.StillRuns + "\n"), (cell.Outcome, cell.Text));
        await session.Value("csharp", "await ended.Task;");
    }
}
