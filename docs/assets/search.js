// @ts-check
// Fields for the search: keys that lead to them, and suggestions below them, loaded when one begins to search.
import { dataOf, find, findAll } from "./elements.js";

/** @typedef {typeof import("./combobox.js")} Comboboxes */

const FORMER = "search"; // the parameter that addresses had for what the reader looks for

/**
 * The header's field and, on the page of results, that of the page.
 * @param {HTMLElement} search the sheet in the header
 */
export function connectSearch(search) {
  if (document.documentElement.classList.contains("asked") && ownField()) fetchIndex(search);
  for (const form of findAll(document, "[data-search-box]", HTMLFormElement)) {
    const field = find(form, "input", HTMLInputElement);
    if (goOn(form, field.name)) return;
    form.action = form.dataset.results ?? "";
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", "false");
    const begin = () => void loadBox(search).then(({ connectBox }) => connectBox(form, search));
    if (field.matches(":focus")) begin();
    else field.addEventListener("focus", begin, { once: true });
  }
  addEventListener("keydown", (event) => {
    if (!isShortcut(event) || isTyping(event) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    focusField(search);
  });
  const own = ownField();
  if (!own) return;
  find(document, ".search-button", HTMLElement).addEventListener("click", (event) => {
    event.preventDefault();
    own.focus();
  });
}

/** @type {Map<string, Promise<Response> | undefined>} by folder: indexes on their way; nothing where one was taken */
export const indexes = new Map();

/** Before anything needs it. @param {HTMLElement} search */
function fetchIndex(search) {
  const folder = `${dataOf(search, "root")}search/`;
  if (!indexes.has(folder)) indexes.set(folder, fetch(dataOf(search, "index")));
}

/** All that a box needs is asked for at once, so that nothing waits for what needs it. @param {HTMLElement} search */
async function loadBox(search) {
  fetchIndex(search);
  const [box] = await Promise.all([
    import("./combobox.js"),
    import("./search-client.js"),
    import("./search-suggest.js"),
    import("./search-words.js"),
    import("./search-values.js"),
  ]);
  return box;
}

/**
 * From the list of all pages, to which a form leads that was sent before this script ran, and from former addresses.
 * @param {HTMLFormElement} form
 * @param {string} name of the parameter
 */
function goOn(form, name) {
  const query = new URLSearchParams(location.search);
  const isList = new URL(form.action).pathname === location.pathname;
  const asked = (isList && query.get(name)) || query.get(FORMER);
  if (asked) location.replace(`${form.dataset.results}?${new URLSearchParams({ [name]: asked })}`);
  return Boolean(asked);
}

/** The field of the page, where it has one. */
function ownField() {
  const field = document.querySelector(":is(main,#content) [data-search-box] input");
  return field instanceof HTMLInputElement ? field : undefined;
}

/** @param {HTMLElement} search */
function focusField(search) {
  const own = ownField();
  if (!own) search.showPopover?.();
  const field = own ?? find(search, "input", HTMLInputElement);
  field.focus();
  field.select();
}

/** @param {KeyboardEvent} event */
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" && !shiftKey;
  return key === "/";
}

/** @param {KeyboardEvent} event */
function isTyping({ target, isComposing }) {
  if (isComposing) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input,textarea,select"));
}
