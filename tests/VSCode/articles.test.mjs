// Articles that are opened as notebooks.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { skip, tools } from "./notebooks.mjs";
import { codeOf, command, editorOf, press, shows, until, withWindow } from "./window.mjs";

const article = "---\npublished: 2020-11-30\n---\nGeneral Wei Fenghe met Ana Ruiz in Lima on Monday. \"We agree,\" Ruiz said.\n";

test("an article of the Explorer, or of a dialog, becomes an unsaved notebook that reads it", { skip }, async () => {
    await withWindow({ "summit.md": article, "other.txt": article, "data.csv": "a,b\n1,2\n" }, tools, async (page, folder) => {
        const file = name => page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
        const entry = page.locator(".monaco-menu:visible .action-item", { hasText: "Open Article" });
        const rightClick = async name => {
            await file(name).click({ button: "right" });
            await page.locator(".monaco-menu:visible .action-item", { hasText: "Rename" }).first().waitFor();
            if ((await entry.count()) > 0) return true;
            await page.keyboard.press("Escape");
            return false;
        };
        // The window has what extensions add to menus a moment after it has opened.
        await until("the menu of an article has the entry", () => rightClick("summit.md"), 10);
        await page.keyboard.press("Escape");
        assert.equal(await rightClick("data.csv"), false);

        await rightClick("summit.md");
        await entry.click();
        await page.locator(".tab.active", { hasText: "Untitled" }).waitFor({ timeout: 60_000 });
        await until("the notebook has the path", async () => (await codeOf(page, 1)) === `var article = "${join(folder, "summit.md")}";`);
        await press(page, "Run All");
        await shows(page, "Wei Fenghe");
        await until("all of it has run", async () => (await page.locator(".statusbar-item", { hasText: "Notebooks: ready" }).count()) > 0);
        assert.equal(await page.locator(".notebookOverlay:visible .codicon-notebook-state-error").count(), 0);

        await command(page, "Notebooks: Open Article");
        const input = page.locator(".quick-input-widget:visible input");
        await until("the dialog asks for a file", async () => (await input.inputValue()).includes(folder));
        await input.fill(join(folder, "other.txt"));
        await page.keyboard.press("Enter");
        await until("the other notebook has the path", async () => (await editorOf(page, 1).count()) > 0 && (await codeOf(page, 1)).includes("other.txt"));
    });
});
