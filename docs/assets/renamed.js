// @ts-check
// What records were called once. What is kept under a former name goes on under the one that the record has now.
import { mergeNote } from "./plan.js";

/** @import { Plan } from "./plan.js" */
/** @typedef {Map<string, string>} Renames what links called a record, such as programme:its-id, and call it now */

/** Those of this site, which each page tells. */
export const RENAMES = renamesIn(
  typeof document === "object" ? (document.querySelector("meta[name=renamed]")?.getAttribute("content") ?? "") : "",
);

/**
 * @param {string} text names in pairs, with a space between them
 * @returns {Renames}
 */
export function renamesIn(text) {
  const names = text.split(" ");
  return new Map(names.flatMap((old, at) => (at % 2 === 0 && names[at + 1] ? [[old, names[at + 1] ?? ""]] : [])));
}

/**
 * Whether anything of a plan was kept under a former name; from now on it is under the present one.
 * @param {Plan} plan
 * @param {Renames} [renames]
 */
export function followRenames(plan, renames = RENAMES) {
  let isFollowed = false;
  for (const [old, now] of renames) {
    const [kind = "", former = ""] = old.split(":");
    const id = now.slice(kind.length + 1);
    const follow = FOLLOWING.get(kind);
    if (follow?.(plan, former, id)) isFollowed = true;
    if (rekeyLookBack(plan, old, now)) isFollowed = true;
  }
  return isFollowed;
}

/** What is kept by the ids of each kind. @type {Map<string, (plan: Plan, former: string, id: string) => boolean>} */
const FOLLOWING = new Map([
  ["stage", renameStage],
  ["resource", rekeyNotes],
  ["page", rekeyNotes],
  ["programme", renameInBooklet],
  ["framework", renameSets],
]);

/** @param {Plan} plan @param {string} former @param {string} id */
function renameStage(plan, former, id) {
  if (plan.stage !== former) return false;
  plan.stage = id;
  return true;
}

/** @param {Plan} plan @param {string} former @param {string} id */
function rekeyNotes({ records }, former, id) {
  const record = records.get(former);
  if (!record) return false;
  records.delete(former);
  const here = records.get(id);
  if (here) {
    here.done ||= record.done;
    for (const [name, note] of record.notes) mergeNote(here.notes, name, note);
  } else {
    records.set(id, record);
  }
  return true;
}

/** @param {Plan} plan @param {string} former @param {string} id */
function renameInBooklet(plan, former, id) {
  if (!plan.booklet.includes(former)) return false;
  plan.booklet = [...new Set(plan.booklet.map((each) => (each === former ? id : each)))];
  return true;
}

/** @param {Plan} plan @param {string} former @param {string} id */
function renameSets({ reviews }, former, id) {
  const found = reviews.filter(({ set }) => set === former);
  for (const review of found) review.set = id;
  return found.length > 0;
}

/** @param {Plan} plan @param {string} old @param {string} now */
function rekeyLookBack({ lookBacks }, old, now) {
  const look = lookBacks.get(old);
  if (!look) return false;
  lookBacks.delete(old);
  if (!lookBacks.has(now)) lookBacks.set(now, look);
  return true;
}
