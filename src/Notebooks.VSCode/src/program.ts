import { accessSync, chmodSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as vscode from "vscode";

const executable = (name: string) => (process.platform === "win32" ? `${name}.exe` : name);

/** The engine that comes with the extension, in the packages for one platform. The extension itself is in the folder beside it. */
const bundled = join(__dirname, "..", "engine", executable("Notebooks.Cli"));

/** Where the engine is: by the setting, in the extension, as a tool, or in a checkout; undefined where it is not. */
export function findProgram(): string | undefined {
    const chosen = vscode.workspace.getConfiguration("notebooks").get<string>("engine", "");
    if (chosen) return chosen;
    if (existsSync(bundled)) return runnable(bundled);
    const folders = (process.env["PATH"] ?? "").split(delimiter).filter(folder => folder.length > 0);
    const home = process.env["HOME"] ?? process.env["USERPROFILE"] ?? "";
    const places = [
        ...folders.map(folder => join(folder, executable("notebooks"))),
        join(home, ".dotnet", "tools", executable("notebooks")),
        // What a folder brings with it runs only where its reader trusts it.
        ...(vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : []).map(folder =>
            join(folder.uri.fsPath, ".artifacts", "bin", "Notebooks.Cli", "release", executable("Notebooks.Cli")),
        ),
    ];
    return places.find(existsSync);
}

/** A package that was made on Windows does not say which of its files are programs. */
function runnable(program: string) {
    try {
        accessSync(program, constants.X_OK);
    } catch {
        chmodSync(program, 0o755);
    }
    return program;
}

export const missing = "The notebooks engine is not installed. Install it as the README says, or set where it is.";

const download = "https://dotnet.microsoft.com/download/dotnet/10.0";

/** Says that a process of the engine has ended by itself, or could not begin. */
export async function sayEnded(reason: string) {
    if (/You must install|Microsoft\.NETCore\.App|hostfxr/.test(reason)) {
        const get = "Get .NET 10";
        const chosen = await vscode.window.showErrorMessage("The notebooks engine needs .NET 10, which this computer does not have.", get);
        if (chosen === get) await vscode.env.openExternal(vscode.Uri.parse(download));
        return;
    }
    const sentence = "The notebook's engine has ended. Its values are gone; the notebook and what was typed stay. The next cell that runs starts it again.";
    void vscode.window.showErrorMessage(`${sentence} (${reason})`);
}

/** Says that the engine is not there, and helps. */
export async function sayMissing(reason: string) {
    const settings = "Open Settings";
    const chosen = await vscode.window.showErrorMessage(reason, settings);
    if (chosen === settings) await vscode.commands.executeCommand("workbench.action.openSettings", "notebooks.engine");
}
