// @ts-check
// What the address of a page of results asks for.

/**
 * @typedef {object} Asked
 * @property {string} text
 * @property {string} group of the kinds that results may have; empty for all
 * @property {boolean} literal whether to search for what was typed, however it is spelt
 */

export const TEXT = "q"; // as the fields are called
const KIND = "kind";
const LITERAL = "literal";

/** @param {URLSearchParams} query @returns {Asked} */
export function readAsked(query) {
  return { text: (query.get(TEXT) ?? "").trim(), group: query.get(KIND) ?? "", literal: query.has(LITERAL) };
}

/** @param {Asked} asked */
export function queryOf({ text, group, literal }) {
  const query = new URLSearchParams({ [TEXT]: text });
  if (group) query.set(KIND, group);
  if (literal) query.set(LITERAL, "1");
  return query;
}

/**
 * Lets a link of the page of results ask for something else of it.
 * @param {HTMLAnchorElement} link
 * @param {Asked} asked
 */
export function pointTo(link, asked) {
  link.search = String(queryOf(asked));
  link.dataset.here = "";
}
