import * as vscode from "vscode";
import type { Engine } from "./engine";
import { itemsOf } from "./outputs";
import type { Bundle } from "./protocol";

const figure = "application/vnd.plotly.v1+json";
const png = "image/png";

const formatOf = (data: Bundle, mime: string) => data.find(([name]) => name === mime)?.[1];

/** The pictures of charts, which a file has for readers that draw no figures. A chart that stays as it was keeps its picture. */
export class Pictures {
    private readonly kept = new Map<string, string>();

    /** @param before the outputs that the cell had before it ran */
    constructor(before: readonly vscode.NotebookCellOutput[]) {
        for (const { items } of before) {
            const [chart, picture] = [figure, png].map(mime => items.find(item => item.mime === mime));
            if (chart && picture) this.kept.set(this.keyOf(JSON.parse(Buffer.from(chart.data).toString("utf8"))), Buffer.from(picture.data).toString("base64"));
        }
    }

    /** Whether the value is a chart without a picture. */
    static isWanted = (data: Bundle) => formatOf(data, figure) !== undefined && formatOf(data, png) === undefined;

    /** The chart with its picture; as it is where none can be drawn. */
    async add(data: Bundle, engine: Engine): Promise<vscode.NotebookCellOutputItem[]> {
        const picture = this.kept.get(this.keyOf(formatOf(data, figure)));
        // As the engine does: a chart's HTML is only in the place of a picture.
        const chart: Bundle | undefined = picture ? [...data.filter(([mime]) => mime !== "text/html"), [png, picture]] : await engine.paint(data);
        return itemsOf(chart ?? data);
    }

    // The serializer may write what a figure has in another order.
    private keyOf = (value: unknown): string =>
        JSON.stringify(value, (_, part: unknown) =>
            part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
        );
}
