// @ts-check
// The reader's own stage: marked with a button, kept on this device, shown wherever the stage stands.
import { dataOf, findAll } from "./elements.js";
import "./plan.js"; // which storage.js needs
import { changePlan, onPlanChange, readPlan, takeOverStage } from "./storage.js";

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
    void changePlan((plan) => {
      plan.stage = stage;
    });
    show();
  });
}
onPlanChange(show);
void takeOverStage(
  findAll(document, "[data-stage], [data-when-stage], [data-mark-stage]", HTMLElement).map(
    ({ dataset }) => dataset.stage ?? dataset.whenStage ?? dataset.markStage ?? "",
  ),
);
show();
