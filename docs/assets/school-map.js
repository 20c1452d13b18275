// @ts-check
// Lets the map of schools follow the list: a school that is filtered out fades on its tile, and is no link there.
import { find, findAll } from "./elements.js";

class SchoolMap {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.schools = findAll(element, "a", HTMLAnchorElement).map((link) => ({ link, way: link.hash, row: rowOf(link) }));
    const list = find(document, "[data-finder] [data-part=list]", HTMLElement);
    new MutationObserver(() => this.show()).observe(list, { attributeFilter: ["hidden"], subtree: true });
    this.show();
  }

  show() {
    for (const { link, way, row } of this.schools) {
      if (row.hidden) link.removeAttribute("href");
      else link.setAttribute("href", way);
    }
    for (const { link } of this.schools) {
      const tile = link.closest("li");
      tile?.classList.toggle("faded", !tile.querySelector("[href]"));
    }
  }
}

/**
 * The row of the list to which a number on the map leads.
 * @param {HTMLAnchorElement} link
 */
function rowOf(link) {
  const row = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest("li");
  if (row) return row;
  throw new TypeError(`${link.hash} is no school in this list`);
}

for (const element of findAll(document, "[data-map]", HTMLElement)) new SchoolMap(element);
