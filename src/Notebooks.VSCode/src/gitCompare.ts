import { dirname } from "node:path";
import * as vscode from "vscode";

/** What is used of the interface of VS Code's own git extension. */
type Repository = {
    getObjectDetails(ref: string, path: string): Promise<unknown>;
    diffWithHEAD(path: string): Promise<string>;
};
type Git = {
    state: "uninitialized" | "initialized";
    onDidChangeState: vscode.Event<unknown>;
    toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
    getRepository(uri: vscode.Uri): Repository | null;
    openRepository(root: vscode.Uri): Promise<Repository | null>;
};

/** Shows cell by cell what is different in a notebook from the version that git has last committed. */
export async function compareWithGit({ uri, isDirty }: vscode.NotebookDocument) {
    const name = vscode.workspace.asRelativePath(uri);
    const say = (sentence: string) => void vscode.window.showInformationMessage(sentence);
    if (uri.scheme !== "file") return say("Save the notebook first.");
    const git = await gitExtension();
    if (!git) return say("VS Code's Git extension is turned off: enable it, or install git.");
    const repository = git.getRepository(uri) ?? (await git.openRepository(vscode.Uri.file(dirname(uri.fsPath))).catch(() => null));
    if (!repository) return say(`'${name}' is not in a git repository.`);
    try {
        await repository.getObjectDetails("HEAD", uri.fsPath);
    } catch {
        return say(`Git has no version of '${name}': commit it first.`);
    }
    // As git sees it, which can keep outputs out of commits.
    if (!isDirty && (await repository.diffWithHEAD(uri.fsPath)) === "") return say(`'${name}' is as git has it.`);
    await vscode.commands.executeCommand("vscode.diff", git.toGitUri(uri, "HEAD"), uri, `${name} (committed ↔ now)`);
}

async function gitExtension(): Promise<Git | undefined> {
    const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): Git }>("vscode.git");
    const exports = await extension?.activate().then(undefined, () => undefined);
    if (!exports?.enabled) return undefined;
    const git = exports.getAPI(1);
    if (git.state === "uninitialized") await new Promise<void>(resolve => git.onDidChangeState(() => resolve()));
    return git;
}
