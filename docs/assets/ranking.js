// @ts-check
// Which of a list comes first for a reader of some stage, on some day: the rule of hooks/catalogue/queries/ranking.py.

/**
 * @typedef {object} Ranked
 * @property {number} openness its place among what is open: 0 for what one can begin or apply for
 * @property {string} closes the last day to apply for it
 * @property {string[]} tokens such as "stage:its-id" for each stage that it serves
 * @property {number} place where it stands if all are equal in the rest
 */

/** Of what takes applications; what takes none closes on no day. */
const OPEN = 0;

/**
 * What is open before what is not; then what fits the stage, and what the nearest; then what closes first.
 * @template {Ranked} Item
 * @param {Item[]} items
 * @param {string[]} [stages] ids of all of them, in their order
 * @param {string} [stage] the id of the reader's own, or nothing
 */
export function ranked(items, stages = [], stage = "") {
  /** @param {Item} a @param {Item} b */
  const byClosing = (a, b) => (a.openness === OPEN ? Number(a.closes > b.closes) - Number(a.closes < b.closes) : 0);
  const found = items.map((item) => ({ item, off: distance(item.tokens, stages, stage) }));
  found.sort(
    (a, b) =>
      a.item.openness - b.item.openness || a.off - b.off || byClosing(a.item, b.item) || a.item.place - b.item.place,
  );
  return found.map(({ item }) => item);
}

/**
 * How many stages off the nearest is that something serves.
 * @param {string[]} tokens
 * @param {string[]} stages
 * @param {string} stage
 */
function distance(tokens, stages, stage) {
  const own = stages.indexOf(stage);
  if (own < 0) return 0;
  const offs = stages.map((id, at) => (tokens.includes(`stage:${id}`) ? Math.abs(at - own) : stages.length));
  return Math.min(...offs);
}
