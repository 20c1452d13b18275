// @ts-check
// Finds what a reader types in the documents of one language, and says which are the most relevant: BM25F (Robertson
// and Zaragoza, 2009) over titles, short names, hidden names and texts, every form of a word counting as the word.
import { Forms } from "./search-forms.js";
import { nearest } from "./search-slips.js";
import { Synonyms } from "./search-synonyms.js";
import { Titles } from "./search-titles.js";
import { fold, typedWords, wordsOf } from "./search-words.js";

/** @import { SearchDocument, SearchFile } from "./search-file.js" */
/** @import { Reached } from "./search-forms.js" */
/** @import { Postings, Texts } from "./search-texts.js" */
/**
 * @typedef {object} Sought a word that was typed
 * @property {string} typed
 * @property {Reached} reached words of the documents that it stands for
 * @property {string[]} slips words without accents that it may have been meant to be, where nothing has it
 * @property {number} rarity
 */
/**
 * @typedef {object} Question what was typed, or could have been
 * @property {string[]} words
 * @property {Sought[]} sought
 * @property {number} weight
 * @property {Set<string>} needed words without which nothing is found
 */
/** @typedef {{ position: number, score: number, question: Question }} Hit */
/**
 * @typedef {{ typing?: boolean, literal?: boolean }} How whether the last word may go on; whether no slip is
 *   corrected
 */

const NAME = 3; // what a word counts in a title or a short name that counts 1 in a text
const HIDDEN = 0.95; // what it counts in a name that no result shows
const SATURATION = 1.2; // k1 of BM25
const LEAST = 0.5; // what a word counts at least where it is found at all, from 0 to 1
const ALL = 0.75; // how much it counts that all words are found
const JOINED = 0.9; // what it counts that two words stand as one
const SLIP = 0.5; // the same of a word that is only near
const OTHER_WORD = 0.75; // the same of another word for what was typed
const OTHER_BEGUN = 0.1; // the same where it is only begun
const MOST_OTHERS = 40; // questions that could have been asked instead
const RELEVANT = 0.12; // of the best score: what scores less is left out where several words were typed

export class SearchIndex {
  /** @param {SearchFile} file @param {Texts} texts */
  constructor({ documents, language, common, synonyms }, texts) {
    this.documents = documents;
    this.texts = texts;
    this.common = new Set(common.map(fold));
    this.titles = new Titles(documents, this.common);
    /** @type {Map<string, Postings>} by word: what each document counts for that is called so */
    this.named = new Map();
    /** @type {Map<string, Postings>} by word: the documents with a name that no result shows and that has it */
    this.hidden = new Map();
    for (const [position, document] of documents.entries()) this.#readNames(document, position);
    this.forms = new Forms(language, [...texts.words, ...this.named.keys(), ...this.hidden.keys()]);
    this.synonyms = new Synonyms(synonyms, this.forms);
  }

  /**
   * The documents that have any of the words, the best first.
   * @param {string} text
   * @param {How} [how]
   * @returns {Promise<Hit[]>}
   */
  async find(text, how = {}) {
    const questions = this.#questions(typedWords(text), how);
    const reached = questions.flatMap(({ sought }) => sought.flatMap((each) => [...each.reached.keys()]));
    const postings = await this.texts.find([...new Set(reached)]);
    /** @type {Map<number, Hit>} */
    const best = new Map();
    for (const hit of questions.flatMap((question) => this.#rank(question, postings))) {
      if (hit.score > (best.get(hit.position)?.score ?? 0)) best.set(hit.position, hit);
    }
    const hits = [...best.values()].sort((one, other) => other.score - one.score || one.position - other.position);
    const least = (questions[0]?.sought.length ?? 0) > 1 ? (hits[0]?.score ?? 0) * RELEVANT : 0;
    return hits.filter(({ score }) => score >= least);
  }

  /**
   * Of words that may have been meant, the one that a document is called or has, as it is spelled.
   * @param {string[]} slips
   * @param {number} position
   */
  meant(slips, position) {
    const name = fold(Object.values(this.documents[position] ?? {}).join(" "));
    const best = slips.find((slip) => name.includes(slip)) ?? slips[0] ?? "";
    return this.forms.spellings.get(best)?.[0] ?? this.forms.forms.get(best)?.[0]?.form ?? best;
  }

  /**
   * What was typed, and what could have been typed instead.
   * @param {string[]} words
   * @param {How} how
   * @returns {Question[]}
   */
  #questions(words, how) {
    const places = this.synonyms.find(words, how.typing);
    const known = new Set(places.flatMap(({ from, to, isWhole }) => (isWhole ? words.slice(from, to) : [])));
    /** @type {Map<string, Question>} */
    const others = new Map();
    for (const { from, to, words: instead, isWhole } of places) {
      for (const phrase of instead) {
        const other = [...words.slice(0, from), ...phrase, ...words.slice(to)];
        if (others.has(other.join(" ")) || others.size === MOST_OTHERS) continue;
        const sought = this.#seek(other, { literal: true }, new Set(other));
        const weight = isWhole ? OTHER_WORD : OTHER_BEGUN;
        others.set(other.join(" "), { words: other, sought, weight, needed: new Set(phrase) });
      }
    }
    return [{ words, sought: this.#seek(words, how, known), weight: 1, needed: new Set() }, ...others.values()];
  }

  /** @param {string[]} words @param {How} how @param {Set<string>} known @returns {Sought[]} */
  #seek(words, { typing = false, literal = false }, known) {
    const telling = words.filter((word) => !this.common.has(fold(word)));
    const counted = telling.length > 0 ? telling : words;
    const sought = counted.map((typed, at) => {
      const goesOn = typing && at === counted.length - 1 && typed === words.at(-1);
      return this.#seekWord(typed, goesOn, literal || known.has(typed), known.has(typed));
    });
    for (const [at, each] of sought.entries()) {
      const before = sought[at - 1];
      const joined = before ? (this.forms.spellings.get(fold(before.typed + each.typed)) ?? []) : [];
      for (const one of before ? [before, each] : []) for (const word of joined) one.reached.set(word, JOINED);
    }
    return sought;
  }

  /** @param {string} typed @param {boolean} goesOn @param {boolean} literal @param {boolean} known @returns {Sought} */
  #seekWord(typed, goesOn, literal, known) {
    const reached = this.forms.reach(typed);
    const isReached = reached.size > 0;
    if (goesOn || !(isReached || known)) {
      for (const [word, near] of this.forms.reachBeginnings(typed)) if (!reached.has(word)) reached.set(word, near);
    }
    if (isReached || literal || (goesOn && reached.size > 0)) return { typed, reached, slips: [], rarity: 0 };
    const slips = nearest(fold(typed), this.forms.plain, { isBeginning: goesOn });
    for (const [plain, far] of slips) {
      for (const [word, near] of this.forms.reach(plain)) {
        reached.set(word, Math.max(reached.get(word) ?? 0, (near * SLIP) / (0.5 + far)));
      }
    }
    return { typed, reached, slips: [...slips.keys()], rarity: 0 };
  }

  /** @param {Question} question @param {Map<string, Postings>} postings @returns {Hit[]} */
  #rank(question, postings) {
    const scores = question.sought.map(({ reached }) => this.#scores(reached, postings));
    const rarities = scores.map(({ size }) => Math.log(1 + (this.documents.length - size + 0.5) / (size + 0.5)));
    for (const [at, each] of question.sought.entries()) each.rarity = rarities[at] ?? 0;
    const most = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
    /** @type {Map<number, { sum: number, matched: number }>} */
    const found = new Map();
    for (const [at, own] of scores.entries()) {
      const rarity = (rarities[at] ?? 0) / most;
      for (const [position, score] of own) {
        const { sum, matched } = found.get(position) ?? { sum: 0, matched: 0 };
        found.set(position, { sum: sum + score * rarity, matched: matched + rarity });
      }
    }
    const title = this.titles.ask(question, rarities);
    const needed = scores.filter((_, at) => question.needed.has(question.sought[at]?.typed ?? ""));
    const answers = [...found].filter(([position]) => needed.every((own) => own.has(position)));
    return answers.map(([position, { sum, matched }]) => {
      const score = sum * (1 - ALL + ALL * matched) + title(position);
      return { position, score: score * question.weight, question };
    });
  }

  /**
   * What each document counts for that has one of the words, from 0 to 1.
   * @param {Reached} reached
   * @param {Map<string, Postings>} postings
   */
  #scores(reached, postings) {
    /** @type {Map<number, { often: number, near: number }>} */
    const found = new Map();
    for (const [word, near] of reached) {
      for (const [places, share] of /** @type {const} */ ([
        [postings.get(word), 1],
        [this.named.get(word), 1],
        [this.hidden.get(word), HIDDEN],
      ])) {
        for (const [position, often] of places ?? []) {
          const each = found.get(position) ?? { often: 0, near: 0 };
          found.set(position, { often: each.often + often * near, near: Math.max(each.near, near * share) });
        }
      }
    }
    return new Map([...found].map(([position, { often, near }]) => [position, near * saturated(often)]));
  }

  /** @param {SearchDocument} document @param {number} position */
  #readNames({ title, short, names, across }, position) {
    for (const word of wordsOf(`${title} ${short}`)) count(this.named, word, position, NAME);
    for (const word of wordsOf([names, ...across].join(" "))) count(this.hidden, word, position, HIDDEN);
  }
}

/** @param {Map<string, Postings>} words @param {string} word @param {number} position @param {number} often */
function count(words, word, position, often) {
  const places = words.get(word) ?? new Map();
  words.set(word, places.set(position, (places.get(position) ?? 0) + often));
}

/** The more often, the less the next time tells. @param {number} often */
function saturated(often) {
  return LEAST + ((1 - LEAST) * often) / (SATURATION + often);
}
