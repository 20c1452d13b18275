// @ts-check
// The buttons beside what a reader has finished, a programme or a self-review, that make a day for looking back.
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { dropLookBack, keepLookBack, monthsAfter, saveReminder } from "./look-backs.js";
import { sayOutcome } from "./outcome.js";
import "./plan.js"; // which storage.js needs
import "./saving.js"; // which look-backs.js needs
import { dateInWords, dayInWales } from "./status.js";
import { onPlanChange, readPlan } from "./storage.js";

/** @param {HTMLElement} element */
function connect(element) {
  const key = dataOf(element, "lookBack");
  const told = find(element, "[data-saved]", HTMLElement);
  const toggles = findAll(element, "[data-finished-it]", HTMLButtonElement);
  const reminder = find(element, "[data-reminded]", HTMLElement);
  const show = () => {
    const known = readPlan().lookBacks.get(key);
    for (const toggle of toggles) toggle.setAttribute("aria-pressed", String(known !== undefined));
    reminder.hidden = !known?.due;
    find(reminder, "[data-due]", HTMLElement).textContent = known?.due
      ? dateInWords(known.due, textsOf(element, "months"))
      : "";
  };
  /** @param {ReturnType<typeof keepLookBack>} change */
  const tell = async (change) => {
    show();
    sayOutcome(told, await change);
  };
  for (const toggle of toggles) {
    toggle.addEventListener("click", () => {
      const isFinished = toggle.getAttribute("aria-pressed") === "true";
      void tell(isFinished ? dropLookBack(key) : keepLookBack(key, today(), ""));
    });
  }
  for (const button of findAll(element, "[data-remind]", HTMLButtonElement)) {
    button.addEventListener("click", () => {
      const due = monthsAfter(today(), Number(dataOf(button, "remind")));
      void saveReminder(element, due, pageOf(element));
      void tell(keepLookBack(key, today(), due));
    });
  }
  onPlanChange(show);
  for (const button of findAll(element, "button", HTMLButtonElement)) button.disabled = false;
  element.hidden = false;
  show();
}

/**
 * The page without what the reader's own way to it added.
 * @param {HTMLElement} element
 */
function pageOf(element) {
  return new URL(element.dataset.query ?? "", location.origin + location.pathname).href;
}

const today = () => dayInWales(new Date());

for (const element of findAll(document, "[data-look-back]", HTMLElement)) connect(element);
