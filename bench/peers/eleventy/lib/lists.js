// The pages that list records, each in a frame that all lists share.

import { calendarOf } from "./calendar.js";
import { cards, related } from "./cards.js";
import { safe } from "./html.js";
import { contacts } from "./list-contacts.js";
import { aToZ, glossary, guidance, milestones, news } from "./list-others.js";
import { finder, oneKind, rule, style } from "./list-parts.js";
import { onOffer } from "./on-offer.js";
import * as ui from "./parts.js";

const { each, when } = ui;

/** The lists that the twin writes, by name; those of resources are alike, and so are those of frameworks. */
const BODIES = {
  pathway,
  programmes,
  resources,
  "resource-list": resourceList,
  "case-studies": caseStudies,
  themes: (page) => oneKind(page, ui.byTitle(page, page.catalogue.all("theme")), 2),
  guidance,
  framework: (page) =>
    oneKind(
      page,
      page.catalogue.all("element").filter((one) => one.framework === page.list.name),
      2,
    ),
  glossary,
  milestones,
  news,
  contacts,
  "on-offer": onOffer,
  "a-z": aToZ,
};
/** The kind whose records a list offers as data. */
const DATA = {
  "case-studies": "case-study",
  "on-offer": "programme",
  contacts: "contact",
  framework: "element",
  glossary: "term",
  milestones: "milestone",
  news: "news",
  pathway: "stage",
  programmes: "programme",
  "resource-list": "resource",
  resources: "resource",
  themes: "theme",
};

export const isWritten = (one) => one.template in BODIES;

export function listPage(page) {
  const { words, lists } = page.language;
  const { parent, template } = page.list;
  const above = parent ? `<li><a href="${page.href(`list:${parent}`)}">${safe(lists[parent].title)}</a></li>\n` : "";
  return `<article class="list">
  <nav class="breadcrumb" aria-label="${safe(words.breadcrumb)}">
    <ol>
      <li><a href="${page.href("page:index")}">${safe(words.home)}</a></li>
${above}    </ol>
  </nav>
  ${ui.heading(page, page.title, page.description)}
${BODIES[template](page)}
  ${DATA[template] ? ui.offers(page, filesOf(page)) : ""}
</article>`;
}

function filesOf(page) {
  const { template } = page.list;
  const kind = DATA[template];
  const all = ["programmes", "on-offer"].includes(template);
  const calendar = all ? calendarOf(page, undefined, page.catalogue.all("programme")) : undefined;
  const feed = template === "news" ? "all" : ["programme", "resource", "case-study"].includes(kind) ? kind : undefined;
  return ui.filesOf(page, kind, { calendar, feed });
}

function pathway(page) {
  const stages = page.catalogue.all("stage");
  const running = ui.byTitle(
    page,
    page.catalogue.all("programme").filter((one) => one.state !== "past"),
  );
  const { words } = page.language;
  const lane = (programme) => {
    const served = stages.filter((stage) => programme.stages.includes(stage.id));
    const numbers = served.map((stage) => `<span data-stage="${stage.id}">${stage.number}</span>`).join(", ");
    const lead = served.length > 1 ? words.lane_stages : words.lane_stage;
    return `      <li class="lane-row"><span class="lane-name">${page.link(programme)}</span> <span class="lane-stages">${safe(lead)} ${numbers}</span></li>\n`;
  };
  return `${style(page, "pathway")}<ol class="path">
${each(stages, (stage) => `  <li class="group-${stage.group}" id="${stage.id}"><span class="number">${stage.number}</span> <div><h2>${page.link(stage)}</h2><p>${page.local(stage.summary)}</p></div></li>\n`)}</ol>
<section class="lanes" aria-labelledby="lanes">
  <h2 id="lanes">${safe(words.lanes)}</h2>
  <ul class="lane-list">
${each(running, lane)}  </ul>
</section>
${page.script("stage")}
`;
}

function programmes(page) {
  const { catalogue, language } = page;
  const { words, lists } = language;
  const stages = catalogue.all("stage");
  const past = ui.byTitle(
    page,
    catalogue.all("programme").filter((one) => one.state === "past"),
  );
  const section = (stage) => {
    const found = ui.referring(page, stage, "programme").filter((one) => one.state !== "past");
    const body = found.length ? cards(page, found) : `<p class="note">${safe(words.no_programme)}</p>\n`;
    return `  <section aria-labelledby="${stage.id}">\n    <h2 id="${stage.id}">${page.local(stage.title)}</h2>\n    ${body}\n  </section>\n`;
  };
  return `${style(page, "finder")}<p class="more"><a href="${page.href("list:on-offer")}">${safe(lists["on-offer"].title)}</a> · <a href="${page.href("list:booklet")}">${safe(lists.booklet.title)}</a></p>
<div class="scripted of-one-kind">
${rule(page, words.rank_default, words.rank_stage)}${finder(page, ui.byTitle(page, catalogue.all("programme")), "programmes")}</div>
<div class="unscripted of-one-kind">
  <nav aria-label="${safe(lists.pathway.title)}">
    <ol class="plain">
${each(stages, (stage) => `      <li class="group-${stage.group}"><a class="numbered" href="#${stage.id}"><span class="number">${stage.number}</span> ${page.local(stage.title)}</a></li>\n`)}    </ol>
  </nav>
${each(stages, section)}${related(page, words.past_programmes, "past", past)}</div>
${page.script("fit")}
`;
}

/** What one does, reads and watches, as tabs of one list. */
function tabs(page) {
  const { language, catalogue } = page;
  const current = (name) => when(page.list.name === name, ' aria-current="page"');
  const tab = (kind) => {
    const number = catalogue.all("resource").filter((one) => one.kind === kind).length;
    return `    <li><a href="${page.href(`list:${kind}s`)}"${current(`${kind}s`)}>${safe(language.label("resource_tab", kind))} <span class="number-found">${number}</span></a></li>\n`;
  };
  return `<nav class="tabs" aria-label="${safe(language.lists.resources.title)}">
  <ul>
    <li><a href="${page.href("list:resources")}"${current("resources")}>${safe(language.words.all_kinds)}</a></li>
${each(["recap", "reading", "reflection"], tab)}  </ul>
</nav>
`;
}

function resources(page) {
  const { words } = page.language;
  return `${style(page, "finder")}${style(page, "resources")}${tabs(page)}${rule(page, words.fit_default, words.fit_stage)}<div class="of-kinds">
${finder(page, ui.byTitle(page, page.catalogue.all("resource")), "resources")}</div>
<p class="more"><a href="${page.href("list:journal")}">${safe(words.to_journal)}</a></p>
${page.script("fit")}
`;
}

function resourceList(page) {
  const { words } = page.language;
  const found = page.catalogue.all("resource").filter((one) => `${one.kind}s` === page.list.name);
  return `${style(page, "finder")}${style(page, "resources")}${tabs(page)}${rule(page, words.fit_default, words.fit_stage)}<div class="of-one-kind">
${finder(page, ui.byTitle(page, found), "resources")}</div>
${page.script("fit")}
`;
}

function caseStudies(page) {
  const { catalogue, language } = page;
  const { words, lists } = language;
  const theme = (one) => `    <div class="fact" id="${one.id}">
      <dt>${page.link(one)}<span class="line note">${page.local(one.summary)}</span></dt>
      <dd>${page.linkList(ui.referring(page, one, "case-study"))}</dd>
    </div>
`;
  const share = (value) => (value === undefined ? safe(words.not_given) : `${value}%`);
  const average = (one) =>
    `      <tr id="${one.id}"><th scope="row">${page.local(one.title)}<span class="line note">${page.local(one.summary)}</span></th><td>${share(one.free_school_meals)}</td><td>${share(one.learning_needs)}</td></tr>\n`;
  return `${style(page, "finder")}${style(page, "schools")}<div class="schools of-one-kind">
${finder(page, ui.byTitle(page, catalogue.all("case-study")), "case_studies")}</div>
<p><a class="button secondary" href="${page.href("list:compare-schools")}">${safe(lists["compare-schools"].title)}</a></p>
<details class="fold">
  <summary><h2 id="themes">${safe(words.by_theme)}</h2></summary>
  <dl class="facts wide">
${each(ui.byTitle(page, catalogue.all("theme")), theme)}  </dl>
</details>
<details class="fold">
  <summary><h2 id="averages">${safe(words.national_averages)}</h2></summary>
  <table>
    <caption id="averages-caption">${safe(words.measure)}</caption>
    <thead>
      <tr><th scope="col">${safe(words.school_phase)}</th><th scope="col">${safe(language.label("measure", "free_school_meals"))}</th><th scope="col">${safe(language.label("measure", "learning_needs"))}</th></tr>
    </thead>
    <tbody>
${each(catalogue.all("national-average"), average)}    </tbody>
  </table>
</details>
`;
}
