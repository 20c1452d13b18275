// @ts-check
// Searches beside the page, which stays at hand meanwhile: a module worker that search-client.js asks.
import { loadEngine } from "./search-engine.js";

/** @import { SearchEngine } from "./search-engine.js" */
/** @typedef {"find" | "suggest" | "nearest" | "sayElsewhere"} Method */
/** @typedef {{ number: number, address: string, method: Method, text: string, how: object }} Request */

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
