// The forms that a notebook is written in, and the first steps of the walkthrough.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fsharpNotebook, notebook, run, skip, tools } from "./notebooks.mjs";
import { codeOf, command, open, runCell, shows, until, withWindow, writeIn } from "./window.mjs";

/** Accepts the name that VS Code proposes for a file to write. */
async function accept(page, folder, name) {
    const input = page.locator(".quick-input-widget:visible input").first();
    await until(`VS Code proposes '${name}'`, async () => (await input.inputValue({ timeout: 1_000 }).catch(() => "")).endsWith(name));
    await page.keyboard.press("Enter");
    await until(`'${name}' is written`, () => existsSync(join(folder, name)));
}

async function exportAs(page, folder, kind, name) {
    await command(page, "Notebooks: Export");
    await page.locator(".quick-input-list .monaco-list-row", { has: page.getByText(kind, { exact: true }) }).first().click();
    await accept(page, folder, name);
    await page.locator(".notification-list-item", { hasText: `'${name}' is written.` }).waitFor({ timeout: 60_000 });
    await command(page, "Notifications: Clear All Notifications");
    return readFileSync(join(folder, name));
}

test("a notebook is written as a page, slides, a PDF, Markdown, and a script in its own language", { skip }, async () => {
    const files = {
        "c.ipynb": run(notebook("var n = 21;", "$\"twice is {n * 2}\"")),
        "s.ipynb": run(notebook("$\"slides {6 * 7}\"")),
        "f.ipynb": run(fsharpNotebook("let n = 21", "sprintf \"twice is %d\" (n * 2)")),
    };
    await withWindow(files, tools, async (page, folder) => {
        await open(page, "c.ipynb");
        const html = (await exportAs(page, folder, "Page", "c.html")).toString();
        assert.match(html, /^<!doctype html>/i);
        assert.match(html, /twice is 42/);
        assert.equal((await exportAs(page, folder, "PDF", "c.pdf")).subarray(0, 5).toString(), "%PDF-");
        assert.match((await exportAs(page, folder, "Markdown", "c.md")).toString(), /twice is 42/);
        assert.match((await exportAs(page, folder, "Script", "c.csx")).toString(), /^var n = 21;$[^]*n \* 2/m);

        await open(page, "s.ipynb");
        const slides = (await exportAs(page, folder, "Slides", "s.html")).toString();
        assert.match(slides, /slides 42/);
        assert.match(slides, /class="[^"]*slide/);

        await open(page, "f.ipynb");
        assert.match((await exportAs(page, folder, "Script", "f.fsx")).toString(), /^let n = 21$/m);
    });
});

test("a notebook becomes a .dib and comes back with the same cells and languages", { skip }, async () => {
    const sources = ["var n = 20;", "#!fsharp\nlet m = 2", "#!sql\nselect 5 as five", "#!html\n<i>slanted</i>", "n + 1"];
    await withWindow({ "n.ipynb": notebook(...sources) }, tools, async (page, folder) => {
        const convert = async (from, to) => {
            await command(page, "Notebooks: Convert");
            await accept(page, folder, to);
            await page.locator(".tab.active", { hasText: to }).waitFor({ timeout: 60_000 });
        };
        await open(page, "n.ipynb");
        await convert("n.ipynb", "n.dib");
        await until("its cells are shown", async () => (await codeOf(page, 0)).trim() === "var n = 20;");
        const selectors = readFileSync(join(folder, "n.dib"), "utf8").match(/^#!(?!meta).*/gm);
        assert.deepEqual(selectors, ["#!csharp", "#!fsharp", "#!sql", "#!html", "#!csharp"]);

        // The way back is offered under the first name, which is there already.
        const before = JSON.parse(readFileSync(join(folder, "n.ipynb"), "utf8"));
        await command(page, "Notebooks: Convert");
        const input = page.locator(".quick-input-widget:visible input").first();
        await until("VS Code proposes the first name", async () => (await input.inputValue().catch(() => "")).endsWith("n.ipynb"));
        await input.fill(join(folder, "back.ipynb"));
        await page.keyboard.press("Enter");
        await page.locator(".tab.active", { hasText: "back.ipynb" }).waitFor({ timeout: 60_000 });
        const back = JSON.parse(readFileSync(join(folder, "back.ipynb"), "utf8"));
        const cellsOf = ({ cells }) => cells.map(cell => [cell.source.join(""), cell.metadata.polyglot_notebook?.kernelName ?? "csharp"]);
        assert.deepEqual(cellsOf(back), cellsOf(before));
        await runCell(page, 0);
        await runCell(page, 4);
        await shows(page, "21");
    });
});

test("the walkthrough opens the first notebook", { skip }, async () => {
    await withWindow({ "a.txt": "" }, tools, async page => {
        await command(page, "Welcome: Open Walkthrough");
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "Notebooks in C#, F# and SQL" }).first().click();
        const step = page.locator(".getting-started-step:visible", { hasText: "Make a notebook" });
        await step.waitFor({ timeout: 60_000 });
        await page.locator(".getting-started-step:visible .monaco-button", { hasText: "New Notebook" }).first().click();
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "C#" }).first().click();
        const toolbar = page.locator(".notebook-toolbar-container:visible", { hasText: "C#, F# and SQL (Notebooks)" });
        await toolbar.last().waitFor({ timeout: 60_000 });
        await writeIn(page, 0);
        await page.keyboard.type("6 * 7");
        await until("it is written", async () => (await codeOf(page, 0)).includes("6 * 7"));
        await runCell(page, 0);
        await shows(page, "42");
    });
});
