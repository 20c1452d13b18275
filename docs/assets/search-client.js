// @ts-check
// The search of one language, for a page: what is asked goes to a worker, so that nothing waits for it.

/** @import { Answer, Find, Suggestion } from "./search-engine.js" */
/** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void }} Waiting */

const WORKER = new URL("./search-worker.js", import.meta.url).href;

/** @type {Worker | undefined} one for all languages */
let worker;
/** @type {Map<number, Waiting>} by the number of the request */
const waiting = new Map();
let requests = 0;

export class SearchClient {
  /** @param {string} address of the folder of the search files of one language, or of a file in it */
  constructor(address) {
    this.address = new URL(".", new URL(address, document.baseURI)).href;
  }

  /**
   * Raises an error where the search cannot be loaded; the next question tries again.
   * @param {string} text
   * @param {Find} [how]
   * @returns {Promise<Answer>}
   */
  find(text, how = {}) {
    return this.#ask("find", text, how);
  }

  /**
   * Titles and short names that begin with what is typed, or have it in them.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  suggest(text) {
    return this.#ask("suggest", text);
  }

  /**
   * Words of the glossary that look like what was typed.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  nearest(text) {
    return this.#ask("nearest", text);
  }

  /**
   * What is said in this language of so many results in the other one.
   * @param {number} number
   * @returns {Promise<string>}
   */
  sayElsewhere(number) {
    return this.#ask("sayElsewhere", String(number));
  }

  /** @param {string} method @param {string} text @param {Find} [how] @returns {Promise<any>} */
  #ask(method, text, how = {}) {
    requests += 1;
    const number = requests;
    worker ??= start();
    worker.postMessage({ number, address: this.address, method, text, how });
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  }
}

function start() {
  const started = new Worker(/** @type {string} */ (trusted()), { type: "module" });
  started.addEventListener("message", ({ data: { number, value, error } }) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
  });
  started.addEventListener("error", () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error("the search cannot be loaded"));
    waiting.clear();
  });
  return started;
}

/** @type {any} */
let policy; // which can be made once

/** The address of the worker, as a browser with Trusted Types takes it: no other one passes. */
function trusted() {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy("search", { createScriptURL: () => WORKER });
  return policy ? policy.createScriptURL("") : WORKER;
}
