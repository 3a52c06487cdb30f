#!/usr/bin/python3
"""What somebody does at jupyter-console, typed into a terminal of its own.

    console.py KERNEL

Exit code 0 where everything awaited was seen; else what was seen is printed. Wants Debian's jupyter-console and python3-pexpect.
"""
import os, re, sys, time

import pexpect

ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|\][^\x07]*\x07|[=>()][A-Z0-9]?)")
# A machine that is busy is no machine to be impatient on. Asked whether a line is complete, a kernel that takes half a second
# brings this console down in its own key handling; so two empty lines say that a cell is.
PATIENT = ["--ZMQCompleter.timeout=20", "--ZMQTerminalInteractiveShell.use_kernel_is_complete=False"]
TAB, END = "\t", "\x04"


class Terminal:
    def __init__(self, kernel):
        # A terminal that tells where its cursor stands is nothing that a pipe can play.
        environment = dict(os.environ, PROMPT_TOOLKIT_NO_CPR="1", TERM="xterm", PYDEVD_DISABLE_FILE_VALIDATION="1")
        self.process = pexpect.spawn("/usr/bin/python3", ["-Xfrozen_modules=off", "/usr/bin/jupyter-console", "--kernel", kernel] + PATIENT,
                                     env=environment, encoding="utf-8", dimensions=(40, 120))
        self.seen = ""

    def await_text(self, pattern, seconds=40):
        """Waits until what is on the terminal, without colours, has the pattern behind what was awaited last."""
        until = time.monotonic() + seconds
        while True:
            text = ESCAPES.sub("", self.seen)
            found = re.search(pattern, text)
            if found:
                self.seen = text[found.end():]
                return found
            if time.monotonic() > until:
                sys.exit(f"'{pattern}' was awaited, and this was seen:\n{text[-3000:]}")
            try:
                self.seen += self.process.read_nonblocking(4096, 0.1)
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                until = 0

    def enter(self, line):
        self.process.send(line)
        # Typed and entered in one go it would be taken for pasted text.
        time.sleep(0.3)
        self.process.send("\r")

    def run(self, cell):
        self.enter(cell)
        self.enter("")
        self.enter("")


def main(kernel):
    terminal = Terminal(kernel)
    terminal.await_text(r"In \[1\]:")
    terminal.run("var answer = 21 * 2; answer")
    terminal.await_text(r"Out\[1\]:\s*42")

    terminal.await_text(r"In \[2\]:")
    terminal.run("throw new InvalidOperationException(\"no such day\");")
    terminal.await_text(r"InvalidOperationException: no such day")

    terminal.await_text(r"In \[3\]:")
    terminal.run("var name = await Kernel.GetInputAsync(\"By your leave\" + \", who? \"); $\"{name} of {answer}\"")
    terminal.await_text(r"By your leave, who\?")
    terminal.enter("Ada")
    terminal.await_text(r"Out\[3\]:\s*Ada of 42")

    terminal.await_text(r"In \[4\]:")
    terminal.process.send("Console.WriteL" + TAB)
    terminal.await_text(r"ine")  # only what is new is drawn
    terminal.run("(\"completed\")")
    terminal.await_text(r"\ncompleted")

    # No Ctrl-C: this console does not get over its own (with IPython's kernel neither), and says nothing from then on.
    terminal.await_text(r"In \[5\]:")
    terminal.process.send(END)
    terminal.await_text(r"exit[^\n]*\?")
    terminal.enter("y")
    terminal.process.expect(pexpect.EOF, timeout=20)
    terminal.process.close()
    if terminal.process.exitstatus != 0:
        sys.exit(f"jupyter-console ended with {terminal.process.exitstatus}, {terminal.process.signalstatus}")


if __name__ == "__main__":
    main(*sys.argv[1:])
