// Draws charts in VS Code's outputs, in its theme and without a network.
import Plotly from "plotly";
import { looks } from "looks";
import { themeStyle } from "../src/theme";
import { onThemeChange } from "./themeChanges";

type Figure = { data?: object[]; layout?: { title?: unknown; height?: number; width?: number; margin?: { t?: number } }; config?: object };
type Item = { id: string; json(): Figure };

/** A figure that is shown. */
class Chart {
    // An element of its own: in the output's, Plotly measures no height.
    private readonly plot = document.createElement("div");
    private readonly resizes = new ResizeObserver(() => this.plot.classList.contains("js-plotly-plot") && Plotly.Plots.resize(this.plot));

    constructor(
        element: HTMLElement,
        private readonly item: Item,
    ) {
        element.replaceChildren(this.plot);
        this.resizes.observe(element);
    }

    async draw() {
        const figure = this.item.json();
        const { title, margin } = figure.layout ?? {};
        const data = figure.data ?? [];
        for (const trace of data) looks.makeLegible(trace, "", looks.inks(false));
        const layout = looks.layoutFor(figure, false);
        if (title) Object.assign(layout, { title, margin: { ...layout.margin, t: margin?.t ?? 64 } });
        await Plotly.react(this.plot, data, layout, {
            responsive: false,
            displaylogo: false,
            ...figure.config,
            modeBarButtonsToRemove: ["toImage", "lasso2d", "select2d"],
            modeBarButtonsToAdd: ["png", "svg"].map(format => ({
                name: `Download as ${format.toUpperCase()}`,
                icon: format === "png" ? Plotly.Icons.camera : Plotly.Icons.disk,
                click: () => this.save(format),
            })),
        });
    }

    /** The picture as its author made it; a chart without a background of its own is on white. */
    private save(format: string) {
        const { data, layout } = looks.onWhite(this.item.json());
        const size = { width: layout?.width ?? Math.max(this.plot.clientWidth, 700), height: layout?.height ?? this.plot.clientHeight };
        return Plotly.downloadImage({ data, layout }, { format, ...size, scale: format === "png" ? 2 : 1, filename: "chart" });
    }

    dispose() {
        this.resizes.disconnect();
        Plotly.purge(this.plot);
    }
}

const charts = new Map<string, Chart>();

/** Gives the figures' looks the colours and letters of VS Code's theme. */
function takeTheme() {
    const style = document.createElement("style");
    style.textContent = themeStyle;
    document.head.append(style);
}

export const activate = () => {
    takeTheme();
    onThemeChange(() => {
        for (const chart of charts.values()) void chart.draw();
    });
    return {
        async renderOutputItem(item: Item, element: HTMLElement) {
            charts.get(item.id)?.dispose();
            const chart = new Chart(element, item);
            charts.set(item.id, chart);
            await chart.draw();
        },
        disposeOutputItem(id?: string) {
            for (const [one, chart] of [...charts]) {
                if (id !== undefined && one !== id) continue;
                chart.dispose();
                charts.delete(one);
            }
        },
    };
};
