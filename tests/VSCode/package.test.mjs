// The package of the extension, installed as a user does. See README.md for what it wants.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { notebook, root, skip, tools } from "./notebooks.mjs";
import { open, press, shows, withWindow } from "./window.mjs";

const published = join(root, ".artifacts/notebooks");
const target = `${process.platform}-${process.arch}`;
const script = join(root, "src/Notebooks.VSCode/package.mjs");
const { name, version } = JSON.parse(readFileSync(join(root, "src/Notebooks.VSCode/package.json"), "utf8"));
const vsix = which => join(root, ".artifacts/vsix", `${name}-${version}-${which}.vsix`);

const pack = (...args) => execFileSync(process.execPath, [script, ...args], { env: { ...process.env, CODE: join(tools, "node_modules/.bin/code-server") } }).toString();

test("an installed package runs cells with the engine inside it", {
    skip: skip || (existsSync(published) ? false : `${published} is not there: run the README's 'dotnet publish'`),
}, async () => {
    assert.match(pack(target, "--engine", published), /^notebooks-engine-.*\.vsix  [\d.]+ MB, the engine unpacked: [\d.]+ MB\n$/);
    await withWindow({ "n.ipynb": notebook("40 + 2", "#!fsharp\nsprintf \"from F# %d\" 7") }, tools, async page => {
        await open(page, "n.ipynb");
        await press(page, "Run All");
        await shows(page, "42");
        await shows(page, "from F# 7");
    }, { vsix: vsix(target) });
});

test("a package for all platforms has no engine, and an unknown platform is refused", { skip }, () => {
    assert.match(pack("universal"), /the engine unpacked: none\n$/);
    const extensions = mkdtempSync(join(tmpdir(), "notebooks-vsix-"));
    execFileSync("unzip", ["-q", vsix("universal"), "-d", extensions]);
    assert.ok(existsSync(join(extensions, "extension/dist/extension.js")) && !existsSync(join(extensions, "extension/engine")));
    assert.match(readFileSync(join(extensions, "extension/dist/THIRD-PARTY-NOTICES.txt"), "utf8"), /\nmermaid [\d.]+\nMIT\n/);
    assert.ok(JSON.parse(readFileSync(join(extensions, "extension/dist/bom.cdx.json"), "utf8")).components.some(({ name }) => name === "mermaid"));
    assert.throws(() => execFileSync(process.execPath, [script, "amiga"], { stdio: "pipe" }), error => {
        assert.equal(error.status, 2);
        assert.match(error.stderr.toString(), /^There is no package for amiga\. Choose from linux-x64, /);
        return true;
    });
});
