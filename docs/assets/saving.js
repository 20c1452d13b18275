// @ts-check
// Files that a reader saves: made in the browser from what the page shows, in the page's language.
import { find, findAll } from "./elements.js";

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // the browser has it by then
}

/**
 * Headings, facts and notes of the journal as Markdown; a note is a quotation, whatever stands in it.
 * @param {HTMLElement} page
 */
export function journalAsMarkdown(page) {
  const lines = [`# ${titleOfPage()}`];
  for (const group of findAll(page, ".journal-group:not([hidden])", HTMLElement)) {
    const entries = findAll(group, ".entry", HTMLElement);
    if (entries.length > 0) lines.push("", `## ${textIn(group, "h3")}`);
    for (const entry of entries) lines.push("", ...entryAsMarkdown(entry));
  }
  return `${lines.join("\n")}\n`;
}

/**
 * The result of a self-review as Markdown: the table, where to begin, then every answer.
 * @param {HTMLElement} section
 */
export function reviewAsMarkdown(section) {
  const day = find(section, "[data-on]", HTMLElement).parentElement;
  const lines = [`# ${textIn(section, "h2")}`, "", day ? textOf(day) : "", ""];
  lines.push(...tableAsMarkdown(find(section, "[data-result] table", HTMLTableElement)));
  lines.push("", `## ${textIn(section, ".begin")}`);
  for (const area of findAll(section, "[data-serving]:not([hidden])", HTMLElement)) {
    const links = findAll(area, "li a", HTMLAnchorElement).map((link) => `- [${textOf(link)}](${link.href})`);
    lines.push("", `### ${textIn(area, "h4")}`, "", ...links);
  }
  lines.push("", `## ${titleOfPage()}`, "");
  for (const statement of findAll(section, "[data-statement]", HTMLElement)) {
    lines.push(`- ${textIn(statement, "legend")} **${textIn(statement, "label:has(:checked)")}**`);
  }
  return `${lines.join("\n")}\n`;
}

/** @param {HTMLTableElement} table */
function tableAsMarkdown({ rows }) {
  const [head = [], ...body] = [...rows].map((row) => [...row.cells].filter((cell) => !cell.hidden).map(visibleTextOf));
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...body.map(line)];
}

/** @param {HTMLElement} entry */
function entryAsMarkdown(entry) {
  const facts = pairsIn(entry, ".facts > :not([hidden])").map(([name, value]) => `- ${name}: ${value}`);
  const notes = pairsIn(entry, ".written > :not([hidden])").flatMap(([question, note]) => [
    "",
    `**${question}**`,
    "",
    ...note.split("\n").map((line) => `> ${line}`.trimEnd()),
  ]);
  return [`### ${textIn(entry, "h4")}`, "", ...facts, ...notes];
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
