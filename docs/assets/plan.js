// @ts-check
// What a reader keeps, as a document: written as JSON, and read from JSON of which nothing is believed. What is not
// understood is left out and counted. Names come from pages and files, so they are the keys of Maps.

/** @typedef {{ text: string, changed: string }} Note the day of the change may be empty */
/** @typedef {{ done: string, notes: Map<string, Note> }} Notes of one page; the day may be empty */
/** @typedef {{ step: string, of: string }} Answer with the fingerprint of the statement that was answered */
/** @typedef {{ on: string, due: string }} LookBack when it was finished, and when to look back, which may be empty */
/** @typedef {{ set: string, on: string, finished: boolean, answers: Map<string, Answer> }} Review */
/**
 * @typedef {object} Plan everything that is kept
 * @property {number} version
 * @property {string} stage may be empty
 * @property {Map<string, Notes>} records
 * @property {Review[]} reviews in order of time
 * @property {string[]} booklet
 * @property {Map<string, LookBack>} lookBacks what is finished, by a name such as programme:its-id
 */
/** @typedef {Map<string, unknown>} Group an object of JSON whose parts are not known yet */
/**
 * @typedef {object} Parsed
 * @property {Plan | null} plan none where the text is no plan, or one of a later version
 * @property {boolean} isLater whether a later version wrote it
 * @property {number} lost how many of its parts were not understood
 */

const VERSION = 1;
const FORMER_PARTS = ["version", "stage", "records", "reviews", "booklet"];
const PARTS = [...FORMER_PARTS, "lookBacks"];
const BEGINNING = '{"version":1,"stage":"'; // of every plan that this version writes

const BETWEEN = "\n\n* * *\n\n"; // two notes that were joined

/** How many there may be in a file that is imported, and of how many signs a name. Far more than any site asks for. */
const MOST = {
  records: 10_000,
  notes: 1000,
  reviews: 1000,
  answers: 1000,
  booklet: 10_000,
  lookBacks: 10_000,
  name: 200,
};

/** @returns {Plan} */
export function emptyPlan() {
  return { version: VERSION, stage: "", records: new Map(), reviews: [], booklet: [], lookBacks: new Map() };
}

/** @returns {Notes} what is kept for a page without notes */
export function noNotes() {
  return { done: "", notes: new Map() };
}

/**
 * The last day on which something of a page was noted or done; empty where nobody knows.
 * @param {Notes} record
 */
export function lastDayOf({ done, notes }) {
  return [done, ...[...notes.values()].map(({ changed }) => changed)].sort().at(-1) ?? "";
}

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

/**
 * A plan as JSON.
 * @param {Plan} plan
 * @param {number} [indent] spaces for each level
 */
export function formatPlan(plan, indent) {
  const { lookBacks, ...others } = plan;
  return JSON.stringify(
    lookBacks.size > 0 ? plan : others,
    (_, value) => (value instanceof Map ? Object.fromEntries(value) : value),
    indent,
  );
}

/** @param {string} text that this device holds */
export function parsePlan(text) {
  return parse(text, new PlanReader(false));
}

/** @param {string} text of a file, which may come from anywhere: lists and names have limits */
export function parseBackup(text) {
  return parse(text, new PlanReader(true));
}

/**
 * Whether a text is a plan of a version that kept it under a bare name, which any site of the host may use. Such a
 * version wrote all parts and no others; a text that was cut short still begins as it did.
 * @param {string} text
 */
export function isFormerPlan(text) {
  const kept = parseGroup(text);
  if (!kept) return text.startsWith(BEGINNING);
  const lists = Array.isArray(kept.get("reviews")) && Array.isArray(kept.get("booklet"));
  const isOfType = typeof kept.get("stage") === "string" && groupOf(kept.get("records")) !== null && lists;
  return kept.size === FORMER_PARTS.length && kept.get("version") === VERSION && isOfType;
}

/**
 * Whether a text that was put aside under a bare name had been a plan.
 * @param {string} text
 */
export function isFormerAside(text) {
  return isFormerPlan(text) || (/^\s*\{\s*"version"/.test(text) && text.includes('"records"'));
}

/**
 * Whether a text is a day of the calendar, such as 2026-11-23.
 * @param {unknown} value
 * @returns {value is string}
 */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** @param {string} text @param {PlanReader} reader @returns {Parsed} */
function parse(text, reader) {
  const kept = parseGroup(text);
  const version = kept?.get("version");
  const isOurs = kept !== null && Number.isSafeInteger(version) && Number(version) >= VERSION;
  if (!isOurs) return { plan: null, isLater: false, lost: 0 };
  if (version !== VERSION) return { plan: null, isLater: true, lost: 0 };
  if (!PARTS.slice(1).some((part) => kept.has(part))) return { plan: null, isLater: false, lost: 0 };
  return { plan: reader.plan(kept), isLater: false, lost: reader.lost };
}

/** Reads the parts that are what they should be, and counts the others. */
class PlanReader {
  /** @param {boolean} isBounded whether there are limits */
  constructor(isBounded) {
    this.isBounded = isBounded;
    this.lost = 0;
  }

  /** @param {Group} kept @returns {Plan} */
  plan(kept) {
    const stage = kept.get("stage") ?? "";
    this.lose(kept, PARTS);
    return {
      version: VERSION,
      stage: stage === "" ? "" : (this.name(stage) ?? ""),
      records: this.parts(kept.get("records"), MOST.records, (record) => this.notes(record)),
      reviews: this.list(kept.get("reviews"), MOST.reviews, (review) => this.review(groupOf(review))),
      booklet: [...new Set(this.list(kept.get("booklet"), MOST.booklet, (id) => this.name(id)))],
      lookBacks: this.parts(kept.get("lookBacks"), MOST.lookBacks, (look) => this.lookBack(look)),
    };
  }

  /** @param {Group} record @returns {Notes | undefined} */
  notes(record) {
    this.lose(record, ["done", "notes"]);
    const done = this.day(record.get("done"));
    const notes = this.parts(record.get("notes"), MOST.notes, (note) => this.note(note));
    return done || notes.size > 0 ? { done, notes } : undefined;
  }

  /** @param {Group} look @returns {LookBack | undefined} */
  lookBack(look) {
    const on = look.get("on");
    if (!isDay(on)) return this.nothing();
    this.lose(look, ["on", "due"]);
    return { on, due: this.day(look.get("due")) };
  }

  /** @param {Group} note @returns {Note | undefined} */
  note(note) {
    const text = note.get("text");
    if (typeof text !== "string" || text === "") return this.nothing();
    this.lose(note, ["text", "changed"]);
    return { text: text.replaceAll(/\r\n?/g, "\n"), changed: this.day(note.get("changed")) }; // as a field has it
  }

  /** @param {Group | null} review @returns {Review | undefined} */
  review(review) {
    const [set, on, finished] = ["set", "on", "finished"].map((part) => review?.get(part));
    if (!review || typeof set !== "string" || !this.isName(set) || !isDay(on)) return this.nothing();
    this.lose(review, ["set", "on", "finished", "answers"]);
    if (typeof finished !== "boolean" && finished !== undefined) this.nothing();
    const answers = this.parts(review.get("answers"), MOST.answers, (answer) => this.answer(answer));
    return { set, on, finished: finished === true, answers };
  }

  /** @param {Group} answer @returns {Answer | undefined} */
  answer(answer) {
    const [step, of] = [answer.get("step"), answer.get("of")];
    if (!this.isName(step) || !this.isName(of)) return this.nothing();
    this.lose(answer, ["step", "of"]);
    return { step, of };
  }

  /**
   * @template Part
   * @param {unknown} value
   * @param {number} most
   * @param {(group: Group) => Part | undefined} read
   * @returns {Map<string, Part>}
   */
  parts(value, most, read) {
    /** @type {Map<string, Part>} */
    const found = new Map();
    const groups = groupOf(value === undefined ? {} : value);
    if (!groups) this.nothing();
    for (const [name, part] of groups ?? []) {
      const group = this.isName(name) && !this.isOver(found.size, most) ? groupOf(part) : null;
      const understood = group ? read(group) : this.nothing();
      if (understood) found.set(name, understood);
    }
    return found;
  }

  /**
   * @template Part
   * @param {unknown} value
   * @param {number} most
   * @param {(part: unknown) => Part | undefined} read
   * @returns {Part[]}
   */
  list(value, most, read) {
    if (!Array.isArray(value)) {
      if (value !== undefined) this.nothing();
      return [];
    }
    const kept = value.slice(0, this.isBounded ? most : value.length);
    this.lost += value.length - kept.length;
    return kept.flatMap((part) => read(part) ?? []);
  }

  /** @param {unknown} value */
  name(value) {
    return this.isName(value) ? value : this.nothing();
  }

  /** @param {unknown} value a day, or nothing */
  day(value) {
    if (isDay(value)) return value;
    if (value !== "" && value !== undefined) this.nothing();
    return "";
  }

  /** @param {unknown} value @returns {value is string} */
  isName(value) {
    return typeof value === "string" && value !== "" && !this.isOver(value.length - 1, MOST.name);
  }

  /** @param {number} number that there are already @param {number} most */
  isOver(number, most) {
    return this.isBounded && number >= most;
  }

  /** @param {Group} group @param {string[]} known parts: the others are lost */
  lose(group, known) {
    for (const part of group.keys()) if (!known.includes(part)) this.lost += 1;
  }

  /** @returns {undefined} what is not understood */
  nothing() {
    this.lost += 1;
    return undefined;
  }
}

/** @param {string} text @returns {Group | null} */
function parseGroup(text) {
  try {
    return groupOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {Group | null} its own parts */
function groupOf(value) {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  return isGroup ? new Map(Object.entries(value)) : null;
}
