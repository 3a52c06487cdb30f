// How fast the extension is in a real VS Code. Not a test: other work on the computer changes the figures, so they come as medians,
// with the load at the time.
//   node tests/VSCode/measure.mjs              all of it
//   node tests/VSCode/measure.mjs completion   from a dot that is typed to the visible list, which VS Code itself shows 100 ms late
//   node tests/VSCode/measure.mjs first        from opening a notebook to its first output
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { engine, fsharpNotebook, notebook, skip, stories, tools } from "./notebooks.mjs";
import { command, editorOf, open, outputs, press, saved, shows, until, withWindow, writeIn } from "./window.mjs";

if (skip) {
    console.error(skip);
    process.exit(1);
}

const keyPause = 60;
const lists = 20;
const openings = 7;

const sorted = numbers => [...numbers].sort((a, b) => a - b);
const median = numbers => {
    const middle = (numbers.length - 1) / 2;
    return (sorted(numbers)[Math.floor(middle)] + sorted(numbers)[Math.ceil(middle)]) / 2;
};

function print(what, milliseconds) {
    const [low, middle, high] = [Math.min(...milliseconds), median(milliseconds), Math.max(...milliseconds)].map(Math.round);
    const load = loadavg().slice(0, 2).map(one => one.toFixed(2)).join(" ");
    const spread = `${low} to ${high}, ${milliseconds.length} times; load ${load}`;
    console.log(`${what.padEnd(60)} median ${String(middle).padStart(5)} ms  (${spread})`);
    return middle;
}

/** In the window: the time from the key of a dot to the first frame that shows a list with a name. */
const watch = name => {
    const seen = (window.seen = { dot: 0, list: 0 });
    const look = () => {
        const rows = [...document.querySelectorAll(".suggest-widget.visible .monaco-list-row .label-name")];
        if (rows.some(row => row.textContent === name)) seen.list = performance.now();
        else if (window.seen === seen) requestAnimationFrame(look);
    };
    const press = event => {
        if (event.key !== ".") return;
        removeEventListener("keydown", press, true);
        seen.dot = performance.now();
        requestAnimationFrame(look);
    };
    addEventListener("keydown", press, true);
};

/** @returns milliseconds from each dot to its list */
async function timeLists(page, cell, typed, name) {
    const times = [];
    // The first list warms the compiler up.
    for (let i = 0; i <= lists; i++) {
        await writeIn(page, cell);
        await page.keyboard.press("Enter");
        await page.evaluate(watch, name);
        await page.keyboard.type(typed, { delay: keyPause });
        await until("the list is there", () => page.evaluate(() => window.seen.list > 0));
        times.push(await page.evaluate(() => window.seen.list - window.seen.dot));
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+Shift+K");
        await page.waitForTimeout(400);
    }
    return times;
}

async function completion() {
    for (const { name, text } of stories)
        await withWindow({ "n.ipynb": text }, tools, async page => {
            await open(page, "n.ipynb");
            await editorOf(page, 2).waitFor();
            const time = async (what, typed) => print(`${name}: ${what}`, (await timeLists(page, 2, typed, "Headline")).slice(1));
            await time("dot to list, of a record of a cell that has not run", "story.");
            await press(page, "Run All");
            await shows(page, "2024");
            await page.locator(".statusbar-item", { hasText: "Notebooks: ready" }).waitFor();
            await time("dot to list, of a record of a cell that has run", "story.");
            await time("the same, and more is typed after the dot", "story.Head");
        });
}

async function first() {
    for (const [name, text] of [
        ["C#", notebook("Console.WriteLine(\"first\" + \" output\");")],
        ["F#", fsharpNotebook("printfn \"first%s\" \" output\"")],
    ]) {
        const folder = mkdtempSync(join(tmpdir(), "notebooks-measure-"));
        const path = join(folder, "n.ipynb");
        const alone = [];
        for (let i = 0; i < openings; i++) {
            writeFileSync(path, text);
            const begin = performance.now();
            execFileSync(engine, ["run", path]);
            alone.push(performance.now() - begin);
        }
        const files = Object.fromEntries(Array.from({ length: openings }, (_, i) => [`n${i}.ipynb`, text]));
        const inWindow = await withWindow(files, tools, async (page, folder) => {
            const times = [];
            for (const file of Object.keys(files)) {
                let begin = 0;
                await open(page, file, () => (begin = performance.now()));
                await press(page, "Run All");
                while (!(await outputs(page)).includes("first output")) await page.waitForTimeout(10);
                times.push(performance.now() - begin);
                await saved(page, join(folder, file));
                await command(page, "View: Close Editor");
                await page.locator(".tab").waitFor({ state: "detached" });
            }
            return times;
        });
        const run = print(`${name}: 'notebooks run' of a notebook with one cell`, alone.slice(1));
        const warm = print(`${name}: from opening it in the window to its output`, inWindow.slice(1));
        const more = milliseconds => `${((milliseconds - run) / 1000).toFixed(2)} s more`;
        console.log(`${name}: ${more(warm)}; in a window that has just opened ${more(inWindow[0])}`);
    }
}

const parts = { completion, first };
const asked = process.argv.slice(2);
for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
    if (parts[part]) await parts[part]();
    else console.error(`There is nothing to measure by the name '${part}'. Choose from ${Object.keys(parts).join(", ")}.`);
}
