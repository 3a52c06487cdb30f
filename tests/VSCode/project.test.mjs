// The project's own notebooks: each is run at one press, and saving it changes nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { root, skip, tools } from "./notebooks.mjs";
import { open, press, saved, until, withWindow } from "./window.mjs";

const names = readdirSync(join(root, "notebooks")).filter(name => name.endsWith(".ipynb"));

test("each notebook of the project runs at the first Run All, asks nothing, draws its charts and is saved without a change", { skip }, async () => {
    await withWindow({}, tools, async (page, folder) => {
        for (const part of ["notebooks", "data"]) cpSync(join(root, part), join(folder, part), { recursive: true });
        symlinkSync(join(root, ".artifacts"), join(folder, ".artifacts"));
        const git = (...args) => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "core.autocrlf=false", ...args], { cwd: folder, encoding: "utf8" });
        git("init", "-q");
        git("add", "notebooks");
        git("commit", "-q", "-m", "as they are");
        for (const name of names) {
            await open(page, name);
            await press(page, "Run All");
            await page.locator(".statusbar-item", { hasText: "Notebooks: running" }).waitFor({ timeout: 30_000 });
            await page.locator(".statusbar-item", { hasText: "Notebooks: ready" }).waitFor({ timeout: 120_000 });
            assert.equal(await page.locator(".notification-list-item, .quick-input-widget:visible").count(), 0, name);
            await saved(page, join(folder, "notebooks", name));
            assert.equal(git("diff"), "", name);
            if (name.startsWith("04"))
                await until("its charts are drawn", async () => {
                    const counts = await Promise.all(page.frames().map(frame => frame.locator(".js-plotly-plot .main-svg").count().catch(() => 0)));
                    return counts.some(count => count > 0);
                });
            await page.keyboard.press("Control+F4");
        }
    });
});
