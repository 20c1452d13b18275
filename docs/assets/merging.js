// @ts-check
// Two plans into one, so that nothing of either is lost: when a backup is imported, and when two tabs wrote one note.
import { noNotes } from "./storage.js";

/** @import { Note, Plan, Review } from "./storage.js" */

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
 * Adds another plan to this one. Says how many notes were added, joined with one that was here, or known already.
 * @param {Plan} plan
 * @param {Plan} other
 */
export function mergePlans(plan, other) {
  const numbers = { added: 0, joined: 0, known: 0 };
  plan.stage ||= other.stage;
  for (const [id, { done, notes }] of other.records) {
    const record = plan.records.get(id) ?? noNotes();
    plan.records.set(id, record);
    record.done ||= done;
    for (const [name, note] of notes) numbers[mergeNote(record.notes, name, note)] += 1;
  }
  const reviews = new Set(plan.reviews.map(keyOf));
  plan.reviews.push(...other.reviews.filter((review) => !reviews.has(keyOf(review))));
  plan.reviews.sort((a, b) => a.on.localeCompare(b.on));
  plan.booklet = [...new Set([...plan.booklet, ...other.booklet])];
  return numbers;
}

/**
 * @param {Map<string, Note>} notes
 * @param {string} name
 * @param {Note} note
 */
function mergeNote(notes, name, { text, changed }) {
  const here = notes.get(name);
  const joined = here ? joinTexts(here.text, text) : text;
  if (here && joined === here.text) return "known";
  notes.set(name, { text: joined, changed: here && here.changed > changed ? here.changed : changed });
  return here ? "joined" : "added";
}

/** @param {Review} review */
const keyOf = (review) => JSON.stringify({ ...review, answers: [...review.answers] });
