// @ts-check
// The file of the search: hooks/catalogue/search/index.py writes it. It is checked before anything is looked up in it.
import { group, list, mapping, number, text } from "./search-values.js";

/** @import { Group } from "./search-values.js" */

/** @typedef {{ state: string, words: string, cohorts: Record<string, string>[] }} Badge of a programme */
/** @typedef {{ text: string, status: Badge | undefined }} Shown of a document: a line for each field or line */
/**
 * @typedef {object} SearchDocument what a result leads to
 * @property {string} location from the root of the language
 * @property {string} title
 * @property {string} short its abbreviation; may be empty
 * @property {string} kind
 * @property {string} names words by which it is found and that no result shows
 * @property {string[]} across what it is called in the other language
 * @property {boolean} isExample whether it is about an invented record
 */
/**
 * @typedef {object} Language what is known of its words
 * @property {string[]} families forms with a comma between them, each with its mutated forms behind it
 * @property {string} origin a pattern of the letters that a mutation can begin with; empty where nothing mutates
 * @property {Map<string, string[]>} origins by those letters: what they may come from
 * @property {{ pattern: string, bases: string[] }[]} endings an end of a form, and what may stand there in its word
 */
/**
 * @typedef {object} Pieces of the index of a large site, which come when they are asked for
 * @property {string} version of all of them
 * @property {number} size documents in a piece of texts
 * @property {string[][]} words in each piece of words
 * @property {number[]} lengths words of each document
 */
/**
 * @typedef {object} SearchFile
 * @property {string} locale
 * @property {Shown[]} shown of each document; none where texts come in pieces
 * @property {Pieces | undefined} pieces
 * @property {SearchDocument[]} documents in the order in which equal results stand
 * @property {Map<string, string>} kinds their names
 * @property {Language} language
 * @property {string[]} common words that tell nothing beside others
 * @property {string[][]} synonyms words and phrases of one meaning
 */
/**
 * Raises TypeError where the file is not what it should be.
 * @param {unknown} file parsed JSON
 * @returns {SearchFile}
 */
export function parseFile(file) {
  const { documents, contents = [], locale, pieces, kinds, common = [], synonyms = [], ...language } = group(file);
  const rest = list(contents);
  const whole = list(documents).map((named, position) => ({ ...group(named), ...group(rest[position] ?? {}) }));
  return {
    locale: text(locale),
    documents: whole.map(parseDocument),
    shown: pieces === undefined ? whole.map(parseShown) : [],
    pieces: pieces === undefined ? undefined : parsePieces(group(pieces)),
    kinds: mapping(kinds, text),
    language: parseLanguage(language),
    common: list(common).map(text),
    synonyms: list(synonyms).map((phrases) => list(phrases).map(text)),
  };
}

/** @param {Group} language @returns {Language} */
function parseLanguage({ families, mutation, endings = [] }) {
  const { origin, origins } = mutation === null ? { origin: "", origins: {} } : group(mutation);
  return {
    families: list(families).map(text),
    origin: text(origin),
    origins: mapping(origins, (letters) => list(letters).map(text)),
    endings: list(endings).map((rule) => {
      const [pattern, bases] = list(rule);
      return { pattern: text(pattern), bases: list(bases).map(text) };
    }),
  };
}

/** @param {Group} pieces @returns {Pieces} */
function parsePieces({ version, size, words, lengths }) {
  return {
    version: text(version),
    size: number(size),
    words: list(words).map((piece) => text(piece).split(" ").filter(Boolean)),
    lengths: list(lengths).map(number),
  };
}

/** @param {unknown} document @returns {SearchDocument} */
function parseDocument(document) {
  const { location, title, short = "", kind, names = "", across = [], example = false } = group(document);
  return {
    location: text(location),
    title: text(title),
    short: text(short),
    kind: text(kind),
    names: text(names),
    across: list(across).map(text),
    isExample: example === true,
  };
}

/**
 * Raises TypeError where it is not what it should be.
 * @param {unknown} shown
 * @returns {Shown}
 */
export function parseShown(shown) {
  const { text: written, status } = group(shown);
  return { text: text(written), status: status === undefined ? undefined : parseBadge(status) };
}

/** @param {unknown} badge @returns {Badge} */
function parseBadge(badge) {
  const { state, words, cohorts = [] } = group(badge);
  const dated = list(cohorts).map((cohort) => Object.fromEntries(mapping(cohort, text)));
  return { state: text(state), words: text(words), cohorts: dated };
}
