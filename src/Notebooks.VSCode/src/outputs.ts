import * as vscode from "vscode";
import type { Bundle, Output } from "./protocol";

/** The formats of a value as VS Code takes them. */
export const itemsOf = (data: Bundle): vscode.NotebookCellOutputItem[] => data.map(([mime, value]) => itemOf(mime, value));

function itemOf(mime: string, value: unknown): vscode.NotebookCellOutputItem {
    if (typeof value !== "string") return vscode.NotebookCellOutputItem.json(value, mime);
    // Pictures are in base 64, but for those that are text.
    if (mime.startsWith("image/") && mime !== "image/svg+xml") return new vscode.NotebookCellOutputItem(Buffer.from(value, "base64"), mime);
    return vscode.NotebookCellOutputItem.text(value, mime);
}

/** An output as VS Code shows it, with what its serializer must know to save it as it came. */
export function outputOf(output: Output, order: number | undefined): vscode.NotebookCellOutput {
    switch (output.is) {
        case "stream":
            return new vscode.NotebookCellOutput([streamItem(output.name, output.text)], { outputType: "stream" });
        case "result":
            return new vscode.NotebookCellOutput(itemsOf(output.data), { outputType: "execute_result", executionCount: order });
        case "display":
            return new vscode.NotebookCellOutput(itemsOf(output.data), { outputType: "display_data" });
        case "error": {
            const stack = output.traceback.join("\n");
            return new vscode.NotebookCellOutput(
                [vscode.NotebookCellOutputItem.error({ name: output.name, message: output.value, stack })],
                {
                    outputType: "error",
                    originalError: { output_type: "error", ename: output.name, evalue: output.value, traceback: output.traceback },
                },
            );
        }
    }
}

export const streamItem = (name: "stdout" | "stderr", text: string) =>
    name === "stdout" ? vscode.NotebookCellOutputItem.stdout(text) : vscode.NotebookCellOutputItem.stderr(text);
