// @ts-check
// The button for dark or light colours. Its words come from the template.
import { keepText } from "./device.js";
import { dataOf } from "./elements.js";

/** @param {HTMLButtonElement} button */
export function connectScheme(button) {
  const dark = () => {
    const chosen = document.documentElement.dataset.scheme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const show = () => {
    const words = dataOf(button, dark() ? "light" : "dark");
    button.textContent = words;
    button.dataset.shows = dark() ? "light" : "dark";
  };
  button.addEventListener("click", () => {
    const scheme = dark() ? "light" : "dark";
    document.documentElement.dataset.scheme = scheme;
    keepText("scheme", scheme, isScheme);
    show();
  });
  show();
}

/** @param {string} text */
const isScheme = (text) => text === "light" || text === "dark";
