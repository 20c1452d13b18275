// @ts-check
// Documents that a reader saves, made of what the page shows, in its language. Only loaded when one is asked for.
import { find, findAll } from "./elements.js";
import { answersIn, pairsIn, rowsOf, textIn, textOf, titleOfPage } from "./entries.js";
import { download } from "./saving.js";
import { WORD_TYPE, wordFile } from "./word.js";

/** @import { Paragraph, Table } from "./word.js" */

/**
 * The journal as it is shown.
 * @param {string} name of the file without ending
 * @param {HTMLElement} page
 */
export function saveJournal(name, page) {
  save(name, journalAsBlocks(page));
}

/**
 * The result of a self-review.
 * @param {string} name of the file without ending
 * @param {HTMLElement} section
 */
export function saveReview(name, section) {
  save(name, reviewAsBlocks(section));
}

/** @param {string} name @param {(Paragraph | Table)[]} blocks the first is the title */
function save(name, blocks) {
  download(`${name}.docx`, WORD_TYPE, wordFile(blocks, document.title, document.documentElement.lang));
}

/**
 * Headings, facts and notes of the journal, as blocks of a document.
 * @param {HTMLElement} page
 * @returns {(Paragraph | Table)[]}
 */
function journalAsBlocks(page) {
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
function reviewAsBlocks(section) {
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
