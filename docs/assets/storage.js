// @ts-check
// What readers keep on their own device: one document under one key, the same for both languages. Nothing is sent.
// A change is made to what is stored at that moment, so that two open tabs do not undo each other's work.

/** @typedef {{ text: string, changed: string }} Note the day of the change may be empty */
/** @typedef {{ done: string, notes: Map<string, Note> }} Notes of one page; the day may be empty */
/** @typedef {{ step: string, of: string }} Answer with the fingerprint of the statement that was answered */
/** @typedef {{ set: string, on: string, finished: boolean, answers: Map<string, Answer> }} Review */
/**
 * @typedef {object} Plan everything that is kept
 * @property {number} version
 * @property {string} stage may be empty
 * @property {Map<string, Notes>} records
 * @property {Review[]} reviews in order of time
 * @property {string[]} booklet
 */
/** @typedef {Record<string, unknown>} Group an object of JSON whose parts are not known yet */
/** @typedef {(plan: Plan) => void} Change */
/** @typedef {"saved" | "full" | "unavailable"} Outcome */

const KEY = "plan";
const ASIDE = "plan-damaged-";
const FORMER_STAGE = "stage";
const VERSION = 1;
// What leads from each version to the next; version 0 was the reader's stage alone, under a key of its own.
/** @type {((kept: Group) => Group)[]} */
const MIGRATIONS = [({ stage }) => ({ version: 1, stage, records: {}, reviews: [], booklet: [] })];

/** @type {Change[]} that the device did not take: they hold on this page and are tried again with the next one */
let waiting = [];

/** @returns {Notes} what is kept for a page without notes */
export function noNotes() {
  return { done: "", notes: new Map() };
}

/** Everything that is kept. Where the device keeps nothing, what was changed on this page. */
export function readPlan() {
  let plan;
  try {
    plan = readStored();
  } catch {
    plan = tidy({});
  }
  for (const change of waiting) change(plan);
  return plan;
}

/**
 * Makes a change to what is kept. The outcome is "saved", or why nothing was: "full" or "unavailable".
 * @param {Change} change
 */
export function changePlan(change) {
  waiting.push(change);
  try {
    const plan = readStored();
    for (const each of waiting) each(plan);
    localStorage.setItem(KEY, formatPlan(plan));
    localStorage.removeItem(FORMER_STAGE);
  } catch (error) {
    return outcomeOf(error);
  }
  waiting = [];
  return "saved";
}

/**
 * Puts programmes into the booklet, or takes them out.
 * @param {string[]} ids
 * @param {boolean} isIn
 */
export function changeBooklet(ids, isIn) {
  return changePlan((plan) => {
    plan.booklet = plan.booklet.filter((id) => !ids.includes(id));
    if (isIn) plan.booklet.push(...ids);
  });
}

/** Deletes everything, also what was put aside. */
export function erasePlan() {
  waiting = [];
  try {
    for (const key of [KEY, FORMER_STAGE, ...keysAside()]) localStorage.removeItem(key);
  } catch (error) {
    return outcomeOf(error);
  }
  return "saved";
}

/**
 * Calls a function when another tab has changed what is kept, and when the reader comes back to this page.
 * @param {() => void} listener
 */
export function onPlanChange(listener) {
  addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) listener();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) listener();
  });
}

/** The texts that could not be read and were put aside. */
export function readAside() {
  try {
    readStored();
    return keysAside().map((key) => localStorage.getItem(key) ?? "");
  } catch {
    return [];
  }
}

/**
 * The plan in a text, and whether all of it could be read. What a later version wrote is whole, and no plan for us.
 * @param {string} text
 * @returns {{ plan: Plan | null, whole: boolean }}
 */
export function parsePlan(text) {
  const kept = parseGroup(text);
  const version = kept?.version;
  if (!kept || typeof version !== "number") return { plan: null, whole: false };
  if (version > VERSION) return { plan: null, whole: true };
  if (!Number.isInteger(version) || version < 0) return { plan: null, whole: false };
  const current = migrate(kept, version);
  const plan = tidy(current);
  return { plan, whole: formatPlan(plan) === formatGroup(current) };
}

/**
 * A plan as JSON.
 * @param {Plan} plan
 * @param {number} [indent] spaces for each level
 */
export function formatPlan(plan, indent) {
  return JSON.stringify(plan, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value), indent);
}

function readStored() {
  const text = localStorage.getItem(KEY);
  if (text === null) return tidy(migrate({ stage: localStorage.getItem(FORMER_STAGE) }, 0));
  const { plan, whole } = parsePlan(text);
  if (whole && !plan) throw new Error("kept by a later version");
  if (plan && whole) return plan;
  const repaired = plan ?? tidy({});
  if (!keysAside().some((key) => localStorage.getItem(key) === text)) {
    localStorage.setItem(`${ASIDE}${keysAside().length + 1}`, text);
  }
  localStorage.setItem(KEY, formatPlan(repaired));
  return repaired;
}

/** @param {Group} kept @param {number} version that it has */
function migrate(kept, version) {
  return MIGRATIONS.slice(version).reduce((group, step) => step(group), kept);
}

function keysAside() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(ASIDE));
  return keys.sort();
}

/** @param {unknown} error @returns {Outcome} */
function outcomeOf(error) {
  try {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return isFull && localStorage.length > 0 ? "full" : "unavailable";
  } catch {
    return "unavailable";
  }
}

/** @param {string} text */
function parseGroup(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text);
    return isGroup(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param {Group} group */
function formatGroup(group) {
  try {
    return JSON.stringify(group);
  } catch {
    return ""; // nested too deeply for a browser to write it
  }
}

/**
 * The parts of a document that are what they should be, in the order in which they are written.
 * @param {Group} kept
 * @returns {Plan}
 */
function tidy(kept) {
  return {
    version: VERSION,
    stage: textOr(kept.stage),
    records: tidyEach(kept.records, tidyNotes),
    reviews: list(kept.reviews).flatMap((review) => (isGroup(review) ? tidyReview(review) : [])),
    booklet: [...new Set(list(kept.booklet).filter((id) => typeof id === "string"))],
  };
}

/** @param {Group} record @returns {Notes} */
function tidyNotes({ done, notes }) {
  return { done: dayOr(done), notes: tidyEach(notes, tidyNote) };
}

/** @param {Group} note @returns {Note | undefined} */
function tidyNote({ text, changed }) {
  return typeof text === "string" && text !== "" ? { text, changed: dayOr(changed) } : undefined;
}

/** @param {Group} review @returns {Review[]} the review, if it is one */
function tidyReview({ set, on, finished, answers }) {
  if (typeof set !== "string" || dayOr(on) === "") return [];
  return [{ set, on: dayOr(on), finished: finished === true, answers: tidyEach(answers, tidyAnswer) }];
}

/** @param {Group} answer @returns {Answer | undefined} */
function tidyAnswer({ step, of }) {
  return typeof step === "string" && typeof of === "string" ? { step, of } : undefined;
}

/**
 * @template Part
 * @param {unknown} groups
 * @param {(group: Group) => Part | undefined} read
 * @returns {Map<string, Part>}
 */
function tidyEach(groups, read) {
  const found = new Map();
  for (const [id, group] of Object.entries(isGroup(groups) ? groups : {})) {
    const part = isGroup(group) ? read(group) : undefined;
    if (part) found.set(id, part);
  }
  return found;
}

/** @param {unknown} value @returns {value is Group} */
const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {unknown} value @returns {unknown[]} */
const list = (value) => (Array.isArray(value) ? value : []);
/** @param {unknown} value */
const textOr = (value) => (typeof value === "string" ? value : "");
/** @param {unknown} value */
const dayOr = (value) => (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "");
