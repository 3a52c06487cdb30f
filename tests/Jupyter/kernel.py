"""A kernel started and spoken to by Jupyter's own client library, with sockets that are waited on without a pause.

The library's blocking client sleeps and takes detours of some milliseconds, which is what a benchmark is to measure; its
KernelManager, its kernel specs and its Session (frames, signatures) are used as they are.
"""
import contextlib, json, os, socket, subprocess, tempfile, time

import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

PATIENCE = 60


class Failed(Exception):
    """What was to be measured did not work."""


class Cell:
    """What came of one execute_request, with the time of each thing since it was sent."""

    def __init__(self):
        self.messages, self.times, self.reply = [], {}, None

    def text(self):
        """What it printed."""
        return "".join(m["content"]["text"] for m in self.messages if m["msg_type"] == "stream")

    def result(self):
        """Its result as plain text, or None."""
        shown = [m["content"]["data"].get("text/plain") for m in self.messages if m["msg_type"] in ("execute_result", "display_data")]
        return shown[-1] if shown else None

    def expect(self, result):
        if self.result() != result:
            raise Failed(f"{result!r} was awaited, and {self.result() or self.reply['content']!r} came")
        return self


@contextlib.contextmanager
def specs(argv):
    """A Jupyter data folder of its own with a kernel for each language; argv may hold {language}."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(JUPYTER_DATA_DIR=folder, JUPYTER_RUNTIME_DIR=os.path.join(folder, "runtime"), JUPYTER_PATH="")
        for language in "csharp", "fsharp":
            kernel = os.path.join(folder, "kernels", language)
            os.makedirs(kernel)
            with open(os.path.join(kernel, "kernel.json"), "w") as spec:
                json.dump({"argv": [part.replace("{language}", language) for part in argv], "display_name": language,
                           "language": language, "interrupt_mode": "message"}, spec)
        yield


class Kernel:
    """One running kernel. Times are counted from just before its process was started."""

    def __init__(self, language="csharp"):
        self.context, self.sockets = zmq.Context(), {}
        self.manager = KernelManager(kernel_name=language, kernel_spec_manager=KernelSpecManager())
        self.started = time.perf_counter()
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.pid = self.manager.provisioner.pid
        self.session = self.manager.session
        for name, kind in ("shell", zmq.DEALER), ("control", zmq.DEALER), ("stdin", zmq.DEALER), ("iopub", zmq.SUB):
            self.sockets[name] = self.connect(getattr(self.manager, name + "_port"), kind)
        self.poller = zmq.Poller()
        for one in self.sockets.values():
            self.poller.register(one, zmq.POLLIN)

    def connect(self, port, kind):
        # ZeroMQ tries a port that is not open yet again after 100 ms only, which would be measured too.
        while not reachable(self.manager.ip, port):
            if not self.manager.is_alive():
                raise Failed("the kernel ended before it opened its ports")
            if time.perf_counter() - self.started > PATIENCE:
                raise Failed("the kernel opens no ports")
            time.sleep(0.001)
        one = self.context.socket(kind)
        one.linger, one.rcvhwm, one.identity = 0, 0, self.session.bsession
        if kind == zmq.SUB:
            one.subscribe(b"")
        one.connect(f"tcp://{self.manager.ip}:{port}")
        return one

    def welcome(self):
        """Waits until the kernel has seen that this client listens, before which it hears nothing that is broadcast."""
        until = time.perf_counter() + PATIENCE
        while self.receive(until)[1]["msg_type"] != "iopub_welcome":
            pass
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.manager.shutdown_kernel(now=True)
        for one in self.sockets.values():
            one.close()
        self.context.term()

    def age(self):
        return time.perf_counter() - self.started

    def send(self, channel, kind, content):
        return self.session.send(self.sockets[channel], kind, content)["header"]["msg_id"]

    def receive(self, until):
        """The next message of any channel, as (channel, message)."""
        ready = dict(self.poller.poll(max(0, until - time.perf_counter()) * 1000))
        for name, one in self.sockets.items():
            if one in ready:
                return name, self.session.recv(one, mode=0)[1]
        raise Failed("no answer came in time")

    def ask(self, kind, content, channel="shell", patience=PATIENCE):
        """A request's reply, and how long it took."""
        began, asked = time.perf_counter(), self.send(channel, kind, content)
        while True:
            name, message = self.receive(began + patience)
            if name == channel and message["parent_header"].get("msg_id") == asked:
                return message["content"], time.perf_counter() - began

    def run(self, code, answer=None, seen=None, patience=PATIENCE):
        """Runs a cell to its reply and to idle. answer: what input is answered by; seen: called with each message and its channel."""
        cell, began = Cell(), time.perf_counter()
        asked = self.send("shell", "execute_request", {
            "code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True, "stop_on_error": True})
        while cell.reply is None or "idle" not in cell.times:
            name, message = self.receive(began + patience)
            if message["parent_header"].get("msg_id") != asked:
                continue
            kind, now = message["msg_type"], time.perf_counter() - began
            if name == "shell":
                cell.reply = message
            elif kind == "status":
                kind = message["content"]["execution_state"]
            elif kind == "input_request" and answer is not None:
                self.send("stdin", "input_reply", {"value": answer})
            elif name == "iopub":
                cell.messages.append(message)
            cell.times.setdefault(kind, now)
            if seen:
                seen(name, message)
        return cell

    def complete(self, code):
        """The texts offered at the end of the code, and how long it took."""
        reply, took = self.ask("complete_request", {"code": code, "cursor_pos": len(code)})
        return reply["matches"], took

    def processes(self):
        """The kernel's process and all below it."""
        below, children = [], {}
        for pid in filter(str.isdigit, os.listdir("/proc")):
            with contextlib.suppress(OSError):
                with open(f"/proc/{pid}/stat") as stat:
                    children.setdefault(int(stat.read().rpartition(")")[2].split()[1]), []).append(int(pid))
        queue = [self.pid]
        while queue:
            below.append(queue.pop())
            queue += children.get(below[-1], [])
        return below

    def ticks(self):
        """The processor time that its processes have used, in hundredths of a second."""
        used = 0
        for pid in self.processes():
            with contextlib.suppress(OSError):
                with open(f"/proc/{pid}/stat") as stat:
                    used += sum(map(int, stat.read().rpartition(")")[2].split()[11:13]))
        return used

    def threads(self):
        """The names of all threads of its processes."""
        names = []
        for pid in self.processes():
            with contextlib.suppress(OSError):
                for thread in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{thread}/comm") as name:
                        names.append(name.read().strip())
        return names

    def memory(self):
        """Mebibytes: what the processes hold, and their share of it where pages are shared."""
        totals = {"Rss": 0, "Pss": 0}
        for pid in self.processes():
            with contextlib.suppress(OSError):
                with open(f"/proc/{pid}/smaps_rollup") as rollup:
                    for name, size in (line.split()[:2] for line in rollup.readlines()[1:]):
                        if name[:-1] in totals:
                            totals[name[:-1]] += int(size)
        return totals["Rss"] / 1024, totals["Pss"] / 1024


def reachable(ip, port):
    with socket.socket() as probe:
        return probe.connect_ex((ip, port)) == 0
