import { EngineProcess } from "./engineProcess";
import { type Bundle, type Event, Outcome, type Submission, type WrittenCell } from "./protocol";

/** Takes what comes of a cell that runs. */
export interface CellListener {
    take(event: Exclude<Event, { question: number }>): void;
}

/** The engine's process for one notebook. */
export class Engine extends EngineProcess {
    private readonly cells = new Map<number, { listener: CellListener; end: (outcome: Outcome) => void }>();
    private lastCell = 0;

    /** Runs a cell. Those that are given meanwhile run after it. */
    run(language: string, code: string, listener: CellListener): Promise<Outcome> {
        const cell = ++this.lastCell;
        return new Promise(resolve => {
            const end = (outcome: Outcome) => {
                this.cells.delete(cell);
                resolve(outcome);
            };
            if (!this.isAlive) return resolve(Outcome.Failed);
            this.cells.set(cell, { listener, end });
            this.send({ is: "run", cell, language, code, asks: true });
        });
    }

    interrupt = () => this.send({ is: "interrupt" });

    restart = () => this.send({ is: "restart" });

    answer = (text: string) => this.send({ is: "answer", text });

    complete = async (cell: WrittenCell, position: number) => (await this.ask("completed", { is: "complete", ...cell, position }))?.list;

    inspect = async (cell: WrittenCell, position: number) =>
        (await this.ask("inspected", { is: "inspect", ...cell, position, detailed: false }))?.inspection;

    call = async (cell: WrittenCell, position: number) => (await this.ask("called", { is: "call", ...cell, position }))?.call;

    diagnose = async (cell: WrittenCell) => (await this.ask("diagnosed", { is: "diagnose", ...cell }))?.errors;

    color = async (cell: WrittenCell) => (await this.ask("colored", { is: "color", ...cell }))?.spans;

    format = async (cell: WrittenCell) => (await this.ask("formatted", { is: "format", ...cell }))?.code;

    /** A chart with the picture that readers see who draw no figures. */
    paint = async (data: Bundle) => (await this.ask("painted", { is: "paint", data }))?.data;

    variables = async () => (await this.ask("listed", { is: "list" }))?.variables;

    /** The page that shows a variable's value with all its rows, once no cell runs; null: there is no such variable. */
    openValue = async (language: string, name: string, dark: boolean) =>
        (await this.ask("valueOpened", { is: "openValue", language, name, dark }))?.page;

    /** @param cell which of the cells, counted from 0 */
    locate = async (cells: Submission[], cell: number, position: number) =>
        (await this.ask("located", { is: "locate", cells, cell, position }))?.places;

    protected override take(event: Event) {
        if (!("cell" in event)) return super.take(event);
        const cell = this.cells.get(event.cell);
        if (event.is === "done") cell?.end(event.outcome);
        else cell?.listener.take(event);
    }

    protected override gone() {
        for (const cell of [...this.cells.values()]) cell.end(Outcome.Failed);
    }

    override dispose() {
        super.dispose();
        for (const cell of [...this.cells.values()]) cell.end(Outcome.Interrupted);
    }
}
