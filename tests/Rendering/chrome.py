"""A headless Chromium, driven over a pipe by the DevTools protocol, with nothing but Python's own library."""
import itertools, json, os, subprocess, tempfile, time


class Chrome:
    """`with Chrome() as chrome: chrome.open(url)`; ends with its block."""

    def __enter__(self):
        (there, self.write), (self.read, back) = os.pipe(), os.pipe()
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

        def pipes():
            a, b = os.dup(there), os.dup(back)  # above 4 both, lest one be overwritten by the other
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [os.environ.get("CHROMIUM", "chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
             "--window-size=1280,900", f"--user-data-dir={self.profile.name}", "about:blank"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(there)
        os.close(back)
        self.numbers, self.buffer = itertools.count(1), b""
        return self

    def __exit__(self, *_):
        self.ask("Browser.close")
        self.process.wait(20)
        os.close(self.write)
        os.close(self.read)
        self.profile.cleanup()

    def ask(self, method, session=None, **params):
        """Sends a command and waits for its answer; events in between are left."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self.write, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.buffer:
                self.buffer += os.read(self.read, 1 << 20)
            answer, self.buffer = self.buffer.split(b"\0", 1)
            answer = json.loads(answer)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def open(self, url, script=""):
        """A new page, with a script that runs before the page's own."""
        page = Page(self)
        page.ask("Page.enable")
        page.ask("Page.addScriptToEvaluateOnNewDocument", source=script)
        page.ask("Page.navigate", url=url)
        return page

    def renderer_memory(self):
        """MiB resident in the largest renderer."""
        processes = self.ask("SystemInfo.getProcessInfo")["processInfo"]
        return max(resident(process["id"]) for process in processes if process["type"] == "renderer")


class Page:
    def __init__(self, chrome):
        self.chrome = chrome
        self.target = chrome.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = chrome.ask("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]

    def ask(self, method, **params):
        return self.chrome.ask(method, self.session, **params)

    def value(self, expression):
        """An expression's value; a promise's once it is kept."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", expression))
        return answer["result"].get("value")

    def wait(self, expression, seconds=60):
        """The first value of an expression that is none of JavaScript's nothings."""
        end = time.monotonic() + seconds
        while not (value := self.value(expression)):
            if time.monotonic() > end:
                raise TimeoutError(f"{expression}: nothing after {seconds} s")
            time.sleep(0.02)
        return value

    def close(self):
        self.chrome.ask("Target.closeTarget", targetId=self.target)


def resident(process):
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024
