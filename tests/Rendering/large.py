"""A notebook far larger than most, and how its page bears being read."""
import json, random

CELLS, CHARTS, ROWS = 1000, 200, 100_000

# Scrolls down some pixels a frame; gives the frames' times in milliseconds, the longest first.
SCROLL = """new Promise(done => {
  const times = [];
  let last = performance.now(), left = 600;
  const step = now => {
    times.push(now - last);
    last = now;
    scrollBy({ top: STEP, behavior: 'instant' });
    if (left-- > 0) requestAnimationFrame(step);
    else done(times.slice(1).sort((a, b) => b - a));
  };
  requestAnimationFrame(step);
})"""


def write(path):
    chance = random.Random(1)
    every = CELLS // CHARTS
    cells = [chart(number, chance) if number % every == 1 else table(chance) if number == 3 else words(number, chance) if number % 2 else printed(number)
             for number in range(CELLS)]
    with open(path, "w") as file:
        json.dump({"cells": cells, "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": "C#", "language": "C#"}}, "nbformat": 4, "nbformat_minor": 5}, file)


def code(number, source, *outputs):
    return {"cell_type": "code", "id": f"c{number}", "metadata": {}, "execution_count": number, "source": source, "outputs": list(outputs)}


def display(**data):
    return {"output_type": "display_data", "metadata": {}, "data": data}


def words(number, chance):
    text = " ".join(chance.choice("grain rain hill mill oats rye sown mown weighed sold".split()) for _ in range(80))
    return {"cell_type": "markdown", "id": f"c{number}", "metadata": {}, "source": f"{'## Part ' + str(number) if number % 20 == 7 else ''}\n\n{text}."}


def printed(number):
    return code(number, f"foreach (var year in years)\n    Console.WriteLine(year + {number});",
                {"output_type": "stream", "name": "stdout", "text": "".join(f"{2000 + year + number}\n" for year in range(8))})


def chart(number, chance):
    names = [f"valley {i}" for i in range(30)]
    figure = {"data": [{"type": kind, "name": name, "x": names, "y": [round(chance.random() * 9, 2) for _ in names]} for kind, name in (("bar", "barley"), ("scatter", "oats"))],
              "layout": {"title": {"text": f"Harvest {number}"}, "template": {"layout": {"colorway": ["#0072b2", "#d55e00"], "xaxis": {"ticks": "outside"}}}}}
    return code(number, "Chart.Bar(yields)", display(**{"application/vnd.plotly.v1+json": figure}))


def table(chance):
    rows = "".join(f"<tr><td>{i}</td><td>field {i}</td><td>{chance.random():.4f}</td><td>{2000 + i % 25}</td></tr>" for i in range(ROWS))
    return code(3, "fields", display(**{"text/html": f"<table><thead><tr><th>n</th><th>field</th><th>yield</th><th>year</th></tr></thead><tbody>{rows}</tbody></table>"}))


def measure(chrome, page):
    opened = chrome.open("file://" + page)
    ready = opened.wait("document.readyState === 'complete' && document.querySelector('.drawn') && performance.now()")
    paint = opened.value("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    print(f"first paint {paint:.0f} ms, first charts drawn {ready:.0f} ms, memory {chrome.renderer_memory():.0f} MiB")
    opened.value("new Promise(done => setTimeout(done, 1000))")
    for part, step in (("from the top", 50), ("further", 50), ("at a reader's pace", 6)):  # three screens a second, and a third of one
        times = opened.value(SCROLL.replace("STEP", str(step)))
        print(f"scrolling {part}: longest frames {', '.join(f'{time:.0f}' for time in times[:3])} ms, "
              f"{sum(time > 50 for time in times)} of {len(times)} over 50 ms, memory {chrome.renderer_memory():.0f} MiB")
    print(f"charts drawn at the end: {opened.value('document.querySelectorAll(`.drawn`).length')}")
    opened.close()
