// @ts-check
// Which records match what a reader has chosen, and how many would. hooks/catalogue/queries/facets.py makes the tokens.
// A record matches when it has, of each facet with choices, at least one of them.

/** @typedef {{ tokens: string[] }} Tagged a record with tokens such as "stage:its-id" */
/**
 * @template {Tagged} Item
 * @typedef {object} Narrowed
 * @property {Set<Item>} found what matches
 * @property {Map<string, number>} numbers by token: how many would match, were it chosen too
 * @property {Map<string, number>} without by facet: how many would match without its choices
 * @property {Map<string, number>} only by facet: how many match its choices, whatever the others
 */

/**
 * @template {Tagged} Item
 * @param {Item[]} items
 * @param {Map<string, string[]>} chosen by facet: its chosen tokens
 * @returns {Narrowed<Item>}
 */
export function narrow(items, chosen) {
  /** @type {Narrowed<Item>} */
  const narrowed = { found: new Set(), numbers: new Map(), without: new Map(), only: new Map() };
  for (const item of items) {
    const missed = [];
    for (const [facet, choices] of chosen) {
      if (choices.some((token) => item.tokens.includes(token))) count(narrowed.only, facet);
      else missed.push(facet);
    }
    const [facet, ...others] = missed;
    if (others.length > 0) continue;
    if (facet === undefined) narrowed.found.add(item);
    else count(narrowed.without, facet);
    for (const token of item.tokens) {
      if (facet === undefined || token.startsWith(`${facet}:`)) count(narrowed.numbers, token);
    }
  }
  return narrowed;
}

/** @param {Map<string, number>} numbers @param {string} key */
function count(numbers, key) {
  numbers.set(key, (numbers.get(key) ?? 0) + 1);
}
