// Mermaid diagrams in outputs.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { notebook, skip, tools } from "./notebooks.mjs";
import { command, open, press, saved, shows, until, withWindow } from "./window.mjs";

/** What is drawn of a diagram, in the frame of the outputs. */
async function diagram(page) {
    for (const frame of page.frames().slice(1)) {
        const found = await frame
            .evaluate(() => {
                const svg = document.querySelector("svg[id^='notebooks-mermaid']");
                const node = svg?.querySelector(".node");
                if (!node) return null;
                const color = getComputedStyle(node.querySelector(".nodeLabel, text")).color;
                return {
                    width: svg.getBoundingClientRect().width, words: svg.textContent,
                    arrows: svg.querySelectorAll(".edgePaths path").length, color,
                    foreign: svg.querySelectorAll("script, img").length,
                };
            })
            .catch(() => null);
        if (found) return found;
    }
    return null;
}

test("a diagram is drawn without a network, follows the theme, and what is wrong with one is said", { skip }, async () => {
    const cells = [
        "#!mermaid\ngraph LR\n  A[Reader] --> B[\"Writer <img src=x onerror=alert(1)> & Co\"]",
        "#!mermaid\ngraph LR\n  A[[[ --> ",
        "1",
    ];
    await withWindow({ "n.ipynb": notebook(...cells) }, tools, async (page, folder) => {
        const asked = [];
        page.on("request", request => asked.push(request.url()));
        await open(page, "n.ipynb");
        await press(page, "Run All");
        await until("the diagram is drawn", async () => (await diagram(page)) !== null);
        const light = await diagram(page);
        assert.ok(light.width > 100 && light.arrows === 1 && light.foreign === 0, JSON.stringify(light));
        assert.match(light.words, /Reader.*Writer/s);
        await shows(page, "The diagram cannot be drawn: ");
        await shows(page, "A[[[ -->");

        await command(page, "Preferences: Toggle between Light/Dark Themes");
        await until("the diagram has the theme's letters", async () => (await diagram(page))?.color !== light.color && (await diagram(page)) !== null);
        assert.deepEqual(asked.filter(url => !/^(data:|blob:|https?:\/\/(127\.0\.0\.1|localhost|[^/]*vscode-(cdn|resource|webview))|https:\/\/open-vsx)/.test(url)), []);

        // The file has what the command line writes, so that others show the text.
        const outputs = JSON.parse(await saved(page, join(folder, "n.ipynb"))).cells[0].outputs;
        assert.deepEqual(Object.keys(outputs[0].data).sort(), ["text/html", "text/plain", "text/vnd.mermaid"]);
    });
});
