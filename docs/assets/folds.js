// @ts-check
// Where style alone cannot unfold: paper shows all that is folded, and the screen is afterwards as it was.
import { findAll } from "./elements.js";

/** @type {HTMLDetailsElement[]} */
let folded = [];

addEventListener("beforeprint", () => {
  folded = findAll(document, "details:not([open])", HTMLDetailsElement);
  for (const each of folded) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of folded) each.open = false;
  folded = [];
});
