// @ts-check
// Other words for the same: what a reader could have typed instead, by the groups that come with the index.
import { fold } from "./search-words.js";

/** @import { Forms } from "./search-forms.js" */
/** @typedef {{ words: string[], group: string[][] }} Phrase with those of the same meaning */
/**
 * @typedef {object} Place of a phrase in what was typed
 * @property {number} from
 * @property {number} to
 * @property {boolean} isWhole whether it was typed to its end
 * @property {string[][]} words other words for it
 */

const BEGUN = 3; // letters from which a phrase may be meant

export class Synonyms {
  /**
   * @param {string[][]} groups
   * @param {Forms} forms
   */
  constructor(groups, forms) {
    this.forms = forms;
    /** @type {Map<string, Phrase[]>} by the forms of its first word */
    this.phrases = new Map();
    for (const phrases of groups) {
      const group = phrases.map((phrase) => phrase.split(" "));
      for (const words of group) this.#add(words, group);
    }
  }

  /**
   * Where a phrase of a group stands; of those that begin with one word, the longest. While one types, the last word
   * may begin one.
   * @param {string[]} typed
   * @param {boolean} [typing]
   * @returns {Place[]}
   */
  find(typed, typing = false) {
    const last = typed.length - 1;
    return typed.flatMap((word, from) => {
      const isCommon = typed.length > 1 && this.forms.common.has(fold(word));
      const known = this.#known(fold(word)).filter(({ words }) => words.length > 1 || !isCommon);
      const phrases = known.filter(({ words }) => this.#stands(words, typed, from));
      const length = Math.max(...phrases.map(({ words }) => words.length));
      const whole = phrases.filter(({ words }) => words.length === length);
      const begun = typing && from === last && word.length >= BEGUN ? this.#begun(word) : [];
      return [
        ...whole.map((phrase) => placeOf(phrase, from, from + length, true)),
        ...begun.map((phrase) => placeOf(phrase, from, from + 1, false)),
      ];
    });
  }

  /** The phrases that begin with a word, or with what it comes from by its ending. @param {string} plain */
  #known(plain) {
    const known = this.phrases.get(plain);
    if (known || this.forms.isKnown(plain)) return known ?? [];
    return this.forms.comesFrom(plain).flatMap((base) => this.phrases.get(base) ?? []);
  }

  /** The phrases that begin so. @param {string} word */
  #begun(word) {
    const plain = fold(word);
    return [...this.phrases].flatMap(([form, phrases]) => (form !== plain && form.startsWith(plain) ? phrases : []));
  }

  /** @param {string[]} words @param {string[]} typed @param {number} from */
  #stands(words, typed, from) {
    return words.every((word, at) => at === 0 || this.forms.allOf(word).has(fold(typed[from + at] ?? "")));
  }

  /** @param {string[]} words @param {string[][]} group */
  #add(words, group) {
    const [first = ""] = words;
    for (const form of this.forms.allOf(first)) {
      if (words.length === 1 && form !== fold(first) && this.forms.common.has(form)) continue; // gall is none of ALl
      const phrases = this.phrases.get(form);
      if (phrases) phrases.push({ words, group });
      else this.phrases.set(form, [{ words, group }]);
    }
  }
}

/** @param {Phrase} phrase @param {number} from @param {number} to @param {boolean} isWhole @returns {Place} */
function placeOf({ words, group }, from, to, isWhole) {
  return { from, to, isWhole, words: group.filter((each) => (isWhole ? each.join(" ") !== words.join(" ") : true)) };
}
