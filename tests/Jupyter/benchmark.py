#!/usr/bin/python3
"""How fast the published kernel is, as a Jupyter client sees it. Wants Debian's python3-jupyter-client.

    benchmark.py [--only GROUP] [--runs N] [--beside OTHER] [PROGRAM | ARGV…]

PROGRAM is the published program; without it, what `dotnet publish src/Notebooks.Cli -c Release -r linux-x64` made. Another
kernel is measured by its whole ARGV with {connection_file} and {language} in it. Every figure is a median of N starts, of at
least seven; what does not work is printed as failed, and makes the exit code 1. With --beside, another published program is
measured by turns with it, and each figure is followed by the median of the ratios of the pairs. The group 'scripting' wants
what `dotnet build -c Release tests/Scripting` makes.
"""
import argparse, functools, itertools, json, os, signal, socket, statistics, subprocess, sys, tempfile, threading, time

from kernel import Failed, Kernel, specs

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRIPTING = os.path.join(ROOT, ".artifacts", "bin", "Scripting", "release", "Scripting")
PUBLISHED = os.path.join(ROOT, ".artifacts", "publish", "Notebooks.Cli", "release_linux-x64", "Notebooks.Cli")


def starts(table):
    """From process start to the first answers, and what is in memory then."""
    with Kernel("csharp") as kernel:
        kernel.ask("kernel_info_request", {})
        table.add("kernel_info answered", kernel.age() * 1000, 500)
        first(table, kernel, "C#", 1200)
        kernel.run("#!fsharp\n1 + 1").expect("2")
        memory(table, kernel, "memory after the first C# and F# cells")
    with Kernel("fsharp") as kernel:
        kernel.ask("kernel_info_request", {})
        first(table, kernel, "F#", 2400)


def first(table, kernel, name, bar):
    at = kernel.age()
    cell = kernel.run("1 + 1").expect("2")
    table.add(f"first {name} result", (at + cell.times["execute_result"]) * 1000, bar)


def editor(table):
    """What an editor is answered right after the first cell, and later."""
    with Kernel("csharp") as kernel:
        kernel.run("1 + 1").expect("2")
        completions(table, kernel, "C#", "var text{0} = \"a\";", "text{0}.Subs", 500)
    with Kernel("fsharp") as kernel:
        kernel.run("1 + 1").expect("2")
        completions(table, kernel, "F#", "let text{0} = \"a\"", "text{0}.Subs", 400)
    with Kernel("csharp") as kernel:
        matches, took = kernel.complete("System.Console.Wri")
        check("System.Console.Wri", matches, "WriteLine")
        table.add("C# completion as the first thing asked", took * 1000)


def completions(table, kernel, language, declare, asked, bar):
    warm = []
    for number in range(21):
        if number == 1:
            kernel.run("\n".join(declare.format(n) for n in range(21)))
        code = asked.format(number) if number else "System.Console.Wri"
        matches, took = kernel.complete(code)
        check(code, matches, "Substring" if number else "WriteLine")
        if number:
            warm.append(took * 1000)
        else:
            table.add(f"{language} completion, first", took * 1000, bar)
    table.add(f"{language} completion, warm", statistics.median(warm), 40)


def check(code, matches, awaited):
    if not any(awaited in match for match in matches):
        raise Failed(f"'{awaited}' is not offered behind '{code}'")


def memory(table, kernel, what):
    """At once, and when nothing has run for two seconds."""
    rss, pss = kernel.memory()
    table.add(f"{what}, RSS of all processes", rss, unit="MiB")
    table.add(f"{what}, PSS", pss, unit="MiB")
    time.sleep(2)
    table.add(f"{what}, PSS at rest", kernel.memory()[1], 330, "MiB")


CSHARP = ["var a{0} = {0} * 3;\na{0} + 1", "Console.WriteLine($\"number {{{0}}}\");\n\"done\"", "int F{0}(int x) => x + {0};\nF{0}(1)",
          "Enumerable.Range(0, {0}).Where(x => x % 2 == 0).Sum()", "record R{0}(int X);\nnew R{0}({0}).X"]
FSHARP = ["let a{0} = {0} * 3\na{0} + 1", "printfn \"number %d\" {0}\n\"done\"", "let f{0} x = x + {0}\nf{0} 1",
          "[1 .. {0}] |> List.filter (fun x -> x % 2 = 0) |> List.sum", "type R{0} = {{ X: int }}\n({{ X = {0} }}: R{0}).X"]


def cells(kernel, templates, first, count):
    """Milliseconds of each of so many small cells, no two the same."""
    times = []
    for number, template in zip(range(first, first + count), itertools.cycle(templates)):
        cell = kernel.run(template.format(number))
        if cell.reply["content"]["status"] != "ok" or cell.result() is None:
            raise Failed(f"{template.format(number)!r}: {cell.reply['content']!r}")
        times.append(max(cell.times["execute_reply"], cell.times["idle"]) * 1000)
    return times


def warm(table):
    """Small cells in a session that is warm: each from its request to its reply and idle."""
    for language, name, templates, bars in ("csharp", "C#", CSHARP, (10, 20)), ("fsharp", "F#", FSHARP, (8, None)):
        with Kernel(language) as kernel:
            cells(kernel, templates, 0, 20)
            times = cells(kernel, templates, 100, 100)
            table.add(f"warm {name} cell, median", statistics.median(times), bars[0])
            table.add(f"warm {name} cell, 95th percentile", statistics.quantiles(times, n=20)[-1], bars[1])


def scripting(table):
    """The same small C# cells in the kernel and in Roslyn's scripting alone, one here and one there."""
    with Kernel("csharp") as kernel, subprocess.Popen([SCRIPTING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as bare:
        def alone(code):
            print(json.dumps(code), file=bare.stdin, flush=True)
            took, _, value = bare.stdout.readline().partition(" ")
            if not value.strip():
                raise Failed(f"{code!r} has no value in Roslyn's scripting")
            return float(took)

        ours, theirs = [], []
        for number, template in zip(range(120), itertools.cycle(CSHARP)):
            ours += cells(kernel, [template], number, 1)
            theirs.append(alone(template.format(number)))
        bare.stdin.close()
    table.add("warm C# cell, median, in the kernel", statistics.median(ours[20:]))
    table.add("warm C# cell, median, in Roslyn's scripting alone", statistics.median(theirs[20:]))
    table.add("warm C# cell, the kernel's of that of Roslyn's scripting", statistics.median(ours[20:]) / statistics.median(theirs[20:]) * 100, 150, "%")


def interactive(table):
    """What the kernels of .NET Interactive cost the first cell that uses them, and a later one."""
    with Kernel("csharp") as kernel:
        kernel.run("#!fsharp\n1 + 1").expect("2")
        before = [kernel.run(f"\"a{n}\".Length").expect(str(len(f"a{n}"))).times["execute_result"] for n in range(20)]
        time.sleep(2)
        memory_before = kernel.memory()[1]
        used = kernel.run("Kernel.Root.Name").expect(".NET").times["execute_result"]
        time.sleep(2)
        memory_used = kernel.memory()[1]
        after = [kernel.run(f"\"b{n}\".Length").expect(str(len(f"b{n}"))).times["execute_result"] for n in range(20)]
        table.add("first use of .NET Interactive's kernels", (used - statistics.median(before)) * 1000, 250)
        table.add("PSS of .NET Interactive's kernels", memory_used - memory_before, 25, "MiB")
        table.add("a cell after them, of one before", statistics.median(after) / statistics.median(before) * 100, unit="%")


def session(table):
    """A long session: what the 300th cell costs beside the 30th."""
    with Kernel("csharp") as kernel:
        times = cells(kernel, CSHARP, 0, 35)
        early = kernel.memory()
        times += cells(kernel, CSHARP, 35, 270)
        late = kernel.memory()
        asked = [kernel.complete("a10")[1] * 1000 for _ in range(5)]
    table.add("cells 26 to 35, median", statistics.median(times[25:35]))
    table.add("cells 296 to 305, median", statistics.median(times[295:305]))
    table.add("cell 300 of the time of cell 30", statistics.median(times[295:305]) / statistics.median(times[25:35]) * 100, 100, "%")
    table.add("C# completion of a name after 305 cells", statistics.median(asked), 40)
    table.add("memory growth a cell, RSS", (late[0] - early[0]) / 270, 0.3, "MiB")
    table.add("memory growth a cell, PSS", (late[1] - early[1]) / 270, 0.3, "MiB")


def lines(table):
    """A million lines: all there, in order, before the reply."""
    awaited = "".join(f"{n}\n" for n in range(1_000_000))
    with Kernel("csharp") as kernel:
        kernel.run("1 + 1").expect("2")
        cell = kernel.run("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(i);")
        if cell.text() != awaited:
            raise Failed(f"{len(cell.text())} characters came, and {len(awaited)} were printed")
        table.add("a million lines, until idle", cell.times["idle"] * 1000, 5000)


# Each prints 'begun' once it runs, so that the interrupt meets what it is about.
ENDLESS = {
    "while (true) {}": "while (true) {}",
    "Thread.Sleep": "System.Threading.Thread.Sleep(100_000);",
    "await Task.Delay": "await System.Threading.Tasks.Task.Delay(100_000);",
    "a LINQ query": "Enumerable.Range(0, int.MaxValue).SelectMany(x => Enumerable.Range(0, 1000)).Count(x => x == -1)",
    "Console.ReadLine": "Console.ReadLine()",
    "an F# computation": "#!fsharp\nprintfn \"begun\"\nSeq.initInfinite id |> Seq.filter (fun n -> n < 0) |> Seq.head",
}


def interrupts(table):
    """From the interrupt to the reply; then the state must be there and the next cell run."""
    with silent_source() as (url, asked):
        restore = f"#i \"nuget:{url}\"\n#r \"nuget:Nothing.Of.That.Name, 1.0.0\""
        with Kernel("csharp") as kernel:
            kernel.run("var kept = 42;")
            kernel.run("#!fsharp\n1").expect("1")
            for name, code in ENDLESS.items():
                begun = code if code.startswith("#!") else "Console.WriteLine(\"begun\");\n" + code
                table.attempt(f"interrupt of {name}", lambda: interrupted(kernel, begun, name == "Console.ReadLine"), 1000)
            asked.clear()
            table.attempt("interrupt of a NuGet restore", lambda: interrupted(kernel, restore, False, asked), 1000)
            table.attempt("interrupt by SIGINT of while (true) {}",
                          lambda: interrupted(kernel, "Console.WriteLine(\"begun\");\nwhile (true) {}", by_signal=True), 1000)


def interrupted(kernel, code, asks=False, event=None, by_signal=False):
    sent = []

    def interrupt():
        sent.append(time.perf_counter())
        if by_signal:
            os.kill(kernel.pid, signal.SIGINT)
        else:
            kernel.send("control", "interrupt_request", {})

    def seen(_, message):
        if message["msg_type"] == ("input_request" if asks else "stream") and not sent:
            time.sleep(0.3)
            interrupt()
    if event:
        threading.Thread(target=lambda: event.wait(20) and interrupt(), daemon=True).start()
    cell = kernel.run(code, seen=seen, patience=25)
    took = time.perf_counter() - sent[0] if sent else None
    if took is None or cell.reply["content"]["status"] not in ("error", "aborted"):
        raise Failed(f"the cell was not interrupted: {cell.reply['content']!r}"[:200])
    kernel.run("kept").expect("42")
    return took * 1000


# Each in a method of a program's and in a cell, with a line that prints the milliseconds that its thread ran, so that what
# else the machine does is not measured. What a loop computes is printed too, since the compiler would leave it out otherwise.
CSHARP_CODE = {
    "Fib(40)": "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\n{watch}Fib(40);",
    "loop of 400 million": "{watch}var sum = 0L;\nfor (var i = 0; i < 400_000_000; i++) sum += i ^ 3;{watched}\nConsole.WriteLine(sum);",
    "LINQ over 30 million": "{watch}Enumerable.Range(0, 30_000_000).Where(x => x % 3 == 0).Select(x => x * 2).Count(x => x % 4 == 0);",
}
FSHARP_CODE = {
    "fib 40": "let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)\n{watch}fib 40 |> ignore",
    "loop of 400 million": "{watch}let mutable sum = 0L\nfor i in 0 .. 400_000_000 do sum <- sum + int64 (i ^^^ 3){watched}\nSystem.Console.WriteLine sum",
    "Seq over 30 million": "{watch}Seq.init 30_000_000 id |> Seq.filter (fun x -> x % 3 = 0) |> Seq.map (fun x -> x * 2) |> Seq.filter (fun x -> x % 4 = 0) |> Seq.length |> ignore",
}
TAKEN = {
    "csharp": ("var before = long.Parse(System.IO.File.ReadAllText(\"/proc/thread-self/schedstat\").Split(' ')[0]);\n",
               "\nConsole.WriteLine((long.Parse(System.IO.File.ReadAllText(\"/proc/thread-self/schedstat\").Split(' ')[0]) - before) / 1000000);"),
    "fsharp": ("let before = int64 (System.IO.File.ReadAllText(\"/proc/thread-self/schedstat\").Split(' ')[0])\n",
               "\nSystem.Console.WriteLine((int64 (System.IO.File.ReadAllText(\"/proc/thread-self/schedstat\").Split(' ')[0]) - before) / 1000000L)"),
}


def timed(language, code):
    begin, end = TAKEN[language]
    code = code if "{watched}" in code else code + "{watched}"
    return code.replace("{watch}", begin).replace("{watched}", end)


def milliseconds(printed):
    return float(printed.split()[0])


class Programs:
    """Release console programs that run the same code, built once."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        for language, extension, codes in ("csharp", "cs", CSHARP_CODE), ("fsharp", "fs", FSHARP_CODE):
            folder = os.path.join(self.folder.name, language)
            os.makedirs(folder)
            source = getattr(self, language)(list(codes.values()))
            with open(os.path.join(folder, f"Program.{extension}"), "w") as file:
                file.write(source)
            with open(os.path.join(folder, f"{language}.{extension}proj"), "w") as file:
                file.write("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable"
                           "</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>"
                           + ("<ItemGroup><Compile Include=\"Program.fs\" /></ItemGroup>" if extension == "fs" else "") + "</Project>")
            subprocess.run(["dotnet", "build", "-c", "Release", "-v", "q", "-o", os.path.join(folder, "out"), folder], check=True, stdout=subprocess.DEVNULL)

    def csharp(self, codes):
        cases = "".join(f"    static void Run{number}()\n    {{\n{timed('csharp', code)}\n    }}\n" for number, code in enumerate(codes))
        chosen = " ".join(f"case \"{number}\": Run{number}(); break;" for number in range(len(codes)))
        return f"static class Program\n{{\n{cases}    static void Main(string[] args) {{ switch (args[0]) {{ {chosen} }} }}\n}}\n"

    def fsharp(self, codes):
        cases = "".join(f"let run{number} () =\n" + "".join(f"    {line}\n" for line in timed("fsharp", code).split("\n")) for number, code in enumerate(codes))
        chosen = "".join(f"    | \"{number}\" -> run{number} ()\n" for number in range(len(codes)))
        return f"{cases}[<EntryPoint>]\nlet main args =\n    match args[0] with\n{chosen}    | _ -> ()\n    0\n"

    def run(self, language, number):
        """Milliseconds."""
        program = os.path.join(self.folder.name, language, "out", language + ".dll")
        return milliseconds(subprocess.run(["dotnet", program, str(number)], check=True, capture_output=True, text=True).stdout)


programs = functools.cache(Programs)


def code(table):
    """Code in a cell beside the same in a program, by turns."""
    for language, name, codes in ("csharp", "C#", CSHARP_CODE), ("fsharp", "F#", FSHARP_CODE):
        with Kernel(language) as kernel:
            kernel.run("1 + 1").expect("2")
            for number, (what, one) in enumerate(codes.items()):
                alone = programs().run(language, number)
                cell = milliseconds(kernel.run(timed(language, one)).text())
                table.add(f"{name} {what} in a program", alone)
                table.add(f"{name} {what} in a cell, of the time in a program", cell / alone, 1.4 if "ib" in what[:3] else 1.25, "fold")


class silent_source:
    """A package source that takes a request and never answers."""

    def __enter__(self):
        self.listener, asked = socket.create_server(("127.0.0.1", 0)), threading.Event()
        self.held = []

        def accept():
            try:
                while True:
                    self.held.append(self.listener.accept()[0])
                    asked.set()
            except OSError:
                pass
        threading.Thread(target=accept, daemon=True).start()
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}/v3/index.json", asked

    def __exit__(self, *_):
        self.listener.close()
        for one in self.held:
            one.close()


FRAME = """#r "nuget: Microsoft.Data.Analysis, 0.23.1"
using Microsoft.Data.Analysis;
var (n, words) = (1_000_000, new[] { "alpha", "beta", "gamma", "delta", "a longer word, epsilon" });
var df = new DataFrame(
    new Int32DataFrameColumn("id", Enumerable.Range(0, n)), new Int64DataFrameColumn("big", Enumerable.Range(0, n).Select(i => i * 7919L)),
    new DoubleDataFrameColumn("x", Enumerable.Range(0, n).Select(i => i / 3.0)), new StringDataFrameColumn("word", Enumerable.Range(0, n).Select(i => words[i % 5])),
    new DateTimeDataFrameColumn("day", Enumerable.Range(0, n).Select(i => new DateTime(2020, 1, 1).AddDays(i % 1000))),
    new BooleanDataFrameColumn("flag", Enumerable.Range(0, n).Select(i => i % 3 == 0)));"""
GROUPED = "#!sql --name grouped\nselect word, year(day) as y, flag, count(*) as n, sum(big) as b, avg(x) as m, max(id) as last from {} group by all"
GROUPS_OF_FRAME = 30
MILLIONS = 100


def sql(table):
    """SQL cells: the first one, a frame of a million rows beside the same rows in Parquet, and many rows of Parquet."""
    with tempfile.TemporaryDirectory() as folder:
        with Kernel("csharp") as kernel:
            kernel.run("1 + 1").expect("2")
            plain = answered(kernel, "2 + 2")
            table.add("first SQL cell, more than a C# cell", answered(kernel, "#!sql\nselect 1") - plain, 500)
        with Kernel("csharp") as kernel:
            answered(kernel, FRAME)
            answered(kernel, f"#!sql\ncopy df to '{folder}/df.parquet'")
            both = [[answered(kernel, GROUPED.format(source)) for source in ("df", f"'{folder}/df.parquet'")] for _ in range(15)][5:]
            kernel.run("#!share --from sql grouped\ngrouped.Rows.Count").expect(str(GROUPS_OF_FRAME))
            table.add("a frame of 1,000,000 × 6, grouped and back", statistics.median(frame for frame, _ in both), 1000)
            table.add("the same from Parquet", statistics.median(file for _, file in both))
            table.add("the frame of the time of Parquet", statistics.median(frame / file for frame, file in both) * 100, 200, "%")
        many = f"{folder}/many.parquet"
        with Kernel("csharp") as kernel:
            answered(kernel, f"#!sql\ncopy (select range as id, (hash(range) % 10000)::int as x, (range % 7)::utinyint as k from range({MILLIONS}_000_000)) to '{many}'")
        with Kernel("csharp") as kernel:
            kernel.run("1 + 1").expect("2")
            kernel.run(f"#!sql\nselect count(*) = {MILLIONS}_000_000 as complete from '{many}'").expect("complete\nTrue\n1 row")
            table.add("count of 100,000,000 rows of Parquet", answered(kernel, f"#!sql\nselect count(*) from '{many}'"))
            table.add("a filtered group by of them", answered(kernel, f"#!sql\nselect k, count(*), avg(x) from '{many}' where x < 5000 group by k order by k"))
            table.add("the most memory then, RSS of the kernel", max(map(peak, kernel.processes())), 500, "MiB")


def answered(kernel, code):
    """Milliseconds until a cell is done, which must succeed."""
    cell = kernel.run(code)
    if cell.reply["content"]["status"] != "ok":
        raise Failed(f"{code[:80]!r}: {cell.reply['content']!r}")
    return max(cell.times["execute_reply"], cell.times["idle"]) * 1000


def peak(pid):
    """The most mebibytes that a process has held."""
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


class Table:
    def __init__(self):
        self.rows, self.failures = {}, {}

    def add(self, name, value, bar=None, unit="ms"):
        self.rows.setdefault(name, (bar, unit, []))[2].append(value)

    def attempt(self, name, measure, bar):
        try:
            self.add(name, measure(), bar)
        except Failed as failed:
            self.failures.setdefault(name, str(failed))

    def print(self, other=None):
        for name, (bar, unit, values) in self.rows.items():
            if name in self.failures:
                continue
            digits = 0 if unit == "%" or min(values) >= 100 else 2 if unit == "MiB" and max(values) < 10 or unit == "fold" else 1
            figure = statistics.median(values)
            beside = "" if bar is None else f"bar {bar:g}  " + ("kept" if figure <= bar else "MISSED")
            pairs = zip(values, other.rows[name][2]) if other and name in other.rows else []
            ratio = "".join(f", {statistics.median(ours / theirs for ours, theirs in pair):.3f} of the other's" for pair in [list(pairs)] if pair)
            print(f"{name:<66} {figure:9.{digits}f} {unit:<4} {beside:<18} ({min(values):.{digits}f} to {max(values):.{digits}f}, {len(values)} runs{ratio})")
        for name, why in self.failures.items():
            print(f"{name:<66}    FAILED: {why}")


GROUPS = {
    "starts": starts, "editor": editor, "warm": warm, "scripting": scripting, "interactive": interactive, "session": session,
    "lines": lines, "interrupts": interrupts, "code": code, "sql": sql,
}


def whole(argv):
    """A kernel's command line: a published program's is known."""
    return argv if "{connection_file}" in argv else argv + ["kernel", "{connection_file}", "--language", "{language}"]


def main():
    line = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    line.add_argument("--only", choices=GROUPS, action="append", help="measure this group, and not the others")
    line.add_argument("--runs", type=int, default=7, help="how many times each is measured")
    line.add_argument("--beside", help="another published program, measured by turns with this one")
    line.add_argument("argv", nargs="*", default=[PUBLISHED], help="the program, or a kernel's whole command line")
    chosen = line.parse_args()
    table, other = Table(), Table() if chosen.beside else None
    turns = [(table, whole(chosen.argv))] + ([(other, whole([chosen.beside]))] if other else [])
    for name, _ in itertools.product(chosen.only or GROUPS, range(chosen.runs)):
        for rows, argv in turns:
            with specs(argv):
                try:
                    GROUPS[name](rows)
                except Failed as failed:
                    rows.failures[f"a run of {name}"] = str(failed)
    table.print(other)
    return 1 if table.failures else 0


if __name__ == "__main__":
    sys.exit(main())
