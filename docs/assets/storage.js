// @ts-check
// What readers keep on their own device: one document under one key, the same for both languages. Nothing is sent.
// A change is made to what is stored at that moment, while no other tab makes one, so that open tabs lose nothing.
import { alone, keptNames, keyOf } from "./device.js";
import { emptyPlan, formatPlan, isFormerAside, isFormerPlan, parsePlan } from "./plan.js";

/** @import { Plan } from "./plan.js" */
/** @typedef {(plan: Plan) => void} Change which may be made more than once, each time to another copy */
/** @typedef {"saved" | "full" | "unavailable"} Outcome */
/** @typedef {{ plan: Plan, damaged: string, isLater: boolean, isFormer: boolean }} Stored */

const KEY = keyOf("plan");
const ASIDE = /^plan-damaged-(\d+)$/;
/** What former versions kept under bare names. */
const FORMER = { plan: "plan", stage: "stage" };
/** What stays when everything is deleted: choices that say nothing of the reader. */
const CHOICES = ["language", "scheme"];

/** @type {Change[]} that the device did not take yet: they hold on this page and are tried again with the next one */
let waiting = [];
/** @type {Promise<Outcome> | undefined} */
let storing;

/** Everything that is kept. Where the device keeps nothing, what was changed on this page. */
export function readPlan() {
  let plan = emptyPlan();
  try {
    plan = readStored().plan;
  } catch {
    // The device keeps nothing.
  }
  for (const change of waiting) change(plan);
  return plan;
}

/**
 * Makes a change to what is kept. It holds on this page at once. The outcome is "saved", or why nothing was: "full" or
 * "unavailable".
 * @param {Change} change
 */
export function changePlan(change) {
  waiting.push(change);
  return storeAlone();
}

/** Stores at once what was changed on this page: it is about to go, and can wait for no other tab. */
export function storeNow() {
  return waiting.length > 0 ? store() : "saved";
}

/**
 * Puts programmes into the booklet, or takes them out.
 * @param {string[]} ids
 * @param {boolean} isIn
 */
export function changeBooklet(ids, isIn) {
  return changePlan((plan) => {
    const changed = new Set(ids);
    const others = plan.booklet.filter((id) => !changed.has(id));
    plan.booklet = isIn ? [...others, ...changed] : others;
  });
}

/**
 * Takes over the stage that the first version kept under a key of its own, if it is one of these.
 * @param {string[]} stages ids of the site
 */
export async function takeOverStage(stages) {
  const former = formerStage(stages);
  if (!former || readPlan().stage) return;
  const outcome = await changePlan((plan) => {
    plan.stage ||= former;
  });
  if (outcome === "saved") localStorage.removeItem(FORMER.stage);
}

/**
 * Deletes everything, also what was put aside. What another site keeps stays.
 * @param {string[]} [stages] ids of the site
 */
export function erasePlan(stages = []) {
  waiting = [];
  return alone(() => {
    try {
      const names = keptNames().filter((name) => !CHOICES.includes(name));
      const former = localStorage.getItem(KEY) === null ? formerKeys() : [];
      if (formerStage(stages)) former.push(FORMER.stage);
      for (const key of [...names.map(keyOf), ...former]) localStorage.removeItem(key);
      return "saved";
    } catch (error) {
      return outcomeOf(error);
    }
  });
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

/** The texts that could not be read and were put aside, or will be with the next change. */
export function readAside() {
  try {
    const { damaged, isFormer } = readStored();
    const former = isFormer ? formerKeys().filter((key) => ASIDE.test(key)) : [];
    const texts = [...asideKeys(), ...former].map((key) => localStorage.getItem(key) ?? "");
    return [...new Set([...texts, damaged])].filter((text) => text !== "");
  } catch {
    return [];
  }
}

/** @returns {Promise<Outcome>} One tab asks once for all changes that wait. */
function storeAlone() {
  storing ??= alone(() => {
    storing = undefined;
    return waiting.length > 0 || isUnsettled() ? store() : "saved";
  });
  return storing;
}

/** @returns {Outcome} */
function store() {
  try {
    const { plan, damaged, isLater, isFormer } = readStored();
    if (isLater) return "unavailable";
    const former = isFormer ? formerKeys() : [];
    const asides = former.filter((key) => ASIDE.test(key)).map((key) => localStorage.getItem(key) ?? "");
    for (const text of [...asides, damaged]) putAside(text);
    for (const change of waiting) change(plan);
    localStorage.setItem(KEY, formatPlan(plan));
    for (const key of former) localStorage.removeItem(key);
  } catch (error) {
    return outcomeOf(error);
  }
  waiting = [];
  return "saved";
}

/** Whether something is to be put aside or taken over. */
function isUnsettled() {
  try {
    const { damaged, isFormer } = readStored();
    return damaged !== "" || (isFormer && formerKeys().length > 0);
  } catch {
    return false;
  }
}

/**
 * What is stored, without a change to it. Once there is a document of this version, there is no former one for us.
 * @returns {Stored}
 */
function readStored() {
  const own = localStorage.getItem(KEY);
  const isFormer = own === null;
  const text = isFormer && formerKeys().includes(FORMER.plan) ? localStorage.getItem(FORMER.plan) : own;
  if (text === null) return { plan: emptyPlan(), damaged: "", isLater: false, isFormer };
  const { plan, isLater, lost } = parsePlan(text);
  const isWhole = isLater || (plan !== null && lost === 0);
  return { plan: plan ?? emptyPlan(), damaged: isWhole ? "" : text, isLater, isFormer };
}

/** Keys under which former versions kept what is ours. */
function formerKeys() {
  return Object.keys(localStorage).filter((key) => {
    const text = localStorage.getItem(key) ?? "";
    return key === FORMER.plan ? isFormerPlan(text) : ASIDE.test(key) && isFormerAside(text);
  });
}

/** @param {string[]} stages */
function formerStage(stages) {
  try {
    const former = localStorage.getItem(FORMER.stage) ?? "";
    return stages.includes(former) ? former : "";
  } catch {
    return "";
  }
}

/** @param {string} text nothing, or what is kept once under a key that is free */
function putAside(text) {
  const keys = asideKeys();
  if (text === "" || keys.some((key) => localStorage.getItem(key) === text)) return;
  const numbers = keptNames().map((name) => Number(ASIDE.exec(name)?.[1] ?? 0));
  localStorage.setItem(keyOf(`plan-damaged-${Math.max(0, ...numbers) + 1}`), text);
}

function asideKeys() {
  const names = keptNames().filter((name) => ASIDE.test(name));
  return names.sort().map(keyOf);
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

if (typeof document === "object") {
  addEventListener("pagehide", storeNow);
  document.addEventListener("visibilitychange", storeNow); // a phone may end a page that it has hidden
  if (isUnsettled()) void storeAlone();
}

/** Whether something is kept on a site whose records have had other names; nobody else needs what follows them. */
function mayHaveFormerNames() {
  try {
    return localStorage.getItem(KEY) !== null && document.querySelector("meta[name=renamed]") !== null;
  } catch {
    return false; // the device keeps nothing, or there is no page
  }
}

if (mayHaveFormerNames()) void import("./following.js");
