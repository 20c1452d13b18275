// @ts-check
// The texts of a large site, of which a question loads what it needs: hooks/catalogue/search/pieces.py writes them.
import { parseShown } from "./search-file.js";
import { group, list, text } from "./search-values.js";

/** @import { Pieces, Shown } from "./search-file.js" */
/** @import { Postings } from "./search-texts.js" */
/** @typedef {(path: string) => Promise<unknown>} Load gives the parsed JSON of a file of the search */

const MOST = 10; // pieces of words that one question loads

export class PiecedTexts {
  /** @param {Pieces} pieces @param {Load} load */
  constructor({ version, size, words, lengths }, load) {
    this.version = version;
    this.size = size;
    this.load = load;
    this.lengths = lengths;
    /** @type {Map<string, { piece: number, at: number }>} */
    this.places = new Map(words.flatMap((piece, number) => piece.map((word, at) => [word, { piece: number, at }])));
    /** @type {Map<string, Promise<unknown[]>>} by path: what has been asked for */
    this.asked = new Map();
  }

  get words() {
    return this.places.keys();
  }

  /**
   * Of words for which too many pieces would have to be loaded, those that are named first.
   * @param {string[]} words
   * @returns {Promise<Map<string, Postings>>}
   */
  async find(words) {
    const placed = words.flatMap((word) => {
      const place = this.places.get(word);
      return place ? [{ word, ...place }] : [];
    });
    const numbers = new Set([...new Set(placed.map(({ piece }) => piece))].slice(0, MOST));
    const loaded = new Map(
      await Promise.all(
        [...numbers].map(async (number) => /** @type {const} */ ([number, await this.#ask("words", number, "places")])),
      ),
    );
    return new Map(
      placed
        .filter(({ piece }) => loaded.has(piece))
        .map(({ word, piece, at }) => [word, parsePlaces(text(loaded.get(piece)?.[at]))]),
    );
  }

  /** @param {number[]} positions @returns {Promise<Shown[]>} */
  async read(positions) {
    return Promise.all(
      positions.map(async (position) => {
        const texts = await this.#ask("texts", this.pieceOf(position), "texts");
        return parseShown(texts[position % this.size]);
      }),
    );
  }

  /** @param {number} position */
  pieceOf(position) {
    return Math.floor(position / this.size);
  }

  /**
   * What a piece holds. Raises an error for one of another build than the index, which then has to be loaded anew.
   * @param {string} folder @param {number} number @param {string} name
   * @returns {Promise<unknown[]>}
   */
  #ask(folder, number, name) {
    const path = `${folder}/${number}.json`;
    const asked = this.asked.get(path) ?? this.#read(path, name);
    this.asked.set(path, asked);
    return asked;
  }

  /** @param {string} path @param {string} name */
  async #read(path, name) {
    const file = group(await this.load(path));
    if (file.version !== this.version) throw new TypeError(`${path} is of another build`);
    return list(file[name]);
  }
}

/**
 * For each document how much further it stands than the one before, and with points between them the lines.
 * @param {string} written
 * @returns {Postings}
 */
function parsePlaces(written) {
  let position = 0;
  return new Map(
    written.split(" ").map((found) => {
      const [further = 0, ...lines] = found.split(".").map(Number);
      position += further;
      return [position, lines];
    }),
  );
}
