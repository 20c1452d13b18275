// @ts-check
// Two plans into one, so that nothing of either is lost: when a backup is imported, and when two tabs wrote one note.
import { mergeNote, noNotes } from "./plan.js";

/** @import { Plan, Review } from "./plan.js" */

/**
 * Adds another plan to this one. Says how many notes were added, joined with one that was here, or known already, and
 * how much else was added.
 * @param {Plan} plan
 * @param {Plan} other which stays as it is
 */
export function mergePlans(plan, other) {
  const numbers = { added: 0, joined: 0, known: 0, done: 0, reviews: 0, programmes: 0, lookBacks: 0, stage: 0 };
  numbers.stage = !plan.stage && other.stage ? 1 : 0;
  plan.stage ||= other.stage;
  for (const [id, { done, notes }] of other.records) {
    const record = plan.records.get(id) ?? noNotes();
    plan.records.set(id, record);
    numbers.done += !record.done && done ? 1 : 0;
    record.done ||= done;
    for (const [name, note] of notes) numbers[mergeNote(record.notes, name, note)] += 1;
  }
  numbers.reviews = mergeReviews(plan.reviews, other.reviews);
  const booklet = new Set([...plan.booklet, ...other.booklet]);
  numbers.programmes = booklet.size - plan.booklet.length;
  plan.booklet = [...booklet];
  for (const [key, look] of other.lookBacks) {
    const here = plan.lookBacks.get(key);
    numbers.lookBacks += here ? 0 : 1;
    plan.lookBacks.set(key, here ? { on: here.on, due: here.due || look.due } : { ...look });
  }
  return numbers;
}

/**
 * Says how many reviews were added.
 * @param {Review[]} reviews
 * @param {Review[]} others
 */
function mergeReviews(reviews, others) {
  const known = new Set(reviews.map(keyOf));
  const added = new Map(others.map((review) => [keyOf(review), review]));
  for (const key of known) added.delete(key);
  reviews.push(...structuredClone([...added.values()]));
  reviews.sort((a, b) => a.on.localeCompare(b.on));
  return added.size;
}

/** @param {Review} review */
const keyOf = (review) => JSON.stringify({ ...review, answers: [...review.answers] });
