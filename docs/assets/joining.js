// @ts-check
// Two notes into one, so that nothing of either is lost.

/** @import { Note } from "./plan.js" */

const BETWEEN = "\n\n* * *\n\n";

/**
 * Both texts; where one holds the other, that one alone.
 * @param {string} first
 * @param {string} second
 */
export function joinTexts(first, second) {
  if (first.includes(second)) return first;
  return second.includes(first) ? second : first + BETWEEN + second;
}

/**
 * Adds a note to others. Says whether it was added, joined with one that was here, or known already.
 * @param {Map<string, Note>} notes
 * @param {string} name
 * @param {Note} note
 */
export function mergeNote(notes, name, { text, changed }) {
  const here = notes.get(name);
  const joined = here ? joinTexts(here.text, text) : text;
  if (here && joined === here.text) return "known";
  notes.set(name, { text: joined, changed: here && here.changed > changed ? here.changed : changed });
  return here ? "joined" : "added";
}
