// @ts-check
// Finds what a reader types in the documents of one language.
/** @import { SearchDocument, SearchFile } from "./search-file.js" */
/** @typedef {string[]} Mutations a form and its mutated forms */
/** @typedef {{ form: string, own: Mutations, family: Mutations[] }} Form with the family of forms that it belongs to */
/** @typedef {Map<string, number>} Reached words of the documents, with how near each is to what was typed */

export const WORD = /[\p{L}\p{N}]+/gu;
const EXACT = 4;
const MUTATED = 3;
const SAME_WORD = 2;
const BEGINNING = 1;
const TIER = 10; // more than any place in a document counts
const COMMON = 0.5; // rarity up to which a word says little beside others
const NEAR = 0.3; // likeness from which a word of the glossary is offered
const OFFERED = 3;

const LETTER = /^(?:ch|dd|ff|ng|ll|ph|rh|th|.)/;
const VOWEL = /^[aeiouwy]/;

/** @param {string} text */
export const lower = (text) => text.normalize("NFC").toLowerCase();
/** @param {string} text */
const fold = (text) => lower(text).normalize("NFD").replace(/\p{M}/gu, "");
/** @param {string} text */
const words = (text) => lower(text).match(WORD) ?? [];

export class SearchIndex {
  /** @param {SearchFile} file */
  constructor({ endings, documents, kinds, families, origin, origins, counts, others }) {
    this.documents = documents;
    this.kinds = kinds;
    this.counts = counts;
    this.others = others;
    this.origin = origin === "" ? null : new RegExp(`^(?:${origin})`);
    this.origins = origins;
    this.endings = endings.map(([p, b]) => [new RegExp(p), b]);
    /** @type {[string, string][]} the beginning of a radical and what mutation makes of it, the longest first */
    this.mutated = [...origins].flatMap(([mutated, radicals]) => radicals.map((radical) => /** @type {[string, string]} */ ([radical, mutated])));
    this.mutated.sort(([one], [other]) => other.length - one.length);
    /**
     * By word: what each document that has it counts for.
     * @type {Map<string, Map<number, number>>}
     */
    this.places = new Map();
    /**
     * By word without accents: its spellings in the documents.
     * @type {Map<string, string[]>}
     */
    this.spellings = new Map();
    /**
     * By form without accents: the forms and their families.
     * @type {Map<string, Form[]>}
     */
    this.forms = new Map();
    documents.forEach((each, position) => {
      this.#read(each, position);
    });
    for (const word of this.places.keys()) push(this.spellings, fold(word), word);
    for (const line of families) this.#readFamily(line.split(",").map((form) => form.split(" ")));
  }

  /**
   * The documents that have the most of the words, the best first. While one types, a word may be a beginning.
   * @param {string} text
   */
  find(text, typing = true) {
    /** @type {Map<SearchDocument, { matched: number, total: number, position: number }>} */
    const found = new Map();
    for (const typed of words(text)) {
      const scores = this.#scores(this.reach(typed, typing));
      const rarity = this.#rarity(scores.size);
      for (const [position, score] of scores) {
        const document = this.documents[position];
        if (!document) continue;
        const { matched, total } = found.get(document) ?? { matched: 0, total: 0 };
        found.set(document, { matched: matched + Number(rarity > COMMON), total: total + score * rarity, position });
      }
    }
    const most = Math.max(...[...found.values()].map(({ matched }) => matched));
    return [...found]
      .filter(([, { matched }]) => matched === most)
      .sort(([, one], [, other]) => other.total - one.total || one.position - other.position)
      .map(([document]) => document);
  }

  /**
   * Every word of the documents that a typed one stands for, with how near it is.
   * @param {string} typed
   */
  reach(typed, typing = true) {
    const plain = fold(typed);
    /** @type {Reached} */
    const reached = new Map();
    /** @param {string} word @param {number} tier */
    const add = (word, tier) => {
      if (this.places.has(word) && (reached.get(word) ?? 0) < tier) reached.set(word, tier);
    };
    const exact = this.places.has(typed) && typed !== plain ? [typed] : (this.spellings.get(plain) ?? []);
    for (const word of exact) add(word, EXACT);
    const starts = exact.length ? [plain] : [plain, ...this.#radicals(plain)];
    const bases = starts.flatMap((start) => this.endings.flatMap(([pattern, ends]) => pattern.test(start) ? ends.map((end) => start.replace(pattern, end)) : []));
    for (const base of reached.size ? [] : bases) if (base.length >= 3 && plain.length > 4) {
      for (const word of this.spellings.get(base) ?? []) add(word, SAME_WORD);
      for (const { form, own, family } of this.forms.get(base) ?? []) if (fold(family[0][0]) === base || true) for (const group of family) for (const word of group) add(word, SAME_WORD);
    }
    for (const start of starts) {
      if (start !== plain) for (const word of this.spellings.get(start) ?? []) add(word, MUTATED);
      for (const { form, own, family } of this.forms.get(start) ?? []) {
        if (exact[0] === typed && form !== typed && typed !== plain) continue; // dîm is tîm, and not dim
        for (const group of family) for (const word of group) add(word, group === own ? MUTATED : SAME_WORD);
      }
    }
    for (const mutated of this.#mutations(plain)) for (const word of this.spellings.get(mutated) ?? []) add(word, MUTATED);
    if (reached.size === 0 && typing) this.#reachBeginnings(starts, add);
    return reached;
  }

  /**
   * The words to be marked; the rarer and the nearer, the more each weighs. Of several, common ones are left alone.
   * @param {string} text
   * @returns {Map<string, number>}
   */
  meant(text) {
    const typed = words(text).map((word) => {
      const reached = this.reach(word);
      return { reached, rarity: this.#rarity(this.#scores(reached).size) };
    });
    const rare = typed.filter(({ rarity }) => rarity > COMMON);
    /** @type {[string, number][]} */
    const weights = [];
    for (const { reached, rarity } of rare.length ? rare : typed) {
      for (const [word, tier] of reached) weights.push([word, tier + TIER * rarity]);
    }
    return new Map(weights.sort(([, one], [, other]) => one - other));
  }

  /**
   * Words of the glossary that look like what was typed.
   * @param {string} text
   */
  nearest(text) {
    return this.documents
      .filter(({ kind }) => kind === "term")
      .map((term) => ({ term, near: Math.max(...words(term.title).map((word) => likeness(fold(text), fold(word)))) }))
      .filter(({ near }) => near >= NEAR)
      .sort((one, other) => other.near - one.near)
      .slice(0, OFFERED)
      .map(({ term }) => term);
  }

  /**
   * A word counts more the more often it comes, more yet in a title, most as the whole title; a hidden name, nothing.
   * @param {SearchDocument} document
   * @param {number} position
   */
  #read({ title, short, text, names }, position) {
    const inTitle = new Set(words(`${title} ${short}`));
    const whole = new Set([title, short].map(words).flatMap((parts) => (parts.length === 1 ? parts : [])));
    const times = new Map([...inTitle].map((word) => [word, 0]));
    for (const word of words(names)) times.set(word, 0);
    for (const word of words(text)) times.set(word, (times.get(word) ?? 0) + 1);
    for (const [word, number] of times) {
      const often = number / (number + 1); // below 1
      const titled = Number(inTitle.has(word)) + Number(whole.has(word));
      const places = this.places.get(word) ?? new Map();
      this.places.set(word, places.set(position, often + titled));
    }
  }

  /**
   * What each document counts for that has one of the words; what no reader sees of it comes last.
   * @param {Reached} reached
   * @returns {Map<number, number>}
   */
  #scores(reached) {
    const scores = new Map();
    for (const [word, tier] of reached) {
      for (const [position, place] of this.places.get(word) ?? []) {
        const score = place ? tier * TIER + place : tier;
        scores.set(position, Math.max(scores.get(position) ?? 0, score));
      }
    }
    return scores;
  }

  /**
   * The share of the documents, from 0 to 1, that a word tells from the others.
   * @param {number} number of documents that have it
   */
  #rarity(number) {
    return 1 - number / (this.documents.length + 1);
  }

  /** @param {Mutations[]} family */
  #readFamily(family) {
    for (const own of family) for (const form of own) push(this.forms, fold(form), { form, own, family });
  }

  /** @param {string[]} starts @param {(word: string, tier: number) => void} add */
  #reachBeginnings(starts, add) {
    for (const [word, spellings] of this.spellings) {
      if (!starts.some((start) => word.startsWith(start))) continue;
      for (const each of spellings) add(each, BEGINNING);
    }
  }

  /**
   * What mutation makes of a radical.
   * @param {string} plain
   */
  #mutations(plain) {
    const letter = LETTER.exec(plain)?.[0] ?? "";
    return this.mutated.filter(([radical]) => radical === letter || (radical.length === letter.length + 1 && letter === "g" && plain.startsWith(radical)) || (radical === "" && VOWEL.test(letter))).map(([radical, mutated]) => mutated + plain.slice(radical.length));
  }

  /** @param {string} plain */
  #radicals(plain) {
    const mutated = this.origin?.exec(plain)?.[0];
    if (mutated === undefined) return [];
    return (this.origins.get(mutated) ?? []).map((origin) => origin + plain.slice(mutated.length));
  }
}

/**
 * @template Value
 * @param {Map<string, Value[]>} lists
 * @param {string} key
 * @param {Value} value
 */
function push(lists, key, value) {
  const values = lists.get(key);
  if (values) values.push(value);
  else lists.set(key, [value]);
}

/**
 * The share of pairs of neighbouring letters that two words have in common (Dice).
 * @param {string} one
 * @param {string} other
 */
function likeness(one, other) {
  /** @param {string} word */
  const pairs = (word) => new Set([...` ${word}`].map((letter, at, letters) => letter + (letters[at + 1] ?? " ")));
  const [first, second] = [pairs(one), pairs(other)];
  return (2 * [...first].filter((pair) => second.has(pair)).length) / (first.size + second.size);
}
