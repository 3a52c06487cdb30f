// The messages between the editor and `notebooks stdio`: one JSON object per line. See src/Notebooks/Worker/Message.cs.

/** The formats of a value, in the order of preference. */
export type Bundle = [mime: string, value: unknown][];

export type Output =
    | { is: "stream"; name: "stdout" | "stderr"; text: string }
    | { is: "result"; data: Bundle }
    | { is: "display"; id: string | null; data: Bundle }
    | { is: "error"; name: string; value: string; traceback: string[] };

export type Completions = { start: number; end: number; items: [text: string, kind: string, signature: string | null][] };

/** A cell's language and code. */
export type Submission = [language: string, code: string];

/** A cell that is being written, and the cells before it. */
export type WrittenCell = { language: string; code: string; before: Submission[] };

export type CallHelp = {
    signatures: { text: string; documentation: string; parameters: [name: string, documentation: string][] }[];
    meant: number;
    argument: number;
};

export type CellError = [start: number, length: number, id: string, message: string];

export type ColoredSpan = [start: number, length: number, kind: string];

export type NamePlace = [cell: number, start: number, length: number, declares: boolean];

/** A variable and its value on one line. */
export type Variable = [name: string, type: string, value: string, language: string];

/** A cell of a `.dib`, and which one it was when it was read; negative: none. */
export type DibCell = [language: string, source: string, place: number];

export type Inspection = { signatures: string[]; documentation: string };

export enum Outcome {
    Completed,
    Failed,
    Interrupted,
}

export type Event =
    | { is: "ready" }
    | { is: "publish"; cell: number; output: Output }
    | { is: "update"; cell: number; id: string; data: Bundle }
    | { is: "clear"; cell: number; wait: boolean }
    | { is: "offer"; cell: number; language: string; code: string }
    | { is: "ask"; cell: number; prompt: string; password: boolean }
    | { is: "done"; cell: number; outcome: Outcome }
    | { is: "completed"; question: number; list: Completions }
    | { is: "inspected"; question: number; inspection: Inspection | null }
    | { is: "called"; question: number; call: CallHelp | null }
    | { is: "diagnosed"; question: number; errors: CellError[] }
    | { is: "colored"; question: number; spans: ColoredSpan[] }
    | { is: "formatted"; question: number; code: string | null }
    | { is: "located"; question: number; places: NamePlace[] }
    | { is: "listed"; question: number; variables: Variable[] }
    | { is: "valueOpened"; question: number; page: string | null }
    | { is: "painted"; question: number; data: Bundle }
    | { is: "dibRead"; question: number; language: string; cells: DibCell[] }
    | { is: "dibWritten"; question: number; content: string }
    | { is: "unanswered"; question: number; reason: string };

export type Request =
    | { is: "run"; cell: number; language: string; code: string; asks: boolean }
    | { is: "interrupt" }
    | { is: "restart" }
    | { is: "answer"; text: string }
    | (Question & { question: number });

export type Question =
    | ({ is: "complete" | "call"; position: number } & WrittenCell)
    | ({ is: "inspect"; position: number; detailed: boolean } & WrittenCell)
    | ({ is: "diagnose" | "color" | "format" } & WrittenCell)
    | { is: "list" }
    | { is: "openValue"; language: string; name: string; dark: boolean }
    | { is: "paint"; data: Bundle }
    | { is: "readDib"; content: string }
    | { is: "writeDib"; content: string; language: string; cells: DibCell[] }
    | { is: "locate"; cells: Submission[]; cell: number; position: number };

/** Cuts a stream of text into lines, which can end as on Windows. */
export class Lines {
    private readonly pieces: string[] = [];

    /** The lines that the text completes. */
    take(text: string): string[] {
        const lines = text.split("\n");
        // A long line comes in many pieces, which are joined once.
        const last = lines.pop()!;
        if (lines.length > 0) {
            lines[0] = this.pieces.join("") + lines[0];
            this.pieces.length = 0;
        }
        this.pieces.push(last);
        return lines.map(line => (line.endsWith("\r") ? line.slice(0, -1) : line)).filter(line => line.length > 0);
    }
}
