// Lists of records that have no pages, and of all pages.

import { data, safe } from "./html.js";
import { byLetter, letters, style } from "./list-parts.js";
import * as ui from "./parts.js";

const { each, when } = ui;

export function guidance(page) {
  const { catalogue, locale } = page;
  const pages = catalogue.prose.filter((one) => one.locale === locale && one.folder === "guidance");
  const item = (one) =>
    `    <li><article class="card"><div class="card-body">\n      <h3><a href="${page.root}${one.address}">${safe(one.matter.title)}</a></h3>\n      <p>${safe(one.matter.description)}</p>\n    </div></article></li>\n`;
  return each(catalogue.vocabulary.topics, (topic) => {
    const found = pages.filter((one) => one.matter.topic === topic.id);
    return when(
      found.length,
      `<section aria-labelledby="${topic.id}">\n  <h2 id="${topic.id}">${page.local(topic.title)}</h2>\n  <ul class="cards">\n${each(found, item)}  </ul>\n</section>\n`,
    );
  });
}

export function glossary(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const terms = ui.byTitle(page, catalogue.all("term"));
  const groups = byLetter(page, terms, (term) => term.title[page.locale]);
  const short = (term, locale) => (term.abbreviation ? ` (${safe(term.abbreviation[locale])})` : "");
  const entry = (term) => {
    const named = [...catalogue.named(term, "related"), ...catalogue.referring(term, "term")];
    const others = ui.byTitle(page, [...new Set(named)]);
    const same = term.abbreviation?.en === term.abbreviation?.cy;
    const seeAlso = `          <span class="see-also">${safe(words.see_also)} ${others.map((one) => `<a href="#${one.id}">${page.local(one.title)}</a>`).join(", ")}</span>\n`;
    return `      <div class="glossary-term" id="${term.id}">
        <dt><span data-name>${page.local(term.title)}${short(term, page.locale)}</span>
          <span class="unseen">${safe(words.in_other_language)}</span> <span class="other-name" lang="${page.other}" data-name>${safe(term.title[page.other])}${same ? "" : short(term, page.other)}</span></dt>
        <dd>${page.local(term.summary)}
${when(others.length, seeAlso)}          ${ui.changes(page, term)}</dd>
      </div>
`;
  };
  const phrases = Array.from({ length: terms.length + 1 }, (_, number) => language.count("terms", number));
  return `${style(page, "letters")}${style(page, "glossary")}<div class="glossary" data-glossary>
  <form class="glossary-filter scripted">
    <label for="filter">${safe(words.filter_terms)}</label>
    <input id="filter" type="search" autocapitalize="off" autocomplete="off" spellcheck="false">
    <p class="note" role="status" data-number data-phrases="${data(phrases)}"></p>
  </form>
${letters(page, groups)}${each(groups, (group) => `  <section class="letter" aria-labelledby="${group.anchor}">\n    <h2 id="${group.anchor}">${group.letter}</h2>\n    <dl class="glossary-terms">\n${each(group.found, entry)}    </dl>\n  </section>\n`)}</div>
${page.script("glossary")}
<section aria-labelledby="quantities">
  <h2 id="quantities">${safe(words.quantities)}</h2>
  <p>${safe(words.quantities_lead)}</p>
  <table>
    <caption>${safe(words.quantities)}</caption>
    <thead><tr><th scope="col">${safe(words.quantity_word)}</th><th scope="col">${safe(words.quantity_meaning)}</th></tr></thead>
    <tbody>
${each(catalogue.all("quantity"), (one) => `      <tr id="${one.id}"><th scope="row">${page.local(one.title)}</th><td>${page.local(one.summary)}</td></tr>\n`)}    </tbody>
  </table>
</section>
`;
}

export function milestones(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const newest = [...catalogue.all("milestone")].sort((one, two) =>
    String(one.date) < String(two.date) ? 1 : String(one.date) > String(two.date) ? -1 : 0,
  );
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
${each(ahead, entry)}  <li class="now"><p class="when">${safe(words.now)}</p></li>
${each(passed.slice(0, 12), entry)}</ol>
${when(
  earlier.length,
  `<details class="rows">\n  <summary>${safe(language.say(words.earlier_milestones, { n: earlier.length }))}</summary>\n  <ol class="milestones">\n${each(earlier, entry)}  </ol>\n</details>\n`,
)}`;
}

export function news(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const newest = [...catalogue.all("news")].sort((one, two) =>
    one.date < two.date ? 1 : one.date > two.date ? -1 : 0,
  );
  const entry = (one) => {
    const told = ["stages", "programmes", "resources", "case_studies"].flatMap((field) => catalogue.named(one, field));
    const links = when(told.length, page.linkList(told));
    const folded = `<details>\n      <summary>${safe(language.say(words.show_all, { n: told.length }))}</summary>\n      ${links}\n    </details>`;
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

export function aToZ(page) {
  const { catalogue, language, locale } = page;
  const entries = catalogue.kinds
    .filter((kind) => kind.has_pages)
    .flatMap((kind) => catalogue.all(kind.name))
    .map((record) => ({
      title: record.title,
      href: page.hrefOf(record),
      kind: record.of === "resource" ? language.label("kind", "resource") : ui.kindWord(page, record),
    }));
  for (const one of catalogue.lists.values())
    entries.push({
      title: { [locale]: language.lists[one.name].title },
      href: page.href(`list:${one.name}`),
      kind: language.label("kind", "list"),
    });
  for (const one of catalogue.prose.filter((prose) => prose.locale === locale && prose.folder !== "case-studies"))
    entries.push({
      title: { [locale]: one.matter.title },
      href: page.root + one.address,
      kind: language.label("kind", "page"),
    });
  const groups = byLetter(page, language.byTitle(entries), (entry) => entry.title[locale]);
  return `${style(page, "letters")}${style(page, "a-to-z")}${letters(page, groups)}<div class="a-to-z">
${each(groups, (group) => `  <section class="letter" aria-labelledby="${group.anchor}">\n    <h2 id="${group.anchor}">${group.letter}</h2>\n    <ul>\n${each(group.found, (entry) => `      <li><a href="${entry.href}">${page.local(entry.title)}</a> <span class="note">${safe(entry.kind)}</span></li>\n`)}    </ul>\n  </section>\n`)}</div>
`;
}
