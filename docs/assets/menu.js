// @ts-check
// The main menu behind a button, where the screen is narrow. Without scripts it is simply open.
import { find } from "./elements.js";

/** @param {HTMLButtonElement} button */
export function connectMenu(button) {
  const menu = find(document, `#${button.getAttribute("aria-controls")}`, HTMLElement);
  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("open", open);
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  button.closest("header")?.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      set(false);
      button.focus();
    }
  });
}
