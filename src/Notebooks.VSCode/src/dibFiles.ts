import { tmpdir } from "node:os";
import * as vscode from "vscode";
import { EngineProcess } from "./engineProcess";
import { findProgram, missing } from "./program";
import type { DibCell, Question } from "./protocol";

/** What a `.dib` was read from, kept with the notebook so that what does not change keeps its bytes. */
type Kept = { content?: string; language_info?: { name: string } };

const editorNames: Record<string, string> = { pwsh: "powershell" };
const kernelNames: Record<string, string> = { powershell: "pwsh" };

/** Has the engine read and write `.dib` files. Nothing in them runs. */
export class DibFiles implements vscode.NotebookSerializer, vscode.Disposable {
    private server: DibServer | undefined;

    async deserializeNotebook(bytes: Uint8Array): Promise<vscode.NotebookData> {
        // A new notebook, before it has a file.
        if (bytes.length === 0) return new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, "", "csharp")]);
        const content = Buffer.from(bytes).toString("base64");
        const reply = await this.ask({ is: "readDib", content });
        if (reply.is !== "dibRead") throw new Error("The engine has not read the file.");
        const data = new vscode.NotebookData(
            reply.cells.map(([language, source, place]) => {
                const kind = language === "markdown" ? vscode.NotebookCellKind.Markup : vscode.NotebookCellKind.Code;
                const cell = new vscode.NotebookCellData(kind, source, editorNames[language] ?? language);
                cell.metadata = { place };
                return cell;
            }),
        );
        data.metadata = { content, language_info: { name: reply.language } } satisfies Kept;
        return data;
    }

    async serializeNotebook(data: vscode.NotebookData): Promise<Uint8Array> {
        const { content = "", language_info } = (data.metadata ?? {}) as Kept;
        const cells = data.cells.map(
            (cell): DibCell => [
                cell.kind === vscode.NotebookCellKind.Markup ? "markdown" : (kernelNames[cell.languageId] ?? cell.languageId),
                cell.value,
                (cell.metadata?.["place"] as number | undefined) ?? -1,
            ],
        );
        const reply = await this.ask({ is: "writeDib", content, language: language_info?.name ?? "csharp", cells });
        if (reply.is !== "dibWritten") throw new Error("The engine has not written the file.");
        return Buffer.from(reply.content, "base64");
    }

    private async ask(question: Question) {
        const program = findProgram();
        if (!program) throw new Error(missing);
        if (!this.server?.isAlive) this.server = new DibServer(program, ["stdio", "--dib"], tmpdir(), () => {});
        const reply = await this.server.put(question);
        if (!reply) throw new Error("The engine's process has ended. Try again.");
        if (reply.is === "unanswered") throw new Error(reply.reason);
        return reply;
    }

    dispose() {
        this.server?.dispose();
    }
}

class DibServer extends EngineProcess {
    put = (question: Question) => this.reply(question);
}
