// Charts in outputs.
import assert from "node:assert/strict";
import test from "node:test";
import { notebook, skip, tools } from "./notebooks.mjs";
import { command, open, press, until, withWindow } from "./window.mjs";

const figure = {
    data: [{ type: "bar", x: ["a", "b"], y: [3, 5] }, { type: "heatmap", z: [[1, 2], [3, 4]], xaxis: "x2", yaxis: "y2" }],
    layout: { title: { text: "Two charts" }, xaxis: { domain: [0, 0.4] }, xaxis2: { domain: [0.6, 1], anchor: "y2" }, yaxis2: { anchor: "x2" } },
};
const code = `${JSON.stringify(JSON.stringify(figure))}.DisplayAs("application/vnd.plotly.v1+json");`;

/** What a chart looks like, in the frame of the outputs. */
async function chart(page) {
    for (const frame of page.frames().slice(1)) {
        const found = await frame
            .evaluate(() => {
                const plot = document.querySelector(".js-plotly-plot");
                const title = plot?.querySelector(".gtitle");
                if (!plot || !title) return null;
                const { width, height } = plot.getBoundingClientRect();
                const buttons = [...plot.querySelectorAll(".modebar-btn")].map(button => button.dataset.title);
                return {
                    width, height, buttons, title: title.textContent, bars: plot.querySelectorAll(".bars .point").length,
                    color: getComputedStyle(title).fill, paper: getComputedStyle(plot.querySelector(".main-svg")).backgroundColor,
                };
            })
            .catch(() => null);
        if (found) return found;
    }
    return null;
}

test("a chart is drawn in the theme, follows it and the window, and is saved as PNG and SVG", { skip }, async () => {
    await withWindow({ "n.ipynb": notebook(code) }, tools, async page => {
        const asked = [];
        page.on("request", request => asked.push(request.url()));
        await open(page, "n.ipynb");
        await press(page, "Run All");
        await until("the chart is drawn", async () => (await chart(page)) !== null);
        const light = await chart(page);
        assert.equal(light.title, "Two charts");
        assert.equal(light.bars, 2);
        assert.ok(light.height > 300, `${light.height} px high`);
        assert.ok(light.buttons.includes("Download as PNG") && light.buttons.includes("Download as SVG"));
        assert.match(light.paper, /rgba\(0, 0, 0, 0\)|transparent/);

        await page.setViewportSize({ width: 1000, height: 900 });
        await until("it is as wide as the window lets it", async () => (await chart(page)).width < light.width - 50);

        await command(page, "Preferences: Toggle between Light/Dark Themes");
        await until("its letters have the colour of the dark theme", async () => (await chart(page)).color !== light.color);
        assert.deepEqual(asked.filter(url => /plot/.test(url) && !/extensions.*dist.plotly\.js/.test(decodeURIComponent(url))), []);

        for (const frame of page.frames().slice(1))
            await frame.evaluate(() => document.querySelector('.modebar-btn[data-title="Download as SVG"]')?.dispatchEvent(new MouseEvent("click", { bubbles: true }))).catch(() => {});
        await until("VS Code asks where to save the picture", async () =>
            (await page.locator(".quick-input-widget:visible input").evaluateAll(inputs => inputs.map(input => input.value))).some(value => value.endsWith("chart.svg")),
        );
    });
});
