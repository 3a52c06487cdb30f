// Completion while a cell is written quickly. Its times are measured by measure.mjs.
import assert from "node:assert/strict";
import test from "node:test";
import { skip, stories, tools } from "./notebooks.mjs";
import { codeOf, open, until, withWindow, writeIn } from "./window.mjs";

for (const { name, text } of stories)
    test(`the lists of a cell written at speed have the ${name} names of cells that have not run`, { skip }, async () => {
        await withWindow({ "n.ipynb": text }, tools, async page => {
            const listed = async () => page.locator(".suggest-widget.visible .monaco-list-row .label-name").allInnerTexts();
            const write = code => page.keyboard.type(code, { delay: 60 });
            await open(page, "n.ipynb");
            await writeIn(page, 2);
            await write("\nsto");
            await until("names of the first cell are listed", async () => {
                const names = await listed();
                return names.includes("story") && names.includes("stories");
            });
            await write("ry.");
            await until("members of its record are listed", async () => {
                const names = await listed();
                return names.includes("Headline") && names.includes("Year");
            });
            await write("Hea");
            await until("those that do not match are gone", async () => !(await listed()).includes("Year"));
            assert.equal((await listed())[0], "Headline");
            await page.keyboard.press("Enter");
            await until("the name is completed", async () => (await codeOf(page, 2)).trimEnd().endsWith("\nstory.Headline"));
            assert.equal(await page.locator(".notebookOverlay:visible .codicon-notebook-state-success").count(), 0);
        });
    });
