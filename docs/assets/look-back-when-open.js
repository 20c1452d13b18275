// @ts-check
// Shows the fold for looking back, and loads what it needs when a reader opens it: until then its buttons do nothing.
import { find, findAll } from "./elements.js";

for (const part of findAll(document, "[data-look-back]", HTMLElement)) {
  find(part, "details", HTMLDetailsElement).addEventListener("toggle", () => void import("./look-back.js"), {
    once: true,
  });
  part.hidden = false;
}
