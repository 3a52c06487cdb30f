// Lets the articles and tables in outputs follow a theme of high contrast.
import { outputStyle } from "../src/theme";

export const activate = () => {
    const style = document.createElement("style");
    style.textContent = outputStyle;
    document.head.append(style);
};
