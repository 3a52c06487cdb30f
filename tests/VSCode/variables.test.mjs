// The list of variables.
import assert from "node:assert/strict";
import test from "node:test";
import { notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, editorOf, frameWith, open, press, runCell, until, withWindow } from "./window.mjs";

test("variables are listed, opened as a table with all rows, and shared by a cell that its writer runs", { skip }, async () => {
    const cells = [
        "var people = Enumerable.Range(1, 1200).Select(n => new { Name = $\"Ann {n}\", Age = n % 90 }).ToList();\nvar n = 4;",
        "#!fsharp\nlet half = 0.5",
    ];
    await withWindow({ "n.ipynb": notebook(...cells) }, tools, async page => {
        await open(page, "n.ipynb");
        await press(page, "Run All");
        const header = page.locator(".pane-header", { hasText: "Notebook Variables" });
        await header.waitFor({ timeout: 60_000 });
        if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
        const row = name => page.locator(".pane", { hasText: "Notebook Variables" }).locator(".monaco-list-row", { hasText: name }).first();
        await until("they are listed", async () => /half\s*0.5\s+double · F#/.test(await row("half").innerText({ timeout: 1_000 }).catch(() => "")));
        assert.match(await row("people").innerText(), /people\s*1200 items/);
        assert.match(await row("n").innerText(), /4\s+int · C#|1200 items/);

        await row("people").hover();
        await row("people").locator(".action-label").first().click();
        const table = await frameWith(page, "Ann 500");
        await table.getByText("1200 rows", { exact: true }).waitFor();
        await table.getByRole("searchbox").fill("ann 1200");
        await until("one row is found", async () => (await table.locator("tbody tr").allInnerTexts()).join() === "Ann 1200\t30");
        await table.getByRole("searchbox").fill("");
        await table.getByRole("button", { name: "Age" }).click();
        await table.getByRole("button", { name: "Age" }).click();
        await until("the oldest come first", async () => /^Ann 89\t89$/.test(await table.locator("tbody tr").first().innerText()));
        // The page has the theme's colours.
        const colors = await table.locator("body").evaluate(body => {
            const wanted = document.createElement("i");
            wanted.style.color = "var(--vscode-editor-foreground)";
            body.append(wanted);
            return [getComputedStyle(body).color, getComputedStyle(wanted).color];
        });
        assert.equal(colors[0], colors[1]);
        assert.equal(await page.locator(".notebookOverlay .monaco-list-row.code-cell-row").count(), 2);

        await row("half").hover();
        await row("half").locator(".action-label").nth(1).click();
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "C#" }).first().click();
        await until("a cell says it", async () => (await editorOf(page, 2).count()) > 0);
        const shares = [];
        for (const index of [0, 1, 2]) shares.push((await codeOf(page, index)).includes("#!set --value @fsharp:half --name half"));
        assert.equal(shares.filter(Boolean).length, 1);
        const index = shares.indexOf(true);
        await editorOf(page, index).locator(".monaco-editor.focused").waitFor();
        assert.equal(await page.locator(".notebookOverlay .codicon-notebook-state-success").count(), 2);
        await runCell(page, index);
        await until("C# has it too", async () => /half\s*0.5\s+double · C#/.test((await page.locator(".pane .monaco-list-row", { hasText: "half" }).allInnerTexts()).join("\n")));
    });
});
