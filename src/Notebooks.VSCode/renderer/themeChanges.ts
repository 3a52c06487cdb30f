/** Calls back each time VS Code has another theme. */
export function onThemeChange(changed: () => void) {
    const nameOf = () => `${document.body.dataset["vscodeThemeId"] ?? ""} ${document.body.className}`;
    let theme = nameOf();
    new MutationObserver(() => {
        if (nameOf() === theme) return;
        theme = nameOf();
        changed();
    }).observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
}
