// @ts-check
// Entries of programmes that a reader keeps, on pages of a site with so many that no page names them all.
import { copyOf, dataOf, find } from "./elements.js";

/** @typedef {[title: string, slug: string, page: number]} Named with the page of what is on offer, 0 for none */

/** @type {Map<string, Promise<Map<string, Named>>>} */
const read = new Map();

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Map(Object.entries(/** @type {Record<string, Named>} */ (await response.json())));
}

/**
 * The names of all programmes, read once, or again after a failure.
 * @param {string} address
 */
export function readNames(address) {
  const known = read.get(address) ?? load(address);
  read.set(address, known);
  known.catch(() => read.delete(address));
  return known;
}

/**
 * Puts entries into a list for ids that it lacks, made by the template beside it.
 * @param {HTMLElement} list with data-names
 * @param {string[]} ids
 * @returns {Promise<boolean>} whether there are new ones
 */
export async function addNamed(list, ids) {
  const known = new Set([...list.children].map((entry) => entry instanceof HTMLElement && entry.dataset.named));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return false;
  const names = await readNames(dataOf(list, "names"));
  const template = find(list.parentElement ?? document, "template[data-named]", HTMLTemplateElement);
  const found = missing.flatMap((id) => {
    const named = names.get(id);
    return named ? [entryOf(template, id, named, dataOf(list, "names"))] : [];
  });
  list.append(...found);
  return found.length > 0;
}

/** @param {HTMLTemplateElement} template @param {string} id @param {Named} named @param {string} address */
function entryOf(template, id, [title, slug], address) {
  const entry = copyOf(template);
  for (const element of [entry, ...entry.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes("{")) element.setAttribute(name, value.replace("{id}", id).replace("{title}", title));
    }
  }
  entry.dataset.named = id;
  for (const link of entry.querySelectorAll("a")) {
    link.href = new URL(`${slug}/`, new URL(address, location.href)).pathname;
    link.textContent = title;
  }
  for (const place of entry.querySelectorAll("[data-title]")) place.textContent = title;
  return entry;
}
