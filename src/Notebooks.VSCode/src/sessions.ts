import { dirname } from "node:path";
import { homedir } from "node:os";
import * as vscode from "vscode";
import { Engine } from "./engine";
import { mainLanguage } from "./languages";
import { findProgram, missing, sayEnded, sayMissing } from "./program";

/** The engines of the open notebooks. */
export class Sessions implements vscode.Disposable {
    private readonly engines = new Map<string, Engine>();
    private readonly ran = new vscode.EventEmitter<vscode.NotebookDocument>();

    /** A notebook's cells have run, or its engine has started: what is known of its names may have changed. */
    readonly onDidRun = this.ran.event;

    private readonly running = new Set<vscode.NotebookDocument>();
    private readonly state = new vscode.EventEmitter<void>();

    /** Cells begin or end to run, or an engine starts or ends. */
    readonly onDidChangeState = this.state.event;

    stateOf(notebook: vscode.NotebookDocument): "running" | "ready" | "ended" {
        return !this.of(notebook) ? "ended" : this.running.has(notebook) ? "running" : "ready";
    }

    /** The notebook's engine, if it runs. */
    of(notebook: vscode.NotebookDocument): Engine | undefined {
        const engine = this.engines.get(notebook.uri.toString());
        return engine?.isAlive ? engine : undefined;
    }

    /**
     * The notebook's engine, which is started if it does not run; undefined where it cannot be.
     * @param isQuiet whether to say nothing where there is no engine
     */
    start(notebook: vscode.NotebookDocument, isQuiet = false): Engine | undefined {
        const running = this.of(notebook);
        if (running) return running;
        if (!vscode.workspace.isTrusted) return undefined;
        const program = findProgram();
        if (!program) {
            if (!isQuiet) void sayMissing(missing);
            return undefined;
        }
        const engine = new Engine(program, ["stdio", "--language", mainLanguage(notebook)], folderOf(notebook), reason => {
            void sayEnded(reason);
            this.state.fire();
        });
        this.engines.set(notebook.uri.toString(), engine);
        this.state.fire();
        this.ran.fire(notebook);
        return engine;
    }

    /** Cells of the notebook begin to run. */
    begins(notebook: vscode.NotebookDocument) {
        this.running.add(notebook);
        this.state.fire();
    }

    /** Cells of the notebook have run. */
    hasRun(notebook: vscode.NotebookDocument) {
        this.running.delete(notebook);
        this.state.fire();
        this.ran.fire(notebook);
    }

    close(notebook: vscode.NotebookDocument) {
        this.of(notebook)?.dispose();
        this.engines.delete(notebook.uri.toString());
    }

    dispose() {
        this.ran.dispose();
        this.state.dispose();
        for (const engine of this.engines.values()) engine.dispose();
    }
}

function folderOf(notebook: vscode.NotebookDocument): string {
    if (notebook.uri.scheme === "file") return dirname(notebook.uri.fsPath);
    return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
}
