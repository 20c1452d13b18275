// The reader's own booklet: programmes that were put into it, kept on this device, and the page that shows them.
import { refreshStatuses } from "./status.js";
import { changePlan, onPlanChange, readAside, readPlan } from "./storage.js";

const SLOW = 400; // milliseconds from which loading is worth a word

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

/** The page of the booklet. What it shows is taken from the page of everything on offer, once a programme is chosen. */
export function connectOwnBooklet(page) {
  if (!page) return;
  const boxes = [...page.querySelectorAll("input[type=checkbox]")];
  const known = boxes.map((box) => box.value);
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const place = page.querySelector("[data-parts]");
  const again = page.querySelector("[data-do=again]");
  const load = offerLoader(page, again);
  const show = () => {
    const { booklet } = readPlan();
    for (const box of boxes) box.checked = booklet.includes(box.value);
    const number = chosen().length;
    const counted = page.querySelector("[data-number]");
    counted.textContent = JSON.parse(counted.dataset.phrases)[number];
    page.querySelector("[data-filled]").hidden = number === 0;
    page.querySelector("[data-empty]").hidden = number > 0;
    page.querySelector("[data-gone]").hidden = booklet.every((id) => known.includes(id));
    page.querySelector("[data-damaged]").hidden = readAside().length === 0;
    if (number > 0) fill();
    return number;
  };
  /** Asks what is chosen only when the offer is there: it may have changed on the way. */
  const fill = async () => {
    const offer = await load();
    if (!offer) return;
    const isFirst = !place.hasChildNodes();
    arrange(place, offer, new Set(chosen()));
    if (isFirst) findPlace(place);
  };
  const change = (ids, isChosen) => {
    const outcome = put(ids, isChosen);
    show();
    say(page.querySelector("[data-saved]"), outcome);
  };
  page.querySelector("form").addEventListener("change", ({ target }) => change([target.value], target.checked));
  page.querySelector("[data-do=print]").addEventListener("click", async () => {
    await fill();
    if (place.hasChildNodes()) print();
  });
  page.querySelector("[data-do=empty]").addEventListener("click", () => {
    change(readPlan().booklet, false);
    page.querySelector("summary").focus();
  });
  again.addEventListener("click", async () => {
    await fill();
    if ([again, document.body].includes(document.activeElement)) place.querySelector("h2")?.focus();
  });
  addEventListener("scrollend", () => {
    if (place.hasChildNodes()) history.replaceState({ top: scrollY }, "");
  });
  onPlanChange(show);
  page.querySelector("details").open = show() === 0;
}

/** A function that fetches the offer once, or again after a failure, and tells the reader of what takes long or fails. */
function offerLoader(page, again) {
  const message = page.querySelector("[data-loading]");
  let offer;
  const attempt = async () => {
    const slow = setTimeout(() => tell("loading"), SLOW);
    try {
      const read = await readOffer(page.dataset.ownBooklet);
      tell("loaded");
      return read;
    } catch {
      offer = undefined;
      tell("failed");
    } finally {
      clearTimeout(slow);
    }
  };
  const tell = (state) => {
    message.textContent = message.dataset[state] ?? "";
    message.classList.toggle("failed", state === "failed");
    if (state !== "loading") again.hidden = state !== "failed"; // it may have the focus
  };
  return () => (offer ??= attempt());
}

/** The parts of the page of everything on offer, with the statuses of today. */
async function readOffer(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  refreshStatuses(page, new Date());
  const [list, table] = [page.querySelector(".booklet-contents ol"), page.querySelector(".booklet-calendar tbody")];
  const parts = [...page.querySelectorAll(".booklet > :not(.actions)")];
  page.querySelector("#contents").tabIndex = -1;
  return { parts, list, entries: [...list.children], table, rows: [...table.children] };
}

/** Shows what is chosen of the offer. The contents name what is there. */
function arrange(place, { parts, list, entries, table, rows }, chosen) {
  const targetOf = (element) => element.querySelector("a").hash.slice(1);
  const dates = rows.filter((row) => chosen.has(targetOf(row)));
  const isShown = (part) =>
    part.matches(".booklet-programme") ? chosen.has(part.id) : dates.length > 0 || !part.matches(".booklet-calendar");
  setChildren(table, dates);
  setChildren(place, parts.filter(isShown));
  setChildren(list, entries.filter((entry) => document.getElementById(targetOf(entry))));
}

/** Leaves alone what stays, so that it keeps focus and place. The order is always the same. */
function setChildren(parent, children) {
  const staying = new Set(children);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

/** Goes to where the reader left the page, or to the part that its address names: a browser does so too early. */
function findPlace(place) {
  const target = document.getElementById(location.hash.slice(1));
  if (history.state) scrollTo(0, history.state.top);
  else if (place.contains(target)) target.scrollIntoView();
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
