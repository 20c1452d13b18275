// @ts-check
// Sets the status of cohorts right for today, by the rules of hooks/catalogue/queries/status.py.
// The words come from the page.
import { dataOf, find, findAll, namedTextsOf, textsOf } from "./elements.js";

/** @typedef {{ opens?: string, closes?: string, starts?: string, ends?: string }} Dates */
/** @typedef {"past" | "running" | "closed" | "to_be_confirmed" | "not_yet_open" | "closing_soon" | "open"} Status */

const CLOSING_SOON_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The status on a day. Dates are texts such as 2027-01-15 or undefined; first and last days count as within.
 * @param {Dates | DOMStringMap} dates
 * @param {string} day
 * @returns {Status}
 */
export function statusOn({ opens, closes, starts, ends }, day) {
  if (ends && day > ends) return "past";
  if (starts && day >= starts) return "running";
  if (closes && day > closes) return "closed";
  if (!opens && !closes) return "to_be_confirmed";
  if (opens && day < opens) return "not_yet_open";
  if (closes && daysUntil(closes, day) <= CLOSING_SOON_DAYS) return "closing_soon";
  return "open";
}

/**
 * Sets every badge and button of a page right.
 * @param {Document} page
 * @param {Date} now
 */
export function refreshStatuses(page, now) {
  const holder = find(page, "[data-status-words]", HTMLElement);
  const words = namedTextsOf(holder, "statusWords");
  const closing = textsOf(holder, "closingWords");
  const day = dayInWales(now);
  for (const badge of findAll(page, "[data-status]", HTMLElement)) {
    const status = statusOn(badge.dataset, day);
    const { closes } = badge.dataset;
    const left = closes && status === "closing_soon" ? closing[daysUntil(closes, day)] : undefined;
    badge.textContent = left ?? words.get(status) ?? "";
    badge.className = `status status-${status}`;
  }
  for (const button of findAll(page, "[data-apply-until]", HTMLElement)) {
    if (day > dataOf(button, "applyUntil")) button.textContent = dataOf(button, "otherwise");
  }
}

/**
 * The day in Wales, wherever the reader is, such as 2027-01-15.
 * @param {Date} now
 */
export function dayInWales(now) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London" }).formatToParts(now);
  /** @param {Intl.DateTimeFormatPartTypes} type */
  const part = (type) => parts.find((each) => each.type === type)?.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/**
 * A day such as 2027-01-15 in words: "15 January 2027". The names of the months come from the page.
 * @param {string} day
 * @param {string[]} months
 */
export function dateInWords(day, months) {
  const [year = "", month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`;
}

/** @param {string} date @param {string} day */
function daysUntil(date, day) {
  return (Date.parse(date) - Date.parse(day)) / DAY;
}
