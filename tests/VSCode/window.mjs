// A real VS Code in a browser: npm's code-server, driven by playwright-core and a Chromium that is installed.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const checkout = join(root, ".artifacts/bin/Notebooks.Cli/release/Notebooks.Cli");
const chromium = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

/**
 * Opens a folder with the extension, and closes everything when the work is done.
 * @param files their texts by their names, which may begin with a folder's
 * @param vsix a package of the extension with its engine, which is installed as a user does; without it, the extension and the engine of
 * this checkout are taken as they are built
 * @param engine another program in the engine's place
 * @param isTrusted whether VS Code runs what the folder brings
 */
export async function withWindow(files, tools, work, { vsix, engine = checkout, isTrusted = true } = {}) {
    const { chromium: browsers } = createRequire(join(tools, "package.json"))("playwright-core");
    const home = mkdtempSync(join(tmpdir(), "notebooks-vscode-"));
    const folder = join(home, "work");
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    mkdirSync(join(home, "extensions"));
    const places = ["--extensions-dir", join(home, "extensions"), "--user-data-dir", join(home, "data")];
    const codeServer = join(tools, "node_modules/.bin/code-server");
    const env = { ...process.env, PATH: `${join(tools, "node_modules/node/bin")}:${process.env.PATH}` };
    mkdirSync(join(home, "data", "User"), { recursive: true });
    if (vsix) execFileSync(codeServer, [...places, "--install-extension", vsix], { env });
    else {
        const extension = join(home, "extensions", "notebooks.notebooks-engine-0.1.0");
        for (const part of ["package.json", "dist", "syntaxes", "walkthrough"]) cpSync(join(root, "src/Notebooks.VSCode", part), join(extension, part), { recursive: true });
    }
    writeFileSync(
        join(home, "data", "User", "settings.json"),
        JSON.stringify({ "notebooks.engine": vsix ? "" : engine, "workbench.startupEditor": "none", "files.autoSave": "off",
            "telemetry.telemetryLevel": "off", "chat.disableAIFeatures": true, "security.workspace.trust.startupPrompt": "never" }),
    );
    writeFileSync(join(home, "config.yaml"), "");
    const port = await freePort();
    const server = spawn(
        codeServer,
        [
            "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...places, "--disable-telemetry", "--disable-update-check",
            ...(isTrusted ? ["--disable-workspace-trust"] : []), "--config", join(home, "config.yaml"), folder,
        ],
        { env, stdio: ["ignore", "pipe", "pipe"] },
    );
    let log = "";
    for (const stream of [server.stdout, server.stderr]) stream.on("data", text => (log += text));
    const browser = await browsers.launch({ executablePath: chromium, args: ["--no-sandbox"] });
    let page;
    try {
        await answers(`http://127.0.0.1:${port}/healthz`);
        page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
        await page.goto(`http://127.0.0.1:${port}/?folder=${folder}`);
        await page.locator(".monaco-workbench").waitFor({ timeout: 120_000 });
        return await work(page, folder);
    } catch (error) {
        console.error(log.slice(-3000));
        await page?.screenshot({ path: join(root, ".artifacts", "vscode-failed.png") });
        throw error;
    } finally {
        await browser.close();
        server.kill();
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    }
}

/**
 * Opens a file of the folder by its name.
 * @param begins is called when it begins to open
 */
export async function open(page, name, begins = () => {}) {
    await page.keyboard.press("Control+P");
    await page.locator(".quick-input-widget input").waitFor();
    await page.keyboard.type(name);
    await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor({ timeout: 30_000 });
    begins();
    await page.keyboard.press("Enter");
    // The engine is chosen without a question.
    await page.locator(".notebook-toolbar-container:visible", { hasText: "C#, F# and SQL (Notebooks)" }).last().waitFor({ timeout: 60_000 });
}

/** Presses a button above the notebook. */
export const press = (page, name) => page.locator(".notebook-toolbar-container:visible .action-item", { hasText: name }).first().click();

/** Runs a command of the palette, which has those of extensions a moment after the window has opened. */
export async function command(page, name) {
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
    await until(`the palette has '${name}'`, async () => {
        await page.keyboard.press("F1");
        await page.locator(".quick-input-widget:visible input").waitFor();
        await page.keyboard.type(name);
        if (await row.waitFor({ timeout: 3_000 }).then(() => true, () => false)) return true;
        await page.keyboard.press("Escape");
        return false;
    }, 6);
    await row.click();
}

function freePort() {
    return new Promise(resolve => {
        const server = createServer().listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

async function answers(address) {
    for (let i = 0; i < 240; i++) {
        if (await fetch(address).then(reply => reply.ok, () => false)) return;
        await new Promise(resolve => setTimeout(resolve, 500));
    }
    throw new Error("code-server does not answer");
}

/** Presses the button beside a cell. */
export async function runCell(page, index) {
    const cell = page.locator(".notebookOverlay:visible .monaco-list-row.code-cell-row").nth(index);
    await cell.hover();
    await cell.locator(".run-button-container .action-item").first().click();
}

/** The text of all outputs that the window shows, which are in frames of their own. */
export async function outputs(page) {
    const texts = await Promise.all(page.frames().slice(1).map(frame => frame.evaluate(() => document.body?.innerText ?? "").catch(() => "")));
    return texts.join("\n");
}

/** The frame whose text contains this: an output, or a page beside the notebook. */
export async function frameWith(page, text) {
    let found;
    await until(`a frame shows '${text}'`, async () => {
        for (const frame of page.frames().slice(1))
            if (await frame.evaluate(text => document.body?.textContent.includes(text), text).catch(() => false)) found = frame;
        return found;
    });
    return found;
}

/** Waits until something is so. */
export async function until(what, isSo, seconds = 90) {
    for (let i = 0; i < seconds * 10; i++) {
        if (await isSo()) return;
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`it is never so that ${what}`);
}

/** Waits until an output contains a text. */
export const shows = (page, text) => until(`an output shows '${text}'`, async () => (await outputs(page)).includes(text));

/** Saves the notebook and returns it as it is in the file. */
export async function saved(page, path) {
    let text = "";
    // What runs changes it again, and the mark of a change goes before the file is whole.
    await until("the notebook is saved", async () => {
        await page.keyboard.press("Control+S");
        await page.waitForTimeout(500);
        text = readFileSync(path, "utf8");
        return (await page.locator(".tab.active.dirty").count()) === 0 && text.trimEnd().endsWith("}");
    });
    return text;
}

/** The editor of a cell with code. */
export const editorOf = (page, index) => page.locator(".notebookOverlay:visible .monaco-list-row.code-cell-row").nth(index).locator(".cell-editor-container");

/** The code of a cell as the window shows it. */
export const codeOf = async (page, index) =>
    (await editorOf(page, index).locator(".view-line").allInnerTexts()).join("\n").replaceAll("\u00a0", " ");

/** Puts the cursor at the end of a cell's last line. */
export async function writeIn(page, index) {
    await editorOf(page, index).locator(".view-line").last().click();
    await page.keyboard.press("Control+End");
}

/** A word of a cell. */
export const wordOf = (page, index, word) => editorOf(page, index).locator(".view-line span span", { hasText: word }).last();

/** Points at a word until the box beside it says this: the word is drawn again when its colours come, and then the box of before is gone. */
export async function hovers(page, word, says) {
    await until(`pointing at it shows ${says}`, async () => {
        await page.mouse.move(10, 10);
        await word.hover();
        for (let i = 0; i < 30; i++) {
            if (says.test((await page.locator(".monaco-hover:visible").allInnerTexts()).join("\n"))) return true;
            await page.waitForTimeout(100);
        }
        return false;
    }, 20);
}

/** Gives a cell another language, by VS Code's own picker. */
export async function pick(page, index, language) {
    const cell = page.locator(".notebookOverlay:visible .monaco-list-row.code-cell-row").nth(index);
    await cell.locator(".cell-status-right .cell-status-item:not(:has-text('runs as'))").last().click();
    const input = page.locator(".quick-input-widget:visible input");
    await input.waitFor();
    await input.fill(language);
    await page.locator(".quick-input-list .monaco-list-row", { has: page.getByText(language, { exact: true }) }).first().click();
    await page.locator(".quick-input-widget:visible").waitFor({ state: "hidden" });
    await cell.locator(".cell-status-item", { hasText: new RegExp(`^${language.replace("#", "[#]")}$`) }).waitFor();
}

/** The engine's processes for the notebooks of a folder, not those of their cells. */
export const engines = (folder, program = checkout) =>
    readdirSync("/proc").filter(name => {
        try {
            if (!/^\d+$/.test(name) || readlinkSync(`/proc/${name}/cwd`) !== folder) return false;
            return readFileSync(`/proc/${name}/cmdline`, "utf8").includes(`${program}\0stdio\0--language`);
        } catch {
            return false; // it has ended
        }
    });
