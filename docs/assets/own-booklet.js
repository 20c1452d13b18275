// @ts-check
// The page of the reader's own booklet. What it shows is taken from the page of everything on offer, once it is needed.
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { sayOutcome } from "./outcome.js";
import "./plan.js"; // which storage.js needs
import { readPage } from "./reading.js";
import { refreshStatuses } from "./status.js";
import { changeBooklet, onPlanChange, readAside, readPlan } from "./storage.js";

/**
 * @typedef {object} Offer what a booklet is made of
 * @property {Element[]} parts
 * @property {Element} list
 * @property {Element[]} entries of the list of contents
 * @property {Element | null} table that of the dates, where there are any
 * @property {Element[]} rows of the table of dates
 */

const SLOW = 400; // milliseconds from which loading is worth a word

/** @param {HTMLElement} page */
function connect(page) {
  /** @param {string} name */
  const part = (name) => find(page, `[data-${name}]`, HTMLElement);
  const boxes = () => findAll(page, "input[type=checkbox]", HTMLInputElement);
  const chosen = () =>
    boxes()
      .filter((box) => box.checked)
      .map((box) => box.value);
  const place = part("parts");
  const again = find(page, "[data-do=again]", HTMLButtonElement);
  const phrases = textsOf(part("number"), "phrases");
  const load = offerLoader(page, again);
  const show = () => {
    const { booklet } = readPlan();
    const known = boxes().map((box) => box.value);
    for (const box of boxes()) box.checked = booklet.includes(box.value);
    const number = chosen().length;
    part("number").textContent = phrases[number] ?? "";
    part("filled").hidden = number === 0;
    part("empty").hidden = number > 0;
    part("gone").hidden = booklet.every((id) => known.includes(id));
    part("damaged").hidden = readAside().length === 0;
    if (number > 0) fill();
    for (const list of findAll(page, "[data-names]", HTMLElement)) void name(list, booklet);
    return number;
  };
  /**
   * Of a site with many programmes, the boxes are those of what is kept.
   * @param {HTMLElement} list @param {string[]} ids
   */
  const name = async (list, ids) => {
    const { addNamed } = await import("./names.js");
    if (await addNamed(list, ids)) show();
  };
  /** Asks what is chosen only when the offer is there: it may have changed on the way. */
  const fill = async () => {
    const offer = await load(chosen());
    if (!offer) return;
    const isFirst = !place.hasChildNodes();
    arrange(place, offer, new Set(chosen()));
    if (isFirst) findPlace(place);
  };
  /** @param {string[]} ids @param {boolean} isIn */
  const change = async (ids, isIn) => {
    const outcome = changeBooklet(ids, isIn);
    show();
    sayOutcome(part("saved"), await outcome);
  };
  find(page, "form", HTMLFormElement).addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) change([target.value], target.checked);
  });
  find(page, "[data-do=print]", HTMLButtonElement).addEventListener("click", async () => {
    await fill();
    if (place.hasChildNodes()) print();
  });
  find(page, "[data-do=empty]", HTMLButtonElement).addEventListener("click", () => {
    change(readPlan().booklet, false);
    find(page, "summary", HTMLElement).focus();
  });
  again.addEventListener("click", async () => {
    await fill();
    const focused = document.activeElement;
    if (focused === again || focused === document.body) findAll(place, "h2", HTMLElement)[0]?.focus();
  });
  addEventListener("scrollend", () => {
    if (place.hasChildNodes()) history.replaceState({ top: scrollY }, "");
  });
  onPlanChange(show);
  find(page, "details", HTMLDetailsElement).open = show() === 0;
}

/**
 * A function that fetches the offer once, or again after a failure, and tells the reader of what takes long or fails.
 * @param {HTMLElement} page
 * @param {HTMLButtonElement} again
 */
function offerLoader(page, again) {
  const message = find(page, "[data-loading]", HTMLElement);
  /** @param {"loading" | "loaded" | "failed"} state */
  const tell = (state) => {
    message.textContent = message.dataset[state] ?? "";
    message.classList.toggle("failed", state === "failed");
    if (state !== "loading") again.hidden = state !== "failed"; // it may have the focus
  };
  /** @type {Promise<Offer | undefined> | undefined} */
  let offer;
  let asked = "";
  /** @param {string[]} addresses */
  const attempt = async (addresses) => {
    const slow = setTimeout(() => tell("loading"), SLOW);
    try {
      const read = await readOffer(addresses);
      tell("loaded");
      return read;
    } catch {
      offer = undefined;
      tell("failed");
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  };
  return async (/** @type {string[]} */ chosen) => {
    const addresses = await addressesOf(page, chosen).catch(() => []);
    if (asked !== addresses.join(" ")) offer = undefined;
    asked = addresses.join(" ");
    offer ??= attempt(addresses);
    return offer;
  };
}

/**
 * The pages of what is on offer on which some programmes stand, the first always: it has what a booklet begins with.
 * @param {HTMLElement} page
 * @param {string[]} ids
 */
async function addressesOf(page, ids) {
  const first = dataOf(page, "ownBooklet");
  const list = page.querySelector("[data-names]");
  if (!(list instanceof HTMLElement)) return [first];
  const { readNames } = await import("./names.js");
  const names = await readNames(dataOf(list, "names"));
  const numbers = new Set(ids.map((id) => names.get(id)?.[2] ?? 0).filter((number) => number > 1));
  const sorted = [...numbers].sort((one, other) => one - other);
  return [first, ...sorted.map((number) => first + dataOf(page, "numbered").replace("{n}", String(number)))];
}

/**
 * The parts of the pages of everything on offer, with the statuses of today.
 * @param {string[]} addresses
 * @returns {Promise<Offer>}
 */
async function readOffer(addresses) {
  const pages = await Promise.all(addresses.map(readPage));
  const offers = pages.map(partsOf);
  const [first, ...others] = offers;
  for (const link of pages.slice(1).flatMap((page) => findAll(page, ".booklet a", HTMLAnchorElement))) {
    if (!link.getAttribute("href")?.startsWith("#")) link.href = String(link.href); // from where it stands
  }
  if (!first) throw new TypeError("there is no page of what is on offer");
  if (others.length === 0) return first;
  const last = first.parts.length - 1;
  const programmes = others.flatMap(({ parts }) => parts.filter((part) => part.matches(".booklet-programme")));
  const dates = offers.flatMap(({ rows }) => rows).map((row) => ({ row, day: dayOf(row) }));
  dates.sort((one, other) => one.day.localeCompare(other.day));
  return {
    ...first,
    parts: [...first.parts.slice(0, last), ...programmes, ...first.parts.slice(last)],
    entries: [
      ...first.entries.slice(0, -1),
      ...others.flatMap(({ entries }) => entries.filter((entry) => !entry.matches(".plain-entry"))),
      ...first.entries.slice(-1),
    ],
    rows: dates.map(({ row }) => row),
  };
}

/** @param {Element} row of the table of dates */
function dayOf(row) {
  return find(row, "time", HTMLTimeElement).dateTime;
}

/** @param {Document} page @returns {Offer} */
function partsOf(page) {
  refreshStatuses(page, new Date());
  const list = find(page, ".booklet-contents ol", HTMLElement);
  const table = page.querySelector(".booklet-calendar tbody");
  const parts = findAll(page, ".booklet > :not(.actions)", HTMLElement);
  find(page, "#contents", HTMLElement).tabIndex = -1;
  return { parts, list, entries: [...list.children], table, rows: [...(table?.children ?? [])] };
}

/**
 * Shows what is chosen of the offer. The contents name what is there.
 * @param {HTMLElement} place
 * @param {Offer} offer
 * @param {Set<string>} chosen
 */
function arrange(place, { parts, list, entries, table, rows }, chosen) {
  /** @param {Element} element */
  const targetOf = (element) => find(element, "a", HTMLAnchorElement).hash.slice(1);
  const dates = rows.filter((row) => chosen.has(targetOf(row)));
  /** @param {Element} part */
  const isShown = (part) =>
    part.matches(".booklet-programme") ? chosen.has(part.id) : dates.length > 0 || !part.matches(".booklet-calendar");
  if (table) setChildren(table, dates);
  setChildren(place, parts.filter(isShown));
  setChildren(
    list,
    entries.filter((entry) => document.getElementById(targetOf(entry))),
  );
}

/**
 * Leaves alone what stays, so that it keeps focus and place. The order is always the same.
 * @param {Element} parent
 * @param {Element[]} children
 */
function setChildren(parent, children) {
  const staying = new Set(children);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

/**
 * Goes to where the reader left the page, or to the part that its address names: a browser does so too early.
 * @param {HTMLElement} place
 */
function findPlace(place) {
  const target = document.getElementById(location.hash.slice(1));
  const top = /** @type {{ top?: unknown } | null} */ (history.state)?.top;
  if (typeof top === "number") scrollTo(0, top);
  else if (target && place.contains(target)) target.scrollIntoView();
}

for (const page of findAll(document, "[data-own-booklet]", HTMLElement)) connect(page);
