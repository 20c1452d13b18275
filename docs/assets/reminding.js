// @ts-check
// What keeps notes from being lost with the browser's data: the browser is asked to keep them, the reader to copy them.
import { keepText, readText } from "./device.js";
import { isDay } from "./plan.js";

/** @import { Plan } from "./plan.js" */

const MONTH = 30; // days after which a copy is old
const DAY = 86_400_000; // milliseconds

let isAsked = false;

/**
 * Asks the browser, once on this device, not to delete what is kept here when it needs room or after a while.
 * @param {string} today
 */
export async function askToKeep(today) {
  if (isAsked || dayOf("asked") !== "") return;
  isAsked = true;
  keepText("asked", today, isDay);
  try {
    await navigator.storage.persist();
  } catch {
    // A browser that cannot be asked decides by itself.
  }
}

/** @param {string} today the day on which the reader took a copy */
export function rememberCopy(today) {
  keepText("copied", today, isDay);
}

/** @param {string} today the day on which the reader put the reminder off */
export function putOff(today) {
  keepText("put-off", today, isDay);
}

/**
 * Whether something is kept of which no copy was taken for a month. A stage alone is marked again with one click.
 * @param {Plan} plan
 * @param {string} today
 */
export function isCopyDue({ records, reviews, booklet, lookBacks }, today) {
  const isKept = records.size > 0 || reviews.length > 0 || booklet.length > 0 || lookBacks.size > 0;
  return isKept && ["copied", "put-off"].every((name) => isLongAgo(dayOf(name), today));
}

/** @param {string} day may be empty; one to come is a fault of a clock @param {string} today */
function isLongAgo(day, today) {
  const days = (Date.parse(today) - Date.parse(day)) / DAY;
  return !(days >= 0 && days < MONTH);
}

/** @param {string} name */
function dayOf(name) {
  return readText(name, isDay);
}
