// What helps while a cell is written, before anything runs.
import assert from "node:assert/strict";
import test from "node:test";
import { fsharpNotebook, notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, editorOf, hovers, open, runCell, until, withWindow, wordOf, writeIn } from "./window.mjs";

const languages = [
    {
        name: "C#",
        text: notebook("var people = new List<string>();", "people.Insert(0, 1);", "people.Count"),
        wrong: /cannot convert from 'int' to 'string'/,
        code: "people.Insert(0, 1);",
        write: "\npeople.Insert(",
        signature: /void List<string>\.Insert\(int index, string item\)/,
        renamed: ["var crowd = new List<string>();", "crowd.Insert(0, 1);", "crowd.Count"],
        format: [";\nvar  x=1;", "var x = 1;"],
    },
    {
        name: "F#",
        text: fsharpNotebook("let people = System.Collections.Generic.List<string>()", "people.Insert(0, 1)", "people.Count"),
        wrong: /string.*int/s,
        code: "people.Insert(0, 1)",
        write: "\npeople.Insert(",
        signature: /Insert/,
        renamed: ["let crowd = System.Collections.Generic.List<string>()", "crowd.Insert(0, 1)", "crowd.Count"],
    },
];

for (const language of languages)
    test(`errors, signatures, definition, references, rename and colours in ${language.name}, while nothing runs`, { skip }, async () => {
        await withWindow({ "n.ipynb": language.text }, tools, async page => {
            await open(page, "n.ipynb");
            await editorOf(page, 1).locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
            await page.locator(".statusbar-item", { hasText: "1" }).first().waitFor();
            assert.equal(await editorOf(page, 0).locator(".squiggly-error").count(), 0);
            assert.equal(await editorOf(page, 2).locator(".squiggly-error").count(), 0);
            await hovers(page, wordOf(page, 1, "1"), language.wrong);
            await page.mouse.move(10, 10);

            await writeIn(page, 1);
            await page.keyboard.type(language.write);
            await until("the signature is shown", async () =>
                language.signature.test((await page.locator(".parameter-hints-widget.visible").allInnerTexts()).join("\n").replaceAll("\u00a0", " ")),
            );
            await page.keyboard.press("Escape");
            await writeIn(page, 1);
            await page.keyboard.press("Control+Shift+K");
            assert.equal((await codeOf(page, 1)).trimEnd(), language.code);

            await writeIn(page, 2);
            await page.keyboard.press("Home");
            await page.keyboard.press("F12");
            await until("the cursor is where the name is declared", async () => (await editorOf(page, 0).locator(".monaco-editor.focused").count()) > 0);

            await writeIn(page, 2);
            await page.keyboard.press("Home");
            await page.keyboard.press("F2");
            const input = page.locator(".rename-box input:visible");
            await input.fill("crowd");
            await input.press("Enter");
            await until("all cells have the new name", async () => {
                const codes = [await codeOf(page, 0), await codeOf(page, 1), await codeOf(page, 2)];
                return codes.every((code, i) => code.trimEnd() === language.renamed[i]);
            });

            // The grammar alone knows no difference between a variable's and a property's name.
            const color = (index, word) => wordOf(page, index, word).evaluate(span => getComputedStyle(span).color);
            await until("names have the colours of what they are", async () => (await color(2, "crowd")) !== (await color(1, "Insert")));

            if (language.format) {
                await writeIn(page, 2);
                await page.keyboard.type(language.format[0]);
                await page.keyboard.press("Control+Shift+I");
                await until("the cell is formatted", async () => (await codeOf(page, 2)).includes(language.format[1]));
            }
            assert.equal(await page.locator(".notebookOverlay:visible .codicon-notebook-state-success, .notebookOverlay:visible .codicon-notebook-state-error").count(), 0);
        });
    });

test("errors in queries: names that neither the database nor the notebook has, while nothing runs", { skip }, async () => {
    const cells = ["var people = new[] { (Name: \"Ann\", Age: 41) };", "#!sql\nselect Item1 from people where Item3 > 1", "#!sql --name hits\nselect * from peple", "#!sql\nselect Item1 from people"];
    await withWindow({ "n.ipynb": notebook(...cells) }, tools, async page => {
        await open(page, "n.ipynb");
        await runCell(page, 0);
        await editorOf(page, 1).locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
        await editorOf(page, 2).locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
        assert.equal(await editorOf(page, 3).locator(".squiggly-error").count(), 0);
        await hovers(page, wordOf(page, 2, "peple"), /Table with name peple does not exist!\s*Did you mean "people"\?/);
        assert.equal(await page.locator(".notebookOverlay:visible .codicon-notebook-state-success").count(), 1);

        await writeIn(page, 3);
        await page.keyboard.type(" order ba Item1");
        await editorOf(page, 3).locator(".squiggly-error").first().waitFor();
    });
});
