// A folder that is not trusted: its notebooks are shown, and nothing of them runs.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, command, engines, press, shows, until, withWindow } from "./window.mjs";

/** Opens a file, without waiting for an engine. */
async function look(page, name) {
    await page.keyboard.press("Control+P");
    await page.locator(".quick-input-widget input").waitFor();
    await page.keyboard.type(name);
    await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor({ timeout: 30_000 });
    await page.keyboard.press("Enter");
    await until(`${name} is shown`, async () => (await codeOf(page, 0)).includes("ran.txt"));
}

const code = 'System.IO.File.WriteAllText("ran.txt", "");\n6 * 7';
const settings = JSON.stringify({ "notebooks.engine": "/bin/of/the/folder" });
const files = { "n.ipynb": notebook(code), "d.dib": `#!csharp\n\n${code}\n`, ".vscode/settings.json": settings };

test("in a folder that is not trusted nothing runs, and the folder chooses no engine", { skip }, async () => {
    await withWindow(files, tools, async (page, folder) => {
        for (const name of ["n.ipynb", "d.dib"]) {
            await look(page, name);
            await press(page, "Run All");
            const dialog = page.locator(".monaco-dialog-box:visible", { hasText: "trust" });
            await dialog.waitFor({ timeout: 30_000 });
            await dialog.locator(".monaco-button", { hasText: "Cancel" }).click();
            await dialog.waitFor({ state: "detached" });
            assert.deepEqual(engines(folder), []);
            assert.ok(!existsSync(join(folder, "ran.txt")));
            assert.equal(await page.locator(".notification-list-item").count(), 0);
        }
    }, { isTrusted: false });
});

test("a folder that comes to be trusted gets its engine at once, and its cells run", { skip }, async () => {
    await withWindow({ "n.ipynb": notebook(code) }, tools, async (page, folder) => {
        await look(page, "n.ipynb");
        await page.locator(".statusbar-item", { hasText: "Notebooks: not running" }).waitFor({ timeout: 60_000 });
        await command(page, "Workspaces: Manage Workspace Trust");
        await page.locator(".workspace-trust-editor .monaco-button", { hasText: "Trust" }).first().click();
        await until("the engine is there", () => engines(folder).length === 1);
        assert.ok(!existsSync(join(folder, "ran.txt")));
        await page.locator(".monaco-modal-editor-block .codicon-close").first().click();
        await page.locator(".workspace-trust-editor").waitFor({ state: "detached" });
        await page.locator(".statusbar-item", { hasText: "Notebooks: ready" }).waitFor({ timeout: 60_000 });
        await press(page, "Run All");
        await shows(page, "42");
        assert.ok(existsSync(join(folder, "ran.txt")));
    }, { isTrusted: false });
});
