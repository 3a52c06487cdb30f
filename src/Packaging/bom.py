#!/usr/bin/env python3
"""Writes the lists of what the packages carry: bom.cdx.json (CycloneDX) and THIRD-PARTY-NOTICES.md beside each project that is packed.

    dotnet tool restore && python3 src/Packaging/bom.py

Run it after a dependency changed and was restored. A test compares the lists with the lock files. What CycloneDX finds no licence of is
in the table below, from the package's own page.
"""
import json, re, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path("/usr/share/common-licenses")

# Project, and the projects whose packages it carries besides.
PROJECTS = {"News": [], "News.Interactive": [], "Notebooks.Cli": ["News.Interactive"]}

LICENCES = {
    "Apache.Arrow": "Apache-2.0",
    "Fable.Core": "MIT",
    "K4os.Compression.LZ4": "MIT",
    "Microsoft.AspNetCore.Html.Abstractions": "Apache-2.0",
    "System.Data.DataSetExtensions": "MIT",
}

# In the assembly of Plotly.NET, and in every page with a chart.
PLOTLY = {
    "type": "library",
    "bom-ref": "pkg:npm/plotly.js-dist-min@2.28.0",
    "name": "plotly.js-dist-min",
    "version": "2.28.0",
    "licenses": [{"license": {"id": "MIT"}}],
    "copyright": "Copyright 2012-2024, Plotly, Inc.",
    "purl": "pkg:npm/plotly.js-dist-min@2.28.0",
    "externalReferences": [{"type": "website", "url": "https://plotly.com/javascript/"}],
}

MIT = """Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""

BSD = """Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions
are met: (1) Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
(2) Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the
documentation and/or other materials provided with the distribution. (3, of BSD-3-Clause only) Neither the name of the copyright holder
nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written
permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE
USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."""


def components(project):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["dotnet", "tool", "run", "dotnet-CycloneDX", "--", f"src/{project}/{project}.csproj", "-o", folder, "-fn", "bom.json",
             "-F", "Json", "-dpr", "-ed", "-ns", "-tfm", "net10.0"],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
        )
        found = json.loads((Path(folder) / "bom.json").read_text())["components"]
    for part in found:
        part.pop("description", None)
        if part["name"] in LICENCES:
            part["licenses"] = [{"license": {"id": LICENCES[part["name"]]}}]
    return {part["bom-ref"]: part for part in found}


def licence(part):
    return " and ".join(entry["license"].get("id") or entry["license"]["url"] for entry in part["licenses"])


def address(part):
    kinds = {entry["type"]: entry["url"] for entry in part.get("externalReferences", [])}
    return kinds.get("vcs") or kinds.get("website") or "https://www.nuget.org/packages/" + part["name"]


def holder(part):
    names = ", ".join(author["name"] for author in part.get("authors", []))
    return re.sub(r"\s+", " ", part.get("copyright") or names).strip()


def notices(parts):
    used = sorted({licence(part) for part in parts})
    lines = ["# Third-party notices", "", "What this package or program carries besides its own code, with the licences. The sources are at the addresses.", "",
             "| package | version | licence | copyright | address |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| {p['name']} | {p['version']} | {licence(p)} | {holder(p).replace('|', '/')} | {address(p)} |" for p in parts]
    texts = {"MIT": MIT, "BSD-2-Clause": BSD, "BSD-3-Clause": BSD}
    for name, file in {"Apache-2.0": "Apache-2.0", "MPL-2.0": "MPL-2.0", "MPL-1.1": "MPL-1.1", "LGPL-3.0-only": "LGPL-3"}.items():
        texts[name] = (TEXTS / file).read_text().strip("\n") if name in used else ""
    for name in used:
        lines += ["", f"## {name}", ""] + ["    " + line if line else "" for line in texts[name].splitlines()]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def main():
    found = {project: components(project) for project in PROJECTS}
    for project, others in PROJECTS.items():
        parts = dict(found[project])
        for other in others:
            parts |= found[other]
        if any(part["name"] == "Plotly.NET" for part in parts.values()):
            parts[PLOTLY["bom-ref"]] = PLOTLY
        parts = sorted(parts.values(), key=lambda part: (part["name"].lower(), part["version"]))
        if lacking := [part["name"] for part in parts if not part.get("licenses")]:
            sys.exit(f"{project}: the licence of {', '.join(lacking)} is not known; add it to the table of {Path(__file__).name}.")
        bom = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
               "metadata": {"component": {"type": "application" if project == "Notebooks.Cli" else "library", "name": project}},
               "components": parts}
        (ROOT / "src" / project / "bom.cdx.json").write_text(json.dumps(bom, indent=1, ensure_ascii=False) + "\n")
        (ROOT / "src" / project / "THIRD-PARTY-NOTICES.md").write_text(notices(parts))


if __name__ == "__main__":
    main()
