// What build.mjs puts together from the engine's own files.
declare module "plotly" {
    const Plotly: {
        react(element: HTMLElement, data: object[], layout: object, config: object): Promise<unknown>;
        downloadImage(figure: object, options: object): Promise<string>;
        purge(element: HTMLElement): void;
        Plots: { resize(element: HTMLElement): void };
        Icons: Record<"camera" | "disk", object>;
    };
    export default Plotly;
}

declare module "looks" {
    /** See src/Notebooks/Rendering/looks.js. */
    export const looks: {
        inks(printing: boolean): object;
        makeLegible(node: unknown, key: string, inks: object): void;
        onWhite<Figure>(figure: Figure): Figure;
        layoutFor(figure: object, printing: boolean): { margin: object };
    };
}
