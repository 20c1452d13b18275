// @ts-check
// Answers what a page asks of the search of one language. It runs in a worker, and needs no page.
import { excerpt, piecesOf } from "./excerpts.js";
import { SearchIndex } from "./search-index.js";
import { PiecedTexts } from "./search-pieces.js";
import { Texts } from "./search-texts.js";
import { fold, plain, typedWords, WORD } from "./search-words.js";

/** @import { Badge, SearchDocument, SearchFile, Shown } from "./search-file.js" */
/** @import { Meant, Piece } from "./excerpts.js" */
/** @import { Hit, How } from "./search-index.js" */
/** @import { Load } from "./search-pieces.js" */
/** @import { Suggestion } from "./search-suggest.js" */
/** @typedef {{ kinds?: Set<string>, most?: number }} Choice kinds to keep, none for all; how many results at most */
/** @typedef {How & Choice} Find */
/**
 * @typedef {object} Result
 * @property {SearchDocument} document
 * @property {Badge | undefined} status
 * @property {Piece[]} title
 * @property {Piece[]} excerpt
 * @property {number | undefined} piece of the texts that it stands in, where these come in pieces
 */
/**
 * @typedef {object} Answer
 * @property {string} text what was asked
 * @property {string} corrected what was searched instead of what was typed; else empty
 * @property {string} translated what it is called in this language, where it was typed in the other one; else empty
 * @property {Result[]} results the best first, of the kinds that were asked for
 * @property {number} number of results of all kinds
 * @property {Map<string, number>} counts of results, by kind
 * @property {Map<string, string>} kinds their names
 */

const TERM = "term"; // the kind of a word of the glossary
const MOST = 100;
const OFFERED = 3;
const LIKE = 0.3; // likeness from which a word of the glossary is offered

export class SearchEngine {
  /** @param {SearchFile} file @param {Load} [load] its pieces, where it has any */
  constructor(file, load = async () => ({})) {
    this.file = file;
    this.texts = file.pieces ? new PiecedTexts(file.pieces, load) : new Texts(file.shown);
    this.index = new SearchIndex(file, this.texts);
  }

  /**
   * @param {string} text
   * @param {Find} [how]
   * @returns {Promise<Answer>}
   */
  async find(text, { kinds = new Set(), most = MOST, ...how } = {}) {
    const hits = this.#ownFirst(await this.index.find(text, how));
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const hit of hits) counts.set(this.#kindOf(hit), (counts.get(this.#kindOf(hit)) ?? 0) + 1);
    const shown = hits.filter((hit) => kinds.size === 0 || kinds.has(this.#kindOf(hit))).slice(0, most);
    const texts = how.isBrief ? [] : await this.texts.read(shown.map(({ position }) => position));
    return {
      text,
      corrected: this.#correct(text, hits),
      translated: this.#translate(text, hits[0]),
      results: shown.map((hit, at) => this.#result(hit, texts[at])),
      number: hits.length,
      counts,
      kinds: this.file.kinds,
    };
  }

  /** @param {string} text @returns {Promise<Suggestion[]>} */
  async nearest(text) {
    const terms = [...this.file.documents.entries()].filter(([, { kind }]) => kind === TERM);
    const ranked = terms.map(([position, { title }]) => {
      return { position, near: Math.max(0, ...typedWords(title).map((word) => likeness(fold(text), fold(word)))) };
    });
    const found = ranked.filter(({ near }) => near >= LIKE).sort((one, other) => other.near - one.near);
    return this.#offer(found.map(({ position }) => position)).slice(0, OFFERED);
  }

  /** @param {number[]} positions @returns {Suggestion[]} */
  #offer(positions) {
    return positions.flatMap((position) => {
      const found = this.file.documents[position];
      return found ? [{ title: found.title, location: found.location, kind: found.kind }] : [];
    });
  }

  /**
   * What has a page of its own before the word of the glossary that explains its name: the page has the answer.
   * @param {Hit[]} hits
   */
  #ownFirst(hits) {
    const ordered = [...hits];
    const explaining = new Map(hits.filter((hit) => this.#kindOf(hit) === TERM).map((hit) => [this.#nameOf(hit), hit]));
    for (const hit of hits.slice(0, MOST)) {
      const term = this.#kindOf(hit) === TERM ? undefined : explaining.get(this.#nameOf(hit));
      const explained = term ? ordered.indexOf(term) : Infinity;
      if (explained < ordered.indexOf(hit)) {
        ordered.splice(ordered.indexOf(hit), 1);
        ordered.splice(explained, 0, hit);
      }
    }
    return ordered;
  }

  /** @param {Hit} hit */
  #nameOf({ position }) {
    return plain(this.file.documents[position]?.title ?? "");
  }

  /** @param {Hit} hit */
  #kindOf({ position }) {
    return this.file.documents[position]?.kind ?? "";
  }

  /** @param {Hit} hit @param {Shown} [shown] @returns {Result} */
  #result({ position, question }, { text, status } = { text: "", status: undefined }) {
    const document = /** @type {SearchDocument} */ (this.file.documents[position]);
    /** @type {Meant} */
    const meant = new Map();
    for (const [word, { reached, rarity }] of question.sought.entries()) {
      for (const [form, near] of reached) {
        const weight = near * rarity;
        if (weight > (meant.get(form)?.weight ?? 0)) meant.set(form, { word, weight });
      }
    }
    const { title, short } = document;
    const named = title.includes(short) ? title : `${title} (${short})`;
    const piece = this.texts instanceof PiecedTexts ? this.texts.pieceOf(position) : undefined;
    return { document, status, title: piecesOf(named, meant), excerpt: excerpt(text, meant), piece };
  }

  /**
   * What was searched for the slips of what was typed: the words that the best result has.
   * @param {string} text
   * @param {Hit[]} hits
   */
  #correct(text, [best]) {
    const slips = best?.question.slips ?? [];
    if (slips.length === 0) return "";
    const meant = new Map(slips.map(({ typed, slips: near }) => [typed, this.index.meant(near, best?.position ?? 0)]));
    return text.normalize("NFKC").replace(WORD, (word) => meant.get(word.toLowerCase()) ?? word);
  }

  /** @param {string} text @param {Hit | undefined} best */
  #translate(text, best) {
    const isTranslated = best && this.index.titles.isTranslated(best.position, typedWords(text));
    return isTranslated ? (this.file.documents[best.position]?.title ?? "") : "";
  }
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
