// What we show in the themes of high contrast.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import test from "node:test";
import { engine, notebook, skip, tools } from "./notebooks.mjs";
import { command, frameWith, open, press, until, withWindow } from "./window.mjs";

const least = 7; // to 1, as WCAG asks of enhanced contrast

const trace = name => ({ type: "bar", name, x: ["a", "b"], y: [3, 5] });
const figure = { data: [trace("first"), trace("second")], layout: { title: { text: "A chart" }, height: 240 } };

/** All of it is in sight at once, since VS Code shows no output that is not. */
const cells = [
    `#r "${join(dirname(engine), "News.Interactive.dll")}"
using News; News.Interactive.NewsFormatters.Register();
var reading = new Article("Ana Ruiz met General Wei Fenghe in Lima on 30 November 2020.").Read();
${JSON.stringify(JSON.stringify(figure))}.DisplayAs("application/vnd.plotly.v1+json");`,
    "reading.Mentions",
    "reading",
];

/** The texts below a selector whose contrast with what is below them is less than it should be. */
const faintTexts = (frame, selector) =>
    frame.evaluate(
        ({ selector, least }) => {
            const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
            const over = (below, color, opacity) => {
                context.globalAlpha = 1;
                context.fillStyle = `rgb(${below})`;
                context.fillRect(0, 0, 1, 1);
                context.globalAlpha = opacity;
                context.fillStyle = color;
                context.fillRect(0, 0, 1, 1);
                return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
            };
            const light = color => {
                const [r, g, b] = color.map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const paper = getComputedStyle(document.documentElement).getPropertyValue("--vscode-editor-background");
            const found = [];
            let count = 0;
            for (const root of document.querySelectorAll(selector)) {
                const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const element = texts.currentNode.parentElement;
                    if (!texts.currentNode.data.trim() || element.closest("style, script, [hidden]") || element.getClientRects().length === 0) continue;
                    const chain = [];
                    for (let at = element; at; at = at.parentElement) chain.unshift(at);
                    let [below, opacity] = [over([0, 0, 0], paper, 1), 1];
                    for (const one of chain) {
                        const style = getComputedStyle(one);
                        opacity *= +style.opacity;
                        if (!(one instanceof SVGElement)) below = over(below, style.backgroundColor, opacity);
                    }
                    const style = getComputedStyle(element);
                    const above = over(below, element instanceof SVGElement ? style.fill : style.color, opacity);
                    const [dark, bright] = [light(below), light(above)].sort((a, b) => a - b);
                    const ratio = (bright + 0.05) / (dark + 0.05);
                    count++;
                    if (ratio < least) found.push(`${ratio.toFixed(1)} ${element.className.baseVal ?? element.className} '${texts.currentNode.data.trim().slice(0, 30)}'`);
                }
            }
            return { count, found };
        },
        { selector, least },
    );

async function choose(page, theme) {
    await command(page, "Preferences: Color Theme");
    const input = page.locator(".quick-input-widget:visible input");
    await input.fill(theme);
    await page.locator(".quick-input-list .monaco-list-row", { has: page.getByText(theme, { exact: true }) }).first().click();
    await page.locator(".quick-input-widget:visible").waitFor({ state: "hidden" });
}

test("articles, tables, charts and pages are legible in the themes of high contrast", { skip }, async () => {
    await withWindow({ "n.ipynb": notebook(...cells) }, tools, async page => {
        await open(page, "n.ipynb");
        await press(page, "Run All");
        const outputs = await frameWith(page, "A chart");
        await until("all is drawn", () =>
            outputs.evaluate(() => [".js-plotly-plot .gtitle", ".news-table", ".news-reading"].every(selector => document.querySelector(selector))));
        const header = page.locator(".pane-header", { hasText: "Notebook Variables" });
        if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
        const row = page.locator(".pane", { hasText: "Notebook Variables" }).locator(".monaco-list-row", { hasText: "reading" }).first();
        await row.hover();
        await row.locator(".action-label").first().click();
        await until("the page is there", async () => (await page.frames().at(-1).evaluate(() => document.querySelector("h1")?.textContent).catch(() => "")) === "reading");
        const value = page.frames().at(-1);
        for (const [theme, paper] of [["Dark High Contrast", "#000000"], ["Light High Contrast", "#ffffff"]]) {
            await choose(page, theme);
            for (const frame of [outputs, value])
                await until(`it is the theme '${theme}'`, () =>
                    frame.evaluate(paper => getComputedStyle(document.documentElement).getPropertyValue("--vscode-editor-background").trim() === paper, paper));
            await page.waitForTimeout(1000); // until what fades has its colours
            for (const [frame, selector, atLeast] of [[outputs, ".news-reading", 20], [outputs, ".news-table", 20], [outputs, ".js-plotly-plot", 5], [value, "main", 20]]) {
                const { count, found } = await faintTexts(frame, selector);
                assert.deepEqual(found, [], `${theme}: ${selector}`);
                assert.ok(count >= atLeast, `${theme}: ${selector} has ${count} texts`);
            }
        }
    });
});
