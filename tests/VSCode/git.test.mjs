// A notebook beside the version that git has.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { notebook, skip, tools } from "./notebooks.mjs";
import { command, open, until, withWindow } from "./window.mjs";

const compare = "Notebooks: Compare with Git's Version";
const dib = text => `#!meta\n\n{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]}}\n\n#!csharp\n\n${text}\n`;

test("a notebook is compared with the last commit cell by cell, and a sentence says where there is nothing to compare", { skip }, async () => {
    const files = { "n.ipynb": notebook("var first = 1;", "var second = 2;", "var third = 3;"), "d.dib": dib("var inDib = 1;") };
    await withWindow(files, tools, async (page, folder) => {
        const git = (...args) => execFileSync("git", ["-C", folder, "-c", "user.name=T", "-c", "user.email=t@example.org", ...args]);
        const says = sentence => page.locator(".notification-list-item", { hasText: sentence }).first().waitFor({ timeout: 60_000 });
        await open(page, "n.ipynb");
        await command(page, compare);
        await says("'n.ipynb' is not in a git repository.");

        git("init", "-q");
        git("add", "d.dib");
        git("commit", "-qm", "one");
        await command(page, compare);
        await says("Git has no version of 'n.ipynb': commit it first.");

        git("add", ".");
        git("commit", "-qm", "two");
        await command(page, compare);
        await says("'n.ipynb' is as git has it.");

        writeFileSync(join(folder, "n.ipynb"), notebook("var first = 1;", "var changed = 22;", "var third = 3;", "var fourth = 4;"));
        writeFileSync(join(folder, "d.dib"), dib("var inDib = 77;"));
        await until("the window has the change", async () =>
            (await page.locator(".notebookOverlay:visible .view-line", { hasText: "changed" }).count()) > 0);
        await command(page, compare);
        const diff = page.locator(".notebook-text-diff-editor:visible");
        const lines = async side => (await diff.locator(`${side} .view-line`).allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
        await until("both versions of the changed cell are shown", async () =>
            (await lines(".original-in-monaco-diff-editor, .original")).includes("var second = 2;") &&
            (await lines(".modified-in-monaco-diff-editor, .modified")).includes("var changed = 22;"));
        await until("the new cell is shown", async () => (await diff.innerText()).replaceAll("\u00a0", " ").includes("var fourth = 4;"));
        assert.ok(!(await lines("")).includes("inDib"));

        await open(page, "d.dib");
        await command(page, compare);
        await until("a .dib is compared too", async () => {
            const text = (await page.locator(".notebook-text-diff-editor:visible").allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
            return text.includes("var inDib = 1;") && text.includes("var inDib = 77;");
        });
    });
});
