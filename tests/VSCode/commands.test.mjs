// Commands on a whole notebook.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { notebook, skip, tools } from "./notebooks.mjs";
import { command, open, press, runCell, saved, shows, until, withWindow, writeIn } from "./window.mjs";

test("restart and run all, status, export, conversion, and the page beside", { skip }, async () => {
    await withWindow({ "n.ipynb": notebook("var n = 0;", "n += 21;\nn * 2") }, tools, async (page, folder) => {
        await open(page, "n.ipynb");
        const status = page.locator(".statusbar-item", { hasText: "Notebooks: ready" });
        await status.waitFor({ timeout: 60_000 });
        await press(page, "Run All");
        await shows(page, "42");
        await runCell(page, 1);
        await shows(page, "84");
        await command(page, "Notebooks: Restart and Run All");
        await shows(page, "42");
        await status.waitFor();
        await saved(page, join(folder, "n.ipynb"));

        await command(page, "Notebooks: Export");
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "Markdown" }).click();
        await page.locator(".quick-input-widget:visible input").first().waitFor();
        await until("VS Code asks where to write", async () => (await page.locator(".quick-input-widget:visible input").first().inputValue()).endsWith("n.md"));
        await page.keyboard.press("Enter");
        await until("it is written", () => existsSync(join(folder, "n.md")));
        assert.match(readFileSync(join(folder, "n.md"), "utf8"), /42/);
        await page.locator(".notification-list-item", { hasText: "'n.md' is written." }).waitFor();

        await command(page, "Notebooks: Convert");
        await until("VS Code asks where to write", async () => (await page.locator(".quick-input-widget:visible input").first().inputValue()).endsWith("n.dib"));
        await page.keyboard.press("Enter");
        await page.locator(".tab.active", { hasText: "n.dib" }).waitFor({ timeout: 60_000 });
        assert.match(readFileSync(join(folder, "n.dib"), "utf8"), /#!csharp\n\nvar n = 0;/);

        await open(page, "n.ipynb");
        await command(page, "Notebooks: Open as Page Beside");
        const pages = async () => (await Promise.all(page.frames().map(frame => frame.locator("main").first().innerText({ timeout: 300 }).catch(() => "")))).join("\n");
        await until("the page is beside", async () => (await pages()).includes("42"));
        await writeIn(page, 1);
        await page.keyboard.type(" + 1");
        await runCell(page, 1);
        await shows(page, "85");
        await saved(page, join(folder, "n.ipynb"));
        await until("the page follows", async () => (await pages()).includes("85"));
    });
});
