// Where a cohort and a programme stand on a day. Days are compared as text.

import { list, STATES } from "./catalogue.js";

const NEXT = ["closing_soon", "open", "not_yet_open", "to_be_confirmed"];
const CLOSING_SOON = 14;
const MOMENTS = ["opens", "closes", "starts", "ends"];

export const takesPeople = (programme) => ["current", "planned"].includes(programme.state);
export const isPast = (programme) => ["described", "past"].includes(programme.state);
export const isOffered = (programme) => STATES.indexOf(programme.state) < 4;
export const isFull = (cohort) => cohort.places === "full" || cohort.places_left === 0;
export const isMonth = (day) => day.length === 7;

/** The day itself; of a month, which nobody knows better, its last one. */
export function lastDay(day) {
  if (!day || !isMonth(day)) return day;
  const [year, month] = day.split("-").map(Number);
  return `${day}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

export const firstDay = (day) => (day && isMonth(day) ? `${day}-01` : day);
export const daysBetween = (one, two) => Math.round((Date.parse(two) - Date.parse(one)) / 86_400_000);

export function statusOn(cohort, day) {
  const [opens, closes, starts, ends] = MOMENTS.map((moment) => lastDay(cohort[moment]));
  if (cohort.cancelled) return "cancelled";
  if (ends && day > ends) return "past";
  if (starts && day >= starts && !cohort.rolling && !(closes && day <= closes)) return "running";
  if (closes && day > closes) return "closed";
  if (!opens && !closes && !cohort.rolling) return "to_be_confirmed";
  if (opens && day < opens) return "not_yet_open";
  return closes && daysBetween(day, closes) <= CLOSING_SOON ? "closing_soon" : "open";
}

/** The cohort to apply for first, a full one last. */
export function nextCohort(programme, day) {
  let best;
  for (const cohort of list(programme.cohorts)) {
    const place = NEXT.indexOf(statusOn(cohort, day));
    const rank = place < 0 ? Infinity : place + (isFull(cohort) ? NEXT.length : 0);
    if (rank < (best?.rank ?? Infinity)) best = { rank, cohort };
  }
  return best?.cohort;
}

/** What a programme is among others: what one can still join comes first. */
export function programmeStatus(programme, day) {
  const answers = { paused: "paused", closed: "closed", model: "model", described: "described", past: "past" };
  if (answers[programme.state]) return answers[programme.state];
  const next = nextCohort(programme, day);
  if (!next) return "to_be_confirmed";
  return isFull(next) ? "full" : statusOn(next, day);
}

/** What the status of a cohort follows from, for the script that sets it right on the reader's day. */
export function statusData(cohort) {
  const found = {};
  for (const moment of MOMENTS) if (cohort[moment]) found[moment] = lastDay(cohort[moment]);
  if (cohort.rolling) found.rolling = "true";
  if (cohort.closes && isMonth(cohort.closes)) found.by = "month";
  if (cohort.cancelled) found.cancelled = "true";
  return found;
}

export const cohortData = (programme) =>
  list(programme.cohorts).map((each) => ({ ...statusData(each), ...(isFull(each) ? { full: "true" } : {}) }));

/** The days from a day on when applications open and close and when a cohort starts and ends. */
export function datesAhead(cohort, day) {
  const known = cohort.cancelled ? [] : MOMENTS.filter((moment) => cohort[moment]);
  return known.filter((moment) => lastDay(cohort[moment]) >= day);
}
