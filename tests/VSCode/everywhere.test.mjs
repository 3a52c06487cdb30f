// A notebook with every language, saved in the window: the same cells in the same languages for every other program.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { engine, notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, command, open, pick, press, saved, shows, until, withWindow } from "./window.mjs";

const cells = [
    ["csharp", "C#", "var n = 40;\n$\"csharp {n + 2}\""],
    ["fsharp", "F#", "let m = 7\nsprintf \"fsharp %d\" (m * 3)"],
    ["sql", "SQL", "select 5 as five"],
    ["html", "HTML", "<b>bold words</b>"],
    ["javascript", "JavaScript", "return 6 * 7;"],
    ["mermaid", "Mermaid", "graph LR\n    A --> B"],
];
const words = "# A heading\n\nand words";
const named = cells.map(([language]) => language);

/** The notebook before its cells have been given their languages: C# cells, and one with words. */
function before() {
    const all = JSON.parse(notebook(...cells.map(([, , code]) => code)));
    all.cells.push({ cell_type: "markdown", id: "words", metadata: {}, source: words.split(/(?<=\n)/) });
    return JSON.stringify(all, null, 1) + "\n";
}

/** Each cell's language and code, by the line that selects it. */
const cellsOf = notebook =>
    notebook.cells.map(cell => {
        const source = [cell.source].flat().join("");
        if (cell.cell_type === "markdown") return ["markdown", source];
        const selected = /^#!(\w+)\n/.exec(source);
        return [selected?.[1] ?? "csharp", source.slice(selected?.[0].length ?? 0)];
    });

const expected = [...cells.map(([language, , code]) => [language, code]), ["markdown", words]];

/** What .NET Interactive's own reader finds in a .dib. */
function dibByInteractive(folder, name) {
    const reader = join(folder, "reader.ipynb");
    const code = [
        `#r "${join(dirname(engine), "Microsoft.DotNet.Interactive.Documents.dll")}"`,
        "using Microsoft.DotNet.Interactive.Documents;",
        "var known = new KernelInfoCollection { DefaultKernelName = \"csharp\" };",
        ...[...named, "markdown"].map(language => `known.Add(new KernelInfo("${language}"));`),
        `var read = CodeSubmission.Parse(System.IO.File.ReadAllText("${join(folder, name)}"), known);`,
        "var found = read.Elements.Select(element => new[] { element.KernelName, element.Contents });",
        `System.IO.File.WriteAllText("${join(folder, "found.json")}", System.Text.Json.JsonSerializer.Serialize(found));`,
    ];
    writeFileSync(reader, notebook(code.join("\n")));
    const { status, stderr } = spawnSync(engine, ["run", reader], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    return JSON.parse(readFileSync(join(folder, "found.json"), "utf8"));
}

test("every language of the picker runs, and is read alike by the command line, nbconvert and .NET Interactive", { skip }, async () => {
    await withWindow({ "n.ipynb": before() }, tools, async (page, folder) => {
        const path = join(folder, "n.ipynb");
        await open(page, "n.ipynb");
        for (const [index, [language, label]] of cells.entries()) if (language !== "csharp") await pick(page, index, label);
        await press(page, "Run All");
        for (const shown of ["csharp 42", "fsharp 21", "five", "bold words"]) await shows(page, shown);
        await page.locator(".statusbar-item", { hasText: "Notebooks: ready" }).waitFor({ timeout: 60_000 });
        assert.equal(await page.locator(".notebookOverlay:visible .codicon-notebook-state-error").count(), 0);
        const file = JSON.parse(await saved(page, path));
        assert.deepEqual(cellsOf(file), expected);
        assert.deepEqual(file.cells.slice(0, -1).map(cell => cell.metadata.polyglot_notebook.kernelName), named);
        assert.ok(!file.cells.some(cell => cell.outputs?.some(output => output.output_type === "error")));

        // The command line.
        const bundles = ({ cells }) => cells.map(cell => cell.outputs?.map(output => output.data ?? output.text));
        execFileSync(engine, ["run", path]);
        const run = JSON.parse(readFileSync(path, "utf8"));
        assert.deepEqual(cellsOf(run), expected);
        assert.deepEqual(bundles(run), bundles(file));

        // Jupyter's own converter, where it is installed.
        const jupyter = args => spawnSync("/usr/bin/python3", ["-m", "nbconvert", path, ...args], { cwd: folder, encoding: "utf8" });
        if (existsSync("/usr/bin/python3") && jupyter(["--version"]).status === 0) {
            const converted = jupyter(["--to", "notebook", "--output", "again.ipynb"]);
            assert.equal(converted.status, 0, converted.stderr);
            assert.deepEqual(cellsOf(JSON.parse(readFileSync(join(folder, "again.ipynb"), "utf8"))), expected);
            const page = jupyter(["--to", "html", "--stdout"]);
            assert.equal(page.status, 0, page.stderr);
            for (const shown of ["csharp 42", "fsharp 21", "bold words", "A heading"]) assert.ok(page.stdout.includes(shown), shown);
        }

        // .NET Interactive, by the window's own conversion.
        await command(page, "Notebooks: Convert");
        const input = page.locator(".quick-input-widget:visible input").first();
        await until("VS Code proposes a name", async () => (await input.inputValue().catch(() => "")).endsWith("n.dib"));
        await page.keyboard.press("Enter");
        await page.locator(".tab.active", { hasText: "n.dib" }).waitFor({ timeout: 60_000 });
        await until("its cells are shown", async () => (await codeOf(page, 0)).includes("csharp"));
        assert.deepEqual(dibByInteractive(folder, "n.dib"), expected);
    });
});
