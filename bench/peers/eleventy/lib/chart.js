// Cohorts in time: years as hairlines, one lane a cohort. Places are per cent of the width.

import { list } from "./catalogue.js";
import { data, safe } from "./html.js";
import { cohortData, daysBetween, firstDay, isFull, lastDay, statusOn, takesPeople } from "./status.js";

const MOST_YEARS = 6;
const DOTS = 12;
const FADE_DAYS = 300;
const NEAR_DAYS = 730;
const MOMENTS = ["opens", "closes", "starts", "ends"];

const addDays = (day, number) => new Date(Date.parse(day) + number * 86_400_000).toISOString().slice(0, 10);
const round = (number) => Math.round(number * 100) / 100;
const said = (number) => (Number.isInteger(number) ? `${number}.0` : String(number));

/** Its published end, or its start and the published length of the programme. */
function endOf(cohort, months) {
  const starts = firstDay(cohort.starts);
  if (cohort.ends || !starts || !months || cohort.rolling) return lastDay(cohort.ends);
  const [year, month, day] = starts.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The drawing; empty where the dates say too little. */
export function cohortChart(page, programme) {
  const { words } = page.language;
  const { day } = page.catalogue;
  const { months } = programme;
  const cohorts = list(programme.cohorts);
  const dates = cohorts
    .filter((each) => !each.cancelled)
    .flatMap((each) => [firstDay(each.opens), lastDay(each.closes), firstDay(each.starts), endOf(each, months)])
    .filter(Boolean)
    .sort();
  if (dates.length < 2) return "";
  const near = addDays(dates[0], -NEAR_DAYS) <= day && day <= addDays(dates.at(-1), NEAR_DAYS);
  const shown = near ? [...dates, day].sort() : dates;
  const first = `${shown[0].slice(0, 4)}-01-01`;
  const last = `${Number(shown.at(-1).slice(0, 4)) + 1}-01-01`;
  const days = daysBetween(first, last);
  const at = (each) => round((100 * daysBetween(first, each)) / days);
  const lanes = cohorts
    .map((cohort, place) =>
      cohort.cancelled || !MOMENTS.some((each) => cohort[each])
        ? ""
        : lane(page, programme, { cohort, place, at, last }),
    )
    .join("");
  return `<div class="cohort-chart" aria-hidden="true" data-first="${first}" data-days="${days}">
  <svg class="frame" focusable="false">
${years(first, last, at)}${near ? `    <svg class="today" x="${said(at(day))}%" data-today>\n      <line y1="1.6em" y2="100%"/>\n    </svg>\n` : ""}  </svg>
  <ol>
${lanes}  </ol>
${near ? `  <p class="key"><span class="key-today"></span> ${safe(words.today)} <span class="for-open key-open"></span> <span class="for-open">${safe(words.applications_open)}</span></p>\n` : ""}</div>
${page.script("cohorts")}`;
}

function years(first, last, at) {
  const [from, to] = [first, last].map((each) => Number(each.slice(0, 4)));
  const step = Math.ceil((to - from) / MOST_YEARS);
  let drawn = "";
  for (let year = from; year < to; year++) {
    const x = said(at(`${year}-01-01`));
    drawn += `    <line class="hair" x1="${x}%" x2="${x}%" y1="0" y2="100%"/>\n`;
    if ((year - from) % step === 0) drawn += `    <text x="${x}%" dx="4" y="1em">${year}</text>\n`;
  }
  return drawn;
}

function lane(page, programme, { cohort, place, at, last }) {
  const { language, catalogue } = page;
  const people = takesPeople(programme);
  const open = people && ["open", "closing_soon"].includes(statusOn(cohort, catalogue.day)) && !isFull(cohort);
  const opens = firstDay(cohort.opens);
  const starts = firstDay(cohort.starts);
  const ends = endOf(cohort, programme.months);
  const known = opens ?? firstDay(cohort.closes);
  const closes = lastDay(cohort.closes);
  const fades = starts && !ends ? starts : opens && !closes && !starts ? opens : undefined;
  const moment = cohort.starts && !cohort.rolling ? "starts" : ["closes", "opens"].find((each) => cohort[each]);
  const pattern = { starts: "lane_begins", closes: "lane_closes", opens: "lane_opens" }[moment];
  const when = moment
    ? `, ${safe(language.say(language.words[pattern], { date: language.date(cohort[moment]) }))}`
    : "";
  const dots = fades ? fade(fades, at, last) : "";
  return `    <li${open ? ' class="is-open"' : ""}${people ? ` data-lane="${data(cohortData(programme)[place])}"` : ""}>
      <p><strong>${page.local(cohort.label)}</strong>${when}</p>
      <svg focusable="false">
${opens && closes ? `        <line class="applying" x1="${said(at(opens))}%" x2="${said(at(closes))}%" y1="50%" y2="50%"/>\n` : ""}${dots}${starts && ends ? `        <rect class="teaching" x="${said(at(starts))}%" width="${said(round(at(ends) - at(starts)))}%" y="25%" height="50%" rx="6"/>\n` : ""}${ends && !starts ? `        <circle class="end" cx="${said(at(ends))}%" cy="50%" r="4"/>\n` : ""}${known ? `        <circle class="opens" cx="${said(at(known))}%" cy="50%" r="5"/>\n` : ""}${starts ? `        <circle class="starts" cx="${said(at(starts))}%" cy="50%" r="7"/>\n` : ""}      </svg>
    </li>
`;
}

/** Dots of an end that nobody knows, each fainter than the one before. */
function fade(from, at, last) {
  let dots = "";
  for (let step = 1; step <= DOTS; step++) {
    const day = addDays(from, Math.floor((FADE_DAYS * step) / DOTS));
    if (day < last)
      dots += `        <circle class="dot" cx="${said(at(day))}%" cy="50%" r="2" opacity="${round(1 - step / (DOTS + 1))}"/>\n`;
  }
  return dots;
}
