// What stands around the content of every page: head, header, footer.

import { data, safe } from "./html.js";
import { each, when } from "./parts.js";
import { structuredData } from "./structured.js";
import { explanation } from "./terms.js";

const icon = (shape) => `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
const ICONS = {
  mine: icon('<circle cx="12" cy="7.5" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>'),
  search: icon('<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>'),
  menu: icon('<path d="M3 6h18M3 12h18M3 18h18"/>'),
};
const EMBLEM =
  '<svg class="emblem" viewBox="0 0 64 64" aria-hidden="true" focusable="false"><path d="M4 31.5c6 0 7.5-11.5 14-11.5s6.5 7 11.5 7c6.5 0 6-21 13.5-21s6.5 18.5 11.5 24c6 6.5 4.5 14-3.5 13.5-9-.5-15-3-25-3-16.5 0-16 17.5-2 17.5 8 0 11-2 18-2"/><circle cx="48" cy="56" r="6.25"/></svg>';
const NAMES = { en: "English", cy: "Cymraeg" };
/** The kinds of result that are called by what they are, and the label that says it. */
const RESOURCES = ["recap", "reading", "reflection"];

/** A whole page around what it says. */
export function shell(page, body, files = []) {
  const explanations = each(page.explainer.met, (entry) => explanation(entry, page));
  return `<!doctype html>
<html lang="${page.locale}" class="no-js">
<head>
${head(page, files)}</head>
<body dir="ltr">
${header(page)}<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
${content(page)}
${body}${explanations}${structuredData(page)}
</div>
</div>
</main>
${footer(page)}</div>
</body>
</html>
`;
}

const SHARED = new Map();
/** What is the same on all pages of a language with the same way up to the root. */
function shared(page, name, make) {
  const key = `${name} ${page.locale} ${page.root}`;
  const kept = SHARED.get(key);
  if (kept?.language === page.language) return kept.text;
  const text = make();
  SHARED.set(key, { language: page.language, text });
  return text;
}

function head(page, files) {
  const { catalogue, language, locale, root } = page;
  const { settings, engine } = catalogue;
  const name = safe(settings.name[locale]);
  const whole = (address) => safe(settings.address + address);
  const home = page.address === `${locale}/`;
  const addresses = { [locale]: page.address, [page.other]: page.pair };
  const alternates = [
    ["en", addresses.en],
    ["cy", addresses.cy],
    ["x-default", home ? "" : addresses.en],
  ];
  const [title, description] = [page.title, page.description].map(safe);
  const section = page.section ? ` – ${safe(language.lists[page.section].title)}` : "";
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${engine.policy}">
<meta name="description" content="${description}">
<link rel="canonical" href="${whole(page.address)}">
${each(alternates, ([tag, address]) => `<link rel="alternate" hreflang="${tag}" href="${whole(address)}">\n`)}${each(files, (file) => `<link rel="alternate" type="${file.type}" title="${safe(file.title)}" href="${root}${file.path}">\n`)}<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${root}assets/touch-icon.png">
<link rel="search" type="application/opensearchdescription+xml" title="${name}" href="${root}${locale}/opensearch.osdx">
<link rel="manifest" href="${root}${locale}/site.webmanifest">
<meta property="og:type" content="${page.prose && !home ? "article" : "website"}">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${whole(page.address)}">
<meta property="og:locale" content="${locale}_GB">
<meta property="og:locale:alternate" content="${page.other}_GB">
<meta property="og:image" content="${whole(page.address)}card.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${title}">
<meta name="twitter:card" content="summary_large_image">
<meta name="color-scheme" content="light dark">
<script src="${root}assets/scheme.js"></script>
<title>${home ? name : `${title}${section} – ${name}`}</title>
<link rel="stylesheet" href="${root}assets/site.css">
${shared(page, "script", () => page.script("page"))}
`;
}

function header(page) {
  const { catalogue, language, locale, root } = page;
  const { words, lists } = language;
  const current = (name) =>
    when(page.address.startsWith(catalogue.address(`list:${name}`, locale)), ' aria-current="true"');
  const menu = catalogue.engine.lists.filter((one) => one.menu).sort((one, two) => one.menu - two.menu);
  const mine = page.href("list:my-pathway");
  const home = page.address === `${locale}/`;
  return `<a class="skip" href="#content">${safe(words.skip)}</a>
<header class="site-header">
<div class="site-header-inner">
<a class="site-name" href="${root}${locale}/"${when(home, ' aria-current="page"')}>${EMBLEM} <span>${page.local(catalogue.settings.name)}</span></a>
<nav class="menu sheet" id="site-menu" aria-label="${safe(words.main_menu)}" popover>
<button class="sheet-close" type="button" popovertarget="site-menu" popovertargetaction="hide">${safe(words.close)}</button>
<ul>
<li class="menu-mine"><a href="${mine}"${current("my-pathway")}>${ICONS.mine} ${safe(lists["my-pathway"].title)}</a></li>
${each(menu, (one) => `<li><a href="${page.href(`list:${one.name}`)}"${current(one.name)}>${safe(lists[one.name].title)}</a></li>\n`)}</ul>
</nav>
<a class="mine-link" href="${mine}" aria-label="${safe(lists["my-pathway"].title)}" title="${safe(lists["my-pathway"].title)}"${current("my-pathway")}>${ICONS.mine}</a>
<button class="search-button" type="button" popovertarget="site-search" aria-label="${safe(words.search)}" title="${safe(words.search)}">${ICONS.search}</button>
<a class="language" href="${root}${page.pair}" lang="${page.other}" hreflang="${page.other}" rel="alternate" data-keep-place>${NAMES[page.other]}</a>
<button class="menu-button" type="button" popovertarget="site-menu">${ICONS.menu}<span>${safe(words.menu)}</span></button>
${shared(page, "search", () => searchSheet(page))}</div>
</header>
`;
}

function searchSheet(page) {
  const { language, locale, root } = page;
  const { words } = language;
  const all = page.href("list:a-z");
  const folder = (one) => `${root}${one}/search/`;
  return `<div class="search sheet" id="site-search" role="search" aria-label="${safe(words.search_label)}" popover data-root="${root}${locale}/" data-folder="${folder(locale)}" data-other-folder="${folder(page.other)}" data-index="${folder(locale)}search_index.json" data-kinds="${data(resultKinds(page))}">
${searchBox(page, "site-search")}<button class="sheet-close" type="button" popovertarget="site-search" popovertargetaction="hide">${safe(words.close)}</button>
<p class="unscripted"><a href="${all}">${safe(words.search_all)}</a></p>
</div>
`;
}

export function searchBox(page, id) {
  const { language } = page;
  const { words } = language;
  const all = page.href("list:a-z");
  return `<form class="search-form" action="${all}" data-search-box data-results="${page.href("list:search")}">
<input id="${id}-field" type="search" name="q" aria-label="${safe(words.search_label)}" placeholder="${safe(words.search)}"${when(id === "site-search", " autofocus")} autocapitalize="off" autocomplete="off" spellcheck="false" enterkeyhint="search">
<button type="submit">${safe(words.search)}</button>
<div class="search-options" id="${id}-options" role="listbox" aria-label="${safe(words.search_suggestions)}" data-options hidden></div>
<p class="unseen" role="status" data-status data-patterns="${data(language.patterns("suggestions"))}"></p>
<p class="search-failed" data-failed hidden>${safe(words.search_failed)}. <a href="${all}">${safe(words.search_all)}</a></p>
<template data-option><a class="search-option" role="option" aria-selected="false" tabindex="-1"><span data-title></span> <span class="note" data-kind></span></a></template>
</form>
`;
}

/** What results of each kind are called, for scripts. */
function resultKinds({ catalogue, language }) {
  const found = {};
  for (const kind of catalogue.kinds.filter((one) => one.search)) {
    if (kind.name === "resource") for (const name of RESOURCES) found[name] = language.label("resource_kind", name);
    else if (kind.name === "element")
      for (const one of catalogue.all("framework")) found[one.filter ?? one.id] = language.local(one.one);
    else found[kind.name] = language.label("kind", kind.name);
  }
  for (const name of ["list", "page"]) found[name] = language.label("kind", name);
  return found;
}

/** The words by which scripts set the status of cohorts right. */
const content = (page) =>
  shared(
    page,
    "content",
    () =>
      `<div class="content" id="content" tabindex="-1" data-status-words="${data(page.language.statusWords)}" data-closing-words="${data(page.language.closingWords)}">`,
  );

const footer = (page) => shared(page, "footer", () => makeFooter(page));

function makeFooter(page) {
  const { catalogue, language, locale } = page;
  const { words, lists } = language;
  const { foot } = catalogue.engine.outlines;
  const explore = catalogue.engine.lists.filter((one) => one.footer).sort((one, two) => one.footer - two.footer);
  const about = catalogue.settings.menu.flatMap(
    (path) => catalogue.prose.find((one) => one.locale === locale && one.path === path) ?? [],
  );
  const reviews = catalogue.prose.find((one) => one.locale === locale && one.matter.table === "reviews");
  return `<footer class="site-footer">
<svg class="site-ridge" viewBox="0 0 ${foot.width} ${foot.height}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="front" d="${foot.mist}"/>${each(foot.ridges, (ridge) => `<path class="ridge" d="${ridge}"/>`)}</svg>
<div class="site-footer-inner">
<nav aria-label="${safe(words.footer_explore)}">
<ul>
${each(explore, (one) => `<li><a href="${page.href(`list:${one.name}`)}">${safe(lists[one.name].title)}</a></li>\n`)}${each(about, (one) => `<li><a href="${page.root}${one.address}">${safe(one.matter.title)}</a></li>\n`)}${reviews ? `<li><a href="${page.root}${reviews.address}#reviews">${safe(words.how_reviewed)}</a></li>\n` : ""}<li class="scripted"><button class="scheme" type="button" data-dark="${safe(words.scheme_dark)}" data-light="${safe(words.scheme_light)}">${safe(words.scheme_dark)}</button></li>
</ul>
</nav>
<p>${page.local(catalogue.settings.licence)}</p>
</div>
</footer>
`;
}
