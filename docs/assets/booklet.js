// The reader's own booklet: programmes that were put into it, kept on this device, and the page that shows them.
import { changePlan, onPlanChange, readAside, readPlan } from "./storage.js";

/** The button on the page of a programme. */
export function connectBooklet(element) {
  if (!element) return;
  const id = element.dataset.booklet;
  const button = element.querySelector("button");
  const show = () => button.setAttribute("aria-pressed", String(readPlan().booklet.includes(id)));
  button.addEventListener("click", () => {
    const outcome = put([id], button.getAttribute("aria-pressed") !== "true");
    show();
    say(element.querySelector("[data-saved]"), outcome);
  });
  onPlanChange(show);
  element.hidden = false;
  show();
}

/** The page of the booklet. */
export function connectOwnBooklet(page) {
  if (!page) return;
  const boxes = [...page.querySelectorAll("input[type=checkbox]")];
  const known = boxes.map((box) => box.value);
  const show = () => {
    const { booklet } = readPlan();
    for (const box of boxes) box.checked = booklet.includes(box.value);
    for (const part of page.querySelectorAll("[data-chosen]")) part.hidden = !booklet.includes(part.dataset.chosen);
    const number = boxes.filter((box) => box.checked).length;
    const counted = page.querySelector("[data-number]");
    counted.textContent = JSON.parse(counted.dataset.phrases)[number];
    page.querySelector("[data-filled]").hidden = number === 0;
    page.querySelector("[data-empty]").hidden = number > 0;
    page.querySelector("[data-gone]").hidden = booklet.every((id) => known.includes(id));
    page.querySelector(".booklet-calendar").hidden = !page.querySelector("tr[data-chosen]:not([hidden])");
    page.querySelector('a[href="#calendar"]').parentElement.hidden = page.querySelector(".booklet-calendar").hidden;
    page.querySelector("[data-damaged]").hidden = readAside().length === 0;
    return number;
  };
  const change = (ids, chosen) => {
    const outcome = put(ids, chosen);
    show();
    say(page.querySelector("[data-saved]"), outcome);
  };
  page.querySelector("form").addEventListener("change", ({ target }) => change([target.value], target.checked));
  page.querySelector("[data-do=print]").addEventListener("click", () => print());
  page.querySelector("[data-do=empty]").addEventListener("click", () => {
    change(readPlan().booklet, false);
    page.querySelector("summary").focus();
  });
  onPlanChange(show);
  page.querySelector("details").open = show() === 0;
}

/** The button that prints everything on offer. */
export function connectPrint(page) {
  page?.querySelector("[data-do=print]").addEventListener("click", () => print());
}

/** Puts programmes in, or takes them out. */
function put(ids, chosen) {
  return changePlan((plan) => {
    plan.booklet = plan.booklet.filter((id) => !ids.includes(id));
    if (chosen) plan.booklet.push(...ids);
  });
}

function say(element, outcome) {
  element.textContent = element.dataset[outcome];
  element.classList.toggle("failed", outcome !== "saved");
}
