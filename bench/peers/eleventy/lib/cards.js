// Cards of records in lists. Each is made once for a language and a way up to the root.

import { list } from "./catalogue.js";
import { data, safe } from "./html.js";
import { badge, each, kindWord, statusOf, when } from "./parts.js";
import { firstSentence, spokenIn } from "./programme-facts.js";
import { cohortData, nextCohort, programmeStatus, takesPeople } from "./status.js";

/** Statuses of a programme, those that somebody can use soonest first. */
const OPENNESS = [
  ["open", "closing_soon"],
  ["not_yet_open"],
  ["to_be_confirmed"],
  ["full", "paused", "closed"],
  ["model", "described"],
  ["past"],
];
const SILHOUETTES = {
  programme:
    '<path class="hair" d="M12 8v48M40 8v48M68 8v48"/><path class="lane" d="M12 32h56"/><circle class="end" cx="12" cy="32" r="7"/><circle class="end" cx="68" cy="32" r="7"/>',
  recap:
    '<path class="line" d="M16 52C26 50 26 34 38 33S52 16 64 12"/><rect class="box" x="8" y="43" width="17" height="17" rx="3"/><rect class="box" x="30" y="24" width="17" height="17" rx="3"/><rect class="box" x="55" y="4" width="17" height="17" rx="3"/><path class="line" d="M12 51l3.5 4 6-7"/>',
  reading:
    '<path class="sheet-ground" d="M18 4h36a8 8 0 0 1 8 8v48H18z"/><path class="line" d="M18 26c8 4 14-3 22-1s14 4 22-1"/><path class="hair" d="M18 34c8 4 14-3 22-1s14 4 22-1M18 42c8 4 14-3 22-1s14 4 22-1M18 50c8 4 14-3 22-1s14 4 22-1"/>',
  reflection:
    '<rect class="sheet-ground" x="1" y="9" width="78" height="46" rx="5"/><path class="hair" d="M44 18c14-2 26 6 25 15s-14 15-27 14-25-7-24-15 12-12 26-14zM44 24c9-1 17 3 16 9s-9 9-18 9-15-5-14-9 7-8 16-9z"/><circle class="disc" cx="40" cy="32" r="11"/><path class="play" d="M36.5 26.5l9 5.5-9 5.5z"/>',
};
const silhouette = (kind) =>
  SILHOUETTES[kind]
    ? `<svg class="silhouette" viewBox="0 0 80 64" aria-hidden="true" focusable="false">${SILHOUETTES[kind]}</svg>\n`
    : "";

const MADE = new WeakMap();

export function card(page, record, level = 3) {
  if (!MADE.has(page.language)) MADE.set(page.language, new Map());
  const made = MADE.get(page.language);
  const key = `${level} ${page.root} ${record.of}:${record.id}`;
  if (!made.has(key)) made.set(key, makeCard(page, record, level));
  return made.get(key);
}

function makeCard(page, record, level) {
  const sentence =
    record.of === "programme" ? firstSentence(record.audience[page.locale]) : record.summary[page.locale];
  return `<article class="card">
${silhouette(record.kind ?? record.of)}  <div class="card-body">
    <p class="card-kind">${safe(kindWord(page, record))}</p>
    <h${level}>${page.link(record)}</h${level}>
    <p>${safe(plain(sentence))}</p>
${tags(page, record)}  </div>
</article>`;
}

/** Words without marks of Markdown. */
export const plain = (text) => text.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/[*`]/g, "");

function tags(page, record) {
  const { language } = page;
  if (record.of === "programme") return programmeTags(page, record);
  if (record.of === "resource") {
    const minutes = record.minutes ? `    <li>${safe(language.count("minutes", record.minutes))}</li>\n` : "";
    return `  <ul class="tags">\n${minutes}    <li>${safe(editions(page, record))}</li>\n  </ul>\n`;
  }
  if (record.of === "case-study") {
    const pupils = record.pupils === undefined ? "" : language.count("pupils", record.pupils);
    const headline = record.headline
      ? `  <p class="headline"><strong>${record.headline.number.toLocaleString("en-GB")}</strong> ${page.local(record.headline.words)}</p>\n`
      : "";
    const said = list(record.about).includes("pupils")
      ? language.say(language.words.about_figure, { n: pupils })
      : pupils;
    return `${headline}  <ul class="tags">\n    <li>${page.local(record.authority)}</li>\n    <li>${safe(language.label("phase", record.phase))}</li>\n${when(said, `    <li>${safe(said)}</li>\n`)}  </ul>\n`;
  }
  if (record.of === "theme") {
    const schools = page.catalogue.referring(record, "case-study").length;
    return `  <ul class="tags">\n    <li>${safe(language.count("schools", schools))}</li>\n  </ul>\n`;
  }
  return "";
}

/** The languages in which a resource exists. */
export function editions({ language, locale }, resource) {
  const tags = [...new Set(resource.editions.map((one) => one.language))].sort();
  if (tags.every((tag) => ["en", "cy"].includes(tag))) return language.label("editions", tags.join("_"));
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return tags.map((tag) => names.of(tag)).join(", ");
}

function programmeTags(page, record) {
  const { language, catalogue } = page;
  const { words } = language;
  const dated = list(record.cohorts).length > 0 && takesPeople(record);
  const state = statusOf(page, record);
  const spoken = spokenIn(record);
  const length = record.duration
    ? page.local(record.duration)
    : record.months
      ? safe(language.count("months", record.months))
      : "";
  const next = dated ? nextCohort(record, catalogue.day) : undefined;
  const cohorts = dated ? each(record.cohorts, (cohort) => cohortTag(page, record, { cohort, next, state })) : "";
  return `  <ul class="tags"${dated ? ` data-cohorts="${data(cohortData(record))}"` : ""}>
${spoken.length ? `    <li>${safe(language.languages(spoken))}</li>\n` : ""}${when(length, `    <li>${length}</li>\n`)}${cohorts}${dated ? `    <li data-of="none"${when(next, " hidden")}>${state}</li>\n` : `    <li>${state}</li>\n`}  </ul>
`;

  function cohortTag(_, programme, { cohort, next: first, state: said }) {
    const time = (word, date) => `<span class="when">${safe(word)} ${page.time(date)}</span>`;
    const applying = cohort.closes
      ? time(words.apply_by, cohort.closes)
      : cohort.opens
        ? time(words.opens, cohort.opens)
        : "";
    const begins = cohort.rolling
      ? ` <span class="when">${safe(words.begin_any_day)}</span>`
      : cohort.starts
        ? ` ${time(words.begins, cohort.starts)}`
        : "";
    const status = cohort.opens || cohort.closes || cohort.rolling ? badge(page, cohort) : said;
    return `    <li data-of="${programme.cohorts.indexOf(cohort)}"${when(cohort !== first, " hidden")}>${applying}${begins} ${status}</li>\n`;
  }
}

export const cards = (page, records, level = 3) =>
  `<ul class="cards">\n${each(records, (record) => `  <li>${card(page, record, level)}</li>\n`)}</ul>\n`;

export const related = (page, title, id, records) =>
  records.length
    ? `<section aria-labelledby="${id}">\n  <h2 id="${id}">${safe(title)}</h2>\n  ${cards(page, records)}\n</section>\n`
    : "";

/** The place of a programme in the order of what is open; of anything else that of what one can have. */
export function openness(page, record) {
  if (record.of !== "programme") return 0;
  const status = programmeStatus(record, page.catalogue.day);
  return OPENNESS.findIndex((statuses) => statuses.includes(status));
}

/** What can be begun soonest first. */
export const byOpenness = (page, records) =>
  records
    .map((record) => [openness(page, record), record])
    .sort(([one], [two]) => one - two)
    .map(([, record]) => record);

/** The three that one can begin soonest as cards, and all as links behind one row. */
export function best(page, title, id, records) {
  if (!records.length) return "";
  const { language } = page;
  const all = language.say(language.words.show_whole_list, { n: records.length });
  const rest = `  <details class="rows">
    <summary>${safe(all)}<span class="unseen">: ${safe(title)}</span></summary>
    <ul class="rows-list">
${each(records, (record) => `      <li>${page.link(record)}</li>\n`)}    </ul>
  </details>
`;
  return `<section class="ranked" aria-labelledby="${id}">
  <h2 id="${id}">${safe(title)}</h2>
  ${cards(page, byOpenness(page, records).slice(0, 3))}
${when(records.length > 3, rest)}</section>
`;
}
