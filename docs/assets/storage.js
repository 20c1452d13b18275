// What readers keep on their own device: one document under one key, the same for both languages. Nothing is sent.
// A change is made to what is stored at that moment, so that two open tabs do not undo each other's work.

const KEY = "plan";
const ASIDE = "plan-damaged-";
const FORMER_STAGE = "stage";
const VERSION = 1;
/** What leads from each version to the next; version 0 was the reader's stage alone, under a key of its own. */
const MIGRATIONS = [({ stage }) => ({ version: 1, stage, records: {}, reviews: [], booklet: [] })];

let waiting = []; // changes that the device did not take: they hold on this page and are tried again with the next one

/** Everything that is kept. Where the device keeps nothing, what was changed on this page. */
export function readPlan() {
  let plan;
  try {
    plan = readStored();
  } catch {
    plan = emptyPlan();
  }
  for (const change of waiting) change(plan);
  return plan;
}

/** Makes a change to what is kept. The outcome is "saved", or why nothing was: "full" or "unavailable". */
export function changePlan(change) {
  waiting.push(change);
  try {
    const plan = readStored();
    for (const each of waiting) each(plan);
    localStorage.setItem(KEY, JSON.stringify(plan));
    localStorage.removeItem(FORMER_STAGE);
  } catch (error) {
    return outcomeOf(error);
  }
  waiting = [];
  return "saved";
}

/** Deletes everything, also what was put aside. */
export function erasePlan() {
  waiting = [];
  try {
    for (const key of [KEY, FORMER_STAGE, ...keysAside()]) localStorage.removeItem(key);
  } catch {
    return "unavailable";
  }
  return "saved";
}

/** Calls a function when another tab has changed what is kept, and when the reader comes back to this page. */
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
    return keysAside().map((key) => localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** The plan in a text, and whether all of it could be read; no plan where it is none. */
export function parsePlan(text) {
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    return { plan: null, whole: false };
  }
  const { version } = isGroup(kept) ? kept : {};
  if (version > VERSION) return { plan: null, whole: true }; // a later version of this site wrote it
  if (!Number.isInteger(version) || version < 0) return { plan: null, whole: false };
  for (const migrate of MIGRATIONS.slice(version)) kept = migrate(kept);
  const plan = tidy(kept);
  return { plan, whole: JSON.stringify(plan) === JSON.stringify(kept) };
}

function emptyPlan() {
  return tidy({});
}

function readStored() {
  const text = localStorage.getItem(KEY);
  if (text === null) {
    return parsePlan(JSON.stringify({ version: 0, stage: localStorage.getItem(FORMER_STAGE) ?? "" })).plan;
  }
  const { plan, whole } = parsePlan(text);
  if (whole && !plan) throw new Error("kept by a later version");
  if (whole) return plan;
  const repaired = plan ?? emptyPlan();
  if (!keysAside().some((key) => localStorage.getItem(key) === text)) {
    localStorage.setItem(`${ASIDE}${keysAside().length + 1}`, text);
  }
  localStorage.setItem(KEY, JSON.stringify(repaired));
  return repaired;
}

function keysAside() {
  return Object.keys(localStorage).filter((key) => key.startsWith(ASIDE)).sort();
}

function outcomeOf(error) {
  try {
    return error.name === "QuotaExceededError" && localStorage.length > 0 ? "full" : "unavailable";
  } catch {
    return "unavailable";
  }
}

/** The parts of a document that are what they should be, in the order in which they are written. */
function tidy(kept) {
  return {
    version: VERSION,
    stage: textOr(kept.stage),
    records: tidyEach(kept.records, (record) => isGroup(record) && tidyRecord(record)),
    reviews: list(kept.reviews).filter(isGroup).map(tidyReview).filter(Boolean),
    booklet: [...new Set(list(kept.booklet).filter((id) => typeof id === "string"))],
  };
}

function tidyRecord({ done, notes }) {
  const readable = ({ text, changed }) => typeof text === "string" && text !== "" && { text, changed: dayOr(changed) };
  return { done: dayOr(done), notes: tidyEach(notes, (note) => isGroup(note) && readable(note)) };
}

function tidyReview({ set, on, finished, answers }) {
  if (typeof set !== "string" || dayOr(on) === "") return null;
  const readable = ({ step, of }) => typeof step === "string" && typeof of === "string" && { step, of };
  return { set, on, finished: finished === true, answers: tidyEach(answers, (answer) => isGroup(answer) && readable(answer)) };
}

function tidyEach(group, read) {
  const entries = Object.entries(isGroup(group) ? group : {}).map(([id, value]) => [id, read(value)]);
  return Object.fromEntries(entries.filter(([, value]) => value));
}

const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value) => (Array.isArray(value) ? value : []);
const textOr = (value) => (typeof value === "string" ? value : "");
const dayOr = (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "");
