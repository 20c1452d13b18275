// @ts-check
// What a reader has finished and will look back at, and the reminders of it for the reader's own calendar.
import { keyOf } from "./device.js";
import { dataOf } from "./elements.js";
import { download } from "./saving.js";
import { changePlan } from "./storage.js";

/**
 * A day some months later; the last of its month where that month is shorter.
 * @param {string} day such as 2026-08-31
 * @param {number} months
 */
export function monthsAfter(day, months) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * Keeps that something is finished, and the day for looking back; what was kept of it before is replaced.
 * @param {string} key what it is, such as programme:its-id
 * @param {string} on the day on which it was finished
 * @param {string} due may be empty
 */
export function keepLookBack(key, on, due) {
  return changePlan((plan) => {
    const known = plan.lookBacks.get(key);
    plan.lookBacks.set(key, { on: known?.on ?? on, due: due || (known?.due ?? "") });
  });
}

/** @param {string} key */
export function dropLookBack(key) {
  return changePlan((plan) => {
    plan.lookBacks.delete(key);
  });
}

/**
 * Gives the reader the file of a reminder.
 * @param {HTMLElement} element with the words of the reminder
 * @param {string} due
 * @param {string} url of the page to look at then
 */
export async function saveReminder(element, due, url) {
  const { formatReminder } = await import("./calendar-file.js");
  const key = dataOf(element, "lookBack");
  const text = formatReminder({
    uid: `${encodeURIComponent(`${key}:${due}:${keyOf("reminder")}`)}@${location.hostname}`,
    day: due,
    made: new Date().toISOString(),
    language: document.documentElement.lang,
    summary: dataOf(element, "summary"),
    description: dataOf(element, "questions"),
    url,
  });
  download(`look-back-${due}.ics`, "text/calendar", text);
}
