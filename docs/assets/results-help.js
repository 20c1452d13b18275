// @ts-check
// What one can do where a search finds nothing: pages that are near, and the same words in the other language.
import { dataOf, find, textsOf } from "./elements.js";
import { inWords } from "./numbers.js";
import { clientAt } from "./search-client.js";

/** @import { Suggestion } from "./search-suggest.js" */

const NEAR = 3; // pages that are offered
const SHORTEST = 3; // letters from which a beginning says what is meant

export class ResultsHelp {
  #turn = 0;

  /** @param {HTMLElement} section @param {HTMLElement} search which knows where the search of each language is */
  constructor(section, search) {
    this.section = section;
    this.search = search;
    this.near = find(section, '[data-part="near"]', HTMLElement);
    this.elsewhere = find(section, '[data-part="elsewhere"]', HTMLElement);
    this.root = dataOf(search, "root");
  }

  hide() {
    this.#turn += 1;
    for (const part of [this.section, this.near, this.elsewhere]) part.hidden = true;
  }

  /** @param {string} text that finds nothing; empty where nothing can be looked up */
  async show(text) {
    this.section.hidden = false;
    if (!text) return;
    const turn = this.#turn;
    const [near, number] = await Promise.all([this.#findNear(text), this.#countElsewhere(text)]);
    if (turn !== this.#turn) return;
    this.near.hidden = near.length === 0;
    find(this.near, "ul", HTMLElement).replaceChildren(...near.map((each) => this.#linkTo(each)));
    const link = find(this.elsewhere, "a", HTMLAnchorElement);
    const other = find(document, "[data-keep-place]", HTMLAnchorElement);
    link.href = other.href;
    link.textContent = inWords(number, textsOf(this.elsewhere, "patterns"));
    this.elsewhere.hidden = number === 0;
  }

  /** Terms like it, then pages that begin as its words do: as many letters as lead somewhere. @param {string} text */
  async #findNear(text) {
    const client = clientAt(this.root);
    /** @type {Map<string, Suggestion>} */
    const found = new Map((await client.nearest(text)).map((each) => [each.location, each]));
    for (const word of text.split(/\s+/)) {
      for (let length = word.length - 1; length >= SHORTEST; length -= 1) {
        const near = await client.suggest(word.slice(0, length));
        for (const each of near) found.set(each.location, each);
        if (near.length > 0) break;
      }
    }
    return [...found.values()].slice(0, NEAR);
  }

  /** How much the same words find in the other language, which is loaded for them alone. @param {string} text */
  async #countElsewhere(text) {
    try {
      const { counts } = await clientAt(dataOf(this.search, "otherRoot")).find(text, { typing: false, most: 0 });
      return [...counts.values()].reduce((sum, number) => sum + number, 0);
    } catch {
      return 0;
    }
  }

  /** @param {Suggestion} page */
  #linkTo({ title, location }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = this.root + location;
    link.textContent = title;
    item.append(link);
    return item;
  }
}
