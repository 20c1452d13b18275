// @ts-check
// What a page says of a thing, as text: its title, and pairs of a name and a value.
import { find, findAll } from "./elements.js";

/** @import { Entry } from "./copying.js" */

/**
 * Title of an entry, and each question with its note.
 * @param {HTMLElement} entry
 */
export function notesIn(entry) {
  return { title: textIn(entry, "h4"), notes: pairsIn(entry, ".written > :not([hidden])") };
}

/**
 * Name and value of each pair that a selector finds. A value keeps its lines.
 * @param {HTMLElement} place
 * @param {string} selector
 * @returns {[string, string][]}
 */
export function pairsIn(place, selector) {
  return findAll(place, selector, HTMLElement).map((pair) => [
    textIn(pair, "dt"),
    find(pair, "dd", HTMLElement).textContent.trim(),
  ]);
}

/** @param {ParentNode} place @param {string} selector */
export function textIn(place, selector) {
  return textOf(find(place, selector, HTMLElement));
}

/** @param {Element} element */
export function textOf(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/**
 * The result of a self-review as an entry of a record: each area with its score, then every answer.
 * @param {HTMLElement} section
 * @returns {Entry}
 */
export function reviewAsEntry(section) {
  const [, ...areas] = rowsOf(find(section, "[data-result] table", HTMLTableElement));
  const scores = areas.map(([area = "", ...said]) => /** @type {[string, string]} */ ([area, said.join(", ")]));
  return {
    day: textIn(section, "[data-on]"),
    title: `${titleOfPage()}: ${textIn(section, "h2")}`,
    notes: [...scores, ...answersIn(section)],
  };
}

/**
 * Each statement of a self-review with the answer.
 * @param {HTMLElement} section
 * @returns {[string, string][]}
 */
export function answersIn(section) {
  return findAll(section, "[data-statement]", HTMLElement).map((each) => [
    textIn(each, "legend"),
    textIn(each, "label:has(:checked)"),
  ]);
}

/**
 * Cells of a table as they are shown.
 * @param {HTMLTableElement} table
 */
export function rowsOf({ rows }) {
  return [...rows].map((row) => [...row.cells].filter((cell) => !cell.hidden).map(visibleTextOf));
}

export function titleOfPage() {
  return textIn(document, "h1");
}

/** @param {HTMLTableCellElement} cell */
function visibleTextOf(cell) {
  const parts = [...cell.children].filter((part) => !part.hasAttribute("hidden"));
  return cell.children.length > 0 ? parts.map(textOf).join(" ") : textOf(cell);
}
