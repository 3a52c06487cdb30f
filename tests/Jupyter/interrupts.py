#!/usr/bin/python3
"""What interrupts at random moments do to the published kernel. Wants Debian's python3-jupyter-client.

    interrupts.py [--runs N] [--only TEXT] [PROGRAM]

For each kind of endless cell, N interrupts, each between 0 and 0.6 s after the cell has begun. Prints how many were
answered within a second, kept the state, and left the process alive; the exit code is 1 where one of them was not. A
kernel that has lost its state or its process is replaced by another. Kinds that cannot be ended, and are abandoned, end by
themselves after some seconds, and the next interrupt waits for that.
"""
import argparse, os, random, sys, time

from benchmark import PUBLISHED, silent_source, whole
from kernel import Failed, Kernel, specs

# A regular expression that takes somewhat more than a second, and has no checkpoint.
MATCH = "System.Text.RegularExpressions.Regex.IsMatch({0}('a', {1}) + \"b\", \"^(a+)+$\")"
CSHARP = {
    "while loop": "while (true) {}",
    "counting loop": "var sum = 0L;\nfor (var i = 0L; i < 5_000_000_000; i++) sum += i;",
    "catch-all loop": "while (true) try { while (true) {} } catch {}",
    "recursion": "int Down(int n) => n == 0 ? 0 : Down(n - 1);\nwhile (true) Down(100);",
    "recursion without a loop": "long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(80)",
    "iterator": "IEnumerable<int> Ones() { while (true) yield return 1; }\nOnes().Count(n => n > 1)",
    "allocation": "while (true) GC.KeepAlive(new byte[1000]);",
    "printing": "while (true) Console.Write('x');",
    "Thread.Sleep": "System.Threading.Thread.Sleep(100_000);",
    "lock": "var one = new object();\nvar held = new TaskCompletionSource();\nnew System.Threading.Thread(() => { lock (one) { held.SetResult(); System.Threading.Thread.Sleep(3000); } }) { IsBackground = true }.Start();\nawait held.Task;\nlock (one) {}",
    "BlockingCollection.Take": "new System.Collections.Concurrent.BlockingCollection<int>().Take()",
    "another process": "System.Diagnostics.Process.Start(\"sleep\", \"3\").WaitForExit();",
    "blocking on a task": "Task.Delay(100_000).Wait();",
    "Task.Run": "await Task.Run(() => { while (true) {} })",
    "thread of its own": "var own = new System.Threading.Thread(() => { while (true) {} });\nown.Start();\nown.Join();",
    "Parallel.For": "Parallel.For(0, int.MaxValue, i => System.Threading.Thread.SpinWait(1000));",
    "PLINQ": "Enumerable.Range(0, int.MaxValue).AsParallel().Count(n => n < 0)",
    "await Task.Delay": "await Task.Delay(100_000);",
    "loop after an await": "await Task.Yield();\nwhile (true) {}",
    "loop of awaits": "while (true) await Task.Yield();",
    "LINQ with a lambda": "Enumerable.Range(0, int.MaxValue).Where(x => x < 0).Count()",
    "LINQ without a lambda": "Enumerable.Repeat(1L, 500_000_000).Distinct().Count()",
    "sorting": "var some = new Random(1).GetItems(new[] { 1, 2, 3, 4, 5 }, 25_000_000);\nArray.Sort(some, (a, b) => b.CompareTo(a));",
    "Console.ReadLine": "Console.ReadLine()",
    "regex": MATCH.format("new string", 24),
    "regex in a loop": "while (true) " + MATCH.format("new string", 24) + ";",
    "regex after an await": "await Task.Yield();\n" + MATCH.format("new string", 24),
    "BigInteger": "System.Numerics.BigInteger.Pow(7, 3_500_000).IsEven",
    "showing a value": "class Slow { public override string ToString() { while (true) {} } }\nnew Slow()",
    "sent code": "await Kernel.Root.SubmitCodeAsync(\"while (true) {}\");",
}
FSHARP = {
    "while loop": "while true do ()",
    "for loop": "let mutable sum = 0L\nfor i in 0L .. System.Int64.MaxValue do sum <- sum + i",
    "catch-all loop": "while true do\n    try\n        while true do ()\n    with _ -> ()",
    "recursion": "let rec down n = if n = 0 then 0 else down (n - 1)\nwhile true do down 100 |> ignore",
    "recursion without a loop": "let rec fib n = if n < 2 then int64 n else fib (n - 1) + fib (n - 2)\nfib 80",
    "tail recursion": "let rec around (n: int) : int = around ((n + 1) % 9)\naround 0",
    "printing": "while true do printf \"x\"",
    "Thread.Sleep": "System.Threading.Thread.Sleep 100000",
    "blocking on a task": "System.Threading.Tasks.Task.Delay(100000).Wait()",
    "task": "(task {\n    while true do\n        do! System.Threading.Tasks.Task.Yield()\n}).Wait()",
    "async loop": "async {\n    while true do\n        do! Async.Sleep 1\n}\n|> Async.RunSynchronously",
    "async without a wait": "async {\n    while true do\n        ()\n}\n|> Async.RunSynchronously",
    "async on the pool": "async {\n    do! Async.SwitchToThreadPool()\n    while true do\n        ()\n}\n|> Async.RunSynchronously",
    "Async.Sleep": "Async.Sleep 100000 |> Async.RunSynchronously",
    "Array.Parallel": "Array.Parallel.map (fun n -> System.Threading.Thread.SpinWait 1000000; n) [| 1 .. 100000 |]",
    "Seq pipeline": "Seq.initInfinite id |> Seq.filter (fun n -> n < 0) |> Seq.head",
    "seq expression": "seq {\n    while true do\n        yield 1\n}\n|> Seq.sum",
    "Seq without a lambda": "Seq.replicate 60_000_000 1L |> Seq.countBy id",
    "LINQ pipeline": "System.Linq.Enumerable.Count(System.Linq.Enumerable.Range(0, 600_000_000), fun x -> x < 0)",
    "sorting": "Array.init 20_000_000 (fun n -> n * 7919 % 1000003) |> Array.sortBy (fun n -> -n)",
    "Console.ReadLine": "System.Console.ReadLine()",
    "regex": MATCH.format("System.String", 24),
    "regex in a loop": "while true do\n    " + MATCH.format("System.String", 24) + " |> ignore",
    "BigInteger": "System.Numerics.BigInteger.Pow(7I, 3500000).IsEven",
}
BEGUN = {"csharp": "Console.WriteLine(\"begun\");\n", "fsharp": "printfn \"begun\"\n"}
KEPT = {"csharp": "var kept = 42;", "fsharp": "let kept = 42"}


def kernel_with_state(language):
    kernel = Kernel(language).welcome()
    kernel.run(KEPT[language])
    kernel.run("kept").expect("42")
    return kernel


def interrupted(kernel, code, after, awaited=None):
    """Seconds from the interrupt to the reply."""
    sent = []

    def interrupt():
        time.sleep(after)
        sent.append(time.perf_counter())
        kernel.send("control", "interrupt_request", {})

    def seen(_, message):
        if not sent and (message["msg_type"] in ("stream", "input_request") if awaited is None else message["msg_type"] == "execute_input"):
            interrupt()
    cell = kernel.run(code, seen=seen, patience=15)
    if not sent or cell.reply["content"]["status"] not in ("error", "aborted"):
        raise Failed("the cell was not interrupted")
    return time.perf_counter() - sent[0]


def settle(kernel, patience=60):
    """Waits until code that was abandoned has ended: it would take the processor from the next one."""
    until, quiet = time.perf_counter() + patience, 0
    while quiet < 2 and time.perf_counter() < until:
        before = kernel.ticks()
        time.sleep(0.1)
        # On a busy machine, code that still runs may have got no time.
        still = kernel.threads().count("notebook code") > 1 or kernel.ticks() - before >= 3
        quiet = 0 if still else quiet + 1


def measure(language, code, runs, awaited=None):
    """How many were answered in time, kept the state and the process, and the longest answer in seconds."""
    answered = state = alive = 0
    longest, kernel = 0, None
    try:
        for _ in range(runs):
            if not kernel:
                kernel = kernel_with_state(language)
                own = set(kernel.processes())
            kept = True
            try:
                took = interrupted(kernel, code, random.uniform(0, 0.6), awaited)
                longest, answered = max(longest, took), answered + (took <= 1)
                kernel.run("kept", patience=10).expect("42")
                settle(kernel)
            except Failed:
                kept = False
            state, alive = state + kept, alive + (own <= set(kernel.processes()))
            if not kept:
                kernel.__exit__()
                kernel = None
    finally:
        if kernel:
            kernel.__exit__()
    return answered, state, alive, longest


def main():
    line = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    line.add_argument("--runs", type=int, default=200, help="how many interrupts of each kind")
    line.add_argument("--only", default="", help="the kinds whose name contains this")
    line.add_argument("program", nargs="?", default=PUBLISHED)
    chosen = line.parse_args()
    failed = False
    with specs(whole([chosen.program])), silent_source() as (url, _):
        restore = f"#i \"nuget:{url}\"\n#r \"nuget:Nothing.Of.That.Name, 1.0.0\""
        kinds = [(language, name, BEGUN[language] + code, None) for language, all in (("csharp", CSHARP), ("fsharp", FSHARP)) for name, code in all.items()]
        for language, name, code, awaited in kinds + [("csharp", "NuGet restore", restore, "execute_input")]:
            if chosen.only not in f"{language} {name}":
                continue
            answered, state, alive, longest = measure(language, code, chosen.runs, awaited)
            failed |= min(answered, state, alive) < chosen.runs
            print(f"{language} {name:<25} of {chosen.runs}: answered within 1 s {answered}, state kept {state}, process alive {alive}; longest answer {longest * 1000:.0f} ms", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
