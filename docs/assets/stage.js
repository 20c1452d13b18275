// The reader's own stage: marked with a button, kept on this device, shown wherever the stage stands.
import { changePlan, onPlanChange, readPlan } from "./storage.js";

export function connectStage(page) {
  const buttons = page.querySelectorAll("[data-mark-stage]");
  const show = () => {
    const mine = readPlan().stage;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.markStage === mine));
    for (const place of page.querySelectorAll("[data-stage]")) {
      place.classList.toggle("mine", place.dataset.stage === mine);
      const here = place.querySelector(".here");
      if (here) here.hidden = place.dataset.stage !== mine;
    }
    for (const part of page.querySelectorAll("[data-when-stage]")) part.hidden = part.dataset.whenStage !== mine;
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const stage = button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.markStage;
      changePlan((plan) => {
        plan.stage = stage;
      });
      show();
    });
  }
  onPlanChange(show);
  show();
}
