// Pages of stages, of elements of frameworks and of themes.

import { calendar, calendarOf } from "./calendar.js";
import { best, byOpenness, cards } from "./cards.js";
import { list } from "./catalogue.js";
import { safe } from "./html.js";
import * as ui from "./parts.js";

const { each, when } = ui;
const style = (page, name) => `<link rel="stylesheet" href="${page.root}assets/${name}.css">\n`;

export function stagePage(page) {
  const { record, language, catalogue } = page;
  const { words } = language;
  const stages = catalogue.all("stage");
  const named = ui.referring(page, record, "programme");
  const found = calendarOf(page, record, named);
  const files = ui.filesOf(page, "stage", { calendar: found, feed: `stage-${record.id}` });
  const kind = `${language.say(words.stage_of, { n: record.number, of: stages.length })}, ${language.label("stage_group", record.group)}`;
  return `<article class="record stage-page group-${record.group}" data-stage="${record.id}">
${style(page, "pathway")}${style(page, "home")}  ${ui.breadcrumb(page, "pathway")}
  <header class="page-head">
    <p class="kind"><span class="number" aria-hidden="true">${record.number}</span> ${safe(kind)}</p>
    <h1>${page.local(record.title)}</h1>
    <p class="lead">${page.local(record.summary)}</p>
  </header>
  ${stretch(page)}
  ${neighbours(page, stages)}
  ${programmes(page, named, found)}${resources(page)}${about(page)}
  ${ui.offers(page, files)}
  ${grounds(page)}
  <div class="action-bar scripted"><button class="mark" type="button" data-mark-stage="${record.id}" aria-pressed="false" aria-label="${safe(words.mark_stage)}: ${page.local(record.title)}" hidden>${safe(words.mark_stage)}</button>
<span class="outcome" role="status" data-saved="${safe(words.stage_kept)}" data-erased="${safe(words.stage_taken_away)}" data-full="${safe(words.stage_full)}" data-unavailable="${safe(words.stage_unavailable)}"></span>
</div>
</article>
${page.script("stage")}`;
}

/** The curve around the stage, with a mark on each. */
function stretch({ catalogue, record }) {
  const { route, marks, column } = catalogue.engine.outlines;
  const here = column * (record.number - 1) + column / 2;
  const dots = marks.map((mark, place) => {
    const own = place === record.number - 1;
    const y = Math.round((mark.y * route.height * 0.6) / 100);
    return `<circle${when(own, ' class="own"')} cx="${column * place + column / 2}" cy="${y}" r="${own ? 9 : 5.5}"/>`;
  });
  return `<svg class="stretch" viewBox="${here - 700} 0 1400 130" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"><g transform="scale(1 0.6)"><path class="ridge" d="${route.ridge}"/><path class="front" d="${route.front}"/></g>${dots.join("")}</svg>`;
}

function neighbours(page, stages) {
  const place = stages.indexOf(page.record);
  const [before, after] = [stages[place - 1], stages[place + 1]];
  return `<nav class="stage-neighbours" aria-label="${safe(page.language.words.neighbours)}">
${before ? `    <a rel="prev" href="${page.hrefOf(before)}"><span class="note"><span aria-hidden="true">← </span>${before.number}</span> ${page.local(before.title)}</a>\n` : ""}${after ? `    <a rel="next" href="${page.hrefOf(after)}"><span class="note">${after.number}<span aria-hidden="true"> →</span></span> ${page.local(after.title)}</a>\n` : ""}  </nav>`;
}

function programmes(page, named, found) {
  if (!named.length) return "";
  const { language } = page;
  const { words } = language;
  const running = named.filter((one) => one.state !== "past");
  const past = named.filter((one) => one.state === "past");
  const all = language.say(words.all_for_stage, { n: language.count("programmes", named.length) });
  const rest = `<details class="show-all">\n      <summary>${safe(all)}</summary>\n      ${page.linkList(running)}${ui.listed(page, words.past_programmes, past)}\n    </details>\n`;
  return `<section aria-labelledby="programmes">
    <h2 id="programmes">${safe(words.stage_programmes)}</h2>
    ${cards(page, byOpenness(page, running).slice(0, 3))}
    ${when(named.length > 3, rest)}${found ? calendar(page, found, page.title) : ""}  </section>
`;
}

function resources(page) {
  const { language, record } = page;
  const { words } = language;
  const all = ui.referring(page, record, "resource");
  const kinds = ["recap", "reading", "reflection"].map((kind) => [kind, all.filter((one) => one.kind === kind)]);
  const picks = kinds.flatMap(([, found]) => found.slice(0, 1));
  if (!picks.length) return "";
  const rest = `<details class="show-all">\n      <summary>${safe(language.say(words.show_all, { n: all.length }))}</summary>\n      ${each(kinds, ([kind, found]) => ui.listed(page, language.label("resource_kind", kind), found))}\n    </details>\n`;
  return `<section aria-labelledby="resources">
    <h2 id="resources">${safe(words.stage_resources)}</h2>
    ${cards(page, picks)}
    ${when(all.length > picks.length, rest)}  </section>
`;
}

function about(page) {
  const { record, language, catalogue } = page;
  const { words, lists } = language;
  const [first, ...rest] = record.description;
  const opening = ui.paragraphs(page, [first]);
  const more =
    ui.paragraphs(page, rest) +
    when(
      list(record.actions).length,
      `<h3 id="actions">${safe(words.actions)}</h3>\n${ui.bullets(page, record.actions)}`,
    );
  const fold = (id, title, body) =>
    when(
      body,
      `      <details class="show-all">\n        <summary${when(id, ` id="${id}"`)}>${safe(title)}</summary>\n        ${body}\n      </details>\n`,
    );
  const news = ui.newsAbout(page, record).length ? ui.newsList(page, record) : "";
  const [school] = ui.byTitle(page, catalogue.all("case-study"));
  return `<div class="stage-about">
    <section class="text" aria-labelledby="about">
      <h2 id="about">${safe(words.about_stage)}</h2>
      ${opening}${fold("", words.about_more, more)}${fold("since", words.since, ui.changes(page, record))}${fold("news", lists.news.title, news)}    </section>
    <section class="finding-of" aria-labelledby="school">
      <h2 id="school">${safe(words.school_of_the_week)}</h2>
      <p class="finding">${page.local(school.finding ?? school.summary)}</p>
      <p><strong>${page.link(school)}</strong>, ${page.local(school.authority)}</p>
    </section>
  </div>`;
}

/** What a page rests on, and who keeps it right, without its neighbours. */
const grounds = (page) => ui.provenance(page, page.record, []).replace(/<nav class="neighbours"[\s\S]*?<\/nav>\n/, "");

export function elementPage(page) {
  const { record, language, catalogue } = page;
  const { words, lists } = language;
  const framework = catalogue.find("framework", record.framework);
  const elements = catalogue.all("element").filter((one) => one.framework === record.framework);
  const kind = framework.numbered
    ? language.say(words.element_of, {
        name: framework.one[page.locale],
        n: elements.indexOf(record) + 1,
        of: elements.length,
      })
    : (framework.full ?? framework.one)[page.locale];
  const referring = (type) => ui.referring(page, record, type);
  const questions = list(record.questions).length ? ui.bullets(page, record.questions) : "";
  return `<article class="record element">
${style(page, "ranked")}  ${ui.breadcrumb(page, record.framework)}
  ${ui.heading(page, page.title, page.description, kind)}
  ${ui.since(page, record)}
  <div class="element-columns text">
    <section aria-labelledby="about">
      <h2 id="about">${safe(words.what_it_means)}</h2>
      ${ui.paragraphs(page, record.description)}
    </section>
    <section aria-labelledby="check">
      <h2 id="check">${safe(words.check_yourself)}</h2>
      ${questions}
      <p><a class="button secondary" href="${page.href("list:self-review")}">${safe(words.to_self_review)}</a></p>
    </section>
  </div>
  ${best(page, lists.programmes.title, "programmes", referring("programme"))}
  ${best(page, words.stage_resources, "resources", referring("resource"))}
  ${best(page, lists["case-studies"].title, "case-studies", referring("case-study"))}
  ${ui.provenance(page, record, ui.filesOf(page, "element"))}
</article>`;
}

export function themePage(page) {
  const { record, language, catalogue } = page;
  const { words } = language;
  const schools = ui.referring(page, record, "case-study");
  const used = (field) => ui.byTitle(page, [...new Set(schools.flatMap((school) => catalogue.named(school, field)))]);
  return `<article class="record theme">
${style(page, "ranked")}  ${ui.breadcrumb(page, "themes")}
  ${ui.heading(page, page.title, page.description, language.label("facet", "theme"))}
  ${ui.since(page, record)}
  ${best(page, words.theme_schools, "case-studies", schools)}
  ${best(page, words.theme_programmes, "programmes", used("programmes"))}
  ${best(page, words.theme_resources, "resources", used("resources"))}
  ${ui.provenance(page, record, ui.filesOf(page, "theme"))}
</article>`;
}
