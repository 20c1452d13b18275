// @ts-check
// The button on the page of a programme that puts it into the reader's own booklet, which is kept on this device.
import { dataOf, find, findAll } from "./elements.js";
import { sayOutcome } from "./outcome.js";
import "./plan.js"; // which storage.js needs
import { changeBooklet, onPlanChange, readPlan } from "./storage.js";

/** @param {HTMLElement} element */
function connect(element) {
  const id = dataOf(element, "booklet");
  const button = find(element, "button", HTMLButtonElement);
  const show = () => button.setAttribute("aria-pressed", String(readPlan().booklet.includes(id)));
  button.addEventListener("click", async () => {
    const outcome = changeBooklet([id], button.getAttribute("aria-pressed") !== "true");
    show();
    sayOutcome(find(element, "[data-saved]", HTMLElement), await outcome);
  });
  onPlanChange(show);
  element.hidden = false;
  show();
}

for (const element of findAll(document, "[data-booklet]", HTMLElement)) connect(element);
