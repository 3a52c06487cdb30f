#!/usr/bin/python3
"""Attacks a published kernel through its ports. Wants Debian's python3-jupyter-client.

    hostile.py [--count N] [--seed S] [--clients N] [PROGRAM]

Three rounds: N connections, over all five sockets, whose handshake or frames are mutated, without the key; N messages that
are wrong (signature, JSON, missing frames), with and without it; many clients at once. After every thousand a good request
must be answered. Prints how many files the kernel has open and how much memory it holds early and late, and fails where one
grew. What was sent last is kept in /dev/shm/hostile.bin.
"""
import argparse, os, random, socket, statistics, struct, sys, threading, time

import zmq
from jupyter_client.session import Session

from benchmark import PUBLISHED, whole
from kernel import Failed, Kernel, specs

GREETING = b"\xff" + b"\0" * 8 + b"\x7f\x03\x01NULL" + b"\0" * 16 + b"\0" * 32
KINDS = {"shell": b"DEALER", "control": b"DEALER", "stdin": b"DEALER", "iopub": b"SUB", "hb": b"REQ"}


def frame(body, flags=0):
    if len(body) < 256:
        return bytes([flags, len(body)]) + body
    return bytes([flags | 2]) + struct.pack(">Q", len(body)) + body


def command(name, data=b""):
    return frame(bytes([len(name)]) + name + data, 4)


def prop(name, value):
    return bytes([len(name)]) + name + struct.pack(">I", len(value)) + value


def ready(kind):
    return command(b"READY", prop(b"Socket-Type", kind) + prop(b"Identity", b""))


def parts(rng, kind):
    """A good conversation's beginning, as pieces, of which some are then broken."""
    pieces = [GREETING, ready(kind)]
    for _ in range(rng.randrange(4)):
        pieces.append(rng.choice([
            lambda: command(b"PING", b"\0\x0a" + rng.randbytes(rng.randrange(20))),
            lambda: command(b"SUBSCRIBE", rng.randbytes(rng.randrange(10))), lambda: command(b"CANCEL", b""), lambda: command(b"ERROR", b"\0"),
            lambda: frame(b"\1" + rng.randbytes(3)), lambda: frame(b"<IDS|MSG>", 1) + frame(b"0" * 64, 1) + frame(b"{}", 1) * 3 + frame(b"{}"),
            lambda: frame(rng.randbytes(rng.randrange(600)), rng.randrange(2)), lambda: frame(b"", 1) + frame(b"ping"),
            lambda: b"\4\0", lambda: b"\4\x16\5READY\x0bSocket-Type\xff\xff\xff\xff", lambda: b"\6" + b"\xff" * 8,
            lambda: b"\2" + struct.pack(">Q", rng.choice([2**63, 2**31, 2**29, 2**16])) + rng.randbytes(100), lambda: b"\1\0" * 1000])())
    return pieces


def mutate(rng, pieces):
    for _ in range(rng.randrange(4)):
        i = rng.randrange(len(pieces))
        piece = bytearray(pieces[i])
        how, at = rng.randrange(7), rng.randrange(len(piece) or 1)
        if how == 0 and piece:
            piece[at] ^= 1 << rng.randrange(8)
        elif how == 1 and piece:
            piece[at] = rng.choice([0, 1, 4, 127, 128, 255])
        elif how == 2:
            del piece[at:at + rng.randrange(1, 9)]
        elif how == 3:
            piece[at:at] = rng.randbytes(rng.randrange(1, 9))
        elif how == 4:
            piece = piece[:at]
        elif how == 5:
            pieces.insert(i, bytes(piece))
        else:
            del pieces[i]
            if not pieces:
                return b""
            continue
        pieces[i] = bytes(piece)
    return b"".join(pieces)


def connections(kernel, rng, count, watch):
    ports = {name: getattr(kernel.manager, name + "_port") for name in KINDS}
    held = []
    for number in range(count):
        name = rng.choice(list(KINDS))
        sent = mutate(rng, parts(rng, KINDS[name]))
        with open("/dev/shm/hostile.bin", "wb") as last:
            last.write(name.encode() + b"\n" + sent)
        one = socket.create_connection((kernel.manager.ip, ports[name]))
        try:
            # All at once, or the greeting first and the rest once it is answered.
            if rng.randrange(2):
                one.sendall(sent[:64])
                one.settimeout(0.02)
                try:
                    one.recv(200)
                except TimeoutError:
                    pass
                one.settimeout(None)
                sent = sent[64:]
            one.sendall(sent)
        except OSError:
            pass  # It closed the connection.
        held.append(one)  # Some stay open for a while.
        if len(held) > 100:
            held.pop(rng.randrange(100)).close()
        if number % 1000 == 999:
            watch()
    for one in held:
        one.close()


def messages(kernel, rng, count, watch):
    stranger = Session(key=b"another key", signature_scheme="hmac-sha256")
    shell = kernel.sockets["shell"]
    for number in range(count):
        signer = rng.choice([kernel.session, stranger])
        message = signer.msg(rng.choice(["execute_request", "complete_request", "inspect_request", "comm_open", "unheard_of", "input_reply"]),
                             rng.choice([{}, {"code": 5}, {"code": "", "cursor_pos": -1}, {"code": "", "cursor_pos": 2**40}, {"code": None}]))
        frames = signer.serialize(message)
        how, at = rng.randrange(7), rng.randrange(len(frames))
        if how == 0:
            frames[at] = rng.randbytes(rng.randrange(200))
        elif how == 1:
            frames = frames[:at]
        elif how == 2:
            frames.insert(at, b"")
        elif how == 3 and len(frames[at]) > 1:
            frames[at] = frames[at][:-1]
        elif how == 4:
            body = [frames[2], frames[3], frames[4], b"[" * rng.randrange(5000)]
            frames = [frames[0], signer.sign(body)] + body
        elif how == 5:
            frames *= rng.randrange(1, 20)
        if frames:
            shell.send_multipart(frames)
        if number % 1000 == 999:
            watch()


def clients(kernel, count):
    """Each with sockets of its own asks and listens; all must be answered."""
    failed = []

    def one(number):
        context = zmq.Context()
        session = Session(key=kernel.session.key, signature_scheme="hmac-sha256")
        shell, iopub, heartbeat = context.socket(zmq.DEALER), context.socket(zmq.SUB), context.socket(zmq.REQ)
        try:
            iopub.subscribe(b"")
            for each, name in (shell, "shell"), (iopub, "iopub"), (heartbeat, "hb"):
                each.linger, each.rcvtimeo = 0, 60_000
                each.setsockopt(zmq.HEARTBEAT_IVL, 200)
                each.connect(f"tcp://{kernel.manager.ip}:{getattr(kernel.manager, name + '_port')}")
            while iopub.recv_multipart()[0] != b"":
                pass  # The welcome, whose topic is the subscription.
            for turn in range(10):
                asked = session.send(shell, "execute_request", {"code": f"{number} * 1000 + {turn}", "silent": False})["header"]["msg_id"]
                while asked.encode() not in shell.recv_multipart()[3]:
                    pass
                results = []
                while True:
                    frames = iopub.recv_multipart()
                    if asked.encode() not in frames[4]:
                        continue  # Another client's; reading each would take this process longer than the kernel.
                    heard = session.deserialize(frames[2:])
                    if heard["msg_type"] == "execute_result":
                        results.append(heard["content"]["data"]["text/plain"])
                    if heard["content"].get("execution_state") == "idle":
                        break
                if results != [str(number * 1000 + turn)]:
                    failed.append(f"client {number} got {results}")
                heartbeat.send(b"ping")
                if heartbeat.recv() != b"ping":
                    failed.append(f"client {number}: no heartbeat")
        except zmq.ZMQError as error:
            failed.append(f"client {number}: {error}")
        finally:
            context.destroy(0)
    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise Failed(f"{len(failed)} failures: {failed[:5]}")
    print(f"{count} clients at once, 10 cells each: {time.perf_counter() - began:.1f} s")


class Watch:
    """Asks for an answer, and looks at what the kernel holds."""

    def __init__(self, kernel, name):
        self.kernel, self.name, self.files, self.memory, self.waited = kernel, name, [], [], []

    def __call__(self):
        if not self.kernel.manager.is_alive():
            raise Failed(f"{self.name}: the kernel ended; what was sent last is in /dev/shm/hostile.bin")
        self.waited.append(self.kernel.ask("kernel_info_request", {})[1] * 1000)
        self.files.append(len(os.listdir(f"/proc/{self.kernel.pid}/fd")))
        with open(f"/proc/{self.kernel.pid}/status") as status:
            self.memory.append(next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024)

    def close(self):
        early, late = slice(len(self.memory) // 5, 2 * len(self.memory) // 5 + 1), slice(4 * len(self.memory) // 5, None)
        figures = [(min(values[early]), min(values[late])) for values in (self.files, self.memory)]
        print(f"{self.name}: files {figures[0][0]} early, {figures[0][1]} late; memory {figures[1][0]:.0f} MiB early, {figures[1][1]:.0f} MiB "
              f"late; the next request answered in {statistics.median(self.waited):.1f} ms (most {max(self.waited):.0f})")
        if figures[0][1] > figures[0][0] + 20 or figures[1][1] > figures[1][0] * 1.25:
            raise Failed(f"{self.name}: it grew")


def main():
    line = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    line.add_argument("--count", type=int, default=100_000)
    line.add_argument("--seed", type=int, default=20201130)
    line.add_argument("--clients", type=int, default=50)
    line.add_argument("program", nargs="?", default=PUBLISHED)
    chosen = line.parse_args()
    with specs(whole([chosen.program])), Kernel("csharp") as kernel:
        try:
            kernel.welcome().run("1 + 1").expect("2")
            for round in connections, messages:
                watch = Watch(kernel, f"{chosen.count:,} {round.__name__}")
                round(kernel, random.Random(chosen.seed), chosen.count, watch)
                watch.close()
            kernel.run("1 + 1").expect("2")
            clients(kernel, chosen.clients)
            kernel.run("1 + 1").expect("2")
        except Failed as failed:
            print(f"FAILED: {failed}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
