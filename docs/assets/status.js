// @ts-check
// Sets what is said of cohorts right for today, by the rules of hooks/catalogue/queries/status.py.
// The words come from the page.
import { dataOf, find, findAll, namedTextsOf, textsOf } from "./elements.js";
import { ranked } from "./ranking.js";

/** @typedef {Partial<Record<"opens" | "closes" | "starts" | "ends" | "rolling" | "by" | "cancelled", string>>} Dates */
/** @typedef {"to_be_confirmed" | "not_yet_open" | "closing_soon" | "open"} StatusBefore */
/** @typedef {StatusBefore | "closed" | "running" | "past" | "cancelled"} Status */

/** @typedef {Dates & { full?: string }} Cohort */

const CLOSING_SOON_DAYS = 14;
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAY_LENGTH = "2027-01-15".length;
/** What closes on no known day comes after all that does. */
const LAST_DAY = "9999-12-31";
/** @type {Status[]} statuses of a cohort that somebody could still join, the most pressing first */
const NEXT = ["closing_soon", "open", "not_yet_open", "to_be_confirmed"];
/** @type {Record<string, number>} the place of each of what dates decide in OPENNESS of queries/ranking.py */
const OPENNESS = { open: 0, closing_soon: 0, not_yet_open: 1, to_be_confirmed: 2, full: 3 };

/**
 * The status on a day, such as 2027-01-15; first and last days count as within. Who begins late, or on any day, can.
 * @param {Dates | DOMStringMap} dates
 * @param {string} day
 * @returns {Status}
 */
export function statusOn({ opens, closes, starts, ends, rolling, cancelled }, day) {
  if (cancelled) return "cancelled";
  if (ends && day > ends) return "past";
  if (starts && day >= starts && !rolling && !(closes && day <= closes)) return "running";
  if (closes && day > closes) return "closed";
  if (!opens && !closes && !rolling) return "to_be_confirmed";
  if (opens && day < opens) return "not_yet_open";
  if (closes && daysUntil(closes, day) <= CLOSING_SOON_DAYS) return "closing_soon";
  return "open";
}

/**
 * The place of the cohort to apply for first, a full one last; -1 where nobody can join any more.
 * @param {Cohort[]} cohorts
 * @param {string} day
 */
export function nextCohort(cohorts, day) {
  const ranks = cohorts.map((cohort) => {
    const rank = NEXT.indexOf(statusOn(cohort, day));
    return rank < 0 ? Number.POSITIVE_INFINITY : rank + (cohort.full ? NEXT.length : 0);
  });
  const best = Math.min(...ranks);
  return Number.isFinite(best) ? ranks.indexOf(best) : -1;
}

/**
 * The status of a programme that has cohorts and is not past: that of the cohort to apply for first.
 * @param {Cohort[]} cohorts
 * @param {string} day
 */
export function programmeStatus(cohorts, day) {
  const next = cohorts[nextCohort(cohorts, day)];
  if (!next) return "to_be_confirmed";
  return next.full ? "full" : statusOn(next, day);
}

/**
 * The cohorts in a data- attribute of an element, whose template wrote them.
 * @param {HTMLElement} element
 * @returns {Cohort[]}
 */
export function cohortsOf(element) {
  return JSON.parse(dataOf(element, "cohorts"));
}

/**
 * Sets right what a page says of cohorts: badges, which cohort is the next, what takes applications.
 * @param {Document | HTMLElement} page
 * @param {Date} now
 */
export function refreshStatuses(page, now) {
  const holder = find(page.ownerDocument ?? page, "[data-status-words]", HTMLElement);
  const words = namedTextsOf(holder, "statusWords");
  const closing = textsOf(holder, "closingWords");
  const day = dayInWales(now);
  /** @param {HTMLElement} badge @param {string} status @param {Dates | DOMStringMap | undefined} dates */
  const label = (badge, status, dates) => {
    const closes = dates?.by === "month" ? undefined : dates?.closes;
    const left = closes && status === "closing_soon" ? closing[daysUntil(closes, day)] : undefined;
    badge.textContent = left ?? words.get(status) ?? "";
    badge.className = `status status-${status}`;
  };
  for (const badge of findAll(page, "[data-status]", HTMLElement)) {
    const status = statusOn(badge.dataset, day);
    label(badge, status, badge.dataset);
    badge.hidden = status === "to_be_confirmed";
  }
  for (const badge of findAll(page, "[data-programme-status]", HTMLElement)) {
    const cohorts = cohortsOf(badge);
    label(badge, programmeStatus(cohorts, day), cohorts[nextCohort(cohorts, day)]);
  }
  for (const part of findAll(page, "[data-until]", HTMLElement)) part.hidden = day > dataOf(part, "until");
  for (const list of findAll(page, "[data-best]", HTMLElement)) putBestFirst(list, day);
  for (const chooser of findAll(page, "[data-cohorts]:has(> [data-of])", HTMLElement)) showNext(chooser, day);
}

/**
 * Shows what is said of the next cohort, or of none where there is none or, for some, none that is open.
 * @param {HTMLElement} chooser
 * @param {string} day
 */
function showNext(chooser, day) {
  const cohorts = cohortsOf(chooser);
  const next = nextCohort(cohorts, day);
  const parts = findAll(chooser, ":scope > [data-of]", HTMLElement);
  const isShown = !("whileOpen" in chooser.dataset) || takesApplications(cohorts[next], day);
  const said = isShown && parts.some((part) => dataOf(part, "of") === String(next)) ? String(next) : "none";
  for (const part of parts) part.hidden = dataOf(part, "of") !== said;
}

/**
 * Puts the best first, and shows as many as the page did when it was made, or all that are not hidden otherwise.
 * @param {HTMLElement} list
 * @param {string} day
 */
function putBestFirst(list, day) {
  const found = findAll(list, ":scope > li", HTMLElement).map((item) => {
    const cohorts = "cohorts" in item.dataset ? cohortsOf(item) : undefined;
    const standing = standingOn(cohorts, Number(dataOf(item, "openness")), day);
    return { item, ...standing, tokens: [], place: Number(dataOf(item, "place")) };
  });
  const most = Number(dataOf(list, "best"));
  for (const [rank, { item }] of ranked(found).entries()) {
    if (most) item.hidden = rank >= most;
    list.append(item);
  }
}

/**
 * What the rank of a programme follows from on a day.
 * @param {Cohort[] | undefined} cohorts where dates decide how open it is
 * @param {number} openness where they do not
 * @param {string} day
 */
export function standingOn(cohorts, openness, day) {
  if (!cohorts) return { openness, closes: LAST_DAY };
  const closes = cohorts[nextCohort(cohorts, day)]?.closes ?? LAST_DAY;
  return { openness: OPENNESS[programmeStatus(cohorts, day)] ?? openness, closes };
}

/**
 * Whether somebody can apply for a cohort on a day and find a place.
 * @param {Cohort | undefined} cohort
 * @param {string} day
 */
export function takesApplications(cohort, day) {
  return cohort !== undefined && !cohort.full && ["open", "closing_soon"].includes(statusOn(cohort, day));
}

/**
 * Calls back now, and when the day has changed in Wales.
 * @param {() => void} refresh
 */
export function onEachDay(refresh) {
  let day = dayInWales(new Date());
  const look = () => {
    const today = dayInWales(new Date());
    if (today !== day) refresh();
    day = today;
  };
  refresh();
  setInterval(look, MINUTE);
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
}

/**
 * The day in Wales, wherever the reader is, such as 2027-01-15.
 * @param {Date} now
 */
export function dayInWales(now) {
  const day = dayInUtc(now);
  return day === dayInUtc(new Date(now.getTime() + HOUR)) ? day : dayByClock(now);
}

/** @param {Date} now */
const dayInUtc = (now) => now.toISOString().slice(0, DAY_LENGTH);

/**
 * The same by the clock of Wales, which is at most an hour before UTC. To ask for it takes a slow phone 150 ms.
 * @param {Date} now
 */
function dayByClock(now) {
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
