// @ts-check
// The words by which documents are called.
import { wordsOf } from "./search-words.js";

/** @import { SearchDocument } from "./search-file.js" */
/** @typedef {Map<string, Map<number, number>>} Named by word: what each document counts for that is called so */

const NAME = 3; // what a word counts in a title or a short name that counts 1 in a text
export const HIDDEN = 0.95; // what it counts in a name that no result shows

/** @param {SearchDocument[]} documents */
export function readNames(documents) {
  /** @type {Named} */
  const shown = new Map();
  /** @type {Named} */
  const hidden = new Map();
  for (const [position, { title, short, names, across }] of documents.entries()) {
    for (const word of wordsOf(`${title} ${short}`)) count(shown, word, position, NAME);
    for (const word of wordsOf([names, ...across].join(" "))) count(hidden, word, position, HIDDEN);
  }
  return { shown, hidden };
}

/** @param {Named} words @param {string} word @param {number} position @param {number} often */
function count(words, word, position, often) {
  const places = words.get(word);
  if (places) places.set(position, (places.get(position) ?? 0) + often);
  else words.set(word, new Map([[position, often]]));
}
