// Files of .NET Interactive, and new notebooks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { skip, tools } from "./notebooks.mjs";
import { codeOf, command, open, press, runCell, saved, shows, until, withWindow, writeIn } from "./window.mjs";

const text = '#!meta\n\n{"kernelInfo":{"defaultKernelName":"csharp","items":[]},"mine": 1}\n\n#!csharp\n\n\nvar n = 40;\n\n#!markdown\n\n# Words\n\n#!F#\n#!share --from csharp n\nn + 2\n';

test("a .dib runs and is saved with only what has changed", { skip }, async () => {
    await withWindow({ "n.dib": text }, tools, async (page, folder) => {
        const path = join(folder, "n.dib");
        await open(page, "n.dib");
        await page.locator(".notebookOverlay:visible .markdown-cell-row").waitFor({ state: "attached" });
        await press(page, "Run All");
        await shows(page, "42");
        // Outputs have no place in the file.
        assert.equal(await page.locator(".tab.active.dirty").count(), 0);
        await writeIn(page, 1);
        await page.keyboard.type("0");
        await until("the file has the change", async () => {
            await page.keyboard.press("Control+S");
            await page.waitForTimeout(500);
            return readFileSync(path, "utf8") === text.replace("n + 2", "n + 20");
        });
        await runCell(page, 1);
        await shows(page, "60");
    });
});

test("a new notebook runs in the language that was chosen", { skip }, async () => {
    await withWindow({ "a.txt": "" }, tools, async page => {
        for (const [kind, code, value] of [[0, "var d = 6; d * 7", "42"], [3, "let d = 6 in d * 8", "48"]]) {
            await command(page, "Notebooks: New Notebook");
            await page.locator(".quick-input-list .monaco-list-row", { hasText: kind === 0 ? "C#" : "F#" }).nth(kind === 0 ? 0 : 1).click();
            await page.locator(".notebook-toolbar-container:visible", { hasText: "C#, F# and SQL (Notebooks)" }).last().waitFor({ timeout: 60_000 });
            await page.locator(".tab.active", { hasText: kind === 0 ? ".ipynb" : ".dib" }).waitFor();
            await until("it is empty", async () => (await codeOf(page, 0)).trim() === "");
            await writeIn(page, 0);
            await page.keyboard.type(code);
            await until("it is written", async () => (await codeOf(page, 0)).includes(code));
            await runCell(page, 0);
            await shows(page, value);
        }
    });
});
