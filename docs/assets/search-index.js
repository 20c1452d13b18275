// @ts-check
// Finds what a reader types in the documents of one language, and says which are the most relevant: BM25F (Robertson
// and Zaragoza, 2009) over titles, short names, hidden names and texts, every form of a word counting as the word.
import { BEGINNING, EXACT, Forms, MUTATED, SAME_WORD } from "./search-forms.js";
import { nearest } from "./search-slips.js";
import { fold, typedWords, wordsOf } from "./search-words.js";

/** @import { SearchDocument, SearchFile } from "./search-file.js" */
/** @import { Reached } from "./search-forms.js" */
/** @import { Postings, WholeTexts } from "./search-texts.js" */
/**
 * @typedef {object} Sought a word that somebody typed
 * @property {string} typed
 * @property {Reached} reached words of the documents that it stands for
 * @property {boolean} isSlip whether these are only near it
 */
/** @typedef {{ position: number, score: number }} Hit */

const IN = { title: 3, short: 3, names: 0.7 }; // what a word counts there that counts 1 in a text
const SATURATION = 1.2; // k1 of BM25
const LEAST = 0.5; // what a word counts at least where it is found at all, from 0 to 1
const ALL = 0.75; // how much it counts that all words are found
const TITLE = 1.3; // what the title counts when all of it was typed and nothing else
const WHOLE = 1; // what it counts beside that the title is what was typed, word for word
const JOINED = 0.9;
const SLIP = 0.5;
const OTHER_WORD = 0.7; // what a synonym counts
const RELEVANT = 0.12; // of the best score: what scores less is left out where several words were typed

export class SearchIndex {
  /** @param {SearchFile} file @param {WholeTexts} texts */
  constructor({ documents, language, common, synonyms }, texts) {
    this.documents = documents;
    this.texts = texts;
    this.common = new Set(common.map(fold));
    this.synonyms = synonyms.map((group) => group.map((phrase) => typedWords(phrase)));
    /** @type {Map<string, Postings>} */
    this.named = new Map();
    this.titles = documents.map((each) => this.#readNames(each));
    /** @type {Map<string, number>} by word: in how many titles it stands */
    this.titled = new Map();
    for (const words of this.titles.flat()) for (const word of new Set(words)) this.titled.set(word, (this.titled.get(word) ?? 0) + 1);
    documents.forEach((each, position) => this.#addNames(each, position));
    this.forms = new Forms(language, [...texts.words, ...this.named.keys()]);
  }

  /**
   * The documents that have any of the words, the best first, and the words that were sought.
   * @param {string} text
   * @param {{ typing?: boolean, literal?: boolean }} [how]
   * @returns {Promise<{ hits: Hit[], sought: Sought[] }>}
   */
  async find(text, { typing = false, literal = false } = {}) {
    const words = typedWords(text);
    const sought = this.#seek(words, typing, literal);
    const hits = await this.#rank(sought, words);
    return { hits, sought };
  }

  /** @param {string[]} words @param {boolean} typing @param {boolean} literal @returns {Sought[]} */
  #seek(words, typing, literal) {
    const telling = words.filter((word) => !this.common.has(fold(word)));
    const counted = telling.length > 0 ? telling : words;
    const sought = counted.map((typed, at) => {
      const isLast = typing && typed === words.at(-1) && at === counted.length - 1;
      return this.#seekWord(typed, isLast, literal);
    });
    for (let at = 1; at < counted.length; at += 1) {
      const joined = this.forms.spellings.get(fold(`${counted[at - 1]}${counted[at]}`)) ?? [];
      for (const each of [sought[at - 1], sought[at]]) for (const word of joined) each?.reached.set(word, JOINED);
    }
    return sought;
  }

  /** @param {string} typed @param {boolean} typing @param {boolean} literal @returns {Sought} */
  #seekWord(typed, typing, literal) {
    const reached = this.forms.reach(typed);
    const isKnown = reached.size > 0;
    if (typing || !isKnown) for (const [word, near] of this.forms.reachBeginnings(typed)) if (!reached.has(word)) reached.set(word, near);
    if (isKnown || literal || (typing && reached.size > 0)) return { typed, reached, isSlip: false };
    const slips = nearest(fold(typed), this.forms.plain, { isBeginning: typing });
    for (const [plain, far] of slips) {
      const meant = this.forms.reach(plain);
      for (const [word, near] of meant) reached.set(word, Math.max(reached.get(word) ?? 0, (near * SLIP) / (0.5 + far)));
    }
    return { typed, reached, isSlip: slips.size > 0 };
  }

  /** @param {Sought[]} sought @param {string[]} words @returns {Promise<Hit[]>} */
  async #rank(sought, words) {
    const all = [...new Set(sought.flatMap(({ reached }) => [...reached.keys()]))];
    const postings = await this.texts.find(all);
    const rarities = [];
    /** @type {Map<number, { sum: number, matched: number }>} */
    const found = new Map();
    for (const { reached } of sought) {
      const scores = this.#scores(reached, postings);
      const rarity = Math.log(1 + (this.documents.length - scores.size + 0.5) / (scores.size + 0.5));
      rarities.push(rarity);
      for (const [position, score] of scores) {
        const each = found.get(position) ?? { sum: 0, matched: 0 };
        found.set(position, { sum: each.sum + score * rarity, matched: each.matched + rarity });
      }
    }
    const most = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
    const nearTitles = sought.map(({ reached }) => reached);
    const hits = [...found].map(([position, { sum, matched }]) => {
      const title = this.#titleScore(position, nearTitles, rarities, most, words);
      return { position, score: sum * (1 - ALL + (ALL * matched) / most) + title * most };
    });
    hits.sort((one, other) => other.score - one.score || one.position - other.position);
    const best = hits[0]?.score ?? 0;
    return sought.length > 1 ? hits.filter(({ score }) => score >= best * RELEVANT) : hits;
  }

  /** What each document counts for that has one of the words, from 0 to 1. @param {Reached} reached @param {Map<string, Postings>} postings */
  #scores(reached, postings) {
    /** @type {Map<number, { often: number, near: number }>} */
    const found = new Map();
    for (const [word, near] of reached) {
      for (const places of [postings.get(word), this.named.get(word)]) {
        for (const [position, often] of places ?? []) {
          const each = found.get(position) ?? { often: 0, near: 0 };
          found.set(position, { often: each.often + often * near, near: Math.max(each.near, near) });
        }
      }
    }
    return new Map(
      [...found].map(([position, { often, near }]) => [position, near * (LEAST + ((1 - LEAST) * often) / (SATURATION + often))]),
    );
  }

  /**
   * How much of a title was typed, and how much of what was typed stands in it.
   * @param {number} position @param {Reached[]} reached @param {number[]} rarities @param {number} most @param {string[]} words
   */
  #titleScore(position, reached, rarities, most, words) {
    let best = 0;
    const whole_ = words.map(fold).join(' ');
    const telling_ = words.filter((w)=>!this.common.has(fold(w)));
    const asTyped = (telling_.length ? telling_ : words).map(fold).join(' ');
    for (const title of this.titles[position] ?? []) {
      const telling = title.filter((word) => !this.common.has(fold(word)));
      const own = telling.length > 0 ? telling : title;
      let covered = 0, whole = 0;
      for (const word of own) {
        const rarity = Math.log(1 + this.documents.length / (this.titled.get(word) ?? 1));
        whole += rarity;
        covered += rarity * Math.max(0, ...reached.map((each) => each.get(word) ?? 0));
      }
      let asked = 0;
      reached.forEach((each, at) => {
        asked += (rarities[at] ?? 0) * Math.max(0, ...own.map((word) => each.get(word) ?? 0));
      });
      const share = (covered / (whole || 1)) * Math.sqrt(asked / most);
      const isWhole = own.map(fold).join(" ") === asTyped;
      best = Math.max(best, share * TITLE + (isWhole ? WHOLE : 0) + (title.map(fold).join(" ") === whole_ ? WHOLE / 4 : 0));
    }
    return best;
  }

  /** @param {SearchDocument} document */
  #readNames({ title, short }) {
    return [title, short].filter(Boolean).map((name) => typedWords(name));
  }

  /** @param {SearchDocument} document @param {number} position */
  #addNames(document, position) {
    for (const [field, weight] of Object.entries(IN)) {
      for (const word of wordsOf(document[/** @type {keyof typeof IN} */ (field)])) {
        const places = this.named.get(word) ?? new Map();
        this.named.set(word, places.set(position, (places.get(position) ?? 0) + weight));
      }
    }
  }
}
