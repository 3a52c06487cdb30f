// The languages of cells: as VS Code shows them, and as every other program reads them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { engine, notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, editorOf, open, pick, press, runCell, saved, shows, until, withWindow, wordOf, writeIn } from "./window.mjs";

const color = (page, index, word) => wordOf(page, index, word).evaluate(span => getComputedStyle(span).color);

test("a cell with a selector line has the colours of its language, and says which one it runs in", { skip }, async () => {
    const files = { "n.ipynb": notebook("var let = 1;\nvar select = 2;", "#!fsharp\nlet x = 1", "#!sql --name hits\nselect 1 as n", "#!html\n<b>bold</b>") };
    await withWindow(files, tools, async page => {
        await open(page, "n.ipynb");
        await until("'let' is a keyword in F# alone", async () => (await color(page, 1, "let")) !== (await color(page, 0, "let")));
        await until("'select' is a keyword in SQL alone", async () => (await color(page, 2, "select")) !== (await color(page, 0, "select")));
        await page.locator(".cell-statusbar-container:visible", { hasText: "runs as F#" }).waitFor();
    });
});

test("a language that is picked is saved so that the command line, Jupyter and .NET Interactive run the same cells", { skip }, async () => {
    const files = { "n.ipynb": notebook("1 + 1", "let x = 20\nx + 1", "select 5 as n", "#!fsharp\nvar y = 40;\ny + 2") };
    await withWindow(files, tools, async (page, folder) => {
        const path = join(folder, "n.ipynb");
        await open(page, "n.ipynb");
        await pick(page, 1, "F#");
        await pick(page, 2, "SQL");
        await pick(page, 3, "F#");
        await pick(page, 3, "C#");
        await until("the selector line is gone", async () => (await codeOf(page, 3)).startsWith("var y"));
        await press(page, "Run All");
        await shows(page, "21");
        await shows(page, "42");
        const cells = JSON.parse(await saved(page, path)).cells;
        assert.deepEqual(cells.map(cell => cell.source.join("")), ["1 + 1", "#!fsharp\nlet x = 20\nx + 1", "#!sql\nselect 5 as n", "var y = 40;\ny + 2"]);
        const languages = ["csharp", "fsharp", "sql", "csharp"];
        assert.deepEqual(cells.map(cell => cell.metadata.polyglot_notebook.kernelName), languages);
        assert.deepEqual(cells.map(cell => cell.metadata.dotnet_interactive.language), languages);

        const textsOf = cells => cells.map(cell => [cell.source, cell.outputs.map(output => output.data["text/plain"])]);
        execFileSync(engine, ["run", path]);
        assert.deepEqual(textsOf(JSON.parse(readFileSync(path, "utf8")).cells), textsOf(cells));
        execFileSync(engine, ["convert", path, join(folder, "n.dib")]);
        const dib = readFileSync(join(folder, "n.dib"), "utf8");
        assert.deepEqual(dib.match(/^#!(?!meta).*/gm), languages.map(language => `#!${language}`));
    });
});

test("a cell after one in F# is in F# too, and saved so", { skip }, async () => {
    await withWindow({ "n.ipynb": notebook("1 + 1", "2 + 2") }, tools, async (page, folder) => {
        await open(page, "n.ipynb");
        await pick(page, 1, "F#");
        await writeIn(page, 1);
        await page.keyboard.press("Alt+Enter"); // runs the cell and inserts one below
        await until("there is another cell", async () => (await editorOf(page, 2).count()) > 0);
        await page.keyboard.type("let z = 3 in z * 5");
        await runCell(page, 2);
        await shows(page, "15");
        const cells = JSON.parse(await saved(page, join(folder, "n.ipynb"))).cells;
        assert.equal(cells[2].source.join(""), "#!fsharp\nlet z = 3 in z * 5");
    });
});
