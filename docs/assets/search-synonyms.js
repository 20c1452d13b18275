// @ts-check
// Other words for the same: what a reader could have typed instead, by the groups that come with the index.
import { fold } from "./search-words.js";

/** @import { Forms } from "./search-forms.js" */
/** @typedef {{ words: string[], group: string[][] }} Phrase with those of the same meaning */
/** @typedef {{ from: number, to: number, words: string[][] }} Place of a phrase in what was typed, and other words for it */

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
   * Where a phrase of a group stands; of those that begin with one word, the longest.
   * @param {string[]} typed
   * @returns {Place[]}
   */
  find(typed) {
    return typed.flatMap((word, from) => {
      const phrases = (this.phrases.get(fold(word)) ?? []).filter(({ words }) => this.#stands(words, typed, from));
      const length = Math.max(...phrases.map(({ words }) => words.length));
      const longest = phrases.filter(({ words }) => words.length === length);
      const others = longest.flatMap(({ words, group }) => group.filter((each) => each.join(" ") !== words.join(" ")));
      return others.length > 0 ? [{ from, to: from + length, words: others }] : [];
    });
  }

  /** @param {string[]} words @param {string[]} typed @param {number} from */
  #stands(words, typed, from) {
    return words.every((word, at) => at === 0 || this.forms.allOf(word).has(fold(typed[from + at] ?? "")));
  }

  /** @param {string[]} words @param {string[][]} group */
  #add(words, group) {
    for (const form of this.forms.allOf(words[0] ?? "")) {
      const phrases = this.phrases.get(form);
      if (phrases) phrases.push({ words, group });
      else this.phrases.set(form, [{ words, group }]);
    }
  }
}
