#!/usr/bin/python3
"""Ends the program in the middle of its work, and looks at what it leaves.

    kills.py [--count N] [--seed S] [--only VERB] [PROGRAM]

N times, a verb (run, render, convert, merge, read --to parquet) is started in a folder of its own and ended after a random time
by SIGKILL or by Ctrl-C, which a terminal sends to all processes. Afterwards every file must be the old one, the new one or not there;
Ctrl-C leaves nothing besides, no process goes on, and the same command must succeed when it is started again. With --only kernel,
a kernel and the process of its cells are killed instead, which wants Debian's python3-jupyter-client.
"""
import argparse, json, os, random, shutil, signal, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".artifacts", "bin", "Notebooks.Cli", "release", "Notebooks.Cli")
WHOLE = {".parquet": lambda b: b[:4] == b"PAR1" == b[-4:], ".ipynb": lambda b: json.loads(b), ".html": lambda b: b.rstrip().endswith(b"</html>"),
         ".csx": lambda b: b.endswith(b"\n") or True, ".jsonl": lambda b: True}


def notebook(*cells):
    return json.dumps({"cells": [{"cell_type": "code", "id": f"c{i}", "metadata": {}, "execution_count": None, "source": code, "outputs": []}
                                 for i, code in enumerate(cells)], "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": "x", "language": "C#"}},
                       "nbformat": 4, "nbformat_minor": 5})


def prepare(folder, verb):
    """The files that a verb needs, and its command line."""
    for name in "base", "ours", "theirs", "n":
        extra = [] if name == "base" else [f"// {name} " + "x" * 200_000]
        with open(os.path.join(folder, name + ".ipynb"), "w") as file:
            file.write(notebook("1 + 1", "Console.WriteLine(new string('x', 500_000));", *(f"var v{i} = {i};" for i in range(100)), *extra))
    for i in range(40):
        with open(os.path.join(folder, f"article{i}.txt"), "w") as file:
            file.write(f"The minister of mine {i} said on Monday that the strike was over. Ann Smith told reporters that she agreed.\n" * 5)
    return {
        "run": ["run", "n.ipynb"],
        "render": ["render", "n.ipynb", "base.ipynb", "-o", "pages"],
        "convert": ["convert", "n.ipynb", "n.csx"],
        "merge": ["merge", "base.ipynb", "ours.ipynb", "theirs.ipynb"],
        "read": ["read", *(f"article{i}.txt" for i in range(40)), "--to", "parquet", "-o", "tables"],
    }[verb]


def files(folder):
    found = {}
    for here, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(here, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def start(program, folder, temporary, arguments):
    return subprocess.Popen([program, *arguments], cwd=folder, env=dict(os.environ, TMPDIR=temporary), start_new_session=True,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def group(pid):
    """The processes of a session that are left."""
    left = []
    for one in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{one}/stat") as stat:
                fields = stat.read().rpartition(")")[2].split()
            if int(fields[3]) == pid and fields[0] != "Z":
                left.append(int(one))
        except (OSError, IndexError):
            pass
    return left


def once(program, verb, rng, took):
    """What is wrong after one end, as sentences."""
    wrong, how = [], rng.choice([signal.SIGKILL, signal.SIGINT])
    folder, temporary = tempfile.mkdtemp(prefix="kills-"), tempfile.mkdtemp(prefix="kills-tmp-")
    try:
        arguments = prepare(folder, verb)
        before = files(folder)
        # Rather towards the end, where files are written.
        after = took[verb] * rng.choice([rng.random(), 0.7 + 0.4 * rng.random()])
        process = start(program, folder, temporary, arguments)
        time.sleep(after)
        ended = process.poll() is not None
        if not ended and how == signal.SIGKILL:
            process.kill()
        elif not ended:
            for one in group(process.pid):
                os.kill(one, how)
        output = process.communicate(timeout=60)[0].decode(errors="replace")
        for _ in range(100):
            if not group(process.pid):
                break
            time.sleep(0.1)
        else:
            wrong.append(f"processes go on: {group(process.pid)}")
        if "Unhandled" in output:
            wrong.append(output[-500:])
        for name, content in files(folder).items():
            if before.get(name) == content:
                continue
            kind = os.path.splitext(name)[1]
            hidden = os.path.basename(name).startswith(".")
            if hidden and how == signal.SIGKILL and not ended:
                print(f"    left by SIGKILL after {after:.2f} s of {verb}: {name}")
                continue
            if hidden or kind not in WHOLE:
                wrong.append(f"left: {name}")
                continue
            try:
                if not WHOLE[kind](content):
                    raise ValueError("its end is missing")
            except ValueError as error:
                wrong.append(f"half a file: {name}: {error}")
        left = [name for name in os.listdir(temporary) if not name.startswith(("clr-debug-pipe", "dotnet-diagnostic"))]
        if left and (how == signal.SIGINT or ended):
            wrong.append(f"left among the temporary files: {left}")
        again = subprocess.run([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if again.returncode not in (0, 1) or again.returncode == 1 and verb != "merge":
            wrong.append(f"started again it ended with {again.returncode}: {again.stdout.decode(errors='replace')[-300:]}")
        return [f"{verb}, {how.name} after {after:.2f} s: {sentence}" for sentence in wrong]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(temporary, ignore_errors=True)


def durations(program, verbs):
    took = {}
    for verb in verbs:
        folder, temporary = tempfile.mkdtemp(prefix="kills-"), tempfile.mkdtemp(prefix="kills-tmp-")
        arguments, began = prepare(folder, verb), time.perf_counter()
        process = start(program, folder, temporary, arguments)
        output = process.communicate()[0].decode(errors="replace")
        took[verb] = time.perf_counter() - began
        print(f"{verb}: {took[verb]:.1f} s, exit code {process.returncode}, makes {sorted(set(files(folder)) - {'n.ipynb'})[-4:]}", output[-200:] if process.returncode > 1 else "")
        shutil.rmtree(folder)
        shutil.rmtree(temporary)
    return took


def kernels(program, rng, count):
    """The process of the cells is killed at any stage, and the next cell runs; the kernel is killed, and its worker ends."""
    sys.path.insert(0, os.path.join(ROOT, "tests", "Jupyter"))
    from benchmark import whole
    from kernel import Failed, Kernel, specs
    wrong = []
    with specs(whole([program])):
        for turn in range(count):
            with Kernel("csharp") as kernel:
                try:
                    kernel.welcome()
                    if turn % 2:
                        kernel.run("1 + 1").expect("2")
                    for _ in range(3):
                        asked = kernel.send("shell", "execute_request", {"code": "System.Threading.Thread.Sleep(300); 2", "silent": False})
                        time.sleep(rng.random())
                        for one in kernel.processes()[1:]:
                            try:
                                os.kill(one, signal.SIGKILL)
                            except ProcessLookupError:
                                pass
                        while True:
                            name, message = kernel.receive(time.perf_counter() + 30)
                            if name == "shell" and message["parent_header"].get("msg_id") == asked:
                                break
                        kernel.run("3 + 4").expect("7")
                    below = kernel.processes()[1:]
                    os.kill(kernel.pid, signal.SIGKILL)
                    for _ in range(50):
                        time.sleep(0.1)
                        if not any(os.path.exists(f"/proc/{one}") for one in below):
                            break
                    else:
                        wrong.append(f"kernel {turn}: the worker goes on")
                except Failed as failed:
                    wrong.append(f"kernel {turn}: {failed}")
    print(f"{count} kernels, each with its worker killed 3 times and then itself: {len(wrong)} failures")
    return wrong


def main():
    line = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    line.add_argument("--count", type=int, default=200)
    line.add_argument("--seed", type=int, default=20201130)
    line.add_argument("--only", choices=["run", "render", "convert", "merge", "read", "kernel"])
    line.add_argument("program", nargs="?", default=PROGRAM)
    chosen = line.parse_args()
    rng, wrong = random.Random(chosen.seed), []
    program = os.path.abspath(chosen.program)
    if chosen.only == "kernel":
        wrong = kernels(program, rng, chosen.count)
    else:
        verbs = [chosen.only] if chosen.only else ["run", "render", "convert", "merge", "read"]
        if "--to" not in subprocess.run([program, "read", "--help"], stdout=subprocess.PIPE, text=True).stdout:
            print("read --to is not in this program, and is left out")
            verbs.remove("read")
        took = durations(program, verbs)
        for turn in range(chosen.count):
            wrong += once(program, verbs[turn % len(verbs)], rng, took)
        print(f"{chosen.count} ends: {len(wrong)} failures")
    for sentence in wrong:
        print(f"FAILED: {sentence}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
