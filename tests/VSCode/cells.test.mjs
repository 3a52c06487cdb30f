// What cells ask, clear and change, and running a part of them.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { fsharpNotebook, notebook, root, skip, tools } from "./notebooks.mjs";
import { command, open, outputs, press, runCell, saved, shows, until, withWindow, writeIn } from "./window.mjs";

/** The field that a cell asks in. */
const field = page => page.locator(".quick-input-widget:visible input").first();

async function answer(page, question, text) {
    await page.locator(".quick-input-widget:visible", { hasText: question }).waitFor({ timeout: 60_000 });
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
}

test("a cell asks with its own words, hides a password, and ends when there is no answer", { skip }, async () => {
    const files = {
        "c.ipynb": notebook(
            "using Microsoft.DotNet.Interactive;\nvar name = await Kernel.GetInputAsync(\"Your name?\");\n$\"hello {name}\"",
            "var secret = await Kernel.GetPasswordAsync(\"Secret word?\");\n$\"{secret.GetClearTextPassword().Length} letters\"",
            "#!set --name town --value @input:\"Which town?\"\n$\"town {town}\"",
            "await Kernel.GetInputAsync(\"Nobody answers?\")",
            "\"goes on\"",
        ),
        "f.ipynb": fsharpNotebook("let line = stdin.ReadLine()\nsprintf \"read %s\" line"),
    };
    await withWindow(files, tools, async (page, folder) => {
        await open(page, "c.ipynb");
        await runCell(page, 0);
        await answer(page, "Your name?", "Ann");
        await shows(page, "hello Ann");
        await runCell(page, 1);
        await page.locator(".quick-input-widget:visible", { hasText: "Secret word?" }).waitFor({ timeout: 60_000 });
        assert.equal(await field(page).getAttribute("type"), "password");
        await answer(page, "Secret word?", "swordfish");
        await shows(page, "9 letters");
        await runCell(page, 2);
        await answer(page, "Which town?", "Tarn");
        await shows(page, "town Tarn");
        await runCell(page, 3);
        await page.locator(".quick-input-widget:visible", { hasText: "Nobody answers?" }).waitFor({ timeout: 60_000 });
        await page.keyboard.press("Escape");
        await shows(page, "The cell was interrupted.");
        await runCell(page, 4);
        await shows(page, "goes on");
        const file = await saved(page, join(folder, "c.ipynb"));
        assert.ok(!file.includes("swordfish"));

        await open(page, "f.ipynb");
        await runCell(page, 0);
        await field(page).waitFor({ timeout: 60_000 });
        await page.keyboard.type("a line");
        await page.keyboard.press("Enter");
        await shows(page, "read a line");
    });
});

test("cells above and below run alone, outputs are cleared by the button and by code, and a display changes", { skip }, async () => {
    const cells = notebook(
        "var n = 1;\n$\"above {n}\"",
        "n += 10;\n$\"middle {n}\"",
        "n += 100;\n$\"below {n}\"",
        "Console.WriteLine(\"old words\");\nClearOutput();\nConsole.WriteLine(\"new words\");",
        [
            "using System.Threading;",
            "var shown = display(\"step one\");",
            "var again = display(\"stays\");",
            "Thread.Sleep(1500);",
            "shown.Update(\"step two\");",
        ].join("\n"),
    );
    await withWindow({ "n.ipynb": cells }, tools, async (page, folder) => {
        const orders = async () => JSON.parse(await saved(page, join(folder, "n.ipynb"))).cells.map(cell => cell.execution_count);
        const ready = () => page.locator(".statusbar-item", { hasText: "Notebooks: ready" }).waitFor({ timeout: 60_000 });
        await open(page, "n.ipynb");
        await ready();
        await writeIn(page, 1);
        await command(page, "Notebook: Execute Above Cells");
        await shows(page, "above 1");
        await ready();
        assert.deepEqual(await orders(), [1, null, null, null, null]);

        await writeIn(page, 2);
        await command(page, "Notebook: Execute Cell and Below");
        await shows(page, "below 101");
        await shows(page, "step one");
        await until("the display has changed, and nothing else", async () => {
            const text = await outputs(page);
            return text.includes("step two") && !text.includes("step one") && text.includes("stays");
        });
        await ready();
        assert.deepEqual(await orders(), [1, null, 2, 3, 4]);
        const text = await outputs(page);
        assert.ok(text.includes("new words") && !text.includes("old words") && !text.includes("middle"));

        await command(page, "Notebook: Clear All Outputs");
        await until("nothing is shown", async () => !/above 1|below 101|new words|step two/.test(await outputs(page)));
        assert.deepEqual(JSON.parse(await saved(page, join(folder, "n.ipynb"))).cells.map(cell => cell.outputs), [[], [], [], [], []]);
        await runCell(page, 1);
        await shows(page, "middle 111");
    });
});

test("the article in an output opens a card at a name, and its filters hide what they name", { skip }, async () => {
    const library = join(root, ".artifacts/bin/News.Interactive/release/News.Interactive.dll");
    const article = "The Mayor of Tarn, Ana Wels, told the Tarn Post on Monday that Mali would pay $2 million in May.";
    const cells = notebook(
        `#r "${library}"\nusing News;\nNews.Interactive.NewsFormatters.Register();`,
        `new Article(${JSON.stringify(article)}) { Published = new DateOnly(2021, 4, 20) }.Read()`,
    );
    await withWindow({ "n.ipynb": cells }, tools, async page => {
        await open(page, "n.ipynb");
        await press(page, "Run All");
        await shows(page, "told the Tarn Post");
        let frame;
        await until("the article is alive", async () => {
            for (const one of page.frames().slice(1))
                if (await one.locator(".news-reading[data-live]").count().catch(() => 0)) frame = one;
            return frame;
        });
        const name = frame.locator(".nr-text [data-f=people]").first();
        await name.hover();
        await frame.locator(".nr-card:visible", { hasText: "Wels" }).waitFor();
        await page.mouse.move(10, 10);
        await frame.locator(".nr-card").waitFor({ state: "hidden" });

        const filter = frame.locator(".nr-keys li[data-f=people] button");
        assert.equal(await filter.getAttribute("aria-pressed"), "true");
        assert.ok(!/nr-off/.test(await name.getAttribute("class")));
        await filter.click();
        await until("people are no longer marked", async () => /nr-off/.test(await name.getAttribute("class")));
        assert.ok(!/nr-off/.test(await frame.locator(".nr-text [data-f=amounts]").first().getAttribute("class")));
        await filter.click();
        await until("they are marked again", async () => !/nr-off/.test(await name.getAttribute("class")));
    });
});
