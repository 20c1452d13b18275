// @ts-check
// What a result shows of a document: pieces of its text with as many of the words as they can hold, each marked.
import { lower, WORD } from "./search-words.js";

/** @typedef {[text: string, isMarked: boolean]} Piece */
/**
 * @typedef {object} Hit a word that was meant
 * @property {number} from
 * @property {number} to
 * @property {number} which of the typed words stands for it
 * @property {boolean} isTyped whether it is that word, letter by letter
 */
/** @typedef {{ line: number, from: number, to: number }} Part of a line */

const ROOMS = [180, 100, 70]; // characters of each part, of one, two or three of them
const SHORTEST = 30; // characters of a line that says something by itself
const GAP = " … ";

/**
 * Pieces of a text: one part of it where one holds all the words that it has, else two or three.
 * @param {string} text a line for each field or line of prose
 * @param {Set<string>[]} sought for each typed word, itself and the words that it stands for, in small letters
 * @returns {Piece[]}
 */
export function excerptOf(text, sought) {
  const lines = text.split("\n");
  const hits = lines.map((line) => hitsIn(line, sought));
  const wanted = new Set(hits.flat().map(({ which }) => which));
  if (wanted.size === 0) return asPieces(lines, hits, [{ line: firstThatSays(lines), from: 0, to: 0 }], ROOMS[0]);
  for (const [more, room] of ROOMS.entries()) {
    const parts = chooseParts(lines, hits, new Set(wanted), more + 1, room);
    if (parts) return asPieces(lines, hits, parts, room);
  }
  return asPieces(lines, hits, chooseParts(lines, hits, new Set(wanted), ROOMS.length, 0) ?? [], ROOMS.at(-1));
}

/**
 * A text in pieces; the words that were meant are marked.
 * @param {string} text
 * @param {Set<string>[]} sought
 * @returns {Piece[]}
 */
export function markedIn(text, sought) {
  return cut(text, 0, text.length, hitsIn(text, sought));
}

/** @param {string} line @param {Set<string>[]} sought @returns {Hit[]} */
function hitsIn(line, sought) {
  const hits = [];
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const small = lower(word);
    const which = sought.findIndex((words) => words.has(small));
    const [typed] = sought[which] ?? [];
    if (which >= 0) hits.push({ from: index, to: index + word.length, which, isTyped: small === typed });
  }
  return hits;
}

/**
 * So many parts of lines that hold all the wanted words; undefined where they cannot. Without room, the best there are.
 * @param {string[]} lines
 * @param {Hit[][]} hits by line
 * @param {Set<number>} wanted
 * @param {number} most
 * @param {number} room
 */
function chooseParts(lines, hits, wanted, most, room) {
  /** @type {Part[]} */
  const parts = [];
  while (wanted.size > 0 && parts.length < most) {
    const best = bestPart(lines, hits, wanted, room || ROOMS[ROOMS.length - 1] || 0);
    if (!best) break;
    for (const which of best.held) wanted.delete(which);
    parts.push(best.part);
  }
  return wanted.size === 0 || room === 0 ? parts : undefined;
}

/**
 * The part with the most of the wanted words; of equal ones that with the words as they were typed, then the first of a
 * line that says something.
 * @param {string[]} lines
 * @param {Hit[][]} hits
 * @param {Set<number>} wanted
 * @param {number} room
 */
function bestPart(lines, hits, wanted, room) {
  const sought = new Set(hits.flat().map(({ which }) => which)).size;
  let best;
  let highest = 0;
  for (const [line, found] of hits.entries()) {
    for (const [place, first] of found.entries()) {
      const within = found.slice(place).filter(({ to }) => to - first.from <= room);
      const held = new Set(within.map(({ which }) => which).filter((which) => wanted.has(which)));
      const typed = new Set(within.filter(({ isTyped }) => isTyped).map(({ which }) => which)).size;
      const says = Number((lines[line]?.length ?? 0) > SHORTEST);
      const rate = held.size + (0.5 * typed) / sought + 0.25 * says;
      if (held.size === 0 || rate <= highest) continue;
      const last = within.filter(({ which }) => held.has(which)).at(-1) ?? first;
      highest = rate;
      best = { part: { line, from: first.from, to: last.to }, held };
    }
  }
  return best;
}

/**
 * The parts with the words around them, in their order; parts that meet are one.
 * @param {string[]} lines
 * @param {Hit[][]} hits
 * @param {Part[]} parts
 * @param {number} [room]
 * @returns {Piece[]}
 */
function asPieces(lines, hits, parts, room = 0) {
  const wide = parts
    .map((part) => widen(lines[part.line] ?? "", part, room))
    .sort((one, other) => one.line - other.line || one.from - other.from);
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {Part | undefined} */
  let before;
  for (const part of wide) {
    const line = lines[part.line] ?? "";
    const from = before?.line === part.line ? Math.max(part.from, before.to) : part.from;
    const meets = before?.line === part.line && from === before.to;
    if (!meets && (before || from > 0)) pieces.push([before ? GAP : GAP.trimStart(), false]);
    pieces.push(...cut(line, from, Math.max(part.to, from), hits[part.line] ?? []));
    before = { ...part, to: Math.max(part.to, from) };
  }
  if (before && before.to < (lines[before.line] ?? "").length) pieces.push([GAP.trimEnd(), false]);
  return pieces;
}

/**
 * A part with as many whole words around it as there is room for, a third of them before it.
 * @param {string} line
 * @param {Part} part
 * @param {number} room
 * @returns {Part}
 */
function widen(line, part, room) {
  const spare = Math.max(0, room - (part.to - part.from));
  const start = part.from - spare / 3;
  const from = part.to <= room || start <= 0 ? 0 : line.indexOf(" ", Math.min(start, part.from - 1)) + 1;
  const end = from + Math.max(room, part.to - from);
  const to = end >= line.length ? line.length : Math.max(part.to, line.lastIndexOf(" ", end));
  return { line: part.line, from: Math.min(from, part.from), to };
}

/**
 * @param {string} line
 * @param {number} from
 * @param {number} to
 * @param {Hit[]} hits
 * @returns {Piece[]}
 */
function cut(line, from, to, hits) {
  /** @type {Piece[]} */
  const pieces = [];
  let rest = from;
  for (const hit of hits) {
    if (hit.from < rest || hit.to > to) continue;
    if (hit.from > rest) pieces.push([line.slice(rest, hit.from), false]);
    pieces.push([line.slice(hit.from, hit.to), true]);
    rest = hit.to;
  }
  if (rest < to) pieces.push([line.slice(rest, to), false]);
  return pieces;
}

/** @param {string[]} lines */
function firstThatSays(lines) {
  return Math.max(
    0,
    lines.findIndex((line) => line.length > SHORTEST),
  );
}
