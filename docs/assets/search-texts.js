// @ts-check
// The texts of all documents, which come with the index of a small site: where their words stand is counted when it is
// loaded. Those of a large site are in search-pieces.js.
import { wordsOf } from "./search-words.js";

/** @import { Shown } from "./search-file.js" */
/** @typedef {Map<number, number[]>} Postings by position of a document: in which line each place of a word is */

export class Texts {
  /** @param {Shown[]} shown of each document */
  constructor(shown) {
    this.shown = shown;
    /** @type {Map<string, Postings>} */
    this.places = new Map();
    /** @type {number[]} words of each text */
    this.lengths = shown.map(({ text }, position) => this.#read(text, position));
  }

  get words() {
    return this.places.keys();
  }

  /** @param {string[]} words @returns {Promise<Map<string, Postings>>} */
  async find(words) {
    return new Map(words.map((word) => [word, this.places.get(word) ?? new Map()]));
  }

  /** @param {number[]} positions @returns {Promise<Shown[]>} */
  async read(positions) {
    return positions.flatMap((position) => this.shown[position] ?? []);
  }

  /** @param {string} text @param {number} position */
  #read(text, position) {
    let length = 0;
    for (const [line, said] of text.split("\n").entries()) {
      for (const word of wordsOf(said)) {
        length += 1;
        const places = this.places.get(word) ?? new Map();
        const lines = places.get(position);
        if (lines) lines.push(line);
        else this.places.set(word, places.set(position, [line]));
      }
    }
    return length;
  }
}
