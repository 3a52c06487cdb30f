// Draws Mermaid diagrams in VS Code's outputs, in its theme and without a network.
import mermaid from "mermaid";
import { onThemeChange } from "./themeChanges";

type Item = { id: string; text(): string };

const color = (name: string, other: string) => getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || other;

/** Gives diagrams the colours and letters of VS Code's theme. */
function takeTheme() {
    const isDark = document.body.matches(".vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)");
    const text = color("editor-foreground", isDark ? "#ffffff" : "#000000");
    const paper = color("editor-background", isDark ? "#000000" : "#ffffff");
    const panel = color("editorWidget-background", paper);
    mermaid.initialize({
        startOnLoad: false,
        // A diagram can come from anybody: no scripts, no links that run something, nothing that is fetched.
        securityLevel: "strict",
        dompurifyConfig: { FORBID_TAGS: ["audio", "iframe", "image", "img", "picture", "source", "video"] },
        suppressErrorRendering: true,
        fontFamily: color("font-family", "sans-serif"),
        theme: "base",
        themeVariables: {
            darkMode: isDark,
            background: paper,
            primaryColor: panel,
            primaryTextColor: text,
            primaryBorderColor: text,
            secondaryColor: panel,
            secondaryTextColor: text,
            tertiaryColor: paper,
            tertiaryTextColor: text,
            lineColor: text,
            textColor: text,
            titleColor: text,
            edgeLabelBackground: paper,
            noteBkgColor: panel,
            noteTextColor: text,
            noteBorderColor: text,
        },
    });
}

const shown = new Map<string, { item: Item; element: HTMLElement }>();
let count = 0;

async function draw(item: Item, element: HTMLElement) {
    const source = item.text();
    const picture = document.createElement("div");
    try {
        const { svg } = await mermaid.render(`notebooks-mermaid-${++count}`, source);
        picture.innerHTML = svg;
    } catch (error) {
        // The text says what is meant, and the sentence what is wrong with it.
        const [sentence, code] = [document.createElement("p"), document.createElement("pre")];
        sentence.textContent = `The diagram cannot be drawn: ${(error as Error).message}`;
        sentence.style.color = "var(--vscode-errorForeground)";
        sentence.style.whiteSpace = "pre-wrap";
        code.textContent = source;
        picture.append(sentence, code);
    }
    element.replaceChildren(picture);
}

export const activate = () => {
    takeTheme();
    onThemeChange(() => {
        takeTheme();
        for (const { item, element } of shown.values()) void draw(item, element);
    });
    return {
        async renderOutputItem(item: Item, element: HTMLElement) {
            shown.set(item.id, { item, element });
            await draw(item, element);
        },
        disposeOutputItem(id?: string) {
            if (id === undefined) shown.clear();
            else shown.delete(id);
        },
    };
};
