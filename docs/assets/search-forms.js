// @ts-check
// Which words of the documents a typed one stands for: itself, its mutations, the other forms of the word, and what it
// is the beginning of. Everything that is known of a language comes with the index.
import { push } from "./search-names.js";
import { fold } from "./search-words.js";

/** @import { Language } from "./search-file.js" */
/** @typedef {string[]} Mutations a form and its mutated forms */
/** @typedef {{ form: string, own: Mutations, family: Mutations[] }} Form with the family of forms that it belongs to */
/**
 * @typedef {object} Collection
 * @property {Reached} words
 * @property {(word: string, near: number) => void} add
 * @property {(form: Form) => void} addForm
 */
/** @typedef {Map<string, number>} Reached words of the documents, with how near each is to what was typed */

export const EXACT = 1;
export const MUTATED = 0.9;
export const SAME_WORD = 0.65;
export const BEGINNING = 0.25;
const ANALYSED = 5; // letters that a form has at least for its ending to be one
const LEAST = 3; // letters that a word has at least from which another one comes
const LETTER = /^(?:ch|dd|ff|ng|ll|ph|rh|th|.)/;

export class Forms {
  /**
   * @param {Language} language
   * @param {Iterable<string>} vocabulary every word of the documents
   * @param {Set<string>} [common] words without accents that are no mutation of another one
   */
  constructor({ families, origin, origins, endings }, vocabulary, common = new Set()) {
    this.common = common;
    this.vocabulary = new Set(vocabulary);
    this.origin = origin === "" ? null : new RegExp(`^(?:${origin})`);
    this.origins = origins;
    this.endings = endings.map(({ pattern, bases }) => ({ pattern: new RegExp(pattern), bases }));
    this.mutations = mutationsOf(origins);
    /** @type {Map<string, string[]>} by word without accents: its spellings in the documents */
    this.spellings = new Map();
    /** @type {Map<string, Form[]>} by form without accents: the forms and their families */
    this.forms = new Map();
    for (const word of this.vocabulary) push(this.spellings, fold(word), word);
    for (const line of families) this.#readFamily(line.split(",").map((form) => form.split(" ")));
    /** Words and forms without accents, in the order of their letters. */
    this.plain = [...new Set([...this.spellings.keys(), ...this.forms.keys()])].sort();
  }

  /**
   * Every word of the documents that a typed one stands for; none of those that it only begins.
   * @param {string} typed
   * @returns {Reached}
   */
  reach(typed) {
    const plain = fold(typed);
    const reached = this.#collect();
    const exact = this.vocabulary.has(typed) && typed !== plain ? [typed] : (this.spellings.get(plain) ?? []);
    const isAsTyped = exact[0] === typed && typed !== plain; // dîm is tîm, and not dim
    for (const word of exact) reached.add(word, EXACT);
    for (const start of exact.length > 0 ? [plain] : [plain, ...this.#radicals(plain)]) {
      if (start !== plain) for (const word of this.spellings.get(start) ?? []) reached.add(word, MUTATED);
      for (const form of this.forms.get(start) ?? []) if (!isAsTyped || form.form === typed) reached.addForm(form);
    }
    for (const radical of exact.length > 0 ? exact : [typed]) {
      const isSpelled = exact.length > 0 || typed !== plain; // tîm is dîm, and not dim
      for (const mutated of this.#mutated(radical)) {
        if (this.common.has(fold(mutated))) continue; // na is none of da
        const words = this.spellings.get(fold(mutated)) ?? [];
        for (const word of words) if (!isSpelled || word === mutated) reached.add(word, MUTATED);
      }
    }
    if (reached.words.size === 0) this.#reachBases(plain, reached);
    return reached.words;
  }

  /**
   * The words of the documents that begin as what is typed, and the other forms of these words.
   * @param {string} typed
   * @returns {Reached}
   */
  reachBeginnings(typed) {
    const plain = fold(typed);
    const reached = this.#collect();
    for (const start of [plain, ...this.#mutated(plain)]) {
      for (let at = this.#firstFrom(start); this.plain[at]?.startsWith(start); at += 1) {
        const found = this.plain[at] ?? "";
        for (const word of this.spellings.get(found) ?? []) reached.add(word, BEGINNING);
        if (start !== plain) continue;
        for (const { family } of this.forms.get(found) ?? [])
          for (const word of family.flat()) reached.add(word, BEGINNING);
      }
    }
    return reached.words;
  }

  /**
   * Every form of a word without accents, whether or not a document has it.
   * @param {string} word
   */
  allOf(word) {
    const plain = fold(word);
    const families = (this.forms.get(plain) ?? []).flatMap(({ family }) => family.flat());
    const forms = [plain, ...families.map(fold)];
    return new Set([...forms, ...forms.flatMap((form) => this.#mutated(form))]);
  }

  /**
   * Regular endings, where nothing else is known of a word.
   * @param {string} plain
   * @param {Collection} reached
   */
  #reachBases(plain, reached) {
    const found = [plain, ...this.#radicals(plain)].flatMap((start) =>
      [...this.#bases(start)].map((base) => ({ base, shared: sharedBeginning(base, start) })),
    );
    const nearest = Math.max(...found.map(({ shared }) => shared));
    for (const { base, shared } of found) {
      if (shared < nearest) continue;
      for (const word of this.spellings.get(base) ?? []) reached.add(word, SAME_WORD);
      for (const { family } of this.forms.get(base) ?? [])
        for (const word of family.flat()) reached.add(word, SAME_WORD);
    }
  }

  /**
   * What is known of the words that a form may come from.
   * @param {string} form
   */
  #bases(form) {
    return new Set(this.#endless(form).filter((base) => this.isKnown(base)));
  }

  /** What a form may come from by its ending, known or not. @param {string} form @returns {string[]} */
  #endless(form) {
    const rules = form.length < ANALYSED ? [] : this.endings.filter(({ pattern }) => pattern.test(form));
    const bases = rules.flatMap(({ pattern, bases: own }) => own.map((ending) => form.replace(pattern, ending)));
    return bases.filter((base) => base.length >= LEAST);
  }

  /**
   * What a form without accents may come from by mutation and by a regular ending, known or not.
   * @param {string} plain
   */
  comesFrom(plain) {
    return [...new Set([plain, ...this.#radicals(plain)].flatMap((start) => this.#endless(start)))];
  }

  /** Whether a document has a word without accents, or a form of the same word. @param {string} plain */
  isKnown(plain) {
    return this.spellings.has(plain) || this.forms.has(plain);
  }

  /**
   * Words of the documents alone, each as near as it is by the nearest way.
   * @returns {Collection}
   */
  #collect() {
    /** @type {Reached} */
    const words = new Map();
    /** @param {string} word @param {number} near */
    const add = (word, near) => {
      if (this.vocabulary.has(word) && (words.get(word) ?? 0) < near) words.set(word, near);
    };
    /** @param {Form} form */
    const addForm = ({ own, family }) => {
      for (const group of family) for (const word of group) add(word, group === own ? MUTATED : SAME_WORD);
    };
    return { words, add, addForm };
  }

  /** @param {Mutations[]} family */
  #readFamily(family) {
    for (const own of family) for (const form of own) push(this.forms, fold(form), { form, own, family });
  }

  /** The position of the first of the plain words that does not come before this one. @param {string} start */
  #firstFrom(start) {
    let [low, high] = [0, this.plain.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.plain[middle] ?? "") < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * What mutation makes of a radical; its accents are kept.
   * @param {string} word
   */
  #mutated(word) {
    const plain = fold(word);
    const letter = LETTER.exec(plain)?.[0] ?? "";
    return this.mutations
      .filter(([radical]) => (radical === "" ? /^[aeiouwy]/.test(letter) : isFirst(radical, letter, plain)))
      .map(([radical, mutated]) => mutated + word.slice(radical.length));
  }

  /** @param {string} plain */
  #radicals(plain) {
    const mutated = this.origin?.exec(plain)?.[0];
    if (mutated === undefined) return [];
    return (this.origins.get(mutated) ?? []).map((origin) => origin + plain.slice(mutated.length));
  }
}

/**
 * The beginnings of radicals, and what mutation makes of each.
 * @param {Map<string, string[]>} origins
 */
function mutationsOf(origins) {
  return [...origins].flatMap(([mutated, radicals]) =>
    radicals.map((radical) => /** @type {[string, string]} */ ([radical, mutated])),
  );
}

/**
 * Whether a word without accents begins with the radical: with this letter, or with a g before another consonant.
 * @param {string} radical
 * @param {string} letter
 * @param {string} plain
 */
function isFirst(radical, letter, plain) {
  return radical === letter || (radical.length > letter.length && plain.startsWith(radical));
}

/** @param {string} one @param {string} other */
function sharedBeginning(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
