#!/usr/bin/python3
"""How large pages are and how fast they open in a headless Chromium, beside nbconvert's. Wants `chromium`, and for the
comparison Debian's python3-nbconvert.

    pages.py [--program FILE] [NOTEBOOK]       one notebook, by default notebooks/05-your-own-article.ipynb
    pages.py [--program FILE] --large          1,000 cells: 200 charts, and a table of 100,000 rows

Without --program the tests' build is measured. Times are medians of five openings, in milliseconds since navigation began.
"""
import argparse, json, os, resource, statistics, subprocess, sys, tempfile, time

import large
from chrome import Chrome

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLOTLY = "application/vnd.plotly.v1+json"
OPENINGS = 5

# Notes when a number of charts stand drawn, whoever made the page.
DRAWN = """(() => {
  const look = () => {
    if (document.querySelectorAll('.js-plotly-plot:has(.main-svg)').length >= CHARTS) window.drawnAt = performance.now();
    else setTimeout(look, 5);
  };
  look();
})()"""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("notebook", nargs="?", default=os.path.join(ROOT, "notebooks", "05-your-own-article.ipynb"))
    options.add_argument("--program", default=os.path.join(ROOT, ".artifacts", "bin", "Notebooks.Cli", "release", "Notebooks.Cli"))
    options.add_argument("--large", action="store_true")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Chrome() as chrome:
        if options.large:
            notebook = os.path.join(folder, "large.ipynb")
            large.write(notebook)
            page, seconds = render(options.program, notebook, folder)
            print(f"rendered in {seconds:.2f} s ({resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime:.2f} s of them computing) to {size(page)} MB")
            large.measure(chrome, page)
            return
        with open(options.notebook) as file:
            charts = [data[PLOTLY] for cell in json.load(file)["cells"] for output in cell.get("outputs", [])
                      if PLOTLY in (data := output.get("data", {}))]
        print(f"{'page by':12} {'MB':>6} {'made in s':>10} {'first paint':>12} {'charts drawn':>13}")
        for name, make in (("notebooks", render), ("nbconvert", nbconvert)):
            page, seconds = make(options.program, options.notebook, folder)
            paint, drawn = opening(chrome, page, len(charts))
            print(f"{name:12} {size(page):>6} {seconds:>10.2f} {paint:>12.0f} {drawn:>13.0f}")


def render(program, notebook, folder):
    page = os.path.join(folder, "page.html")
    begun = time.monotonic()
    subprocess.run([program, "render", notebook, "--output", page], check=True, stdout=subprocess.DEVNULL)
    return page, time.monotonic() - begun


def nbconvert(program, notebook, folder):
    """As Python's plotly does it in a notebook to be opened offline: the library in the first chart, and a script a chart."""
    with open(notebook) as file:
        content = json.load(file)
    library = f"<script>(define => {{ {plotly(program, folder)} }})()</script>"  # else it hands itself to nbconvert's require.js
    for number, data in enumerate(data for cell in content["cells"] for output in cell.get("outputs", []) if PLOTLY in (data := output.get("data", {}))):
        figure = json.dumps(data.pop(PLOTLY)).replace("<", "\\u003c")
        data["text/html"] = f"{library}<div id='p{number}'></div><script>{{ const f = {figure}; Plotly.newPlot('p{number}', f.data, f.layout, f.config); }}</script>"
        data.pop("image/png", None)
        library = ""
    path = os.path.join(folder, "other.ipynb")
    with open(path, "w") as file:
        json.dump(content, file)
    begun = time.monotonic()
    subprocess.run(["/usr/bin/python3", "-m", "nbconvert", "--to", "html", path], check=True, stderr=subprocess.DEVNULL)
    return os.path.join(folder, "other.html"), time.monotonic() - begun


def plotly(program, folder):
    """plotly.js, as a page carries it that has a chart of a rarer kind."""
    import base64, gzip, re
    notebook = os.path.join(folder, "rarer.ipynb")
    with open(notebook, "w") as file:
        json.dump({"cells": [large.code(0, "chart", large.display(**{PLOTLY: {"data": [{"type": "heatmap"}]}}))], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, file)
    page, _ = render(program, notebook, folder)
    with open(page) as file:
        return gzip.decompress(base64.b64decode(re.search('<script type="application/gzip" id="plotly">([^<]*)', file.read())[1])).decode()


def opening(chrome, page, charts):
    paints, drawns = [], []
    for _ in range(OPENINGS):
        opened = chrome.open("file://" + page, DRAWN.replace("CHARTS", str(charts)))
        drawns.append(opened.wait("window.drawnAt"))
        paints.append(opened.wait("performance.getEntriesByName('first-contentful-paint')[0]?.startTime"))
        opened.close()
    return statistics.median(paints), statistics.median(drawns)


def size(page):
    return f"{os.path.getsize(page) / 1e6:.2f}"


if __name__ == "__main__":
    sys.exit(main())
