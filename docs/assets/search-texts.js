// @ts-check
// Where the words of the texts stand: counted from the texts of a small site, loaded in pieces of a large one.
import { wordsOf } from "./search-words.js";

/** @typedef {Map<number, number>} Postings by position of a document: how often it has a word, for its length */

const LENGTH = 0.6; // how much of the length of a text counts (b of BM25)

/** @typedef {WholeTexts} Texts */

/** @import { SearchFile } from "./search-file.js" */

/** @param {SearchFile} file @param {string} _folder @returns {Texts} */
export function textsOf(file, _folder) {
  return new WholeTexts(file.texts);
}

/** The texts of a small site: they come with the index. */
export class WholeTexts {
  /** @param {string[]} texts */
  constructor(texts) {
    this.texts = texts;
    /** @type {Map<string, Postings>} */
    this.places = new Map();
    const words = texts.map(wordsOf);
    const mean = words.reduce((sum, { length }) => sum + length, 0) / (texts.length || 1) || 1;
    words.forEach((own, position) => {
      const share = 1 / (1 - LENGTH + (LENGTH * own.length) / mean);
      for (const word of own) {
        const places = this.places.get(word) ?? new Map();
        this.places.set(word, places.set(position, (places.get(position) ?? 0) + share));
      }
    });
  }

  get words() {
    return this.places.keys();
  }

  /** @param {string[]} words @returns {Promise<Map<string, Postings>>} */
  async find(words) {
    return new Map(words.map((word) => [word, this.places.get(word) ?? new Map()]));
  }

  /** @param {number[]} positions @returns {Promise<string[]>} */
  async read(positions) {
    return positions.map((position) => this.texts[position] ?? "");
  }
}
