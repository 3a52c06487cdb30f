// Files and an engine as on Windows: lines that end in two characters, and paths with backslashes.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { engine, notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, editorOf, open, press, runCell, saved, shows, until, withWindow, wordOf, writeIn } from "./window.mjs";

/** A program in the engine's place whose lines end as on Windows, both ways; what it prints first is not a message. */
const program = join(mkdtempSync(join(tmpdir(), "notebooks-windows-")), "notebooks");
if (!skip) {
    const script = `#!${process.execPath}
const { spawn } = require("node:child_process");
const engine = spawn(${JSON.stringify(engine)}, process.argv.slice(2), { stdio: ["pipe", "pipe", "inherit"] });
process.stdout.write("A line of the runtime.\\r\\n");
const pass = (from, to) => {
    from.setEncoding("utf8").on("data", text => to.write(text.replaceAll("\\n", "\\r\\n")));
    from.on("end", () => to.end());
};
pass(process.stdin, engine.stdin);
pass(engine.stdout, process.stdout);
engine.on("exit", () => process.exit());
`;
    writeFileSync(program, script);
    chmodSync(program, 0o755);
}

const path = "C:\\Users\\Ann\\new\\tüte\\read.csv";
const words = ["var names = new List<string>();", "names.Add(7);", `var file = @"${path}";`, "$\"{file}|{names.Count}|{file.Length}\""];

test("lines that end as on Windows, in files and in messages, change no place and no line", { skip }, async () => {
    const code = words.join("\r\n");
    const dib = `#!csharp\r\n\r\n${code}\r\n\r\n#!markdown\r\n\r\n# Words\r\n\r\n#!csharp\r\n\r\n1 + 1\r\n`;
    await withWindow({ "d.dib": dib, "n.ipynb": notebook(code, "1 + 1") }, tools, async (page, folder) => {
        for (const name of ["d.dib", "n.ipynb"]) {
            await open(page, name);
            // The error is at its word, in the second line.
            await editorOf(page, 0).locator(".squiggly-error").first().waitFor({ timeout: 90_000 });
            const wrong = await editorOf(page, 0).locator(".squiggly-error").first().boundingBox();
            const seven = await wordOf(page, 0, "7").boundingBox();
            const isThere = Math.abs(wrong.y - seven.y) < seven.height / 2 && Math.abs(wrong.x - seven.x) < seven.width;
            assert.ok(isThere, `${name}: ${JSON.stringify([wrong, seven])}`);
            await wordOf(page, 0, "7").click();
            await page.keyboard.press("End");
            for (let i = 0; i < 3; i++) await page.keyboard.press("Backspace");
            await page.keyboard.type("\"b\");");
            await until("the word is another", async () => (await codeOf(page, 0)).includes("names.Add(\"b\");"));
            await until("the error is gone", async () => (await editorOf(page, 0).locator(".squiggly-error").count()) === 0);
            await press(page, "Run All");
            await shows(page, `${path}|1|${path.length}`);
            await writeIn(page, 1);
            await page.keyboard.type(" + 40");
            await runCell(page, 1);
            await shows(page, "42");
            const wanted = text => text.replace("names.Add(7);", "names.Add(\"b\");").replace("1 + 1", "1 + 1 + 40");
            if (name === "d.dib")
                await until("the file has the changes alone", async () => {
                    await page.keyboard.press("Control+S");
                    await page.waitForTimeout(500);
                    return readFileSync(join(folder, name), "utf8") === wanted(dib);
                });
            else {
                const cells = JSON.parse(await saved(page, join(folder, name))).cells;
                assert.equal(cells[0].source.join("").replaceAll("\r\n", "\n"), wanted(words.join("\n")));
            }
        }
    }, { engine: program });
});
