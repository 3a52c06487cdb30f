// Bundles the extension, the renderer of charts with the plotly.js and the looks that pages have, which the engine's build leaves, and
// the renderer of diagrams.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { writeCarried } from "./carried.mjs";

const root = resolve(import.meta.dirname, "../..");
const plotly = join(root, ".artifacts/obj/Notebooks/release/plotly.min.js.gz");
if (!existsSync(plotly)) {
    console.error("The engine is not built: run 'npm run engine' before.");
    process.exit(1);
}

/** Files of the engine as modules. */
const engineFiles = {
    name: "engine files",
    setup(bundler) {
        bundler.onResolve({ filter: /^(plotly|looks)$/ }, ({ path }) => ({ path, namespace: "engine" }));
        bundler.onLoad({ filter: /^plotly$/, namespace: "engine" }, () => ({
            contents: gunzipSync(readFileSync(plotly)),
        }));
        bundler.onLoad({ filter: /^looks$/, namespace: "engine" }, () => ({
            contents: readFileSync(join(root, "src/Notebooks/Rendering/looks.js"), "utf8") + "\nexport { looks };",
        }));
    },
};

const common = { bundle: true, metafile: true, logLevel: "warning", absWorkingDir: import.meta.dirname };
const built = [];
built.push(await build({ ...common, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js", platform: "node", format: "cjs", external: ["vscode"] }));
built.push(await build({ ...common, entryPoints: ["renderer/plotly.ts"], outfile: "dist/plotly.js", platform: "browser", format: "esm", minify: true, plugins: [engineFiles] }));
built.push(await build({ ...common, entryPoints: ["renderer/preload.ts"], outfile: "dist/preload.js", platform: "browser", format: "esm", minify: true }));
const mermaid = join(import.meta.dirname, "node_modules/mermaid");
const license = `/*! mermaid ${JSON.parse(readFileSync(join(mermaid, "package.json"), "utf8")).version}\n\n${readFileSync(join(mermaid, "LICENSE"), "utf8")}*/`;
built.push(await build({ ...common, entryPoints: ["renderer/mermaid.ts"], outfile: "dist/mermaid.js", platform: "browser", format: "esm", minify: true, banner: { js: license } }));
writeCarried(import.meta.dirname, built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
