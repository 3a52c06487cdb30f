import * as vscode from "vscode";

/** Whether VS Code's theme is light on dark. */
export const isDark = () => [vscode.ColorThemeKind.Dark, vscode.ColorThemeKind.HighContrast].includes(vscode.window.activeColorTheme.kind);
