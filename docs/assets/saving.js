// @ts-check
// Files that a reader saves: made in the browser from what the page shows, in the page's language.
import { find, findAll } from "./elements.js";

/** @import { Entry } from "./copying.js" */
/** @import { Paragraph, Table } from "./word.js" */

/**
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // the browser has it by then
}

/**
 * A document for word processors; what makes it is only loaded now.
 * @param {string} name without ending
 * @param {(Paragraph | Table)[]} blocks the first is the title
 */
export async function downloadDocument(name, blocks) {
  const { wordFile, WORD_TYPE } = await import("./word.js");
  download(`${name}.docx`, WORD_TYPE, wordFile(blocks, document.title, document.documentElement.lang));
}

/**
 * Headings, facts and notes of the journal, as blocks of a document.
 * @param {HTMLElement} page
 * @returns {(Paragraph | Table)[]}
 */
export function journalAsBlocks(page) {
  return [
    paragraph("Title", titleOfPage()),
    ...findAll(page, ".journal-group:not([hidden])", HTMLElement).flatMap((group) => {
      const entries = findAll(group, ".entry", HTMLElement);
      const head = entries.length > 0 ? textIn(group, "h3") : ""; // what is without a day has none
      return [...(head ? [paragraph("Heading1", head)] : []), ...entries.flatMap(entryAsBlocks)];
    }),
  ];
}

/**
 * The result of a self-review, as blocks of a document: the table, where to begin, then every answer.
 * @param {HTMLElement} section
 * @returns {(Paragraph | Table)[]}
 */
export function reviewAsBlocks(section) {
  const day = find(section, "[data-on]", HTMLElement).parentElement;
  return [
    paragraph("Title", textIn(section, "h2")),
    paragraph("Normal", day ? textOf(day) : ""),
    { rows: rowsOf(find(section, "[data-result] table", HTMLTableElement)) },
    paragraph("Heading1", textIn(section, ".begin")),
    ...findAll(section, "[data-serving]:not([hidden])", HTMLElement).flatMap((area) => [
      paragraph("Heading2", textIn(area, "h4")),
      ...findAll(area, "li a", HTMLAnchorElement).map((a) => paragraph("ListBullet", `${textOf(a)}: ${a.href}`)),
    ]),
    paragraph("Heading1", titleOfPage()),
    ...answersIn(section).flatMap(([statement, answer]) => [
      paragraph("Strong", statement),
      paragraph("Quote", answer),
    ]),
  ];
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
function answersIn(section) {
  return findAll(section, "[data-statement]", HTMLElement).map((each) => [
    textIn(each, "legend"),
    textIn(each, "label:has(:checked)"),
  ]);
}

/**
 * Cells of a table as they are shown.
 * @param {HTMLTableElement} table
 */
function rowsOf({ rows }) {
  return [...rows].map((row) => [...row.cells].filter((cell) => !cell.hidden).map(visibleTextOf));
}

/** @param {Paragraph["style"]} style @param {string} text @returns {Paragraph} */
function paragraph(style, text) {
  return { style, text };
}

/** @param {HTMLElement} entry */
function entryAsBlocks(entry) {
  return [
    paragraph("Heading2", textIn(entry, "h4")),
    ...pairsIn(entry, ".facts > :not([hidden])").map(([name, value]) => paragraph("ListBullet", `${name}: ${value}`)),
    ...pairsIn(entry, ".written > :not([hidden])").flatMap(([question, note]) => [
      paragraph("Strong", question),
      paragraph("Quote", note),
    ]),
  ];
}

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
function pairsIn(place, selector) {
  return findAll(place, selector, HTMLElement).map((pair) => [
    textIn(pair, "dt"),
    find(pair, "dd", HTMLElement).textContent.trim(),
  ]);
}

function titleOfPage() {
  return textIn(document, "h1");
}

/** @param {ParentNode} place @param {string} selector */
function textIn(place, selector) {
  return textOf(find(place, selector, HTMLElement));
}

/** @param {Element} element */
function textOf(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/** @param {HTMLTableCellElement} cell */
function visibleTextOf(cell) {
  const parts = [...cell.children].filter((part) => !part.hasAttribute("hidden"));
  return cell.children.length > 0 ? parts.map(textOf).join(" ") : textOf(cell);
}
