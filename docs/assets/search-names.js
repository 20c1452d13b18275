// @ts-check
// The words by which documents are called.
import { wordsOf } from "./search-words.js";

/** @import { SearchDocument } from "./search-file.js" */
/** @typedef {Map<string, number[]>} Named by word: the documents that are called so, as often as they are */

export const NAME = 3; // what a word counts in a title or a short name that counts 1 in a text
export const HIDDEN = 0.95; // what it counts in a name that no result shows

/** @param {SearchDocument[]} documents */
export function readNames(documents) {
  /** @type {Named} */
  const shown = new Map();
  /** @type {Named} */
  const hidden = new Map();
  for (const [position, { title, short, names, across }] of documents.entries()) {
    for (const word of wordsOf(`${title} ${short}`)) push(shown, word, position);
    for (const word of wordsOf([names, ...across].join(" "))) push(hidden, word, position);
  }
  return { shown, hidden };
}

/**
 * Adds to what is kept by a key.
 * @template Value
 * @param {Map<string, Value[]>} lists
 * @param {string} key
 * @param {Value} value
 */
export function push(lists, key, value) {
  const values = lists.get(key);
  if (values) values.push(value);
  else lists.set(key, [value]);
}
