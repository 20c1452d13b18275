// @ts-check
// How near to one another the words that were typed stand in a document.

/** @import { Hit } from "./search-index.js" */
/** @import { Postings } from "./search-texts.js" */

/**
 * The most of the words that stand in one line, from 0 to 1, by what each of them tells; 0 where there is one word.
 * @param {Hit} hit
 * @param {Map<string, Postings>} postings
 */
export function together({ position, question }, postings) {
  const words = [...question.sought, ...question.beside];
  if (words.length < 2) return 0;
  const all = words.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  /** @type {Map<number, number>} */
  const shares = new Map();
  for (const { reached, rarity } of words) {
    /** @type {Map<number, number>} */
    const lines = new Map();
    for (const [word, near] of reached) {
      for (const line of postings.get(word)?.get(position) ?? []) lines.set(line, Math.max(lines.get(line) ?? 0, near));
    }
    for (const [line, near] of lines) shares.set(line, (shares.get(line) ?? 0) + (near * rarity) / all);
  }
  return Math.max(0, ...shares.values());
}
