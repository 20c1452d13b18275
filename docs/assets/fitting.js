// @ts-check
// Which of a list comes first for a reader of some stage. hooks/catalogue/queries/fit.py has the whole rule.

/** @typedef {{ order: number, tokens: string[] }} Ranked its rank for a reader whose stage is not known */

/**
 * What suits the stage before what does not, and each of them in its order.
 * @template {Ranked} Item
 * @param {Item[]} items
 * @param {string} stage its id, or nothing
 */
export function fitting(items, stage) {
  /** @param {Item} item */
  const misses = ({ tokens }) => (stage === "" || tokens.includes(`stage:${stage}`) ? 0 : 1);
  return [...items].sort((a, b) => misses(a) - misses(b) || a.order - b.order);
}
