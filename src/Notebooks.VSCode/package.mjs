// Packs the extension: for each platform with the engine inside, and one for all platforms without it.
//   node package.mjs            for this computer
//   node package.mjs TARGET…    for those: linux-x64, linux-arm64, win32-x64, darwin-x64, darwin-arm64, universal
//   node package.mjs all        for all of them
//   --engine DIR                takes the engine from there, where `dotnet publish -r …` has put it
//   --install                   installs the package with `code`, or with the program that the variable CODE names
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const output = join(root, ".artifacts", "vsix");

/** What .NET calls the platforms of VS Code. */
const runtimes = { "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "win32-x64": "win-x64", "darwin-x64": "osx-x64", "darwin-arm64": "osx-arm64" };
const universal = "universal";

const { name, version, files } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

/** The extension without its engine. What it runs is bundled, so that no package of npm's goes with it. */
const parts = ["package.json", "README.md", ...files.filter(part => existsSync(join(here, part)))];

function run(program, args, folder) {
    try {
        // 'code' is a script on Windows.
        const shell = process.platform === "win32" && program !== process.execPath;
        return execFileSync(program, args, { cwd: folder, shell, stdio: ["ignore", "pipe", "inherit"] }).toString();
    } catch (error) {
        stop(1, error.code === "ENOENT" ? `The program ${program} was not found.` : `${program} ${args[0]} failed.`);
    }
}

function stop(code, why) {
    console.error(why);
    process.exit(code);
}

const megabytes = bytes => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;

function sizeOf(path) {
    const stat = statSync(path);
    return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}

/** What the engine does not need in order to run: symbols, and the compilers' messages in other languages. */
function trim(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            trim(path);
            if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
        } else if (/\.(pdb|resources\.dll)$/.test(entry.name)) rmSync(path);
    }
}

function pack(target, published) {
    const stage = join(output, "stage", target);
    rmSync(stage, { recursive: true, force: true });
    mkdirSync(stage, { recursive: true });
    for (const part of parts) cpSync(join(here, part), join(stage, part), { recursive: true });
    cpSync(join(root, "LICENSE"), join(stage, "LICENSE.txt"));
    let engine = "none";
    if (target !== universal) {
        const folder = join(stage, "engine");
        if (published) cpSync(realpathSync(published), folder, { recursive: true });
        else run("dotnet", ["publish", "src/Notebooks.Cli", "-c", "Release", "-r", runtimes[target], "-o", folder, "-v", "q"], root);
        trim(folder);
        engine = megabytes(sizeOf(folder));
    }
    const vsix = join(output, `${name}-${version}-${target}.vsix`);
    const options = ["--no-dependencies", "--allow-missing-repository", "--allow-unused-files-pattern", "--no-rewrite-relative-links", "--out", vsix];
    if (target !== universal) options.push("--target", target);
    run(process.execPath, [join(here, "node_modules/@vscode/vsce/vsce"), "package", ...options], stage);
    rmSync(stage, { recursive: true });
    console.log(`${basename(vsix)}  ${megabytes(sizeOf(vsix))}, the engine unpacked: ${engine}`);
    return vsix;
}

const { values: options, positionals: asked } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: "string" }, install: { type: "boolean" } },
});
const known = [...Object.keys(runtimes), universal];
const targets = asked.length === 0 ? [`${process.platform}-${process.arch}`] : asked.includes("all") ? known : asked;
const unknown = targets.filter(target => !known.includes(target));
if (unknown.length > 0) stop(2, `There is no package for ${unknown.join(", ")}. Choose from ${known.join(", ")}.`);
if (options.engine && targets.filter(target => target !== universal).length > 1) stop(2, "An engine is for one platform: name that one.");
mkdirSync(output, { recursive: true });
const packed = targets.map(target => pack(target, options.engine));
if (options.install) process.stdout.write(run(process.env.CODE ?? "code", ["--install-extension", packed[0], "--force"], root));
