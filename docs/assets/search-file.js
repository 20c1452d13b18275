// @ts-check
// The file of the search: hooks/catalogue/search/index.py writes it. It is checked before anything is looked up in it.

/** @typedef {{ state: string, words: string, cohorts: Record<string, string>[] }} Badge of a programme */
/**
 * @typedef {object} SearchDocument what a result leads to
 * @property {string} location from the root of the language
 * @property {string} title
 * @property {string} short its abbreviation; may be empty
 * @property {string} kind
 * @property {string} names words by which it is found and that no result shows
 * @property {string[]} across what it is called in the other language
 * @property {Badge | undefined} status
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
 * @typedef {object} SearchFile
 * @property {string} locale
 * @property {string[]} texts of the documents; a line for each field or line of prose
 * @property {SearchDocument[]} documents in the order in which equal results stand
 * @property {Map<string, string>} kinds their names
 * @property {Language} language
 * @property {string[]} common words that tell nothing beside others
 * @property {string[][]} synonyms words and phrases of one meaning
 * @property {Map<string, string>} counts by plural category: what is said of {n} results
 * @property {Map<string, string>} others the same of results in the other language
 */
/** @typedef {Record<string, unknown>} Group */

/**
 * Raises an error without a connection, and where the file is not what it should be.
 * @param {string} address
 */
export async function loadFile(address) {
  const response = await fetch(address);
  return parseFile(await response.json());
}

/**
 * Raises TypeError where the file is not what it should be.
 * @param {unknown} file parsed JSON
 * @returns {SearchFile}
 */
export function parseFile(file) {
  const { locale, documents, kinds, common = [], synonyms = [], counts, others, ...language } = group(file);
  return {
    locale: text(locale),
    documents: list(documents).map(parseDocument),
    texts: list(documents).map((each) => text(group(each).text)),
    kinds: mapping(kinds, text),
    language: parseLanguage(language),
    common: list(common).map(text),
    synonyms: list(synonyms).map((phrases) => list(phrases).map(text)),
    counts: mapping(counts, text),
    others: mapping(others, text),
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

/** @param {unknown} document @returns {SearchDocument} */
function parseDocument(document) {
  const { location, title, short = "", kind, names = "", across = [], status, example = false } = group(document);
  return {
    location: text(location),
    title: text(title),
    short: text(short),
    kind: text(kind),
    names: text(names),
    across: list(across).map(text),
    status: status === undefined ? undefined : parseBadge(status),
    isExample: example === true,
  };
}

/** @param {unknown} badge @returns {Badge} */
function parseBadge(badge) {
  const { state, words, cohorts = [] } = group(badge);
  const dated = list(cohorts).map((cohort) => Object.fromEntries(mapping(cohort, text)));
  return { state: text(state), words: text(words), cohorts: dated };
}

/**
 * @template Part
 * @param {unknown} value
 * @param {(part: unknown) => Part} parse
 * @returns {Map<string, Part>}
 */
function mapping(value, parse) {
  return new Map(Object.entries(group(value)).map(([key, part]) => [key, parse(part)]));
}

/** @param {unknown} value @returns {Group} */
function group(value) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return /** @type {Group} */ (value);
  throw new TypeError("the search index holds something else than a mapping");
}

/** @param {unknown} value @returns {unknown[]} */
function list(value) {
  if (Array.isArray(value)) return value;
  throw new TypeError("the search index holds something else than a list");
}

/** @param {unknown} value */
function text(value) {
  if (typeof value === "string") return value;
  throw new TypeError("the search index holds something else than a text");
}
