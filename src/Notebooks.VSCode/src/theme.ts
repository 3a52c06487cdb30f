/** What our pages call their colours and letters, and what VS Code's theme calls its own. */
const names = {
    paper: "editor-background",
    panel: "editorWidget-background",
    text: "editor-foreground",
    faint: "descriptionForeground",
    grid: "editorWidget-border",
    rule: "editorWidget-border",
    link: "textLink-foreground",
    sans: "font-family",
};

/** In a theme of high contrast there are no shades: what is faint or coloured elsewhere is as clear as the text. */
const clear = ["faint", "keyword", "string", "comment", "number", "directive", "alert"];

const declare = (name: string, theirs: string) => `--${name}: var(--vscode-${theirs});`;

const asTheme = Object.entries(names)
    .map(([name, theirs]) => declare(name, theirs))
    .join(" ");

const highContrast = [
    ...clear.map(name => declare(name, "editor-foreground")),
    ...["grid", "rule"].map(name => declare(name, "contrastBorder")),
    ...["panel", "alert-panel"].map(name => declare(name, "editor-background")),
].join(" ");

const inHighContrast = ":root:has(> body.vscode-high-contrast)";

/** A style sheet for the articles and tables in outputs, which bring one of their own. */
export const outputStyle = `
    body.vscode-high-contrast .news-reading { color-scheme: dark; --faint-ink: currentColor; --hair: currentColor; --paper-of-card: var(--vscode-editor-background); }
    body.vscode-high-contrast-light .news-reading { color-scheme: light; }
    body.vscode-high-contrast .news-reading :is(.nr-q, .nr-name, .nr-m, .nr-on) { background-color: transparent; }
    body.vscode-high-contrast .news-reading .nr-on { outline: 2px solid var(--vscode-contrastActiveBorder); }
    body.vscode-high-contrast .news-table :is(small, td, p) { opacity: 1; }
    body.vscode-high-contrast .news-table :is(th, td) { border-bottom-color: var(--vscode-contrastBorder); }
`;

/** One that gives figures the colours and letters of VS Code's theme. */
export const themeStyle = `:root { ${asTheme} } ${inHighContrast} { ${highContrast} }`;

/** One that gives a page all of it. */
export const pageStyle = themeStyle + outputStyle;

/** One that leaves a page its own colours, unless the theme is one of high contrast. */
export const highContrastStyle = `${inHighContrast} { ${asTheme} ${highContrast} }${outputStyle}`;
