// What a user sees of the extension, in a real VS Code. See README.md for what it wants.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { notebook, run, skip, tools } from "./notebooks.mjs";
import { hovers, open, outputs, press, runCell, saved, shows, until, withWindow } from "./window.mjs";

test("Run All in a fresh window asks nothing, and saving it changes nothing that the command line wrote", { skip }, async () => {
    const before = run(
        notebook(
            "var x = 40;\nConsole.WriteLine(\"printed\");\nx + 2",
            "#!fsharp\n[1..3] |> List.sum",
            "#!sql\nselect 7 as n",
            "#!sql --name hits\nselect 8 as n",
            "hits.Rows.Count",
            "display(HTML(\"<b>bold</b>\"));\nConsole.Error.WriteLine(\"to stderr\");\nConsole.WriteLine(\"to stdout\");",
            "using Microsoft.DotNet.Interactive.Formatting;\nvar shown = display(\"first\");\nshown.Update(\"second\");",
            "#!html\n<i>slanted</i>",
            "new byte[] { 1, 2 }",
        ),
    );
    const cleared = JSON.parse(before);
    for (const cell of cleared.cells) Object.assign(cell, { outputs: [], execution_count: null });
    await withWindow({ "n.ipynb": JSON.stringify(cleared, null, 1) + "\n" }, tools, async (page, folder) => {
        await open(page, "n.ipynb");
        await press(page, "Run All");
        await shows(page, "printed");
        let after = "";
        await until("all cells have run", async () => {
            after = await saved(page, join(folder, "n.ipynb"));
            return JSON.parse(after).cells.at(-1).outputs.length > 0;
        });
        assert.equal(after, before);
        assert.equal(await page.locator(".notification-list-item, .quick-input-widget:visible").count(), 0);
    });
});

test("a cell prints while it runs, asks, is interrupted, fails, and begins anew", { skip }, async () => {
    const text = notebook(
        "var x = 40;\nConsole.WriteLine(\"begun\");\nwhile (true) {}",
        "x + 2",
    );
    const files = {
        "loop.ipynb": text,
        "ask.ipynb": notebook("Console.WriteLine($\"hello {Console.ReadLine()}\");"),
        "fail.ipynb": notebook("var y = 1;\nthrow new InvalidOperationException(\"went wrong\");", "\"not reached\""),
    };
    await withWindow(files, tools, async (page, folder) => {
        await open(page, "loop.ipynb");
        await press(page, "Run All");
        await shows(page, "begun");
        await press(page, "Interrupt");
        await shows(page, "The cell was interrupted.");
        await runCell(page, 1);
        await shows(page, "42");
        await press(page, "Restart");
        await runCell(page, 1);
        await shows(page, "The name 'x' does not exist");
        await saved(page, join(folder, "loop.ipynb"));

        await open(page, "ask.ipynb");
        await press(page, "Run All");
        await page.locator(".quick-input-widget input:visible").waitFor({ timeout: 60_000 });
        await page.keyboard.type("Ann");
        await page.keyboard.press("Enter");
        await shows(page, "hello Ann");

        await open(page, "fail.ipynb");
        await press(page, "Run All");
        await shows(page, "went wrong");
        const cells = JSON.parse(await saved(page, join(folder, "fail.ipynb"))).cells;
        assert.equal(cells[0].outputs[0].ename, "System.InvalidOperationException");
        assert.deepEqual(cells[1].outputs, []);
        assert.ok(!(await outputs(page)).includes("not reached"));
    });
});

test("completion and hover know what the cells before have declared", { skip }, async () => {
    await withWindow({ "n.ipynb": notebook("var people = new List<string>();\n1", "people") }, tools, async page => {
        await open(page, "n.ipynb");
        await runCell(page, 0);
        await until("the first cell has run", async () => (await page.locator(".notebookOverlay:visible .codicon-notebook-state-success").count()) > 0);
        const line = page.locator(".notebookOverlay:visible .monaco-list-row.code-cell-row").nth(1).locator(".view-line").first();
        await hovers(page, line.locator("span", { hasText: "people" }).last(), /List<string> people/);
        await page.mouse.move(10, 10);
        await line.click();
        await page.keyboard.press("End");
        await page.keyboard.type(".addr");
        await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "AddRange" }).first().waitFor({ timeout: 60_000 });
    });
});
