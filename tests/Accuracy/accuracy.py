#!/usr/bin/env python3
"""How well the library reads, on texts that other people annotated. Standard library only.

    accuracy.py            reads every gold file and writes the figures to figures.txt, beside this script
    accuracy.py --check    reads them, and tells what rose and fell against figures.txt

Exit codes: 0; 1 where --check found a figure more than half a point lower, or reading failed; 77, skipped, where the gold is
not there: it is looked for in ../shared/gold, beside the repository. The program must be built (Release).
A row is F1, or what its name says, in per cent. A baseline beside a row is what a rule of one line reaches there.
"""
import collections, json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
GOLD = os.path.join(os.path.dirname(ROOT), "shared", "gold")
FIGURES = os.path.join(HERE, "figures.txt")
PROGRAM = os.path.join(ROOT, ".artifacts", "bin", "Notebooks.Cli", "release", "Notebooks.Cli.dll")
TOLERANCE = 0.5
TOGETHER = [("te3_timebank", "te3_aquaint"), ("gum_news", "meantime")]  # Files that one bar holds for: their dates are scored as one set.
HEAD = "# Written by accuracy.py; see there. F1 in per cent unless the row says otherwise.\n"


def gold_files():
    dev = os.path.join(GOLD, "dev")
    names = sorted(name for name in os.listdir(dev) if name.endswith(".jsonl"))
    return [os.path.join(GOLD, "article.jsonl")] + [os.path.join(dev, name) for name in names]


def read(gold):
    with open(gold, "rb") as articles:
        return subprocess.run(["dotnet", PROGRAM, "read"], stdin=articles, stdout=subprocess.PIPE, check=True).stdout


def score(gold, readings):
    """The scorer's rows, in its order: name → per cent."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(readings)
        file.flush()
        scorer = [sys.executable, os.path.join(GOLD, "score.py"), gold, file.name]
        lines = subprocess.run(scorer, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    rows, above = {}, ""
    for line in lines:
        row = re.match(r"(\S.*?) {2,}(?:F1)? +(\d+\.\d)", line)
        if row:
            name = row[1].replace("quotes ...", above)  # The scorer's ditto.
            rows[name] = float(row[2])
            source = re.search(r"right source +(\d+\.\d)%", line)
            if source:
                above = name
                rows[name + ", source right of those"] = float(source[1])
    return rows


def baseline(documents):
    """What needs no reading: clusters of the gold's own mentions by their last word; the commonest code for every sentence."""
    codes = collections.Counter(e["type"] for d in documents for e in d.get("events", []) if e.get("type"))
    common = codes.most_common(1)[0][0] if codes else None
    for d in documents:
        reading = {"id": d["id"]}
        if any(m.get("entity") is not None for m in d.get("mentions", [])):
            last = lambda m: d["text"][m["start"]:m["end"]].split()[-1].lower()
            reading["mentions"] = [{"start": m["start"], "end": m["end"], "actor": last(m)} for m in d["mentions"]]
        if common and d.get("events"):
            reading["events"] = [{"type": common}]
        yield reading


def baselines(gold):
    """Rows of the two baselines that say something: actors by the last name alone, events by the commonest code."""
    with open(gold, encoding="utf-8") as file:
        documents = [json.loads(line) for line in file if line.strip()]
    readings = "".join(json.dumps(reading) + "\n" for reading in baseline(documents)).encode()
    told = {"actors": "last name alone", "events code": "commonest code", "events macro": "commonest code"}
    return {
        f"{name}, baseline: {rule}": figure
        for name, figure in score(gold, readings).items()
        for start, rule in told.items()
        if name.startswith(start) and name != "events code + source + target"
    }


def together(pair, readings):
    """The dates of two files as one set."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as gold:
        for name in pair:
            with open(os.path.join(GOLD, "dev", name + ".jsonl"), "rb") as part:
                gold.write(part.read().rstrip(b"\n") + b"\n")
        gold.flush()
        rows = score(gold.name, b"".join(readings[name] for name in pair))
    return {row: figure for row, figure in rows.items() if row.startswith("dates")}


def measure():
    readings = {}
    for gold in gold_files():
        name = os.path.basename(gold).removesuffix(".jsonl")
        readings[name] = read(gold)
        beside = {} if name == "article" else baselines(gold)
        for row, figure in {**score(gold, readings[name]), **beside}.items():
            yield f"{name}: {row}", figure
    for pair in TOGETHER:
        for row, figure in together(pair, readings).items():
            yield f"{' + '.join(pair)}: {row}", figure


def committed():
    with open(FIGURES, encoding="utf-8") as file:
        rows = (line.rsplit(None, 1) for line in file if line.strip() and not line.startswith("#"))
        return {name.rstrip(): float(figure) for name, figure in rows}


def check(now, before):
    """Prints what changed; true where no row is missing or fell further than the tolerance."""
    fine = True
    for row, was in before.items():
        figure = now.get(row)
        fell = figure is None or figure < was - TOLERANCE - 1e-9
        fine = fine and not fell
        if figure != was:
            print(f"{row:<88} {was:6.1f} → {'gone' if figure is None else f'{figure:5.1f}'}{'   FELL' if fell else ''}")
    return fine


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.exit(__doc__)
    if not os.path.isdir(GOLD):
        print("skipped: there is no annotated text in ../shared/gold")
        return 77
    if not os.path.exists(PROGRAM):
        print("The program is not built: run 'dotnet build -c Release' first.", file=sys.stderr)
        return 1
    now = dict(measure())
    if arguments:
        return 0 if check(now, committed()) else 1
    with open(FIGURES + ".new", "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(f"{row:<88} {figure:6.1f}\n" for row, figure in now.items()))
    os.replace(FIGURES + ".new", FIGURES)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
