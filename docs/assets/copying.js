// @ts-check
// Notes as plain text, to be pasted into a record of learning that is kept elsewhere.

/** @typedef {{ day: string, title: string, notes: [string, string][] }} Entry its day in words; questions and notes */

/**
 * Entries one below the other: the date and the title, then each question with what was written.
 * @param {Entry[]} entries
 */
export function asText(entries) {
  return `${entries.map(entryAsText).join("\n\n\n")}\n`;
}

/** @param {Entry} entry */
function entryAsText({ day, title, notes }) {
  const head = [day, title].filter((line) => line !== "").join("\n");
  return [head, ...notes.map(([question, note]) => `${question}\n${note}`)].join("\n\n");
}

/**
 * Copies a text and says what came of it in the words that the element has for it.
 * @param {string} text
 * @param {HTMLElement} told
 */
export async function copy(text, told) {
  let outcome = "copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    outcome = "forbidden"; // or there is no clipboard here
  }
  told.textContent = told.dataset[outcome] ?? "";
  told.classList.toggle("failed", outcome !== "copied");
}
