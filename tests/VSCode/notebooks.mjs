// The notebooks that the tests open, and what the tests need to be there.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const tools = process.env.VSCODE_TOOLS ?? join(root, ".artifacts/vscode");
export const engine = join(root, ".artifacts/bin/Notebooks.Cli/release/Notebooks.Cli");
const missing = [join(tools, "node_modules/.bin/code-server"), engine, join(root, "src/Notebooks.VSCode/dist/extension.js")].find(path => !existsSync(path));

/** Why the tests cannot run; false where they can. */
export const skip = missing ? `${missing} is not there: see tests/VSCode/README.md` : false;

/** A notebook of C# cells, as the engine writes it. */
export function notebook(...cells) {
    const language = source => (/^#!(fsharp|sql|html)\b/.exec(source.split("\n")[0])?.[1] ?? "csharp");
    const code = (source, i) => ({
        cell_type: "code",
        execution_count: null,
        id: `c${i}`,
        metadata: { dotnet_interactive: { language: language(source) }, polyglot_notebook: { kernelName: language(source) } },
        outputs: [],
        source: source.split(/(?<=\n)/),
    });
    const metadata = { kernelspec: { display_name: "C# (Notebooks)", language: "csharp", name: ".net-csharp" }, language_info: { name: "csharp" } };
    return JSON.stringify({ cells: cells.map(code), metadata, nbformat: 4, nbformat_minor: 5 }, null, 1) + "\n";
}

/** A notebook of F# cells. */
export const fsharpNotebook = (...cells) =>
    notebook(...cells).replaceAll('"csharp"', '"fsharp"').replaceAll(".net-csharp", ".net-fsharp").replaceAll("C# (", "F# (");

/** Notebooks whose last cell can use what the first declares: a record `Story` with a `Headline`, a list `stories` and a `story`. */
export const stories = [
    {
        name: "C#",
        text: notebook(
            "record Story(string Headline, int Year);\nvar stories = new List<Story> { new(\"a\", 2024) };\nvar story = stories[0];",
            "using System.Linq;\nstory.Year",
            "var x = 1;",
        ),
    },
    {
        name: "F#",
        text: fsharpNotebook(
            "type Story = { Headline: string; Year: int }\nlet stories = [ { Headline = \"a\"; Year = 2024 } ]\nlet story = stories[0]",
            "open System\nstory.Year",
            "let x = 1",
        ),
    },
];

/** The same notebook after the command line has run it. */
export function run(text) {
    const path = join(mkdtempSync(join(tmpdir(), "notebooks-run-")), "n.ipynb");
    writeFileSync(path, text);
    execFileSync(engine, ["run", path]);
    return readFileSync(path, "utf8");
}
