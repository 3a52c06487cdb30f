#!/usr/bin/python3
"""What interrupts at random moments do to the published kernel. Wants Debian's python3-jupyter-client.

    interrupts.py [--runs N] [--only TEXT] [PROGRAM]

For each kind of endless cell, N interrupts, each between 0 and 0.6 s after the cell has begun. Prints how many were
answered within a second, kept the state, and left the process alive; the exit code is 1 where one of them was not. A
kernel that has lost its state or its process is replaced by another.
"""
import argparse, os, random, sys, time

from benchmark import PUBLISHED, silent_source, whole
from kernel import Failed, Kernel, specs

CSHARP = {
    "while loop": "while (true) {}",
    "recursion": "int Down(int n) => n == 0 ? 0 : Down(n - 1);\nwhile (true) Down(100);",
    "Thread.Sleep": "System.Threading.Thread.Sleep(100_000);",
    "blocking on a task": "System.Threading.Tasks.Task.Delay(100_000).Wait();",
    "LINQ with a lambda": "Enumerable.Range(0, int.MaxValue).Where(x => x < 0).Count()",
    "LINQ without a lambda": "Enumerable.Range(0, int.MaxValue).SelectMany(x => Enumerable.Range(0, 1000)).Distinct().Skip(int.MaxValue).Count()",
    "Console.ReadLine": "Console.ReadLine()",
    "await Task.Delay": "await System.Threading.Tasks.Task.Delay(100_000);",
    "regex": "System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60) + \"b\", \"^(a+)+$\")",
    "BigInteger": "System.Numerics.BigInteger.Pow(7, 20_000_000).IsEven",
}
FSHARP = {
    "while loop": "while true do ()",
    "recursion": "let rec down n = if n = 0 then 0 else down (n - 1)\nwhile true do down 100 |> ignore",
    "Thread.Sleep": "System.Threading.Thread.Sleep 100000",
    "blocking on a task": "System.Threading.Tasks.Task.Delay(100000).Wait()",
    "Seq pipeline": "Seq.initInfinite id |> Seq.filter (fun n -> n < 0) |> Seq.head",
    "LINQ pipeline": "System.Linq.Enumerable.Count(System.Linq.Enumerable.Range(0, System.Int32.MaxValue), fun x -> x < 0)",
    "Console.ReadLine": "System.Console.ReadLine()",
    "Async.Sleep": "Async.Sleep 100000 |> Async.RunSynchronously",
    "regex": "System.Text.RegularExpressions.Regex.IsMatch(System.String('a', 60) + \"b\", \"^(a+)+$\")",
    "BigInteger": "System.Numerics.BigInteger.Pow(7I, 20000000).IsEven",
}
BEGUN = {"csharp": "Console.WriteLine(\"begun\");\n", "fsharp": "printfn \"begun\"\n"}
KEPT = {"csharp": "var kept = 42;", "fsharp": "let kept = 42"}


def kernel_with_state(language):
    kernel = Kernel(language)
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


def measure(language, code, runs, awaited=None):
    """How many were answered in time, kept the state and the process, and the longest answer in seconds."""
    answered = state = alive = 0
    longest, kernel = 0, None
    try:
        for _ in range(runs):
            kernel = kernel or kernel_with_state(language)
            before, kept = set(kernel.processes()), True
            try:
                took = interrupted(kernel, code, random.uniform(0, 0.6), awaited)
                longest, answered = max(longest, took), answered + (took <= 1)
                kernel.run("kept", patience=10).expect("42")
            except Failed:
                kept = False
            state, alive = state + kept, alive + (before <= set(kernel.processes()))
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
            print(f"{language} {name:<24} of {chosen.runs}: answered within 1 s {answered}, state kept {state}, process alive {alive}; longest answer {longest * 1000:.0f} ms", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
