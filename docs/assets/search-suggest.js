// @ts-check
// Titles that begin as what is typed: a page answers with them itself, before the whole search has come.
import { group, list, text } from "./search-values.js";
import { plain } from "./search-words.js";

/** @typedef {{ title: string, location: string, kind: string }} Suggestion */
/** @typedef {{ found: Suggestion, title: string, short: string }} Called a document, and its names in plain words */

const SUGGESTED = 8;
const AT_ONCE = 1000; // titles that are read before the page may do something else

/**
 * Raises an error where it is not what it should be.
 * @param {string} line the first one of the index, with which the file goes on
 */
export async function readSuggestions(line) {
  const { documents, kinds } = group(JSON.parse(line.replace(/,$/, "}")));
  const names = Object.entries(group(kinds)).map(([kind, name]) => /** @type {const} */ ([kind, text(name)]));
  const called = [];
  for (const document of list(documents)) {
    called.push(parseCalled(document));
    if (called.length % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return new Suggestions(called, new Map(names));
}

export class Suggestions {
  /** @param {Called[]} called @param {Map<string, string>} kinds their names */
  constructor(called, kinds) {
    this.called = called;
    this.kinds = kinds;
  }

  /**
   * The best first.
   * @param {string} typed
   * @returns {Suggestion[]}
   */
  find(typed) {
    const words = plain(typed);
    if (!words) return [];
    const ranked = this.called.map(({ found, title, short }) => ({ found, rank: rankOf(words, title, short) }));
    const fitting = ranked.filter(({ rank }) => rank < Infinity).sort((one, other) => one.rank - other.rank);
    return fitting.slice(0, SUGGESTED).map(({ found }) => found);
  }
}

/** @param {unknown} document @returns {Called} */
function parseCalled(document) {
  const { title, location, kind, short = "" } = group(document);
  const found = { title: text(title), location: text(location), kind: text(kind) };
  return { found, title: plain(found.title), short: plain(text(short)) };
}

/**
 * How good a suggestion a title is: the short name, then a title that begins so, a word in it, anything in it.
 * @param {string} typed @param {string} title @param {string} short
 */
function rankOf(typed, title, short) {
  if (short === typed) return 0;
  if (title.startsWith(typed) || short.startsWith(typed)) return 1;
  if (title.includes(` ${typed}`)) return 2;
  return typed.length > 2 && title.includes(typed) ? 3 : Infinity;
}
