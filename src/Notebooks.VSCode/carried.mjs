// Writes what the bundles carry of npm's packages: bom.cdx.json by `npm sbom`, cut down to what was bundled, and THIRD-PARTY-NOTICES.txt
// with the licences as the packages have them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In plotly.js.gz, which the engine's build leaves. */
const plotly = { type: "library", name: "plotly.js-dist-min", version: "2.28.0", purl: "pkg:npm/plotly.js-dist-min@2.28.0", licenses: [{ license: { id: "MIT" } }] };

/** The folder of the package that a file of the bundle is from; null for a file of the extension's own. */
const folderOf = file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? null;

export function writeCarried(here, inputs) {
    const folders = [...new Set(inputs.map(folderOf))].filter(Boolean).sort();
    const packages = folders.map(folder => ({ folder: join(here, folder), ...JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8")) }))
        .filter(({ name, version }) => name && version);
    const purls = new Set(packages.map(({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`));
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const listed = JSON.parse(execFileSync(npm, ["sbom", "--sbom-format", "cyclonedx"], { cwd: here, shell: process.platform === "win32", maxBuffer: 1 << 28 }));
    const carried = listed.components.filter(({ purl }) => purls.has(purl));
    const bom = { bomFormat: "CycloneDX", specVersion: listed.specVersion, version: 1, components: [...carried, plotly] };
    writeFileSync(join(here, "dist/bom.cdx.json"), JSON.stringify(bom, null, 1) + "\n");
    writeFileSync(join(here, "dist/THIRD-PARTY-NOTICES.txt"), [heading, plotlyNotice, ...packages.map(notice)].join("\n\n" + "-".repeat(80) + "\n\n") + "\n");
}

const heading = "Third-party notices\n\nWhat the extension carries besides its own code. The engine's own list is in the folder engine.";
const plotlyNotice = "plotly.js 2.28.0\nMIT\nCopyright 2012-2024, Plotly, Inc. https://plotly.com/javascript/";

function notice({ folder, name, version, license }) {
    const file = readdirSync(folder).find(file => /^(licen[cs]e|copying)/i.test(file));
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : "";
    return `${name} ${version}\n${typeof license === "string" ? license : license?.type ?? "see its page"}\n\n${text}`.trim();
}
