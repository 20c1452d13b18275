// The page of a resource: something to do, to read or to watch.

import { cards, editions } from "./cards.js";
import { list } from "./catalogue.js";
import { data, safe } from "./html.js";
import * as ui from "./parts.js";

const { each, when } = ui;
const style = (page, name) => `<link rel="stylesheet" href="${page.root}assets/${name}.css">\n`;
const section = (id, title, body, kind = "") =>
  `<section${when(kind, ` class="${kind}"`)} aria-labelledby="${id}">\n  <h2 id="${id}">${safe(title)}</h2>\n  ${body}\n</section>\n`;

export function resourcePage(page) {
  const { record, language } = page;
  const { words } = language;
  const programmes = ui.referring(page, record, "programme");
  const schools = ui.referring(page, record, "case-study");
  const reading = record.kind === "reading";
  return `<article class="record resource"${when(!reading, " data-print")} data-notes="${record.id}">
${style(page, "notes")}${style(page, "resources")}${style(page, "worksheet")}  ${ui.breadcrumb(page, `${record.kind}s`)}
  <div class="resource-head of-${record.kind}">
    <div>
      ${ui.heading(page, page.title, page.description, language.label("resource_kind", record.kind))}
${ways(page)}    </div>
  </div>
  ${ui.since(page, record)}
  <div class="columns">
    <div class="text">
${TEXTS[record.kind](page)}${notes(page)}    </div>
    <div class="beside">
${(BESIDE[record.kind] ?? (() => ""))(page)}${section("after", words.after_this, cards(page, akin(page)))}    </div>
  </div>
  <details class="fold">
    <summary>${safe(words.more_about)}</summary>
    ${facts(page)}
    ${milestones(page)}
    ${ui.provenance(page, record, ui.filesOf(page, "resource", { feed: "resource" }))}
  </details>
  ${folded(page, words.resource_programmes, "programmes", programmes)}
  ${folded(page, words.resource_case_studies, "case-studies", schools)}
</article>
${when(!reading, page.script("print"))}
${page.script("notes")}`;
}

/** What one may do, read and watch afterwards: of each kind the one that shares the most stages and elements. */
function akin(page) {
  const { record, catalogue } = page;
  const of = (one) => new Set([...list(one.stages), ...list(one.elements)]);
  const own = of(record);
  const shared = (one) => [...of(one)].filter((id) => own.has(id)).length;
  return ["recap", "reading", "reflection"].flatMap((kind) => {
    const others = catalogue.all("resource").filter((one) => one.kind === kind && one !== record);
    return others.reduce((best, one) => (best.length && shared(best[0]) >= shared(one) ? best : [one]), []);
  });
}

/** The reader's own language first. */
const ownFirst = (page, record) =>
  [...record.editions].sort((one, two) => (one.language !== page.locale) - (two.language !== page.locale));

function editionLanguage(page, record, edition) {
  const { language } = page;
  if (!["en", "cy"].includes(edition.language))
    return new Intl.DisplayNames(page.locale, { type: "language" }).of(edition.language);
  return language.label("edition_language", `${edition.language}${record.editions.length > 1 ? "_beside" : ""}`);
}

/** Links that leave, as buttons; what one gets and where they lead stands behind each. */
function ways(page) {
  const { record, language } = page;
  const { words } = language;
  const linked = ownFirst(page, record).filter((edition) => edition.link);
  const tags =
    record.kind === "reading"
      ? ""
      : `      <ul class="tags meta">\n${when(record.speaker, `        <li>${safe(record.speaker ?? "")}</li>\n`)}        <li>${safe(language.count("minutes", record.minutes))}</li>\n        <li>${safe(editions(page, record))}</li>\n      </ul>\n`;
  const item = (edition, place) => {
    const open = language.label("open_edition", edition.format);
    const said = [language.say(words.leads_to, { host: new URL(edition.link).hostname })];
    if (edition.pages) said.push(language.count("pages", edition.pages));
    if (edition.access && edition.access !== "free") said.push(language.label("access", edition.access));
    return `        <li>
          <a class="button${when(place, " secondary")}" href="${safe(edition.link)}" hreflang="${edition.language}">${safe(open)} (${safe(editionLanguage(page, record, edition))})</a>
          <span class="note">${said.map(safe).join(" · ")}</span>
        </li>
`;
  };
  const none = record.kind === "recap" ? "" : `      <p class="note">${safe(words.no_link)}</p>\n`;
  return `${tags}${linked.length ? `      <ul class="leaving">\n${linked.map(item).join("")}      </ul>\n` : none}`;
}

const TEXTS = {
  recap(page) {
    const { words } = page.language;
    const step = (text, place) =>
      `  <li data-kept>\n    <input type="checkbox" data-step="${place + 1}" aria-labelledby="step-${place + 1}">\n    <div id="step-${place + 1}">${page.inline(text)}</div>\n    <p class="outcome" role="status" data-outcome></p>\n  </li>\n`;
    const introduction = section(
      "introduction",
      words.introduction_do,
      `<p>${page.inline(page.record.introduction)}</p>`,
    );
    const steps = `<p class="note">${safe(words.on_page_or_paper)}</p>\n  <ol class="ticks" data-note="steps">\n${page.record.steps.map(step).join("")}  </ol>`;
    return introduction + section("steps", words.steps, steps);
  },
  reading(page) {
    const { words } = page.language;
    const why = section("why", words.why_read, `<p>${page.inline(page.record.why)}</p>`);
    return why + section("read-first", words.read_first, `<p>${page.inline(page.record.read_first)}</p>`);
  },
  reflection(page) {
    const { words } = page.language;
    const introduction = section(
      "introduction",
      words.introduction_watch,
      `<p>${page.inline(page.record.introduction)}</p>`,
    );
    const question = (text) =>
      `  <li>\n    <div class="question" id="question-${text.id}">${page.inline(text)}</div>\n    ${field(text.id, words.note_on, `question-${text.id}`)}\n  </li>\n`;
    return (
      introduction +
      section(
        "questions",
        words.questions_watch,
        `<ol class="worksheet">\n${each(page.record.questions, question)}  </ol>`,
      )
    );
  },
};

const BESIDE = {
  reading(page) {
    const { record, language } = page;
    const { words } = language;
    const row = (name, value) => when(value, `    <div class="fact"><dt>${safe(name)}</dt><dd>${value}</dd></div>\n`);
    const rows = [
      row(words.fact_publisher, page.local(record.publisher)),
      row(words.fact_authors, safe(list(record.authors).join(", "))),
      row(words.fact_year, record.year),
      row(words.fact_language, safe(editions(page, record))),
    ];
    return section("facts", words.key_facts, `<dl class="facts">\n${rows.join("")}  </dl>`, "panel");
  },
  reflection(page) {
    const { words } = page.language;
    return section(
      "try",
      words.try_this,
      `<p>${page.inline(page.record.try_this)}</p>\n  ${field("try", words.note_try)}`,
      "try",
    );
  },
};

/** A field for the reader's own note, which a script shows. */
function field(id, label, of = "") {
  const named = of
    ? `<span class="unseen" id="note-${id}-label" aria-hidden="true">${safe(label)}</span>`
    : `<label for="note-${id}" id="note-${id}-label">${safe(label)}</label>`;
  return `<div class="note-field" data-note="${id}" data-kept hidden>
  ${named}
  <textarea id="note-${id}" rows="2" autocomplete="off" placeholder=" "${when(of, ` aria-labelledby="note-${id}-label ${of}"`)}></textarea>
  <p class="outcome" role="status" data-outcome></p>
</div>
`;
}

function notes(page) {
  const { record, language } = page;
  const { words } = language;
  const prompt = {
    recap: field("outcome", words.note_outcome),
    reading: field("takeaway", words.note_takeaway),
    reflection: "",
  }[record.kind];
  const print =
    record.kind === "reading"
      ? ""
      : `    <button class="button secondary scripted" type="button" data-do="print">${safe(record.kind === "reflection" ? words.print_worksheet : words.print_sheet)}</button>\n`;
  return `<section class="your-notes" aria-labelledby="your-notes" hidden>
  <h2 id="your-notes">${safe(record.kind === "reflection" ? words.after_watching : words.your_notes)}</h2>
  ${prompt}
  <div class="actions" data-kept>
    <p><button class="mark" type="button" aria-pressed="false" data-done>${safe(words.done)}</button> <span class="note" data-done-on data-months="${data(language.months)}"></span></p>
${print}    <p class="outcome" data-outcome role="status" data-saved="${safe(words.kept_saved)}" data-full="${safe(words.kept_full)}" data-unavailable="${safe(words.kept_unavailable)}"></p>
  </div>
  <p class="notice" data-damaged hidden>${safe(words.kept_damaged)}</p>
  <p class="note">${safe(words.kept_where)} <a href="${page.href("list:journal")}">${safe(words.to_journal)}</a></p>
</section>
`;
}

function facts(page) {
  const { record, language, catalogue } = page;
  const { words, lists } = language;
  const row = (name, value) => when(value, `      <div class="fact"><dt>${safe(name)}</dt><dd>${value}</dd></div>\n`);
  const stages = catalogue.named(record, "stages");
  const edition = (one) => {
    const open = one.link
      ? `<a href="${safe(one.link)}" hreflang="${one.language}">${safe(language.label("open_edition", one.format))}</a>`
      : safe(language.label("format", one.format));
    const title = one.title ? ` <cite class="line" lang="${one.language}">${safe(one.title)}</cite>` : "";
    return `        <li>${open} (${safe(editionLanguage(page, record, one))})${title}</li>\n`;
  };
  const where =
    record.kind === "recap" ? "" : `<ul class="plain">\n${each(ownFirst(page, record), edition)}      </ul>`;
  return `<dl class="facts wide">
${row(words.fact_time, record.minutes ? safe(language.count("minutes", record.minutes)) : "")}${row(words.fact_editions, where)}${row(words.fact_stages, when(stages.length, page.linkList(stages)))}${each(ui.served(page, record), ([framework, elements]) => row(lists[framework.id].title, page.linkList(elements)))}    </dl>`;
}

function milestones(page) {
  const { lists } = page.language;
  const found = ui.milestonesOf(page, page.record);
  const item = (one) => `    <li>${page.time(one.date)}: ${page.link(one)}</li>\n`;
  const told = when(found.length, section("milestones", lists.milestones.title, `<ul>\n${each(found, item)}  </ul>`));
  return (
    told +
    when(ui.newsAbout(page, page.record).length, section("news", lists.news.title, ui.newsList(page, page.record)))
  );
}

function folded(page, title, id, records) {
  return when(
    records.length,
    `<details class="fold" id="${id}">\n  <summary>${safe(title)} <span class="number-found">${records.length}</span></summary>\n  ${cards(page, records)}\n</details>\n`,
  );
}
