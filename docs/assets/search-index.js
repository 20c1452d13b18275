// @ts-check
// Finds what a reader types in the documents of one language, and says which are the most relevant: BM25F (Robertson
// and Zaragoza, 2009) over titles, short names, hidden names and texts, every form of a word counting as the word.
import { Forms } from "./search-forms.js";
import { HIDDEN, NAME, readNames } from "./search-names.js";
import { together } from "./search-nearness.js";
import { nearest } from "./search-slips.js";
import { Synonyms } from "./search-synonyms.js";
import { Texts } from "./search-texts.js";
import { Titles } from "./search-titles.js";
import { fold, typedWords } from "./search-words.js";

/** @import { SearchFile } from "./search-file.js" */
/** @import { Reached } from "./search-forms.js" */
/** @import { PiecedTexts } from "./search-pieces.js" */
/** @import { Place } from "./search-synonyms.js" */
/** @import { Postings } from "./search-texts.js" */
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
 * @property {Sought[]} beside common words, which count where they stand near the others, but find nothing
 * @property {number} weight
 * @property {Set<string>} needed words without which nothing is found
 * @property {Sought[]} slips words that were typed amiss, of which this is what they were meant to be
 */
/** @typedef {{ position: number, score: number, question: Question }} Hit */
/** @typedef {Map<string, Map<number, number>>} Scores by words that are reached: what each document counts for them */
/**
 * @typedef {{ typing?: boolean, literal?: boolean, isBrief?: boolean }} How whether the last word may go on; whether no
 *   slip is corrected; whether titles are enough, for which nothing more of a large site is loaded
 */

const SATURATION = 1.2; // k1 of BM25
const LEAST = 0.5; // what a word counts at least where it is found at all, from 0 to 1
const ALL = 0.75; // how much it counts that all words are found
const TOGETHER = 0.25; // how much it counts that all words stand in one line
const LOOKED_AT = 200; // documents whose lines are compared
const LENGTH = 0.6; // how much of the length of a text counts (b of BM25)
const JOINED = 0.9; // what it counts that two words stand as one
const SLIP = 0.5; // the same of a word that is only near
const OTHER_WORD = 0.75; // the same of another word for what was typed
const OTHER_BEGUN = 0.1; // the same where it is only begun
const OTHER_MEANT = 0.25; // the same of another word for what a slip was meant to be
const MOST_OTHERS = 40; // questions that could have been asked instead
const RELEVANT = 0.12; // of the best score: what scores less is left out where several words were typed

export class SearchIndex {
  /** @param {SearchFile} file @param {Texts | PiecedTexts} texts */
  constructor({ documents, language, common, synonyms }, texts) {
    this.documents = documents;
    this.texts = texts;
    this.common = new Set(common.map(fold));
    this.titles = new Titles(documents, this.common);
    const { shown, hidden } = readNames(documents);
    this.named = shown;
    this.hidden = hidden;
    this.shares = sharesOf(texts.lengths);
    const vocabulary = [...texts.words, ...this.named.keys(), ...this.hidden.keys()];
    this.forms = new Forms(language, vocabulary, this.common);
    this.synonyms = new Synonyms(synonyms, this.forms);
    this.spelled = [...new Set([...this.forms.plain, ...this.synonyms.phrases.keys()])];
  }

  /**
   * The documents that have any of the words, the best first.
   * @param {string} text
   * @param {How} [how]
   * @returns {Promise<Hit[]>}
   */
  async find(text, how = {}) {
    const questions = this.#questions(typedWords(text), how);
    const isAsked = this.texts instanceof Texts || !how.isBrief;
    const asked = isAsked ? questions.flatMap(({ sought, beside }) => [...sought, ...beside]) : [];
    const reached = asked.flatMap((each) => [...each.reached]);
    const nearFirst = reached.sort(([, one], [, other]) => other - one).map(([word]) => word);
    const postings = await this.texts.find([...new Set(nearFirst)]);
    /** @type {Map<number, Hit>} */
    const best = new Map();
    /** @type {Scores} */
    const known = new Map();
    for (const hit of questions.flatMap((question) => this.#rank(question, postings, known))) {
      if (hit.score > (best.get(hit.position)?.score ?? 0)) best.set(hit.position, hit);
    }
    const hits = [...best.values()].sort(byScore);
    for (const hit of hits.slice(0, LOOKED_AT)) hit.score += TOGETHER * hit.question.weight * together(hit, postings);
    hits.sort(byScore);
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
    const sought = this.#seek(words, how, known);
    /** @type {Map<string, Question>} */
    const others = new Map();
    for (const place of places) this.#ask(words, place, place.isWhole ? OTHER_WORD : OTHER_BEGUN, others);
    const meant = words.map((word) => sought.find(({ typed }) => typed === word)?.slips[0] ?? word);
    for (const place of this.synonyms.find(meant)) {
      const isCorrected = words.slice(place.from, place.to).join(" ") !== meant.slice(place.from, place.to).join(" ");
      if (isCorrected) this.#ask(meant, place, OTHER_MEANT, others, sought);
    }
    const slips = sought.filter(({ slips: near }) => near.length > 0);
    const beside = this.#seekCommon(words);
    return [{ words, sought, beside, weight: 1, needed: new Set(), slips }, ...others.values()];
  }

  /**
   * Adds what could have been typed with other words in a place.
   * @param {string[]} words
   * @param {Place} place
   * @param {number} weight
   * @param {Map<string, Question>} others
   * @param {Sought[]} [typed] what was typed with slips, where these words are what it was meant to be
   */
  #ask(words, { from, to, words: instead }, weight, others, typed = []) {
    for (const phrase of instead) {
      const other = [...words.slice(0, from), ...phrase, ...words.slice(to)];
      if (others.has(other.join(" ")) || others.size === MOST_OTHERS) continue;
      const sought = this.#seek(other, { literal: true }, new Set(other));
      const slips = typed.filter((each) => each.slips.length > 0);
      others.set(other.join(" "), { words: other, sought, beside: [], weight, needed: new Set(phrase), slips });
    }
  }

  /** Of a large site they would be too much to load. @param {string[]} words @returns {Sought[]} */
  #seekCommon(words) {
    const common = this.texts instanceof Texts ? words.filter((word) => this.common.has(fold(word))) : [];
    return common.map((typed) => ({ typed, reached: this.forms.reach(typed), slips: [], rarity: 0 }));
  }

  /** @param {string[]} words @param {How} how @param {Set<string>} known @returns {Sought[]} */
  #seek(words, { typing = false, literal = false }, known) {
    const telling = words.filter((word) => !this.common.has(fold(word)));
    const counted = telling.length > 0 ? telling : words;
    const sought = counted.map((typed, at) => {
      const goesOn = typing && at === counted.length - 1 && typed === words.at(-1);
      const how = { isBeginning: goesOn, isAlone: counted.length === 1 && !goesOn };
      return this.#seekWord(typed, how, literal || known.has(typed), known.has(typed));
    });
    for (const [at, each] of sought.entries()) {
      const before = sought[at - 1];
      const joined = before ? (this.forms.spellings.get(fold(before.typed + each.typed)) ?? []) : [];
      for (const one of before ? [before, each] : []) for (const word of joined) one.reached.set(word, JOINED);
    }
    return sought;
  }

  /**
   * @param {string} typed
   * @param {{ isBeginning: boolean, isAlone: boolean }} how
   * @param {boolean} literal
   * @param {boolean} known
   * @returns {Sought}
   */
  #seekWord(typed, how, literal, known) {
    const goesOn = how.isBeginning;
    const reached = this.forms.reach(typed);
    const isReached = reached.size > 0;
    if (goesOn || !(isReached || known)) {
      for (const [word, near] of this.forms.reachBeginnings(typed)) if (!reached.has(word)) reached.set(word, near);
    }
    if (isReached || literal || (goesOn && reached.size > 0)) return { typed, reached, slips: [], rarity: 0 };
    const slips = nearest(fold(typed), this.spelled, how);
    for (const [plain, far] of slips) {
      for (const [word, near] of this.forms.reach(plain)) {
        reached.set(word, Math.max(reached.get(word) ?? 0, (near * SLIP) / (0.5 + far)));
      }
    }
    return { typed, reached, slips: [...slips.keys()], rarity: 0 };
  }

  /** @param {Question} question @param {Map<string, Postings>} postings @param {Scores} known @returns {Hit[]} */
  #rank(question, postings, known) {
    /** @param {Sought} word */
    const weigh = (word) => {
      const key = [...word.reached].join(" "); // with how near each of them is
      const own = known.get(key) ?? this.#scores(word.reached, postings);
      known.set(key, own);
      word.rarity = Math.log(1 + (this.documents.length - own.size + 0.5) / (own.size + 0.5));
      return own;
    };
    for (const word of question.beside) weigh(word);
    const scores = question.sought.map(weigh);
    const rarities = question.sought.map(({ rarity }) => rarity);
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
    /** @param {number} position @param {number} often @param {number} near */
    const add = (position, often, near) => {
      const each = found.get(position);
      if (each) [each.often, each.near] = [each.often + often, Math.max(each.near, near)];
      else found.set(position, { often, near });
    };
    for (const [word, near] of reached) {
      for (const [position, { length }] of postings.get(word) ?? []) {
        add(position, near * length * (this.shares[position] ?? 1), near);
      }
      for (const position of this.named.get(word) ?? []) add(position, near * NAME, near);
      for (const position of this.hidden.get(word) ?? []) add(position, near * HIDDEN, near * HIDDEN);
    }
    return new Map([...found].map(([position, { often, near }]) => [position, near * saturated(often)]));
  }
}

/** @param {Hit} one @param {Hit} other */
const byScore = (one, other) => other.score - one.score || one.position - other.position;

/** What a word counts in each document for the length of its text. @param {number[]} lengths of texts in words */
function sharesOf(lengths) {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  return lengths.map((length) => 1 / (1 - LENGTH + (LENGTH * length) / mean));
}

/** The more often, the less the next time tells. @param {number} often */
function saturated(often) {
  return LEAST + ((1 - LEAST) * often) / (SATURATION + often);
}
