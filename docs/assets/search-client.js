// @ts-check
// The search of one language, for a page. Its index is read here, since the first line, that of the titles, is enough
// to begin with; the whole goes to a worker, so that nothing waits for what is asked of it.
import { indexes } from "./search.js";
import { readSuggestions } from "./search-suggest.js";

/** @import { Answer, Find } from "./search-engine.js" */
/** @import { Suggestion, Suggestions } from "./search-suggest.js" */
/** @import { Asked, Method } from "./search-worker.js" */
/**
 * @typedef {{ suggest: () => Promise<Suggestions>, given: Promise<void> }} Loaded `suggest` reads the titles when
 *   somebody types, `given`: when the worker has the whole index
 */
/** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void }} Waiting */

const INDEX = "search_index.json";
const WORKER = new URL("./search-worker.js", import.meta.url).href;

/** @type {Map<string, SearchClient>} by address, for all parts of a page */
const clients = new Map();
/** @type {Worker | undefined} one for all languages */
let worker;
/** @type {Map<number, Waiting>} by the number of the request */
const waiting = new Map();
let requests = 0;

/** @param {string} root of the pages of a language, with a slash at its end */
export function clientAt(root) {
  const address = `${root}search/`;
  const client = clients.get(address) ?? new SearchClient(address);
  clients.set(address, client);
  return client;
}

export class SearchClient {
  /** @type {Promise<Loaded> | undefined} */
  #loaded;

  /** @param {string} address of the folder of the search files of one language, or of a file in it */
  constructor(address) {
    this.folder = address;
    this.address = new URL(".", new URL(address, document.baseURI)).href;
  }

  /**
   * Until all of it is there. An error as below.
   * @returns {Promise<void>}
   */
  load() {
    return this.#load(({ given }) => given);
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
   * Titles and short names that begin with what is typed, or have it in them; an error as above.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  suggest(text) {
    return this.#load(async ({ suggest }) => (await suggest()).find(text));
  }

  /**
   * What results of each kind are called; an error as above.
   * @returns {Promise<Map<string, string>>}
   */
  kinds() {
    return this.#load(async ({ suggest }) => (await suggest()).kinds);
  }

  /**
   * Words of the glossary that look like what was typed.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  nearest(text) {
    return this.#ask("nearest", text);
  }

  /** @param {Method} method @param {string} text @param {Find} [how] @returns {Promise<any>} */
  #ask(method, text, how = {}) {
    return this.#load(async ({ given }) => {
      await given;
      return send({ address: this.address, method, text, how });
    });
  }

  /**
   * @template Value
   * @param {(loaded: Loaded) => Promise<Value>} ask
   */
  async #load(ask) {
    const loaded = this.#loaded ?? readIndex(this);
    this.#loaded = loaded;
    try {
      return await ask(await loaded);
    } catch (error) {
      if (this.#loaded === loaded) this.#loaded = undefined; // so that the next question loads it anew
      throw error;
    }
  }
}

/**
 * Reads the titles of an index, and lets the worker have all of it when it has come.
 * @param {SearchClient} client
 * @returns {Promise<Loaded>}
 */
async function readIndex({ folder, address }) {
  worker ??= start();
  const onItsWay = indexes.get(folder);
  indexes.set(folder, undefined);
  const response = await (onItsWay ?? fetch(address + INDEX));
  if (!response.ok || !response.body) throw new Error("the search cannot be loaded");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const beginning = await readUntil(reader, "\n");
  const [titles = ""] = beginning.split("\n", 1);
  const given = readUntil(reader).then((rest) => send({ address, index: beginning + rest }));
  given.catch(() => undefined); // of which hears who asks
  /** @type {Promise<Suggestions> | undefined} */
  let suggestions;
  const suggest = () => {
    suggestions ??= readSuggestions(titles);
    return suggestions;
  };
  return { suggest, given };
}

/**
 * What comes before the end, or until a part of it has a sign.
 * @param {ReadableStreamDefaultReader<string>} reader @param {string} [sign]
 */
async function readUntil(reader, sign) {
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
    if (sign && value.includes(sign)) return text;
  }
}

/** @param {Asked} asked @returns {Promise<any>} */
function send(asked) {
  requests += 1;
  const number = requests;
  worker ??= start();
  worker.postMessage({ number, ...asked });
  return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
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
