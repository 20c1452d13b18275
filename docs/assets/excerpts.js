// @ts-check
// What a result shows of a document: a piece of its text, and which of the words were meant.
import { lower, WORD } from "./search-index.js";

/** @typedef {Map<string, number>} Meant the words that were meant, each with its weight */

const LONGEST = 180; // characters of an excerpt
const SHORTEST = 30; // characters of a line that says something by itself
const BEHIND = 20; // characters to be seen from where the word begins

/**
 * The text in pieces; those that were meant are to be marked.
 * @param {string} text
 * @param {Meant} meant
 */
export function piecesOf(text, meant) {
  const pieces = [];
  let rest = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!meant.has(lower(word))) continue;
    pieces.push({ text: text.slice(rest, index), isMarked: false }, { text: word, isMarked: true });
    rest = index + word.length;
  }
  return [...pieces, { text: text.slice(rest), isMarked: false }];
}

/**
 * A piece, in whole words, of the line with the word that weighs most. A line that says something goes first.
 * @param {string} text
 * @param {Meant} meant
 */
export function excerpt(text, meant) {
  const lines = text.split("\n").map((line) => weigh(line, meant));
  const best = Math.max(...lines.map(({ weight }) => weight));
  const having = lines.filter(({ weight }) => weight === best);
  const { line, at } = having.find((each) => each.line.length > SHORTEST) ?? having[0] ?? { line: "", at: 0 };
  const start = at + BEHIND < LONGEST ? 0 : line.lastIndexOf(" ", at - LONGEST / 3) + 1;
  const piece = line.slice(start, start + LONGEST);
  const end = start + LONGEST < line.length ? piece.lastIndexOf(" ") : piece.length;
  return `${start ? "… " : ""}${piece.slice(0, end)}${start + end < line.length ? " …" : ""}`;
}

/** @param {string} line @param {Meant} meant */
function weigh(line, meant) {
  let weight = 0;
  let at = 0;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const own = meant.get(lower(word)) ?? 0;
    if (own > weight) [weight, at] = [own, index];
  }
  return { line, weight, at };
}
