// @ts-check
// Where the words of the texts stand: counted when the index is loaded.
import { wordsOf } from "./search-words.js";

/** @typedef {Map<number, number>} Postings by position of a document: how often it has a word */

const LENGTH = 0.6; // how much of the length of a text counts (b of BM25)

/** Texts that come with the index. */
export class Texts {
  /** @param {string[]} texts */
  constructor(texts) {
    this.texts = texts;
    /** @type {Map<string, Postings>} */
    this.places = new Map();
    /** @type {number[]} words of each text */
    this.lengths = texts.map((text, position) => this.#read(text, position));
    this.mean = this.lengths.reduce((sum, length) => sum + length, 0) / (texts.length || 1) || 1;
  }

  /** @param {string} text @param {number} position */
  #read(text, position) {
    const words = wordsOf(text);
    for (const word of words) {
      const places = this.places.get(word);
      if (places) places.set(position, (places.get(position) ?? 0) + 1);
      else this.places.set(word, new Map([[position, 1]]));
    }
    return words.length;
  }

  get words() {
    return this.places.keys();
  }

  /** @param {string[]} words @returns {Promise<Map<string, Postings>>} */
  async find(words) {
    return new Map(words.map((word) => [word, this.#forLength(this.places.get(word) ?? new Map())]));
  }

  /** @param {Postings} places */
  #forLength(places) {
    /** @param {number} position */
    const share = (position) => 1 / (1 - LENGTH + (LENGTH * (this.lengths[position] ?? 0)) / this.mean);
    return new Map([...places].map(([position, often]) => [position, often * share(position)]));
  }

  /** @param {number[]} positions @returns {Promise<string[]>} */
  async read(positions) {
    return positions.map((position) => this.texts[position] ?? "");
  }
}
