// @ts-check
// An address that was shared before a record got another id: what it names is found under the id of today.
import { findAll } from "./elements.js";
import "./plan.js"; // which renamed.js needs
import { RENAMES } from "./renamed.js";

/** @import { Renames } from "./renamed.js" */
/** @typedef {Map<string, Set<string>>} Offered what can be chosen on a page, by the names in addresses */

/**
 * A query, in which former ids of what the page offers are those of today. What is not known stays.
 * @param {URLSearchParams} query
 * @param {Offered} offered
 * @param {Renames} renames
 */
export function followNames(query, offered, renames) {
  const now = new URLSearchParams();
  for (const [name, value] of query) {
    const key = idNow(name, (id) => offered.has(id), renames);
    const values = offered.get(key);
    now.append(key, values ? idNow(value, (id) => values.has(id), renames) : value);
  }
  return now;
}

/**
 * @param {string} id
 * @param {(id: string) => boolean} isThere
 * @param {Renames} renames
 */
function idNow(id, isThere, renames) {
  if (isThere(id)) return id;
  for (const [old, now] of renames) {
    const found = now.slice(now.indexOf(":") + 1);
    if (old.endsWith(`:${id}`) && isThere(found)) return found;
  }
  return id;
}

/** @returns {Offered} */
function offeredHere() {
  /** @type {Offered} */
  const offered = new Map();
  /** @param {string} name @param {string} value */
  const add = (name, value) => offered.set(name, (offered.get(name) ?? new Set()).add(value));
  for (const { name, value } of findAll(document, "input[name][value]", HTMLInputElement)) add(name, value);
  for (const { name, options } of findAll(document, "select[name]", HTMLSelectElement)) {
    for (const { value } of options) add(name, value);
  }
  return offered;
}

function followAddress() {
  const query = new URLSearchParams(location.search);
  const now = String(followNames(query, offeredHere(), RENAMES));
  if (now !== String(query)) {
    history.replaceState(null, "", `${location.pathname}?${now}${location.hash}`);
    dispatchEvent(new PopStateEvent("popstate")); // which has features read the address
  }
  const place = location.hash.slice(1);
  const id = idNow(place, (each) => document.getElementById(each) !== null, RENAMES);
  if (id !== place) location.replace(`#${id}`);
}

if (typeof document === "object") followAddress();
