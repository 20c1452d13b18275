// @ts-check
// Which terms of a glossary a reader means by what is typed so far. It touches no page.

/**
 * @typedef {object} Named
 * @property {string} names in both languages, with abbreviations
 * @property {string} text all that the entry says
 */

const WORD = /[\p{L}\p{N}]+/gu;

/** @param {string} text without accents and capitals */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The entries that have a word beginning with each typed word: in their names, or in their text where no name has them.
 * @template {Named} Entry
 * @param {Entry[]} entries
 * @param {string} typed
 * @returns {Entry[]} in their order; all of them where nothing is typed
 */
export function filterTerms(entries, typed) {
  const sought = wordsOf(typed);
  if (sought.length === 0) return entries;
  const named = entries.filter(({ names }) => hasAll(names, sought));
  return named.length > 0 ? named : entries.filter(({ text }) => hasAll(text, sought));
}

/** @param {string} text */
const wordsOf = (text) => fold(text).match(WORD) ?? [];

/** @param {string} text @param {string[]} sought */
function hasAll(text, sought) {
  const words = wordsOf(text);
  return sought.every((each) => words.some((word) => word.startsWith(each)));
}
