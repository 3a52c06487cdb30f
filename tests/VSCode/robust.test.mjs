// What goes wrong is said, and the window goes on.
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { engine, notebook, skip, tools } from "./notebooks.mjs";
import { codeOf, engines, open, press, runCell, saved, shows, until, withWindow, writeIn } from "./window.mjs";

test("the engine is killed: the window says so, keeps what was typed, and the next cell starts it again", { skip }, async () => {
    const cells = notebook("Console.WriteLine(\"begun\");\nwhile (true) {}", "6 * 7");
    await withWindow({ "n.ipynb": cells }, tools, async (page, folder) => {
        await open(page, "n.ipynb");
        await writeIn(page, 1);
        await page.keyboard.type(" + 1");
        await runCell(page, 0);
        await shows(page, "begun");
        const [running] = engines(folder);
        process.kill(Number(running), "SIGKILL");
        await page.locator(".notification-list-item", { hasText: "The notebook's engine has ended." }).waitFor({ timeout: 60_000 });
        await page.locator(".notebookOverlay:visible .codicon-notebook-state-error").waitFor();
        assert.equal((await codeOf(page, 1)).trim(), "6 * 7 + 1");
        await runCell(page, 1);
        await shows(page, "43");
        assert.equal(engines(folder).length, 1);
    });
});

/** A program that passes on what the engine and the window say, until a signal pulls one of the two pipes; it lives on. */
const pulled = `#!${process.execPath}
const { spawn } = require("node:child_process");
const engine = spawn(${JSON.stringify(engine)}, process.argv.slice(2), { stdio: ["pipe", "pipe", "inherit"] });
process.stdin.pipe(engine.stdin);
engine.stdout.pipe(process.stdout);
process.on("SIGUSR2", () => {
    engine.stdout.unpipe();
    engine.stdout.resume();
    require("node:fs").closeSync(1);
});
process.on("SIGHUP", () => require("node:fs").closeSync(0));
engine.on("exit", () => process.exit());
`;

for (const [pipe, signal] of [["output", "SIGUSR2"], ["input", "SIGHUP"]])
    test(`the engine's ${pipe} is unplugged: the window says so and goes on with what was typed`, { skip }, async () => {
        const program = join(mkdtempSync(join(tmpdir(), "notebooks-pulled-")), "notebooks");
        writeFileSync(program, pulled);
        chmodSync(program, 0o755);
        const cells = notebook("Console.WriteLine(\"begun\");\nSystem.Threading.Thread.Sleep(20_000);", "6 * 7", "7 * 8");
        await withWindow({ "n.ipynb": cells }, tools, async (page, folder) => {
            await open(page, "n.ipynb");
            await writeIn(page, 1);
            await page.keyboard.type(" + 1");
            await runCell(page, 0);
            await shows(page, "begun");
            const before = engines(folder, program);
            assert.equal(before.length, 1);
            process.kill(Number(before[0]), signal);
            // What is asked now does not arrive.
            await writeIn(page, 2);
            await page.keyboard.type(" + 1");
            await page.locator(".notification-list-item", { hasText: "The notebook's engine has ended." }).waitFor({ timeout: 60_000 });
            await page.locator(".notebookOverlay:visible .codicon-notebook-state-error").first().waitFor();
            assert.deepEqual([(await codeOf(page, 1)).trim(), (await codeOf(page, 2)).trim()], ["6 * 7 + 1", "7 * 8 + 1"]);
            await runCell(page, 1);
            await shows(page, "43");
            assert.deepEqual(engines(folder, program).filter(one => before.includes(one)), []);
        }, { engine: program });
    });

test("a cell ends its process, another puts out 10 MB a second: the window says so and goes on", { skip }, async () => {
    const loud = "var line = new string('x', 1000);\nvar end = DateTime.Now.AddSeconds(3);\nfor (var i = 0; DateTime.Now < end; i++) { Console.WriteLine(line); if (i % 100 == 99) Thread.Sleep(10); }\nConsole.WriteLine(\"the end\");";
    await withWindow({ "n.ipynb": notebook("Environment.Exit(3);", "6 * 7", "using System.Threading;\n" + loud, "7 * 8") }, tools, async page => {
        await open(page, "n.ipynb");
        await runCell(page, 0);
        await shows(page, "exit code 3");
        await runCell(page, 1);
        await shows(page, "42");
        await runCell(page, 2);
        await runCell(page, 3);
        await shows(page, "56");
    });
});

test("a notebook of 1,000 cells runs, and is written in meanwhile", { skip }, async () => {
    const cells = notebook("var n = 0;", ...Array.from({ length: 998 }, (_, i) => `n += ${i};`), "$\"sum {n}\"");
    await withWindow({ "n.ipynb": cells }, tools, async (page, folder) => {
        await open(page, "n.ipynb");
        await press(page, "Run All");
        await writeIn(page, 0);
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" n.CompareT");
        await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "CompareTo" }).first().waitFor({ timeout: 60_000 });
        await page.keyboard.press("Escape");
        await until("all cells have run", async () => {
            const last = JSON.parse(await saved(page, join(folder, "n.ipynb"))).cells.at(-1);
            return [last.outputs[0]?.data["text/plain"]].flat().join("") === `sum ${(998 * 997) / 2}`;
        });
        assert.match(await codeOf(page, 0), /n\.CompareT/);
    });
});
