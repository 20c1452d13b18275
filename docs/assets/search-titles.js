// @ts-check
// How well what was typed fits a title: the share of it that was typed, and whether it is the title word for word.
import { push } from "./search-names.js";
import { fold, typedWords } from "./search-words.js";

/** @import { SearchDocument } from "./search-file.js" */
/** @import { Question, Sought } from "./search-index.js" */
/**
 * @typedef {object} Title or short name
 * @property {string[]} words
 * @property {string[]} telling of these words
 * @property {boolean} isOwn whether it is in the language of the document
 */

const SHARE = 1.3; // what a title counts when all of it was typed and nothing else
const TELLING = 1; // what it counts beside that its telling words are those that were typed, or forms of them
const WHOLE = 0.25; // the same of all its words

export class Titles {
  /** @param {SearchDocument[]} documents @param {Set<string>} common */
  constructor(documents, common) {
    this.common = common;
    this.number = documents.length;
    /** @type {Title[][]} by position of the document */
    this.titles = documents.map(({ title, short, across }) => [
      ...[title, short].filter(Boolean).map((name) => this.#read(name, true)),
      ...across.map((name) => this.#read(name, false)),
    ]);
    /** @type {Map<string, number[]>} by word: the positions of the titles that have it */
    this.having = new Map();
    /** @type {Map<string, number>} by word of a title, as they are asked for */
    this.rarities = new Map();
    for (const [position, titles] of this.titles.entries()) {
      for (const { words } of titles) for (const word of new Set(words)) push(this.having, word, position);
    }
  }

  /**
   * What says of each document how well it is called what was typed.
   * @param {Question} question
   * @param {number[]} rarities of the words that were sought
   * @returns {(position: number) => number}
   */
  ask({ words, sought }, rarities) {
    /** @type {Map<string, { near: number, asked: Map<number, number> }>} */
    const wanted = new Map();
    for (const [at, { reached }] of sought.entries()) {
      for (const [word, near] of reached) {
        if (!this.having.has(word)) continue;
        const { near: most, asked } = wanted.get(word) ?? { near: 0, asked: new Map() };
        wanted.set(word, { near: Math.max(near, most), asked: asked.set(at, near) });
      }
    }
    const called = new Set([...wanted.keys()].flatMap((word) => this.having.get(word) ?? []));
    const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
    const typed = words.map(fold);
    const telling = this.#tellingOf(words).map(fold);
    return (position) => {
      let best = 0;
      for (const title of called.has(position) ? (this.titles[position] ?? []) : []) {
        const share = this.#share(title, wanted, rarities, all);
        if (share === 0) continue;
        const like = isSame(title.telling, telling) ? 1 : likeness(title.telling, sought);
        const isWhole = isSame(title.words, typed);
        best = Math.max(best, share * SHARE + like * TELLING + Number(isWhole) * WHOLE);
      }
      return best;
    };
  }

  /**
   * Whether a document has this name in the other language, and not in this one.
   * @param {number} position @param {string[]} words
   */
  isTranslated(position, words) {
    const typed = words.map(fold);
    const same = (this.titles[position] ?? []).filter((title) => isSame(title.words, typed));
    return same.length > 0 && same.every(({ isOwn }) => !isOwn);
  }

  /**
   * The share of the title that was typed, by the share of what was typed that stands in it, which counts less.
   * @param {Title} title
   * @param {Map<string, { near: number, asked: Map<number, number> }>} wanted
   * @param {number[]} rarities
   * @param {number} all
   */
  #share({ telling }, wanted, rarities, all) {
    let [covered, whole] = [0, 0];
    /** @type {Map<number, number>} */
    const asked = new Map();
    for (const word of telling) {
      const rarity = this.#rarityOf(word);
      const found = wanted.get(word);
      whole += rarity;
      covered += rarity * (found?.near ?? 0);
      for (const [at, near] of found?.asked ?? []) asked.set(at, Math.max(asked.get(at) ?? 0, near));
    }
    let share = 0;
    for (const [at, near] of asked) share += (near * (rarities[at] ?? 0)) / all;
    return (covered / (whole || 1)) * Math.sqrt(share);
  }

  /** @param {string} word of a title */
  #rarityOf(word) {
    const rarity = this.rarities.get(word) ?? Math.log(1 + this.number / (this.having.get(word)?.length ?? 1));
    this.rarities.set(word, rarity);
    return rarity;
  }

  /** @param {string} name @param {boolean} isOwn @returns {Title} */
  #read(name, isOwn) {
    const words = typedWords(name);
    return { words, telling: this.#tellingOf(words), isOwn };
  }

  /** @param {string[]} words */
  #tellingOf(words) {
    const telling = words.filter((word) => !this.common.has(fold(word)));
    return telling.length > 0 ? telling : words;
  }
}

/**
 * How near words are, one by one, to those that were sought, by the least near; 0 where one is none of them.
 * @param {string[]} words
 * @param {Sought[]} sought
 */
function likeness(words, sought) {
  if (words.length !== sought.length) return 0;
  return Math.min(...words.map((word, at) => sought[at]?.reached.get(word) ?? 0));
}

/** @param {string[]} words @param {string[]} plain words without accents */
function isSame(words, plain) {
  return words.length === plain.length && words.every((word, at) => fold(word) === plain[at]);
}
