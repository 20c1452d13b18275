// What several lists share: style, what a list is narrowed by, groups of one first letter.

import { byOpenness, card, cards, openness } from "./cards.js";
import { list } from "./catalogue.js";
import { safe } from "./html.js";
import * as ui from "./parts.js";
import { modesOf, spokenIn } from "./programme-facts.js";
import { programmeStatus, takesPeople } from "./status.js";

const { each, when } = ui;
export const style = (page, name) => `<link rel="stylesheet" href="${page.root}assets/${name}.css">\n`;
export const oneKind = (page, records, level = 3) =>
  `<div class="of-one-kind">\n${cards(page, records, level)}</div>\n`;

/** How a list is sorted, and by what for a reader whose stage is known. */
export function rule(page, said, fitted) {
  const stages = each(
    page.catalogue.all("stage"),
    (stage) => `<strong data-name-of="${stage.id}" hidden>${stage.number}. ${page.local(stage.title)}</strong>`,
  );
  return `<div class="rule">
  <div class="own-order" data-fit-own hidden>
    <label><input type="checkbox" checked> <span>${safe(page.language.words.fit_own)} ${stages}</span></label>
  </div>
  <p class="note" data-fit-default>${safe(said)}</p>
  <p class="note" data-fit-stage hidden>${safe(fitted)}</p>
</div>
`;
}

/** A list of cards with what scripts narrow it by, without the panel of filters. */
export function finder(page, records, noun) {
  const { words } = page.language;
  const number = page.language.count(noun, records.length);
  const stages = page.catalogue
    .all("stage")
    .map((stage) => stage.id)
    .join(" ");
  const item = (record, place) =>
    `      <li data-order="${place}" data-openness="${openness(page, record)}" data-tokens="${tokens(page, record).join(" ")}"${when(record.of === "programme" && record.cohorts && takesPeople(record), " data-dated")}>${card(page, record)}</li>\n`;
  return `<div class="finder" data-finder>
  <div class="found">
    <h2 id="the-list" tabindex="-1" data-part="heading">${safe(words.the_list)}</h2>
    <p class="note" role="status" data-part="number">${safe(number)}</p>
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
  return [
    ...all("stage", list(record.stages)),
    ...all(
      "edition",
      record.editions.map((one) => one.language),
    ),
  ];
}

/** Things in order, in groups of one first letter. */
export function byLetter(page, things, title) {
  const groups = new Map();
  for (const thing of things) {
    const folded = title(thing)
      .replace(/^[^\p{L}\p{N}]+/u, "")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase();
    const pair = page.locale === "cy" && folded.match(/^(ch|dd|ff|ng|ll|ph|rh|th)/)?.[0];
    const letter = /^\p{L}/u.test(folded) ? (pair || folded[0]).replace(/^./, (sign) => sign.toUpperCase()) : "0–9";
    groups.set(letter, [...(groups.get(letter) ?? []), thing]);
  }
  return [...groups].map(([letter, found]) => ({
    letter,
    found,
    anchor: `letter-${letter.toLowerCase().replace("–", "-")}`,
  }));
}

export const letters = (page, groups) => `<nav class="letters" aria-label="${safe(page.language.words.letters)}">
  <ul>
${each(groups, (group) => `    <li><a href="#${group.anchor}">${group.letter}</a></li>\n`)}  </ul>
</nav>
`;
