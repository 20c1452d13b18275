// @ts-check
// The notes of every page as one list, the newest first.

/** @import { Note, Notes } from "./plan.js" */
/** @typedef {{ id: string, name: string, note: Note }} NoteOfPage with the ids of its page and of its question */

/**
 * @param {Map<string, Notes>} records
 * @returns {NoteOfPage[]} one without a day is the last; of one day, in the order in which they are kept
 */
export function latestNotes(records) {
  const all = [...records].flatMap(([id, { notes }]) => [...notes].map(([name, note]) => ({ id, name, note })));
  return all.sort((one, other) => other.note.changed.localeCompare(one.note.changed));
}
