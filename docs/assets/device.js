// @ts-check
// Where this site keeps something on the reader's device. Keys carry the name of the engine and the path of the site,
// so that nothing of another site on the host is read, changed or deleted. One tab at a time changes what is kept.

/** @typedef {(text: string) => boolean} Check whether the form of a text says that it is ours */

const ENGINE = "leadership-pathways"; // scheme.js has it too
export const PATH = new URL(import.meta.url).pathname.replace(/assets\/(?!.*assets\/).*/, ""); // of the site
const FORMER = ["language", "scheme"]; // which former versions kept under their bare names
const PATIENCE = 10_000; // milliseconds to wait for another tab, which may have been put to sleep
const SPREADING = 50; // milliseconds in which other tabs come to see what one has stored

/**
 * The key for something that is kept. A name has no colon, so no two sites and no two names have one key.
 * @param {string} name
 */
export function keyOf(name) {
  return `${ENGINE}:${name}:${PATH}`;
}

/** The names of everything that this site keeps. */
export function keptNames() {
  return Object.keys(localStorage).flatMap((key) => {
    const name = key.split(":")[1] ?? "";
    return key === keyOf(name) ? [name] : [];
  });
}

/**
 * A short text that is kept. What a former version kept under the bare name is taken over once, if it is ours.
 * @param {string} name
 * @param {Check} isOurs
 */
export function readText(name, isOurs) {
  try {
    const own = localStorage.getItem(keyOf(name));
    const text = own ?? (FORMER.includes(name) ? localStorage.getItem(name) : null);
    if (text === null || !isOurs(text)) return "";
    if (own === null) takeOver(name, text);
    return text;
  } catch {
    return ""; // the device keeps nothing
  }
}

/**
 * Keeps a short text, where the device keeps any.
 * @param {string} name
 * @param {string} text
 * @param {Check} isOurs
 */
export function keepText(name, text, isOurs) {
  readText(name, isOurs); // so that what it replaces is taken over first
  try {
    localStorage.setItem(keyOf(name), text);
  } catch {
    // Without storage the text lasts as long as the page.
  }
}

/** @param {string} name @param {string} text */
function takeOver(name, text) {
  try {
    localStorage.setItem(keyOf(name), text);
    localStorage.removeItem(name);
  } catch {
    // On a full device it stays where it is.
  }
}

/**
 * Acts while no other tab of this site does: by Web Locks, or by a transaction of IndexedDB where a browser has no
 * locks or the site no secure connection. Without either, at once. The action may be called twice.
 * @template Result
 * @param {() => Result} action
 * @returns {Promise<Result>}
 */
export async function alone(action) {
  for (const lock of [lockedByManager, lockedByDatabase]) {
    try {
      return await lock(keyOf("plan"), action);
    } catch {
      // The next way may be open.
    }
  }
  return action();
}

/**
 * @template Result
 * @param {string} name
 * @param {() => Result} action
 * @returns {Promise<Result>}
 */
async function lockedByManager(name, action) {
  return navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, async () => action());
}

/**
 * A transaction that writes waits for every other one on the same store (Indexed Database API 3.0, 2.7.2).
 * @template Result
 * @param {string} name
 * @param {() => Result} action
 * @returns {Promise<Result>}
 */
function lockedByDatabase(name, action) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    setTimeout(reject, PATIENCE);
    opening.onupgradeneeded = () => opening.result.createObjectStore("lock");
    opening.onerror = reject;
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction("lock", "readwrite");
      const store = transaction.objectStore("lock");
      store.get(0).onsuccess = () => {
        resolve(action());
        holdUntil(store, performance.now() + SPREADING);
      };
      transaction.onabort = reject;
      transaction.oncomplete = () => database.close();
    };
  });
}

/**
 * A transaction lasts as long as it is asked something.
 * @param {IDBObjectStore} store
 * @param {number} end
 */
function holdUntil(store, end) {
  store.get(0).onsuccess = () => {
    if (performance.now() < end) holdUntil(store, end);
  };
}
