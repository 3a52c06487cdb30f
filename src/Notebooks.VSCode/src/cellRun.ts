import * as vscode from "vscode";
import type { CellListener, Engine } from "./engine";
import { itemsOf, outputOf, streamItem } from "./outputs";
import { Pictures } from "./pictures";
import { type Bundle, type Event, Outcome, type Output } from "./protocol";

/** One run of a cell: what the engine sends becomes the cell's outputs, in order. */
export class CellRun implements CellListener {
    private readonly displays = new Map<string, vscode.NotebookCellOutput[]>();
    private stream: { name: string; output: vscode.NotebookCellOutput } | undefined;
    private clears = false;
    private last: Thenable<void> = Promise.resolve();
    private readonly charts = new Map<vscode.NotebookCellOutput, Bundle>();
    private readonly pictures: Pictures;

    constructor(
        private readonly execution: vscode.NotebookCellExecution,
        private readonly engine: Engine,
    ) {
        this.pictures = new Pictures(execution.cell.outputs);
    }

    async run(language: string): Promise<Outcome> {
        this.execution.start(Date.now());
        this.change(() => this.execution.clearOutput());
        const outcome = await this.engine.run(language, this.execution.cell.document.getText(), this);
        // A chart is seen at once, and gets its picture when it changes no more.
        for (const [output, chart] of this.charts) {
            const items = await this.pictures.add(chart, this.engine);
            this.change(() => this.execution.replaceOutputItems(items, output));
        }
        await this.last;
        this.execution.end(outcome === Outcome.Completed, Date.now());
        return outcome;
    }

    take(event: Exclude<Event, { question: number }>) {
        switch (event.is) {
            case "publish":
                this.clearIfAsked();
                this.publish(event.output);
                break;
            case "update":
                for (const output of this.displays.get(event.id) ?? []) {
                    this.follow(output, event.data);
                    this.change(() => this.execution.replaceOutputItems(itemsOf(event.data), output));
                }
                break;
            case "clear":
                this.clears = true;
                if (!event.wait) this.clearIfAsked();
                break;
            case "ask":
                void this.ask(event.prompt, event.password);
                break;
        }
    }

    private publish(output: Output) {
        if (output.is === "stream" && this.stream?.name === output.name) {
            const before = this.stream.output;
            this.change(() => this.execution.appendOutputItems(streamItem(output.name, output.text), before));
            return;
        }
        const shown = outputOf(output, this.execution.executionOrder);
        if (output.is === "display" || output.is === "result") this.follow(shown, output.data);
        this.stream = output.is === "stream" ? { name: output.name, output: shown } : undefined;
        if (output.is === "display" && output.id !== null) this.displays.set(output.id, [...(this.displays.get(output.id) ?? []), shown]);
        this.change(() => this.execution.appendOutput(shown));
    }

    private clearIfAsked() {
        if (!this.clears) return;
        this.clears = false;
        this.stream = undefined;
        this.displays.clear();
        this.charts.clear();
        this.change(() => this.execution.clearOutput());
    }

    private follow(output: vscode.NotebookCellOutput, data: Bundle) {
        if (Pictures.isWanted(data)) this.charts.set(output, data);
        else this.charts.delete(output);
    }

    private async ask(prompt: string, password: boolean) {
        const text = await vscode.window.showInputBox({ prompt, password, ignoreFocusOut: true });
        // Without an answer the cell would wait for ever.
        if (text === undefined) this.engine.interrupt();
        else this.engine.answer(text);
    }

    private change(work: () => Thenable<void>) {
        this.last = this.last.then(work, work);
    }
}
