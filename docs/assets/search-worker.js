// @ts-check
// Searches beside the page, which stays at hand meanwhile: a module worker that search-client.js asks.

/** @import { SearchEngine } from "./search-engine.js" */
/** @typedef {"find" | "suggest" | "nearest" | "sayElsewhere"} Method */
/** @typedef {{ number: number, address: string, method: Method, text: string, how: object }} Request */

const FILE = "search_index.json";

/** @type {Map<string, Promise<SearchEngine>>} */
const engines = new Map();

addEventListener("message", ({ data }) => void answer(data));

/** @param {Request} request */
async function answer({ number, address, method, text, how }) {
  try {
    const engine = engines.get(address) ?? loadEngine(address);
    engines.set(address, engine);
    postMessage({ number, value: await (await engine)[method](text, how) });
  } catch (error) {
    engines.delete(address); // another try at the next letter
    postMessage({ number, error: String(error) });
  }
}

/**
 * Raises an error without a connection, and where a file is not what it should be.
 * @param {string} address of the folder of one language, with a stroke at its end
 */
async function loadEngine(address) {
  /** @param {string} path @returns {Promise<unknown>} */
  const load = async (path) => (await fetch(new URL(path, address).href)).json();
  const [file, [{ SearchEngine }, { parseFile }]] = await Promise.all([load(FILE), loadParts()]);
  return new SearchEngine(parseFile(file), load);
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
