// @ts-check
// Searches beside the page, which stays at hand meanwhile: a module worker that search-client.js asks.

/** @import { SearchEngine } from "./search-engine.js" */
/** @typedef {"find" | "nearest"} Method */
/** @typedef {{ address: string, method: Method, text: string, how: object }} Question */
/** @typedef {Question | { address: string, index: string }} Asked of a folder; or its index, which comes first */

/** @type {Map<string, Promise<SearchEngine>>} */
const engines = new Map();
const parts = loadParts();

addEventListener("message", ({ data }) => void answer(data));

/** @param {Asked & { number: number }} asked */
async function answer({ number, address, ...asked }) {
  try {
    if ("index" in asked) engines.set(address, makeEngine(address, asked.index));
    const engine = await engines.get(address);
    if (!engine) throw new Error("the search has not been loaded");
    postMessage({ number, value: "index" in asked ? undefined : await engine[asked.method](asked.text, asked.how) });
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
}

/**
 * Raises an error where a file is not what it should be.
 * @param {string} address of the folder of one language, with a stroke at its end
 * @param {string} index
 */
async function makeEngine(address, index) {
  const [{ SearchEngine }, { parseFile }] = await parts;
  /** @param {string} path @returns {Promise<unknown>} */
  const load = async (path) => (await fetch(new URL(path, address).href)).json();
  return new SearchEngine(parseFile(JSON.parse(index)), load);
}

/** All that the search consists of, asked for at once, so that nothing waits for what needs it. */
function loadParts() {
  const loaded = Promise.all([
    import("./search-engine.js"),
    import("./search-file.js"),
    import("./search-index.js"),
    import("./search-forms.js"),
    import("./search-titles.js"),
    import("./search-texts.js"),
    import("./search-pieces.js"),
    import("./search-slips.js"),
    import("./search-synonyms.js"),
    import("./search-names.js"),
    import("./search-nearness.js"),
    import("./search-words.js"),
    import("./search-values.js"),
    import("./excerpts.js"),
  ]);
  loaded.catch(reportError); // of which the page hears, and begins with another worker
  return loaded;
}
