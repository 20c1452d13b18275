// What the page of a programme folds: what came since, further facts, what it serves, its sources.

import { list } from "./catalogue.js";
import { data, safe } from "./html.js";
import * as ui from "./parts.js";
import { modesOf, placesOf } from "./programme-facts.js";
import { asOf, describedIn, leadersToday } from "./today.js";

const { each, when } = ui;

export const fact = (name, value) => when(value, `<div class="fact"><dt>${safe(name)}</dt><dd>${value}</dd></div>\n`);
export const outcomes = (words, full, unavailable) =>
  `role="status" data-saved="${safe(words.kept_saved)}" data-full="${safe(full)}" data-unavailable="${safe(unavailable)}"`;

const fold = (id, title, body, attributes = "") => `<div class="fold"${attributes}>
  <details>
    <summary><h2 id="${id}">${safe(title)}</h2></summary>
    <div class="fold-body">
    ${body}
    </div>
  </details>
</div>
`;

export function folds(view) {
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
      fold(
        "frameworks",
        words.serves,
        `<dl class="facts">\n${each(frameworks, ([one, elements]) => fact(language.lists[one.id].title, page.linkList(elements)))}    </dl>`,
      ),
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
  const heading = record.since || milestones.length ? `    <h3>${safe(lists.news.title)}</h3>\n` : "";
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
  const attributes = ` data-look-back="programme:${record.id}" data-summary="${safe(summary)}" data-questions="${safe(words.look_back_questions)}" data-months="${data(language.months)}" hidden`;
  const months = each(
    [6, 12],
    (number) =>
      `  <button class="button secondary" type="button" data-remind="${number}" disabled>${safe(language.say(words.look_back_in, { n: number }))}</button>\n`,
  );
  return fold(
    "look-back",
    words.look_back,
    `<p>${safe(words.look_back_why)}</p>
    <p><button class="mark" type="button" aria-pressed="false" data-finished-it disabled>${safe(words.look_back_done)}</button></p>
    <p class="actions">
${months}</p>
<p data-reminded hidden>${safe(words.look_back_set)} <strong data-due></strong></p>
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
    fact(
      words.fact_mode,
      modesOf(record)
        .map((mode) => safe(language.label("mode", mode)))
        .join(", "),
    ),
    fact(words.fact_where, placesOf(record).map(local).join("; ")),
    fact(words.fact_cost, local(record.cost)),
    fact(words.fact_funding, local(record.funding)),
    fact(words.fact_offered_by, leaders.length ? links(offering) : bodies(offering)),
    fact(words.fact_led_by, bodies(leaders)),
    ...list(record.recognition).map((one) =>
      fact(language.label("recognition", one.how), bodies(catalogue.named(one, "by"))),
    ),
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
  const heading = past ? words.related_resources : words.meanwhile;
  return fold("resources", heading, `${page.linkList(resources)}\n`);
}

function sources({ page, record, words }) {
  const { catalogue, language } = page;
  const cited = each(record.sources, (source) => `        <li>${ui.citation(page, source)}</li>\n`);
  const described = record.state === "described" ? "" : describedIn(language, asOf(catalogue, record));
  const owners = each(
    catalogue.named(record, "owner"),
    (one) => `      <p>${safe(words.kept_by)} ${page.link(one)}</p>\n`,
  );
  return fold(
    "sources",
    words.sources,
    `<div class="provenance">\n${cited ? `      <ul>\n${cited}      </ul>\n` : ""}${described ? `      <p>${safe(described)}</p>\n` : ""}${owners}    </div>\n`,
  );
}
