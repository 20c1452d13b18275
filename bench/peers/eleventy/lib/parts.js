// What several kinds of page share.

import { list, STATES } from "./catalogue.js";
import { data, safe } from "./html.js";
import {
  daysBetween,
  isFull,
  isMonth,
  isOffered,
  lastDay,
  nextCohort,
  statusData,
  statusOn,
  takesPeople,
} from "./status.js";
import { asOf, describedIn, emailOf, ownLink, stateOf } from "./today.js";

export const when = (condition, text) => (condition ? text : "");
export const each = (items, write) => list(items).map(write).join("");

export function breadcrumb(page, name) {
  const { words, lists } = page.language;
  return `<nav class="breadcrumb" aria-label="${safe(words.breadcrumb)}">
  <ol>
    <li><a href="${page.href("page:index")}">${safe(words.home)}</a></li>
    <li><a href="${page.href(`list:${name}`)}">${safe(lists[name].title)}</a></li>
  </ol>
</nav>
`;
}

export function heading(_page, title, lead, kind = "") {
  return `<header class="page-head">
${when(kind, `  <p class="kind">${safe(kind)}</p>\n`)}  <h1>${safe(title)}</h1>
  <p class="lead">${safe(lead)}</p>
</header>
`;
}

/** What a record is, in a word. */
export function kindWord(page, record) {
  if (record.of === "resource") return page.language.label("resource_kind", record.kind);
  if (record.of === "element") return page.local(page.catalogue.find("framework", record.framework).one);
  return page.language.label("kind", record.of);
}

export const byTitle = (page, records) =>
  page.language.byTitle(records, (record) => (record.of === "programme" ? STATES.indexOf(record.state) : 0));

/** Records of a kind that name one, in alphabetical order; stages in their own. */
export function referring(page, record, kind, field) {
  const found = page.catalogue.referring(record, kind, field);
  return kind === "stage" ? found.sort((one, two) => one.number - two.number) : byTitle(page, found);
}

export function milestonesOf(page, record) {
  return referring(page, record, "milestone").sort((one, two) => (String(one.date) < String(two.date) ? -1 : 1));
}

export function newsAbout(page, record) {
  return page.catalogue
    .referring(record, "news")
    .sort((one, two) => (one.date > two.date ? -1 : one.date < two.date ? 1 : 0));
}

export const newsList = (page, record) =>
  `<ul>\n${each(newsAbout(page, record), (news) => `  <li>${page.time(news.date)}: ${page.link(news)}</li>\n`)}</ul>\n`;

export const listed = (page, lead, records) =>
  when(records.length, `<div class="listed">\n  <p>${safe(lead)}</p>\n  ${page.linkList(records)}\n</div>\n`);

/** An organisation, with who does its work today where that is another one. */
export function body(page, organisation) {
  const { words, language } = { words: page.language.words, language: page.language };
  const followers = page.catalogue.named(organisation, "followed_by");
  if (!organisation.ended && !followers.length) return page.link(organisation);
  let said = "";
  if (organisation.ended) {
    const date = String(organisation.ended);
    said = safe(language.say(date.includes("-") ? words.until_month : words.until_year, { date: language.date(date) }));
    if (followers.length) said += "; ";
  }
  let before;
  for (const [place, follower] of followers.entries()) {
    const lead = follower.ended ? words.did_then : words.does_today;
    said += `${when(place, ", ")}${when(lead !== before, `${safe(lead)} `)}${body(page, follower)}`;
    before = lead;
  }
  return `${page.link(organisation)} <span class="note">(${said})</span>`;
}

export const bodyList = (page, organisations) =>
  when(
    organisations.length,
    `<ul class="plain">\n${each(organisations, (one) => `  <li>${body(page, one)}</li>\n`)}</ul>\n`,
  );

/** What a fact comes from: a document of the site, or a public page. */
export function citation(page, source) {
  const document = each(page.catalogue.named(source, "document"), (one) => page.link(one));
  const name = source.name
    ? source.links
      ? `<a href="${safe(ownLink(source.links, page.locale))}">${page.local(source.name)}</a>`
      : page.local(source.name)
    : "";
  const date = source.date ? `, ${page.language.date(source.date)}` : "";
  return `${document}${name}${date}${source.place ? `, ${page.local(source.place)}` : ""}`;
}

/** What has come since the facts of a record were written down, newest first. */
export function changes(page, record) {
  const since = [...list(record.since)].sort((one, two) =>
    String(one.date) > String(two.date) ? -1 : String(one.date) < String(two.date) ? 1 : 0,
  );
  return when(
    since.length,
    `<ul>\n${each(since, (change) => `  <li><strong>${page.time(change.date)}:</strong> ${page.inline(change.text)}\n <span class="note">(${citation(page, change.source)})</span></li>\n`)}</ul>\n`,
  );
}

export const since = (page, record) =>
  when(
    record.since,
    `<section class="notice" aria-labelledby="since">\n  <h2 id="since">${safe(page.language.words.since)}</h2>\n  ${changes(page, record)}\n</section>\n`,
  );

export const bullets = (page, texts) => `<ul>\n${each(texts, (text) => `  <li>${page.inline(text)}</li>\n`)}</ul>\n`;
export const steps = (page, texts) =>
  `<ol class="steps">\n${each(texts, (text) => `  <li>${page.inline(text)}</li>\n`)}</ol>\n`;
export const paragraphs = (page, texts) => each(texts, (text) => `<p>${page.inline(text)}</p>\n`);

/** The frameworks of which a record serves elements, each with those. */
export function served(page, record) {
  const elements = page.catalogue.named(record, "elements");
  const found = page.catalogue
    .all("framework")
    .map((framework) => [framework, elements.filter((one) => one.framework === framework.id)]);
  return found.filter(([, some]) => some.length);
}

export function frameworks(page, record) {
  const found = served(page, record);
  return when(
    found.length,
    `<section aria-labelledby="frameworks">
  <h2 id="frameworks">${safe(page.language.words.serves)}</h2>
  <dl class="facts wide">
${each(found, ([framework, elements]) => `    <div class="fact"><dt>${safe(page.language.lists[framework.id].title)}</dt><dd>${page.linkList(elements)}</dd></div>\n`)}  </dl>
</section>
`,
  );
}

/** Where a cohort stands. */
export function badge(page, cohort) {
  const { language, catalogue } = page;
  const status = statusOn(cohort, catalogue.day);
  const soon = status === "closing_soon" && cohort.closes && !isMonth(cohort.closes);
  const words = soon
    ? language.closingWords[daysBetween(catalogue.day, lastDay(cohort.closes))]
    : language.label("status", status);
  const attributes = each(Object.entries(statusData(cohort)), ([name, value]) => ` data-${name}="${value}"`);
  const places = isFull(cohort) ? "full" : cohort.places === "few" ? "few" : "";
  return `<span class="status status-${status}" data-status${attributes}${when(status === "to_be_confirmed", " hidden")}>${safe(words)}</span>
${places ? `<span class="status status-${places}">${safe(language.label("places", places))}</span>\n` : ""}`;
}

export const statusOf = (page, programme) =>
  `<span class="status status-${programme.state}">${safe(stateOf(page.language, programme))}</span>`;

/** What the page offers beside itself. */
export function offers(page, files) {
  return when(
    files.length,
    `<ul class="offers" aria-label="${safe(page.language.words.other_forms)}">\n${each(files, (file) => `  <li${when(file.until, ` data-until="${file.until}"`)}><a href="${page.root}${file.path}" type="${file.type}">${safe(page.language.label("file", file.kind))}</a></li>\n`)}</ul>\n`,
  );
}

const TYPES = {
  ics: "text/calendar",
  atom: "application/atom+xml",
  csv: "text/csv",
  json: "application/json",
  pdf: "application/pdf",
};

/** The feed and the data of a kind; the twin names them and does not make them. */
export function filesOf(page, kind, { calendar, feed } = {}) {
  const found = [];
  if (calendar) found.push({ kind: "ics", path: calendar.path, until: calendar.until, type: TYPES.ics });
  if (feed) found.push({ kind: "atom", path: `${page.locale}/feeds/${feed}.atom`, type: TYPES.atom });
  for (const ending of ["csv", "json"])
    found.push({ kind: ending, path: `data/v1/${kind}.${ending}`, type: TYPES[ending] });
  return found;
}

/** As of when the facts are, and by whom they are kept right. */
export function kept(page, described, owner) {
  const { catalogue, language } = page;
  const contact = catalogue.find("contact", owner ?? catalogue.settings.editors);
  return `${when(described, `<p>${safe(described)}</p>\n`)}${contact ? `<p>${safe(language.words.kept_by)} ${page.link(contact)}</p>\n` : ""}`;
}

/** The record of the same type and section before and after it. */
export function neighbours(page, record) {
  const { words } = page.language;
  const { catalogue } = page;
  const same = catalogue
    .all(record.of)
    .filter((one) => one.kind === record.kind && catalogue.sectionOf(one) === catalogue.sectionOf(record));
  const place = same.indexOf(record);
  const [before, after] = [same[place - 1], same[place + 1]];
  if (!before && !after) return "";
  const link = (one, rel, word) =>
    one
      ? `  <a rel="${rel}" href="${page.hrefOf(one)}"><span class="note">${safe(word)}</span> ${page.local(one.title)}</a>\n`
      : "";
  return `<nav class="neighbours" aria-label="${safe(words.neighbours)}">\n${link(before, "prev", words.previous)}${link(after, "next", words.next)}</nav>\n`;
}

export function provenance(page, record, files) {
  const sources = list(record.sources);
  return `${neighbours(page, record)}
${offers(page, files)}
<footer class="provenance">
${when(sources.length, `  <h2 id="sources">${safe(page.language.words.sources)}</h2>\n  <ul>\n${each(sources, (source) => `    <li>${citation(page, source)}</li>\n`)}  </ul>\n`)}  ${kept(page, describedIn(page.language, asOf(page.catalogue, record)), record.owner)}
</footer>
`;
}

export { data, emailOf, isOffered, list, nextCohort, safe, takesPeople };
