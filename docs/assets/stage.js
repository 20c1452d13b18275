// @ts-check
// The reader's own stage: marked with a button, kept on this device, shown wherever the stage stands.
import { dataOf, findAll } from "./elements.js";
import { sayOutcome } from "./outcome.js";
import "./plan.js"; // which storage.js needs
import { changePlan, onPlanChange, readPlan, takeOverStage } from "./storage.js";

/** @import { Outcome } from "./storage.js" */

const buttons = findAll(document, "[data-mark-stage]", HTMLButtonElement);

function show() {
  const mine = readPlan().stage;
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.markStage === mine));
  for (const place of findAll(document, "[data-stage]", HTMLElement)) {
    place.classList.toggle("mine", place.dataset.stage === mine);
    for (const here of findAll(place, ".here", HTMLElement)) here.hidden = place.dataset.stage !== mine;
  }
  for (const part of findAll(document, "[data-when-stage]", HTMLElement)) part.hidden = part.dataset.whenStage !== mine;
}

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const stage = button.getAttribute("aria-pressed") === "true" ? "" : dataOf(button, "markStage");
    const outcome = changePlan((plan) => {
      plan.stage = stage;
    });
    show();
    void tell(button, outcome, stage !== "");
  });
}

/**
 * Says beside a button what came of it; what was said beside another one goes.
 * @param {HTMLButtonElement} button
 * @param {Promise<Outcome>} outcome
 * @param {boolean} isMarked
 */
async function tell(button, outcome, isMarked) {
  const said = await outcome;
  for (const each of buttons) {
    const place = each.nextElementSibling;
    const name = each !== button ? "" : said === "saved" && !isMarked ? "erased" : said;
    if (place instanceof HTMLElement && place.matches(".outcome")) sayOutcome(place, name);
  }
}
onPlanChange(show);
void takeOverStage(
  findAll(document, "[data-stage], [data-when-stage], [data-mark-stage]", HTMLElement).map(
    ({ dataset }) => dataset.stage ?? dataset.whenStage ?? dataset.markStage ?? "",
  ),
);
show();
