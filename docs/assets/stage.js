// @ts-check
// The reader's own stage: marked with a button, kept on this device, shown wherever the stage stands.
import { dataOf, findAll } from "./elements.js";
import { sayOutcome } from "./outcome.js";
import "./plan.js"; // which storage.js needs
import { changePlan, onPlanChange, readPlan, takeOverStage } from "./storage.js";

const buttons = findAll(document, "[data-mark-stage]", HTMLButtonElement);
const choices = findAll(document, "[data-choose-stage]", HTMLSelectElement);

function show() {
  const mine = readPlan().stage;
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.markStage === mine));
  for (const place of findAll(document, "[data-stage]", HTMLElement)) {
    place.classList.toggle("mine", place.dataset.stage === mine);
    for (const here of findAll(place, ".here", HTMLElement)) here.hidden = place.dataset.stage !== mine;
  }
  for (const mark of findAll(document, "[data-mark]", SVGElement)) {
    mark.classList.toggle("mine", mark.dataset.mark === mine);
  }
  for (const choice of choices) choice.value = choice.querySelector(`option[value="${CSS.escape(mine)}"]`) ? mine : "";
  for (const list of findAll(document, "[data-picks]", HTMLElement)) showPicks(list, mine);
}

/**
 * Shows what is offered at a stage; where that is nothing, what is offered to all.
 * @param {HTMLElement} list
 * @param {string} mine
 */
function showPicks(list, mine) {
  const items = findAll(list, ":scope > li", HTMLElement);
  const offered = items.filter((item) => dataOf(item, "stages").split(" ").includes(mine));
  for (const item of items)
    item.hidden = mine && offered.length > 0 ? !offered.includes(item) : !("forAll" in item.dataset);
}

/**
 * Keeps a stage, and says beside what it was chosen with what came of it; what was said elsewhere goes.
 * @param {HTMLElement} control
 * @param {string} stage empty for none
 */
async function keep(control, stage) {
  const outcome = changePlan((plan) => {
    plan.stage = stage;
  });
  show();
  const said = await outcome;
  for (const each of [...buttons, ...choices]) {
    const place = each.nextElementSibling;
    const name = each !== control ? "" : said === "saved" && !stage ? "erased" : said;
    if (place instanceof HTMLElement && place.matches(".outcome")) sayOutcome(place, name);
  }
}

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => {
    void keep(button, button.getAttribute("aria-pressed") === "true" ? "" : dataOf(button, "markStage"));
  });
}
for (const choice of choices) choice.addEventListener("change", () => void keep(choice, choice.value));
onPlanChange(show);
void takeOverStage(
  findAll(document, "[data-stage], [data-mark-stage]", HTMLElement).map(
    ({ dataset }) => dataset.stage ?? dataset.markStage ?? "",
  ),
);
show();
