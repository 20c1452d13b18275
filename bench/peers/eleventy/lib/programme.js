// The page of a programme.

import { calendar, calendarOf } from "./calendar.js";
import { list } from "./catalogue.js";
import { cohortChart } from "./chart.js";
import { data, escape } from "./html.js";
import * as ui from "./parts.js";
import { modesOf, placesOf, spokenIn, splitSentence } from "./programme-facts.js";
import { cohortData, isPast, nextCohort, statusOn, takesPeople } from "./status.js";
import { asOf, describedIn, leadersToday, placeOf, waysOut } from "./today.js";

const { each, when } = ui;
const BADGED = ["opens", "closes", "rolling"];
const MOMENTS = ["opens", "closes", "starts", "ends"];

const fact = (name, value) => when(value, `<div class="fact"><dt>${escape(name)}</dt><dd>${value}</dd></div>\n`);
const fold = (id, title, body, attributes = "") => `<div class="fold"${attributes}>
  <details>
    <summary><h2 id="${id}">${escape(title)}</h2></summary>
    <div class="fold-body">
    ${body}
    </div>
  </details>
</div>
`;

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
    <p class="kind">${escape(ui.kindWord(page, record))}${record.abbreviation ? ` · ${page.local(record.abbreviation)}` : ""}
${status}</p>
    <h1>${page.local(record.title)}</h1>
    <p class="lead">${page.local(record.summary)}</p>
${when(said, `    <p>${escape(said ?? "")}</p>\n`)}    ${ui.listed(page, words.replaced_by, page.catalogue.named(record, "replaced_by"))}
  </header>`;
}

function answers(view) {
  const { page, record, words, people, ways, dated } = view;
  const { language, locale } = page;
  const [first, ...rest] = splitSentence(record.audience[locale]);
  const only = (text) => ({ [locale]: text });
  const spoken = spokenIn(record);
  const way = ways[0];
  const length = record.duration ? page.local(record.duration) : record.months ? escape(language.count("months", record.months)) : "";
  const who = `<strong>${page.inline(only(first))}</strong>${rest[0] ? ` ${page.inline(only(rest[0]))}` : ""}`;
  return `  <aside class="panel answers" id="facts" aria-label="${escape(words.key_facts)}">
    <dl class="facts">
      <div class="fact"><dt>${escape(words.fact_for)}</dt><dd>${who}</dd></div>
${dated ? cohortTimes(view) : ""}      ${fact(words.fact_duration, length)}
      ${fact(words.fact_language, spoken.length ? escape(language.languages(spoken)) : "")}
${way ? `      <div class="fact"><dt>${escape(people ? words.fact_apply : words.fact_ask)}</dt><dd>
        <ul class="plain">
${each(ways, (one) => `          <li><a href="${escape(one.address)}">${escape(wayName(view, one))}</a></li>\n`)}        </ul>
      </dd></div>\n` : ""}    </dl>
${way ? `    <p class="way-out"><a class="button" href="${escape(way.address)}">${escape(wayWords(view, way))} <span aria-hidden="true">↗</span></a></p>\n` : ""}${ui.isOffered(record) ? putIntoBooklet(view) : ""}  </aside>`;
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

/** Where to look where no dates are known. */
function noDates({ page, words, ways: [way] }) {
  if (!way || way.to) return escape(words.no_next_cohort);
  const said = page.language.say(words.dates_on, { name: placeOf(page.language, way) });
  return `<a href="${escape(way.address)}">${escape(said)}</a>`;
}

function cohortTimes(view) {
  const { page, record, words, next } = view;
  const cohorts = each(
    record.cohorts,
    (cohort) =>
      `        <div data-of="${record.cohorts.indexOf(cohort)}"${when(cohort !== next, " hidden")}>${cohortTime(view, cohort)}</div>\n`,
  );
  return `      <div class="fact"><dt>${escape(words.fact_when)}</dt><dd data-cohorts="${data(cohortData(record))}">
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
    said += `<strong>${escape(words.apply_by)} ${page.time(cohort.closes)}${cohort.closes_at ? `, ${cohort.closes_at}` : ""}</strong>\n`;
  else if (cohort.opens) said += `<strong>${escape(words.opens)} ${page.time(cohort.opens)}</strong>\n`;
  if (cohort.rolling) said += `<span class="line">${escape(words.begin_any_day)}</span>\n`;
  else if (cohort.starts) said += `<span class="line">${escape(words.begins)} ${page.time(cohort.starts)}</span>\n`;
  else if (cohort.note && !hasDates)
    said += `<strong>${page.local(cohort.label)}:</strong> ${page.inline(cohort.note)}\n<span class="line">${noDates(view)}</span>\n`;
  else if (!hasDates) said += `${noDates(view)}\n`;
  return said;
}

function putIntoBooklet({ page, record, words }) {
  return `<div class="put-into-booklet" data-booklet="${record.id}" hidden>
  <p><button class="mark" type="button" aria-pressed="false">${escape(words.booklet_put)}</button> <a href="${page.href("list:booklet")}">${escape(words.booklet_see)}</a></p>
  <p class="outcome" ${outcomes(words, words.booklet_full, words.booklet_unavailable)}></p>
  ${page.script("booklet")}
</div>
`;
}

const outcomes = (words, full, unavailable) =>
  `role="status" data-saved="${escape(words.kept_saved)}" data-full="${escape(full)}" data-unavailable="${escape(unavailable)}"`;

function dates(view) {
  const { page, record, words, past, found } = view;
  if (!list(record.cohorts).length || record.state === "past") return "";
  const chart = cohortChart(page, record);
  const cohorts = `<ul class="cohorts">\n${each(record.cohorts, (cohort) => `  <li>${cohortArticle(view, cohort)}</li>\n`)}</ul>\n`;
  return `    <section aria-labelledby="dates">
      <h2 id="dates">${escape(past ? words.dates_then : words.cohorts)}</h2>
${chart ? `${chart}      <details>\n        <summary>${escape(words.all_dates)}</summary>\n${cohorts}      </details>\n` : cohorts}${found ? calendar(page, found, record.title[page.locale]) : ""}    </section>
`;
}

/** One cohort with all that is known of it. */
function cohortArticle({ page, record, words, people }, cohort) {
  const { language, catalogue } = page;
  const row = (name, value) => when(value, `    <div class="fact"><dt>${escape(name)}</dt><dd>${value}</dd></div>\n`);
  const label = (group, value) => when(value, escape(value ? language.label(group, value) : ""));
  const spoken = (tags) => when(list(tags).length, list(tags).length ? escape(language.languages(tags)) : "");
  const place = (text) => (text ? page.local(text) : "");
  const stream = (one) =>
    `        <li>${[place(one.place), spoken(one.languages), label("mode", one.mode), label("places", one.places)].filter(Boolean).join(", ")}</li>\n`;
  const shown =
    (people || record.state === "closed") &&
    (BADGED.some((name) => cohort[name]) || cohort.ends || statusOn(cohort, catalogue.day) === "cancelled" || cohort.places === "full" || cohort.places_left === 0);
  const left = cohort.places_left ?? undefined;
  return `<article class="cohort">
  <h3>${page.local(cohort.label)}</h3>
${shown ? `  <p class="tags">\n    ${ui.badge(page, cohort)}\n  </p>\n` : ""}  <dl class="facts wide">
${row(words.opens, cohort.opens && page.time(cohort.opens))}${row(words.apply_by, cohort.closes && `${page.time(cohort.closes)}${cohort.closes_at ? `, ${cohort.closes_at}` : ""}`)}${row(words.begins, cohort.rolling ? escape(words.begins_rolling) : cohort.starts && page.time(cohort.starts))}${row(words.ends, cohort.ends && page.time(cohort.ends))}${row(words.fact_language, spoken(cohort.languages))}${row(words.fact_mode, label("mode", cohort.mode))}${row(words.fact_where, place(cohort.place))}${row(words.fact_streams, list(cohort.streams).length ? `\n      <ul class="plain">\n${each(cohort.streams, stream)}      </ul>\n    ` : "")}${left === undefined ? row(words.fact_places, label("places", cohort.places)) : row(words.fact_places_left, String(left))}  </dl>
${when(cohort.note, cohort.note ? `  <p>${page.inline(cohort.note)}</p>\n` : "")}${cohort.link && people ? `  <p><a class="button secondary" href="${escape(cohort.link)}">${escape(words.cohort_link)}</a></p>\n` : ""}${list(cohort.sessions).length ? `  <h4>${escape(words.sessions)}</h4>\n  <ol class="plain">\n${each(cohort.sessions, (session) => sessionItem(page, session))}  </ol>\n` : ""}</article>`;
}

function sessionItem(page, session) {
  const { language } = page;
  const cancelled = session.cancelled ? `<strong>${escape(language.label("status", "cancelled"))}:</strong> ` : "";
  const hours = session.begins ? `, ${session.begins}${session.finishes ? `–${session.finishes}` : ""}` : "";
  const title = session.title ? `: ${page.local(session.title)}` : "";
  const moved = session.moved_from
    ? ` <span class="note">${escape(language.say(language.words.moved_from, { date: language.date(session.moved_from) }))}</span>`
    : "";
  return `    <li>${cancelled}${page.time(session.date)}${hours}${title}${moved}</li>\n`;
}

const section = (id, title, body) =>
  `    <section aria-labelledby="${id}">\n      <h2 id="${id}">${escape(title)}</h2>\n      ${body}\n    </section>\n`;

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
  const asked = each(contacts, (one) => `<p>${escape(words.ask)} ${page.link(one)}</p>\n`);
  const title = people ? words.how_to_apply : words.ask_today;
  return section("apply", title, (steps.length ? ui.steps(page, steps) : "") + asked);
}

function condition({ page, words }, one) {
  const { language } = page;
  const parts = [
    ...page.catalogue.named(one, "holds").map((held) => `${escape(words.condition_holds)} ${page.link(held)}`),
    one.role && `${escape(words.condition_role)} ${escape(language.label("role", one.role))}`,
    one.years !== undefined && escape(language.say(words.condition_years, { n: one.years })),
    one.note && page.local(one.note),
  ];
  return `        <li>${parts.filter(Boolean).join("; ")}</li>\n`;
}

function folds(view) {
  const { page, record, words, past } = view;
  const { language, catalogue } = page;
  const links = (records) => (records.length ? page.linkList(records) : "");
  const said = (id, title, texts) => (list(texts).length ? fold(id, title, ui.bullets(page, texts)) : "");
  const participants =
    record.state === "past" ? words.participants_past : past ? words.participants_then : words.participants;
  const frameworks = ui.served(page, record);
  const schools = ui.referring(page, record, "case-study");
  const further = furtherFacts(view);
  return [
    history(view),
    said("said", words.said, record.said),
    said("participants", participants, record.participants),
    record.state === "planned" ? "" : lookBack(view),
    further && fold("further", words.further_facts, `<dl class="facts further">\n      ${further}\n    </dl>`),
    frameworks.length &&
      fold("frameworks", words.serves, `<dl class="facts">\n${each(frameworks, ([one, elements]) => fact(language.lists[one.id].title, page.linkList(elements)))}    </dl>`),
    schools.length && fold("case-studies", words.schools_that_used, links(schools)),
    related(view, catalogue.named(record, "resources")),
    sources(view),
  ]
    .filter(Boolean)
    .join("");
}

/** What has come since, milestones and news. */
function history({ page, record, words }) {
  const { lists } = page.language;
  const milestones = ui.milestonesOf(page, record);
  const news = ui.newsAbout(page, record);
  if (!record.since && !milestones.length && !news.length) return "";
  const title = record.since ? words.since : lists[milestones.length ? "milestones" : "news"].title;
  const told = each(milestones, (one) => `      <li>${page.time(one.date)}: ${page.link(one)}</li>\n`);
  const heading = record.since || milestones.length ? `    <h3>${escape(lists.news.title)}</h3>\n` : "";
  return fold(
    "since",
    title,
    `${ui.changes(page, record)}${told ? `    <ul>\n${told}    </ul>\n` : ""}${news.length ? `${heading}    ${ui.newsList(page, record)}` : ""}`,
  );
}

/** A day for looking back, made into a file for a calendar on the device. */
function lookBack({ page, record, words }) {
  const { language } = page;
  const summary = language.say(words.look_back_at, { title: record.title[page.locale] });
  const attributes = ` data-look-back="programme:${record.id}" data-summary="${escape(summary)}" data-questions="${escape(words.look_back_questions)}" data-months="${data(language.months)}" hidden`;
  const months = each(
    [6, 12],
    (number) =>
      `  <button class="button secondary" type="button" data-remind="${number}" disabled>${escape(language.say(words.look_back_in, { n: number }))}</button>\n`,
  );
  return fold(
    "look-back",
    words.look_back,
    `<p>${escape(words.look_back_why)}</p>
    <p><button class="mark" type="button" aria-pressed="false" data-finished-it disabled>${escape(words.look_back_done)}</button></p>
    <p class="actions">
${months}</p>
<p data-reminded hidden>${escape(words.look_back_set)} <strong data-due></strong></p>
<p class="outcome" ${outcomes(words, words.look_back_full, words.look_back_unavailable)}></p>
    ${page.script("look-back-when-open")}`,
    attributes,
  );
}

function furtherFacts({ page, record, words }) {
  const { language, catalogue } = page;
  const local = (text) => (text ? page.local(text) : "");
  const links = (records) => (records.length ? page.linkList(records) : "");
  const bodies = (records) => ui.bodyList(page, records);
  const leaders = record.state === "described" ? leadersToday(catalogue, record) : catalogue.named(record, "led_by");
  const offering = catalogue.named(record, "offered_by");
  const asking = ui
    .referring(page, record, "programme")
    .filter((one) => list(one.conditions).some((held) => held.holds === record.id));
  const { hours = {}, credit } = record;
  return [
    fact(words.fact_hours_taught, hours.taught),
    fact(words.fact_hours_alone, hours.alone),
    fact(words.fact_residentials, record.residentials),
    fact(words.fact_mode, modesOf(record).map((mode) => escape(language.label("mode", mode))).join(", ")),
    fact(words.fact_where, placesOf(record).map(local).join("; ")),
    fact(words.fact_cost, local(record.cost)),
    fact(words.fact_funding, local(record.funding)),
    fact(words.fact_offered_by, leaders.length ? links(offering) : bodies(offering)),
    fact(words.fact_led_by, bodies(leaders)),
    ...list(record.recognition).map((one) => fact(language.label("recognition", one.how), bodies(catalogue.named(one, "by")))),
    fact(words.fact_accreditation, local(record.accreditation)),
    fact(words.fact_level, local(credit?.level)),
    fact(words.fact_credits, credit?.points),
    fact(words.asked_for_by, links(asking)),
    fact(words.replaces, links(ui.referring(page, record, "programme", "replaced_by"))),
    fact(words.fact_parts, links(catalogue.named(record, "parts"))),
    fact(words.fact_part_of, links(ui.referring(page, record, "programme", "parts"))),
  ].join("");
}

function related({ page, words, past }, resources) {
  if (!resources.length) return "";
  const first = each(resources.slice(0, 3), (one) => `      <li>${page.link(one)}</li>\n`);
  const all = page.language.say(words.show_all_of, { n: resources.length });
  const more = when(
    resources.length > 3,
    `    <details>\n      <summary>${escape(all)}</summary>\n      ${page.linkList(resources.slice(3))}\n    </details>\n`,
  );
  return fold("resources", past ? words.related_resources : words.meanwhile, `<ul class="plain">\n${first}    </ul>\n${more}`);
}

function sources({ page, record, words }) {
  const { catalogue, language } = page;
  const cited = each(record.sources, (source) => `        <li>${ui.citation(page, source)}</li>\n`);
  const described = record.state === "described" ? "" : describedIn(language, asOf(catalogue, record));
  const owners = each(catalogue.named(record, "owner"), (one) => `      <p>${escape(words.kept_by)} ${page.link(one)}</p>\n`);
  return fold(
    "sources",
    words.sources,
    `<div class="provenance">\n${cited ? `      <ul>\n${cited}      </ul>\n` : ""}${described ? `      <p>${escape(described)}</p>\n` : ""}${owners}    </div>\n`,
  );
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
  <h2 id="place">${escape(words.place_on_path)}</h2>
  <svg class="route" aria-hidden="true" focusable="false"><svg width="100%" height="100%" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><path class="ridge" d="${ridge}"/><path class="front" d="${front}"/></svg>${served}${marks.join("")}</svg>
  <dl class="facts">
    <div class="fact"><dt>${escape(words.fact_stages)}</dt><dd><ul class="plain">${each(catalogue.named(record, "stages"), (stage) => `<li>${page.link(stage)}</li>`)}</ul></dd></div>
${each(rows, ([name, records]) => when(records.length, `    ${fact(name, page.linkList(records))}`))}  </dl>
</section>
`;
}
