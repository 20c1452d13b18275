// The page of a programme.

import { calendarOf } from "./calendar.js";
import { list } from "./catalogue.js";
import { BADGED, cohortTimes, dates } from "./cohorts.js";
import { fact, folds, outcomes } from "./folds.js";
import { data, safe } from "./html.js";
import * as ui from "./parts.js";
import { splitSentence, spokenIn } from "./programme-facts.js";
import { cohortData, isPast, nextCohort, takesPeople } from "./status.js";
import { placeOf, waysOut } from "./today.js";

const { each, when } = ui;

export function programmePage(page) {
  const { record, catalogue, language } = page;
  const { words } = language;
  const people = takesPeople(record);
  const view = {
    page,
    record,
    words,
    people,
    past: isPast(record),
    dated: people && list(record.cohorts).length > 0,
    ways: waysOut(catalogue, record, page.locale),
    found: calendarOf(page, record, [record]),
  };
  view.next = view.dated ? nextCohort(record, catalogue.day) : undefined;
  const files = ui.filesOf(page, "programme", { calendar: view.found, feed: "programme" });
  return `<article class="record">
  ${ui.breadcrumb(page, "programmes")}
  <div class="programme">
${head(view)}
${answers(view)}
  <div class="text">
${dates(view)}${toDo(view)}    <div class="folds">
${folds(view)}    </div>
    ${placeOnPath(view)}
  </div>
  </div>
  ${ui.offers(page, files)}
</article>`;
}

function head({ page, record, words, dated, next }) {
  const state = ui.statusOf(page, record);
  const cohorts = each(
    record.cohorts,
    (cohort) =>
      `        <span data-of="${record.cohorts.indexOf(cohort)}"${when(cohort !== next, " hidden")}>${BADGED.some((name) => cohort[name]) ? ui.badge(page, cohort) : state}</span>`,
  );
  const said = { past: words.has_ended, described: words.nothing_later, model: words.is_model }[record.state];
  const status = dated
    ? `      <span data-cohorts="${data(cohortData(record))}">${cohorts}
        <span data-of="none"${when(next, " hidden")}>${state}</span>
      </span>`
    : state;
  return `  <header class="page-head">
    <p class="kind">${safe(ui.kindWord(page, record))}${record.abbreviation ? ` · ${page.local(record.abbreviation)}` : ""}
${status}</p>
    <h1>${page.local(record.title)}</h1>
    <p class="lead">${page.local(record.summary)}</p>
${when(said, `    <p>${safe(said ?? "")}</p>\n`)}    ${ui.listed(page, words.replaced_by, page.catalogue.named(record, "replaced_by"))}
  </header>`;
}

function answers(view) {
  const { page, record, words, people, ways, dated } = view;
  const { language, locale } = page;
  const [first, ...rest] = splitSentence(record.audience[locale]);
  const only = (text) => ({ [locale]: text });
  const spoken = spokenIn(record);
  const way = ways[0];
  const length = record.duration
    ? page.local(record.duration)
    : record.months
      ? safe(language.count("months", record.months))
      : "";
  const who = `<strong>${page.inline(only(first))}</strong>${rest[0] ? ` ${page.inline(only(rest[0]))}` : ""}`;
  return `  <aside class="panel answers" id="facts" aria-label="${safe(words.key_facts)}">
    <dl class="facts">
      <div class="fact"><dt>${safe(words.fact_for)}</dt><dd>${who}</dd></div>
${dated ? cohortTimes(view) : ""}      ${fact(words.fact_duration, length)}
      ${fact(words.fact_language, spoken.length ? safe(language.languages(spoken)) : "")}
${
  way
    ? `      <div class="fact"><dt>${safe(people ? words.fact_apply : words.fact_ask)}</dt><dd>
        <ul class="plain">
${each(ways, (one) => `          <li><a href="${safe(one.address)}">${safe(wayName(view, one))}</a></li>\n`)}        </ul>
      </dd></div>\n`
    : ""
}    </dl>
${way ? `    <p class="way-out"><a class="button" href="${safe(way.address)}">${safe(wayWords(view, way))} <span aria-hidden="true">↗</span></a></p>\n` : ""}${ui.isOffered(record) ? putIntoBooklet(view) : ""}  </aside>`;
}

function wayName({ page, record, words }, way) {
  if (way.to) return way.to.title[page.locale];
  if (way.address === record.apply?.link) return words.application_form;
  return page.language.say(words.on_site, { name: placeOf(page.language, way) });
}

function wayWords({ page, words, people }, way) {
  const { language } = page;
  if (way.to) return language.say(words.ask_body, { name: way.to.title[page.locale] });
  return language.say(people ? words.apply_on : words.see_on, { name: placeOf(language, way) });
}

function putIntoBooklet({ page, record, words }) {
  return `<div class="put-into-booklet" data-booklet="${record.id}" hidden>
  <p><button class="mark" type="button" aria-pressed="false">${safe(words.booklet_put)}</button> <a href="${page.href("list:booklet")}">${safe(words.booklet_see)}</a></p>
  <p class="outcome" ${outcomes(words, words.booklet_full, words.booklet_unavailable)}></p>
  ${page.script("booklet")}
</div>
`;
}

const section = (id, title, body) =>
  `    <section aria-labelledby="${id}">\n      <h2 id="${id}">${safe(title)}</h2>\n      ${body}\n    </section>\n`;

/** What one does, needs, and how one applies: in this order, since the first place of a term is explained. */
function toDo(view) {
  return activities(view) + requirements(view) + application(view);
}

function activities({ page, record, words, past }) {
  if (!list(record.activities).length) return "";
  return section("activities", past ? words.activities_past : words.activities, ui.bullets(page, record.activities));
}

function requirements(view) {
  const { page, record, words, past } = view;
  const needs = list(record.requirements).length ? ui.bullets(page, record.requirements) : "";
  const conditions = each(record.conditions, (one) => condition(view, one));
  if (!needs && !conditions) return "";
  const title = past ? words.requirements_past : words.requirements;
  return section("requirements", title, needs + when(conditions, `<ul>\n${conditions}</ul>\n`));
}

function application({ page, record, words, people }) {
  const contacts = record.apply ? page.catalogue.named(record.apply, "contact") : [];
  const steps = list(record.apply?.steps);
  if ((!steps.length && !contacts.length) || record.state === "past") return "";
  const asked = each(contacts, (one) => `<p>${safe(words.ask)} ${page.link(one)}</p>\n`);
  const title = people ? words.how_to_apply : words.ask_today;
  return section("apply", title, (steps.length ? ui.steps(page, steps) : "") + asked);
}

function condition({ page, words }, one) {
  const { language } = page;
  const parts = [
    ...page.catalogue.named(one, "holds").map((held) => `${safe(words.condition_holds)} ${page.link(held)}`),
    one.role && `${safe(words.condition_role)} ${safe(language.label("role", one.role))}`,
    one.years !== undefined && safe(language.say(words.condition_years, { n: one.years })),
    one.note && page.local(one.note),
  ];
  return `        <li>${parts.filter(Boolean).join("; ")}</li>\n`;
}

/** Its stretch of the curve, its stages, and what comes before and after it. */
function placeOnPath({ page, record, words }) {
  const { catalogue } = page;
  const { outlines } = catalogue.engine;
  const stages = catalogue.all("stage");
  const places = stages.flatMap((stage, place) => (record.stages.includes(stage.id) ? [place] : []));
  const [left, right] = [places[0], places.at(-1)].map((place) => outlines.column * place + outlines.column / 2);
  const share = (number) => `${Number(((100 * number) / (outlines.column * stages.length)).toFixed(2))}`;
  const { width, height, ridge, front } = outlines.route;
  const served =
    right > left
      ? `<svg x="${share(left)}%" width="${share(right - left)}%" height="100%" viewBox="${left} 0 ${right - left} ${height}" preserveAspectRatio="none"><path class="served" d="${front}"/></svg>`
      : "";
  const marks = outlines.marks.map((mark, place) => {
    const here = places.includes(place);
    return `<circle${when(here, ' class="served"')} cx="${mark.x}%" cy="${mark.y}%" r="${here ? 6 : 2.5}"/>`;
  });
  const rows = [
    [words.before, catalogue.named(record, "before")],
    [words.after, ui.referring(page, record, "programme", "before")],
  ];
  return `<section class="place-on-path" aria-labelledby="place">
  <h2 id="place">${safe(words.place_on_path)}</h2>
  <svg class="route" aria-hidden="true" focusable="false"><svg width="100%" height="100%" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><path class="ridge" d="${ridge}"/><path class="front" d="${front}"/></svg>${served}${marks.join("")}</svg>
  <dl class="facts">
    <div class="fact"><dt>${safe(words.fact_stages)}</dt><dd><ul class="plain">${each(catalogue.named(record, "stages"), (stage) => `<li>${page.link(stage)}</li>`)}</ul></dd></div>
${each(rows, ([name, records]) => when(records.length, `    ${fact(name, page.linkList(records))}`))}  </dl>
</section>
`;
}
