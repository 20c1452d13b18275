// @ts-check
// Asks the search of one language. What a page needs of it stands here alone.
import { excerptOf, markedIn } from "./excerpts.js";
import { loadFile } from "./search-file.js";
import { SearchIndex } from "./search-index.js";
import { lower, WORD } from "./search-words.js";

/** @import { Piece } from "./excerpts.js" */
/** @import { SearchDocument } from "./search-file.js" */
/** @typedef {{ document: SearchDocument, title: Piece[], excerpt: Piece[] }} Result */
/** @typedef {{ title: string, location: string, kind: string }} Suggestion */
/**
 * @typedef {object} Answer
 * @property {string} text that was asked for
 * @property {string} corrected the text that was searched in its place, where it was mistyped; else empty
 * @property {string} translated the text that was searched in its place, where it is of the other language; else empty
 * @property {Result[]} results of the kinds that were asked for, the best first
 * @property {Map<string, number>} counts of the results of every kind
 */
/**
 * @typedef {object} Asked how to search
 * @property {boolean} [typing] whether the last word may be a beginning
 * @property {Set<string>} [kinds] those that results may have; every kind where it is empty
 * @property {number} [most] results that are wanted
 * @property {boolean} [literal] whether to search for what was typed, however it is spelt
 */

const SUGGESTED = 8;
const MOST = 100;

export class SearchClient {
  #address;
  /** @type {Promise<SearchIndex> | undefined} */
  #index;

  /** @param {string} address of the folder of the search of a language, with a slash at its end */
  constructor(address) {
    this.#address = address;
  }

  /**
   * Raises an error where the search cannot be loaded; it is loaded anew the next time.
   * @param {string} text
   * @param {Asked} [asked]
   * @returns {Promise<Answer>}
   */
  async find(text, { typing = false, kinds = new Set(), most = MOST } = {}) {
    const index = await this.#load();
    const found = index.find(text, typing);
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const sought = (lower(text).match(WORD) ?? []).map((word) => new Set([word, ...index.reach(word, typing).keys()]));
    const results = found
      .filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
      .slice(0, most)
      .map((document) => ({
        document,
        title: markedIn(named(document), sought),
        get excerpt() {
          return excerptOf(document.text, sought); // only for what is shown
        },
      }));
    return { text, corrected: "", translated: "", results, counts };
  }

  /**
   * Titles, terms and names that begin with what is typed, then those in which a word does.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  async suggest(text) {
    const index = await this.#load();
    const typed = fold(text);
    if (!typed) return [];
    const rated = index.documents.map((document) => ({ document, rate: rate(document, typed) }));
    return rated
      .filter(({ rate }) => rate > 0)
      .sort((one, other) => other.rate - one.rate)
      .slice(0, SUGGESTED)
      .map(({ document: { title, location, kind } }) => ({ title, location, kind }));
  }

  #load() {
    this.#index ??= loadFile(`${this.#address}search_index.json`)
      .then((file) => new SearchIndex(file))
      .catch((error) => {
        this.#index = undefined;
        throw error;
      });
    return this.#index;
  }
}

/** @param {SearchDocument} document */
const named = ({ title, short }) => (title.includes(short) ? title : `${title} (${short})`);

/** @param {string} text in small letters, without accents */
const fold = (text) => lower(text).normalize("NFD").replace(/\p{M}/gu, "").trim();

/** @param {SearchDocument} document @param {string} typed */
function rate({ title, short }, typed) {
  const names = [title, short].map(fold);
  if (names.some((name) => name.startsWith(typed))) return 2;
  return names.some((name) =>
    name.split(/[^\p{L}\p{N}]+/u).some((_, at, parts) => parts.slice(at).join(" ").startsWith(typed)),
  )
    ? 1
    : 0;
}
