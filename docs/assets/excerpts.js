// @ts-check
// What a result shows of a document: pieces of its text with as many of the words as they can hold, and these marked.
import { lower, WORD } from "./search-words.js";

/** @typedef {[string, boolean]} Piece of a text, and whether it is marked */
/** @typedef {Map<string, { word: number, weight: number }>} Meant by form: which of the words that were typed it is */
/** @typedef {{ at: number, end: number, word: number, weight: number }} Place of a form in a line */
/** @typedef {{ line: string, from: number, places: Place[] }} Window on a line, and what is to be seen in it */

const LONGEST = 180; // characters of an excerpt
const HALF = 100; // characters of a piece of one that needs two
const SHORTEST = 30; // characters of a line that says something by itself
const BEFORE = 50; // characters at most before the first word of a piece

/**
 * The text in pieces; those that were meant are to be marked.
 * @param {string} text
 * @param {Meant} meant
 * @returns {Piece[]}
 */
export function piecesOf(text, meant) {
  /** @type {Piece[]} */
  const pieces = [];
  let rest = 0;
  for (const { at, end } of placesIn(text, meant)) {
    if (at > rest) pieces.push([text.slice(rest, at), false]);
    pieces.push([text.slice(at, end), true]);
    rest = end;
  }
  return rest < text.length ? [...pieces, [text.slice(rest), false]] : pieces;
}

/**
 * The piece with the most of the words, in whole words of one line, and another one where that has more of them. Of
 * pieces with equal words, the first of a line that says something.
 * @param {string} text
 * @param {Meant} meant
 */
export function excerpt(text, meant) {
  const lines = text.split("\n").map((line) => ({ line, places: placesIn(line, meant) }));
  const first = best(lines, new Set(), LONGEST) ?? { line: lines[0]?.line ?? "", from: 0, places: [] };
  const seen = wordsIn(first.places);
  const second = best(lines, seen, HALF);
  if (!second) return piecesOf(cut(first, LONGEST), meant);
  const short = best(lines, new Set(), HALF) ?? first;
  const other = best(lines, wordsIn(short.places), HALF);
  return piecesOf([short, ...(other ? [other] : [])].map((window) => cut(window, HALF)).join(" "), meant);
}

/**
 * @param {{ line: string, places: Place[] }[]} lines
 * @param {Set<number>} seen words that count no more
 * @param {number} length
 */
function best(lines, seen, length) {
  /** @type {Window | undefined} */
  let found;
  let most = 0;
  for (const { line, places } of lines) {
    for (const [first, { at }] of places.entries()) {
      const from = startOf(line, at, length);
      const shown = places.filter((each, position) => position >= first && each.end <= from + length);
      const weight = weigh(shown, seen) + (line.length > SHORTEST ? 0.01 : 0);
      if (weight > most + 0.001 && weight > 0.02) [found, most] = [{ line, from, places: shown }, weight];
    }
  }
  return found;
}

/** What is to be seen, each word once: its weightiest form. @param {Place[]} places @param {Set<number>} seen */
function weigh(places, seen) {
  /** @type {Map<number, number>} */
  const weights = new Map();
  for (const { word, weight } of places) {
    if (!seen.has(word)) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** @param {Place[]} places */
const wordsIn = (places) => new Set(places.map(({ word }) => word));

/**
 * The beginning of a line where the word is seen from there, else a word a little before it.
 * @param {string} line
 * @param {number} at
 * @param {number} length
 */
function startOf(line, at, length) {
  if (line.length <= length || at < BEFORE) return 0;
  return Math.max(0, line.lastIndexOf(" ", at - BEFORE / 2) + 1);
}

/** @param {Window} window @param {number} length */
function cut({ line, from }, length) {
  const piece = line.slice(from, from + length);
  const isCut = from + length < line.length && !/\s/.test(line[from + length] ?? " ");
  const end = isCut && piece.includes(" ") ? piece.lastIndexOf(" ") : piece.length;
  return `${from > 0 ? "… " : ""}${piece.slice(0, end)}${from + end < line.length ? " …" : ""}`;
}

/** @param {string} line @param {Meant} meant @returns {Place[]} */
function placesIn(line, meant) {
  return [...line.matchAll(WORD)].flatMap(({ 0: text, index }) => {
    const found = meant.get(lower(text));
    return found ? [{ at: index, end: index + text.length, ...found }] : [];
  });
}
