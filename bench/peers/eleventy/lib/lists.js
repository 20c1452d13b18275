// The pages that list records, each in a frame that all lists share.

import { list } from "./catalogue.js";
import { byOpenness, card, cards, openness, related } from "./cards.js";
import { calendarOf } from "./calendar.js";
import { data, escape } from "./html.js";
import { onOffer } from "./on-offer.js";
import * as ui from "./parts.js";
import { modesOf, spokenIn } from "./programme-facts.js";
import { programmeStatus, takesPeople } from "./status.js";
import { emailOf, ownLink } from "./today.js";

const { each, when } = ui;
const style = (page, name) => `<link rel="stylesheet" href="${page.root}assets/${name}.css">\n`;
const host = (address) => (URL.canParse(address) ? new URL(address).hostname : address);

/** The lists that the twin writes, by name; those of resources are alike, and so are those of frameworks. */
const BODIES = {
  pathway,
  programmes,
  resources,
  "resource-list": resourceList,
  "case-studies": caseStudies,
  themes: (page) => oneKind(page, ui.byTitle(page, page.catalogue.all("theme")), 2),
  guidance,
  framework: (page) => oneKind(page, page.catalogue.all("element").filter((one) => one.framework === page.list.name), 2),
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
  const above = parent ? `<li><a href="${page.href(`list:${parent}`)}">${escape(lists[parent].title)}</a></li>\n` : "";
  return `<article class="list">
  <nav class="breadcrumb" aria-label="${escape(words.breadcrumb)}">
    <ol>
      <li><a href="${page.href("page:index")}">${escape(words.home)}</a></li>
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

const oneKind = (page, records, level = 3) => `<div class="of-one-kind">\n${cards(page, records, level)}</div>\n`;

function pathway(page) {
  const stages = page.catalogue.all("stage");
  const running = ui.byTitle(page, page.catalogue.all("programme").filter((one) => one.state !== "past"));
  const { words } = page.language;
  const lane = (programme) => {
    const served = stages.filter((stage) => programme.stages.includes(stage.id));
    const numbers = served.map((stage) => `<span data-stage="${stage.id}">${stage.number}</span>`).join(", ");
    const lead = served.length > 1 ? words.lane_stages : words.lane_stage;
    return `      <li class="lane-row"><span class="lane-name">${page.link(programme)}</span> <span class="lane-stages">${escape(lead)} ${numbers}</span></li>\n`;
  };
  return `${style(page, "pathway")}<ol class="path">
${each(stages, (stage) => `  <li class="group-${stage.group}" id="${stage.id}"><span class="number">${stage.number}</span> <div><h2>${page.link(stage)}</h2><p>${page.local(stage.summary)}</p></div></li>\n`)}</ol>
<section class="lanes" aria-labelledby="lanes">
  <h2 id="lanes">${escape(words.lanes)}</h2>
  <ul class="lane-list">
${each(running, lane)}  </ul>
</section>
${page.script("stage")}
`;
}

/** How a list is sorted, and by what for a reader whose stage is known. */
function rule(page, said, fitted) {
  const stages = each(page.catalogue.all("stage"), (stage) => `<strong data-name-of="${stage.id}" hidden>${stage.number}. ${page.local(stage.title)}</strong>`);
  return `<div class="rule">
  <div class="own-order" data-fit-own hidden>
    <label><input type="checkbox" checked> <span>${escape(page.language.words.fit_own)} ${stages}</span></label>
  </div>
  <p class="note" data-fit-default>${escape(said)}</p>
  <p class="note" data-fit-stage hidden>${escape(fitted)}</p>
</div>
`;
}

/** A list of cards with what scripts narrow it by, without the panel of filters. */
function finder(page, records, noun) {
  const { words } = page.language;
  const number = page.language.count(noun, records.length);
  const stages = page.catalogue.all("stage").map((stage) => stage.id).join(" ");
  const item = (record, place) =>
    `      <li data-order="${place}" data-openness="${openness(page, record)}" data-tokens="${tokens(page, record).join(" ")}"${when(record.of === "programme" && record.cohorts && takesPeople(record), " data-dated")}>${card(page, record)}</li>\n`;
  return `<div class="finder" data-finder>
  <div class="found">
    <h2 id="the-list" tabindex="-1" data-part="heading">${escape(words.the_list)}</h2>
    <p class="note" role="status" data-part="number">${escape(number)}</p>
    <ul class="cards" data-part="list" data-stages="${stages}">
${byOpenness(page, records).map(item).join("")}    </ul>
  </div>
</div>
${page.script("finder")}
`;
}

/** What a record has of what a list can be narrowed by. */
function tokens(page, record) {
  const frameworks = new Map(page.catalogue.all("framework").map((one) => [one.id, one.filter ?? one.id]));
  const elements = page.catalogue.named(record, "elements").map((one) => `${frameworks.get(one.framework)}:${one.id}`);
  const or = (values) => (list(values).length ? values : ["not_given"]);
  const all = (name, values) => values.map((value) => `${name}:${value}`);
  if (record.of === "programme")
    return [
      ...all("stage", record.stages),
      ...all("role", or(record.roles)),
      `status:${programmeStatus(record, page.catalogue.day)}`,
      ...all("language", or(spokenIn(record))),
      ...all("mode", or(modesOf(record))),
      ...all("offered", or(record.offered_by)),
      ...elements,
    ];
  if (record.of === "case-study") return [`phase:${record.phase}`, ...all("theme", list(record.themes)), ...elements];
  return [...all("stage", list(record.stages)), ...all("edition", record.editions.map((one) => one.language))];
}

function programmes(page) {
  const { catalogue, language } = page;
  const { words, lists } = language;
  const stages = catalogue.all("stage");
  const past = ui.byTitle(page, catalogue.all("programme").filter((one) => one.state === "past"));
  const section = (stage) => {
    const found = ui.referring(page, stage, "programme").filter((one) => one.state !== "past");
    const body = found.length ? cards(page, found) : `<p class="note">${escape(words.no_programme)}</p>\n`;
    return `  <section aria-labelledby="${stage.id}">\n    <h2 id="${stage.id}">${page.local(stage.title)}</h2>\n    ${body}\n  </section>\n`;
  };
  return `${style(page, "finder")}<p class="more"><a href="${page.href("list:on-offer")}">${escape(lists["on-offer"].title)}</a> · <a href="${page.href("list:booklet")}">${escape(lists.booklet.title)}</a></p>
<div class="scripted of-one-kind">
${rule(page, words.rank_default, words.rank_stage)}${finder(page, ui.byTitle(page, catalogue.all("programme")), "programmes")}</div>
<div class="unscripted of-one-kind">
  <nav aria-label="${escape(lists.pathway.title)}">
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
    return `    <li><a href="${page.href(`list:${kind}s`)}"${current(`${kind}s`)}>${escape(language.label("resource_tab", kind))} <span class="number-found">${number}</span></a></li>\n`;
  };
  return `<nav class="tabs" aria-label="${escape(language.lists.resources.title)}">
  <ul>
    <li><a href="${page.href("list:resources")}"${current("resources")}>${escape(language.words.all_kinds)}</a></li>
${each(["recap", "reading", "reflection"], tab)}  </ul>
</nav>
`;
}

function resources(page) {
  const { words } = page.language;
  return `${style(page, "finder")}${style(page, "resources")}${tabs(page)}${rule(page, words.fit_default, words.fit_stage)}<div class="of-kinds">
${finder(page, ui.byTitle(page, page.catalogue.all("resource")), "resources")}</div>
<p class="more"><a href="${page.href("list:journal")}">${escape(words.to_journal)}</a></p>
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
  const share = (value) => (value === undefined ? escape(words.not_given) : `${value}%`);
  const average = (one) =>
    `      <tr id="${one.id}"><th scope="row">${page.local(one.title)}<span class="line note">${page.local(one.summary)}</span></th><td>${share(one.free_school_meals)}</td><td>${share(one.learning_needs)}</td></tr>\n`;
  return `${style(page, "finder")}${style(page, "schools")}<div class="schools of-one-kind">
${finder(page, ui.byTitle(page, catalogue.all("case-study")), "case_studies")}</div>
<p><a class="button secondary" href="${page.href("list:compare-schools")}">${escape(lists["compare-schools"].title)}</a></p>
<details class="fold">
  <summary><h2 id="themes">${escape(words.by_theme)}</h2></summary>
  <dl class="facts wide">
${each(ui.byTitle(page, catalogue.all("theme")), theme)}  </dl>
</details>
<details class="fold">
  <summary><h2 id="averages">${escape(words.national_averages)}</h2></summary>
  <table>
    <caption id="averages-caption">${escape(words.measure)}</caption>
    <thead>
      <tr><th scope="col">${escape(words.school_phase)}</th><th scope="col">${escape(language.label("measure", "free_school_meals"))}</th><th scope="col">${escape(language.label("measure", "learning_needs"))}</th></tr>
    </thead>
    <tbody>
${each(catalogue.all("national-average"), average)}    </tbody>
  </table>
</details>
`;
}

function guidance(page) {
  const { catalogue, locale } = page;
  const pages = catalogue.prose.filter((one) => one.locale === locale && one.folder === "guidance");
  const item = (one) =>
    `    <li><article class="card"><div class="card-body">\n      <h3><a href="${page.root}${one.address}">${escape(one.matter.title)}</a></h3>\n      <p>${escape(one.matter.description)}</p>\n    </div></article></li>\n`;
  return each(catalogue.vocabulary.topics, (topic) => {
    const found = pages.filter((one) => one.matter.topic === topic.id);
    return when(
      found.length,
      `<section aria-labelledby="${topic.id}">\n  <h2 id="${topic.id}">${page.local(topic.title)}</h2>\n  <ul class="cards">\n${each(found, item)}  </ul>\n</section>\n`,
    );
  });
}

/** Things in order, in groups of one first letter. */
function byLetter(page, things, title) {
  const groups = new Map();
  for (const thing of things) {
    const folded = title(thing).replace(/^[^\p{L}\p{N}]+/u, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const pair = page.locale === "cy" && folded.match(/^(ch|dd|ff|ng|ll|ph|rh|th)/)?.[0];
    const letter = /^\p{L}/u.test(folded) ? (pair || folded[0]).replace(/^./, (sign) => sign.toUpperCase()) : "0–9";
    groups.set(letter, [...(groups.get(letter) ?? []), thing]);
  }
  return [...groups].map(([letter, found]) => ({ letter, found, anchor: `letter-${letter.toLowerCase().replace("–", "-")}` }));
}

const letters = (page, groups) => `<nav class="letters" aria-label="${escape(page.language.words.letters)}">
  <ul>
${each(groups, (group) => `    <li><a href="#${group.anchor}">${group.letter}</a></li>\n`)}  </ul>
</nav>
`;

function glossary(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const terms = ui.byTitle(page, catalogue.all("term"));
  const groups = byLetter(page, terms, (term) => term.title[page.locale]);
  const short = (term, locale) => (term.abbreviation ? ` (${escape(term.abbreviation[locale])})` : "");
  const entry = (term) => {
    const named = [...catalogue.named(term, "related"), ...catalogue.referring(term, "term")];
    const others = ui.byTitle(page, [...new Set(named)]);
    const same = term.abbreviation?.en === term.abbreviation?.cy;
    const seeAlso = `          <span class="see-also">${escape(words.see_also)} ${others.map((one) => `<a href="#${one.id}">${page.local(one.title)}</a>`).join(", ")}</span>\n`;
    return `      <div class="glossary-term" id="${term.id}">
        <dt><span data-name>${page.local(term.title)}${short(term, page.locale)}</span>
          <span class="unseen">${escape(words.in_other_language)}</span> <span class="other-name" lang="${page.other}" data-name>${escape(term.title[page.other])}${same ? "" : short(term, page.other)}</span></dt>
        <dd>${page.local(term.summary)}
${when(others.length, seeAlso)}          ${ui.changes(page, term)}</dd>
      </div>
`;
  };
  const phrases = Array.from({ length: terms.length + 1 }, (_, number) => language.count("terms", number));
  return `${style(page, "letters")}${style(page, "glossary")}<div class="glossary" data-glossary>
  <form class="glossary-filter scripted">
    <label for="filter">${escape(words.filter_terms)}</label>
    <input id="filter" type="search" autocapitalize="off" autocomplete="off" spellcheck="false">
    <p class="note" role="status" data-number data-phrases="${data(phrases)}"></p>
  </form>
${letters(page, groups)}${each(groups, (group) => `  <section class="letter" aria-labelledby="${group.anchor}">\n    <h2 id="${group.anchor}">${group.letter}</h2>\n    <dl class="glossary-terms">\n${each(group.found, entry)}    </dl>\n  </section>\n`)}</div>
${page.script("glossary")}
<section aria-labelledby="quantities">
  <h2 id="quantities">${escape(words.quantities)}</h2>
  <p>${escape(words.quantities_lead)}</p>
  <table>
    <caption>${escape(words.quantities)}</caption>
    <thead><tr><th scope="col">${escape(words.quantity_word)}</th><th scope="col">${escape(words.quantity_meaning)}</th></tr></thead>
    <tbody>
${each(catalogue.all("quantity"), (one) => `      <tr id="${one.id}"><th scope="row">${page.local(one.title)}</th><td>${page.local(one.summary)}</td></tr>\n`)}    </tbody>
  </table>
</section>
`;
}

function milestones(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const newest = [...catalogue.all("milestone")].sort((one, two) => (String(one.date) < String(two.date) ? 1 : String(one.date) > String(two.date) ? -1 : 0));
  const passed = newest.filter((one) => String(one.date) <= catalogue.day.slice(0, String(one.date).length));
  const ahead = newest.filter((one) => !passed.includes(one));
  const entry = (one) => {
    const named = [...catalogue.named(one, "programmes"), ...catalogue.named(one, "resources")];
    return `<li id="${one.id}">
  <p class="when">${page.time(one.date)}</p>
  <div class="milestone">
    <h2>${page.local(one.title)}</h2>
    <p>${page.local(one.summary)}</p>
    ${when(named.length, page.linkList(named))}
  </div>
</li>
`;
  };
  const earlier = passed.slice(12);
  return `${style(page, "milestones")}<ol class="milestones">
${each(ahead, entry)}  <li class="now"><p class="when">${escape(words.now)}</p></li>
${each(passed.slice(0, 12), entry)}</ol>
${when(
  earlier.length,
  `<details class="rows">\n  <summary>${escape(language.say(words.earlier_milestones, { n: earlier.length }))}</summary>\n  <ol class="milestones">\n${each(earlier, entry)}  </ol>\n</details>\n`,
)}`;
}

function news(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const newest = [...catalogue.all("news")].sort((one, two) => (one.date < two.date ? 1 : one.date > two.date ? -1 : 0));
  const entry = (one) => {
    const told = ["stages", "programmes", "resources", "case_studies"].flatMap((field) => catalogue.named(one, field));
    const links = when(told.length, page.linkList(told));
    const folded = `<details>\n      <summary>${escape(language.say(words.show_all, { n: told.length }))}</summary>\n      ${links}\n    </details>`;
    return `<li id="${one.id}">
  <p class="when">${page.time(one.date)}</p>
  <div class="news-text">
    <h2>${page.local(one.title)}</h2>
    <p>${page.local(one.summary)}</p>
${one.text ? `    <p>${page.linked(one.text)}</p>\n` : ""}    ${told.length > 4 ? folded : links}
  </div>
</li>
`;
  };
  return `${style(page, "news")}<ol class="news">\n${each(newest, entry)}</ol>\n`;
}

function contacts(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const web = (links) => {
    const address = links && ownLink(links, page.locale);
    return address ? `<p class="web"><a href="${escape(address)}">${escape(host(address))}</a></p>\n` : "";
  };
  const contact = (one) => {
    const email = emailOf(catalogue, one);
    const taken = ui.referring(page, one, "programme").filter((programme) => programme.apply?.contact === one.id);
    const asked = `    <details>\n      <summary>${escape(words.asked_about)} ${taken.length}</summary>\n      ${page.linkList(taken)}\n    </details>\n`;
    return `  <li class="body" id="${one.id}">
    <h2>${page.local(one.title)}</h2>
    <p>${page.local(one.summary)}</p>
${email ? `    <p class="web"><a href="mailto:${email}">${email}</a></p>\n` : ""}${web(one.links)}${each(catalogue.named(one, "organisation"), (body) => `    <p class="note">${ui.body(page, body)}</p>\n`)}${when(taken.length, asked)}  </li>
`;
  };
  const organisations = ui.byTitle(page, catalogue.all("organisation"));
  return `${style(page, "contacts")}<ul class="asked">
${each(catalogue.all("contact"), contact)}</ul>
<section aria-labelledby="organisations">
  <h2 id="organisations">${escape(words.organisations)}</h2>
  ${bodies(page, organisations.filter((one) => !one.ended), web)}
  <h3>${escape(words.organisations_past)}</h3>
  ${bodies(page, organisations.filter((one) => one.ended), web)}
</section>
`;
}

function bodies(page, organisations, web) {
  const { words, lists } = page.language;
  const described = (one) => ["described", "past"].includes(one.state);
  const entry = (one) => {
    const referring = (kind, field) => ui.referring(page, one, kind, field);
    const offered = referring("programme", "offered_by");
    const recognised = referring("programme").filter((programme) => list(programme.recognition).some((body) => body.by === one.id));
    const groups = [
      [words.offers, offered.filter((programme) => !described(programme))],
      [words.offered, offered.filter(described)],
      [words.leads, referring("programme", "led_by")],
      [words.recognises, recognised],
    ];
    const told = each(groups, ([lead, records]) => ui.listed(page, lead, records));
    const folded = `<details>\n        <summary>${escape(lists.programmes.title)}<span class="unseen">: ${page.local(one.title)}</span></summary>\n        ${told}\n      </details>\n`;
    return `  <div class="body" id="${one.id}">
    <dt>${page.local(one.title)}</dt>
    <dd>
      ${bodyNote(page, one)}
      <p>${page.local(one.summary)}</p>
      ${ui.changes(page, one)}${web(one.links)}${ui.listed(page, words.does_work_of, referring("organisation", "followed_by"))}${ui.listed(page, words.whom_to_ask, referring("contact"))}${when(told, folded)}
    </dd>
  </div>
`;
  };
  return `<dl class="bodies">\n${each(organisations, entry)}</dl>\n`;
}

/** Until when a body worked and who does its work today, or since when it works. */
function bodyNote(page, one) {
  const { language } = page;
  const { words } = language;
  const said = ui.body(page, one).match(/ <span class="note">\((.*)\)<\/span>$/s)?.[1];
  if (said) return `<p class="note">${said}</p>`;
  if (!one.began) return "";
  const date = String(one.began);
  return `<p class="note">${escape(language.say(date.includes("-") ? words.from_month : words.from_year, { date: language.date(date) }))}</p>`;
}

function aToZ(page) {
  const { catalogue, language, locale } = page;
  const entries = catalogue.kinds
    .filter((kind) => kind.has_pages)
    .flatMap((kind) => catalogue.all(kind.name))
    .map((record) => ({ title: record.title, href: page.hrefOf(record), kind: record.of === "resource" ? language.label("kind", "resource") : ui.kindWord(page, record) }));
  for (const one of catalogue.lists.values())
    entries.push({ title: { [locale]: language.lists[one.name].title }, href: page.href(`list:${one.name}`), kind: language.label("kind", "list") });
  for (const one of catalogue.prose.filter((prose) => prose.locale === locale && prose.folder !== "case-studies"))
    entries.push({ title: { [locale]: one.matter.title }, href: page.root + one.address, kind: language.label("kind", "page") });
  const groups = byLetter(page, language.byTitle(entries), (entry) => entry.title[locale]);
  return `${style(page, "letters")}${style(page, "a-to-z")}${letters(page, groups)}<div class="a-to-z">
${each(groups, (group) => `  <section class="letter" aria-labelledby="${group.anchor}">\n    <h2 id="${group.anchor}">${group.letter}</h2>\n    <ul>\n${each(group.found, (entry) => `      <li><a href="${entry.href}">${page.local(entry.title)}</a> <span class="note">${escape(entry.kind)}</span></li>\n`)}    </ul>\n  </section>\n`)}</div>
`;
}
