// @ts-check
// Which pages an address that is not there may mean, by its words. It touches no page.

const ALIKE = 0.6; // from which two words count as one that was mistyped
const SHOWN = 3;
const WORD = /[\p{L}\p{N}]{3,}/gu;

/**
 * The pages whose addresses share the most words with the one that is asked for, the nearest first.
 * @template {{ path: string }} Page
 * @param {Page[]} pages
 * @param {string} path
 * @returns {Page[]} at most three, none that shares nothing
 */
export function nearestPages(pages, path) {
  const asked = wordsOf(path);
  /** @param {Page} page */
  const rate = (page) => {
    const words = wordsOf(page.path);
    const shared = asked.map((word) => Math.max(0, ...words.map((other) => likeness(word, other))));
    const sum = shared.filter((each) => each >= ALIKE).reduce((all, each) => all + each, 0);
    return { page, rate: sum / (asked.length + words.length) };
  };
  const rated = pages.map(rate).filter((each) => each.rate > 0);
  return rated
    .sort((one, other) => other.rate - one.rate)
    .slice(0, SHOWN)
    .map((each) => each.page);
}

/** @param {string} path */
const wordsOf = (path) => path.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(WORD) ?? [];

/**
 * Of two words, from 0 to 1: twice the pairs of letters that both have, of all pairs of both (Dice).
 * @param {string} one
 * @param {string} other
 */
function likeness(one, other) {
  if (one === other) return 1;
  const left = pairsOf(other);
  const all = one.length - 1 + left.length;
  let shared = 0;
  for (const pair of pairsOf(one)) {
    const place = left.indexOf(pair);
    if (place < 0) continue;
    left.splice(place, 1);
    shared += 1;
  }
  return (2 * shared) / all;
}

/** @param {string} word */
const pairsOf = (word) => [...word].slice(1).map((letter, position) => word[position] + letter);
