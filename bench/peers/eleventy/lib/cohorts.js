// What the page of a programme says of its cohorts.

import { calendar } from "./calendar.js";
import { list } from "./catalogue.js";
import { cohortChart } from "./chart.js";
import { data, safe } from "./html.js";
import * as ui from "./parts.js";
import { cohortData, statusOn } from "./status.js";
import { placeOf } from "./today.js";

const { each, when } = ui;
export const BADGED = ["opens", "closes", "rolling"];
const MOMENTS = ["opens", "closes", "starts", "ends"];

/** Where to look where no dates are known. */
function noDates({ page, words, ways: [way] }) {
  if (!way || way.to) return safe(words.no_next_cohort);
  const said = page.language.say(words.dates_on, { name: placeOf(page.language, way) });
  return `<a href="${safe(way.address)}">${safe(said)}</a>`;
}

export function cohortTimes(view) {
  const { record, words, next } = view;
  const cohorts = each(
    record.cohorts,
    (cohort) =>
      `        <div data-of="${record.cohorts.indexOf(cohort)}"${when(cohort !== next, " hidden")}>${cohortTime(view, cohort)}</div>\n`,
  );
  return `      <div class="fact"><dt>${safe(words.fact_when)}</dt><dd data-cohorts="${data(cohortData(record))}">
${cohorts}        <div data-of="none"${when(next, " hidden")}>${noDates(view)}</div>
      </dd></div>
`;
}

/** When one can apply for a cohort and when it begins. */
function cohortTime(view, cohort) {
  const { page, words } = view;
  const hasDates = MOMENTS.some((moment) => cohort[moment]);
  let said = "";
  if (cohort.closes)
    said += `<strong>${safe(words.apply_by)} ${page.time(cohort.closes)}${cohort.closes_at ? `, ${cohort.closes_at}` : ""}</strong>\n`;
  else if (cohort.opens) said += `<strong>${safe(words.opens)} ${page.time(cohort.opens)}</strong>\n`;
  if (cohort.rolling) said += `<span class="line">${safe(words.begin_any_day)}</span>\n`;
  else if (cohort.starts) said += `<span class="line">${safe(words.begins)} ${page.time(cohort.starts)}</span>\n`;
  else if (cohort.note && !hasDates)
    said += `<strong>${page.local(cohort.label)}:</strong> ${page.inline(cohort.note)}\n<span class="line">${noDates(view)}</span>\n`;
  else if (!hasDates) said += `${noDates(view)}\n`;
  return said;
}

export function dates(view) {
  const { page, record, words, past, found } = view;
  if (!list(record.cohorts).length || record.state === "past") return "";
  const chart = cohortChart(page, record);
  const cohorts = `<ul class="cohorts">\n${each(record.cohorts, (cohort) => `  <li>${cohortArticle(view, cohort)}</li>\n`)}</ul>\n`;
  return `    <section aria-labelledby="dates">
      <h2 id="dates">${safe(past ? words.dates_then : words.cohorts)}</h2>
${chart ? `${chart}      <details>\n        <summary>${safe(words.all_dates)}</summary>\n${cohorts}      </details>\n` : cohorts}${found ? calendar(page, found, record.title[page.locale]) : ""}    </section>
`;
}

/** One cohort with all that is known of it. */
function cohortArticle({ page, record, words, people }, cohort) {
  const { language, catalogue } = page;
  const row = (name, value) => when(value, `    <div class="fact"><dt>${safe(name)}</dt><dd>${value}</dd></div>\n`);
  const label = (group, value) => when(value, safe(value ? language.label(group, value) : ""));
  const spoken = (tags) => when(list(tags).length, list(tags).length ? safe(language.languages(tags)) : "");
  const place = (text) => (text ? page.local(text) : "");
  const stream = (one) =>
    `        <li>${[place(one.place), spoken(one.languages), label("mode", one.mode), label("places", one.places)].filter(Boolean).join(", ")}</li>\n`;
  const shown =
    (people || record.state === "closed") &&
    (BADGED.some((name) => cohort[name]) ||
      cohort.ends ||
      statusOn(cohort, catalogue.day) === "cancelled" ||
      cohort.places === "full" ||
      cohort.places_left === 0);
  const left = cohort.places_left ?? undefined;
  return `<article class="cohort">
  <h3>${page.local(cohort.label)}</h3>
${shown ? `  <p class="tags">\n    ${ui.badge(page, cohort)}\n  </p>\n` : ""}  <dl class="facts wide">
${row(words.opens, cohort.opens && page.time(cohort.opens))}${row(words.apply_by, cohort.closes && `${page.time(cohort.closes)}${cohort.closes_at ? `, ${cohort.closes_at}` : ""}`)}${row(words.begins, cohort.rolling ? safe(words.begins_rolling) : cohort.starts && page.time(cohort.starts))}${row(words.ends, cohort.ends && page.time(cohort.ends))}${row(words.fact_language, spoken(cohort.languages))}${row(words.fact_mode, label("mode", cohort.mode))}${row(words.fact_where, place(cohort.place))}${row(words.fact_streams, list(cohort.streams).length ? `\n      <ul class="plain">\n${each(cohort.streams, stream)}      </ul>\n    ` : "")}${left === undefined ? row(words.fact_places, label("places", cohort.places)) : row(words.fact_places_left, String(left))}  </dl>
${when(cohort.note, cohort.note ? `  <p>${page.inline(cohort.note)}</p>\n` : "")}${cohort.link && people ? `  <p><a class="button secondary" href="${safe(cohort.link)}">${safe(words.cohort_link)}</a></p>\n` : ""}${list(cohort.sessions).length ? `  <h4>${safe(words.sessions)}</h4>\n  <ol class="plain">\n${each(cohort.sessions, (session) => sessionItem(page, session))}  </ol>\n` : ""}</article>`;
}

function sessionItem(page, session) {
  const { language } = page;
  const cancelled = session.cancelled ? `<strong>${safe(language.label("status", "cancelled"))}:</strong> ` : "";
  const hours = session.begins ? `, ${session.begins}${session.finishes ? `–${session.finishes}` : ""}` : "";
  const title = session.title ? `: ${page.local(session.title)}` : "";
  const moved = session.moved_from
    ? ` <span class="note">${safe(language.say(language.words.moved_from, { date: language.date(session.moved_from) }))}</span>`
    : "";
  return `    <li>${cancelled}${page.time(session.date)}${hours}${title}${moved}</li>\n`;
}
