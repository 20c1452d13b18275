// @ts-check
// What a word that nothing has was meant to be: the words with fewest letters lost, added, changed or swapped.

const LONG = 8; // letters from which a word may hold two slips
const SHORT = 4; // letters from which it may hold one
const ALONE = 3; // letters from which the only word of a question may have lost one, or have two swapped
const MORE = 0.5; // further off than the nearest, and still near
const LETTERS = 4; // letters that may be wrong in a word that sounds alike
const BY_EAR = 0.5; // what it counts that a word only sounds like another

/** Letters that sound alike where Welsh is typed by ear, in this order. */
const SOUNDS = /** @type {[RegExp, string][]} */ ([
  [/th/gu, "d"],
  [/ph|v/gu, "f"],
  [/(.)\1/gu, "$1"], // nn, rr, ff, dd, ll
  [/(?<=[cprln])h|^h/gu, ""],
  [/k/gu, "c"],
  [/[ea][iey]/gu, "a"],
  [/[uwy]/gu, "i"],
]);

/** @param {string} plain */
export const byEar = (plain) => SOUNDS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), plain);

/**
 * Of these words without accents the nearest to a typed one, and those that are hardly further off, each with its
 * distance, that with the fewest letters wrong first; none where none is near enough.
 * @param {string} typed without accents
 * @param {Iterable<string>} words
 * @param {{ isBeginning?: boolean, isAlone?: boolean }} [how] whether what is typed may be the beginning of a longer
 *   word, and whether nothing else is asked for
 * @returns {Map<string, number>}
 */
export function nearest(typed, words, { isBeginning = false, isAlone = false } = {}) {
  const most = typed.length >= LONG ? 2 : typed.length >= (isAlone ? ALONE : SHORT) ? 1 : 0;
  const heard = byEar(typed);
  let least = most;
  /** @type {Map<string, number>} */
  const found = new Map();
  if (most === 0) return found;
  for (const word of words) {
    if (typed.length < SHORT && word.length !== typed.length + 1 && inOrder(word) !== inOrder(typed)) continue;
    if (word.length < typed.length - most - 1 || (!isBeginning && word.length > typed.length + most + 1)) continue;
    const limit = Math.min(most, least + MORE);
    const near = distance(typed, word, limit, isBeginning);
    const sound = near > BY_EAR ? BY_EAR + distance(heard, byEar(word), limit - BY_EAR, isBeginning) : near;
    const own = Math.min(near, sound);
    if (own > limit) continue;
    least = Math.min(least, own);
    found.set(word, own);
  }
  /** @param {string} word */
  const letters = (word) => distance(typed, word, LETTERS, isBeginning);
  const near = [...found].filter(([, far]) => far <= least + MORE);
  return new Map(near.sort(([one], [other]) => letters(one) - letters(other)));
}

/** @param {string} word */
const inOrder = (word) => [...word].sort().join("");

/**
 * Letters lost, added, changed or swapped with their neighbours between two words (Damerau and Levenshtein, optimal
 * alignment); more than `most` is said to be endless.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @param {boolean} isBeginning whether the end of the other word counts for nothing
 */
export function distance(one, other, most, isBeginning = false) {
  const limit = Math.floor(most);
  if (limit < 0 || one.length - other.length > limit) return Infinity;
  if (!isBeginning && other.length - one.length > limit) return Infinity;
  const width = isBeginning ? Math.min(other.length, one.length + limit) : other.length;
  let before = new Array(width + 1).fill(0);
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j - 1] ?? 0) + Number(!same), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [before, last] = [last, row];
  }
  const end = isBeginning ? Math.min(...last) : (last[width] ?? Infinity);
  return end > limit ? Infinity : end;
}
