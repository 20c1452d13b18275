// @ts-check
// The button that prints everything on offer.
import { find, findAll } from "./elements.js";

for (const page of findAll(document, "[data-print]", HTMLElement)) {
  find(page, "[data-do=print]", HTMLButtonElement).addEventListener("click", () => print());
}
