// What the search of a language finds: title, address and text of every page, of every term and of every body.

import { plain } from "./cards.js";
import { list } from "./catalogue.js";

const LEFT_OUT = new Set([
  "title",
  "abbreviation",
  "sources",
  "id",
  "address",
  "forms",
  "exceptions",
  "accepted",
  "links",
  "page",
]);

export function searchTexts(site, locale) {
  const { catalogue } = site;
  const language = site.languages[locale];
  const found = [];
  const located = (address) => address.slice(locale.length + 1);
  const stories = new Map(catalogue.prose.filter((one) => one.locale === locale).map((one) => [one.address, one]));
  for (const kind of catalogue.kinds.filter((one) => one.search).sort((one, two) => one.search - two.search))
    for (const record of catalogue.all(kind.name)) {
      const address = catalogue.address(`${kind.name}:${record.id}`, locale);
      const story = stories.get(address);
      stories.delete(address);
      const text = [...textsIn(record, locale), ...(story ? [proseText(story)] : [])];
      found.push({ location: located(address), title: record.title[locale], text: text.join("\n") });
    }
  for (const one of catalogue.lists.values()) {
    const { title, description } = language.lists[one.name];
    if (one.is_found)
      found.push({ location: located(catalogue.address(`list:${one.name}`, locale)), title, text: description });
  }
  for (const [address, one] of stories)
    found.push({ location: located(address), title: one.matter.title, text: proseText(one) });
  return { docs: found };
}

/** Every text of a record in one language, its title left out. */
function textsIn(value, locale) {
  if (!value || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, locale));
  if (
    typeof value.en === "string" &&
    typeof value.cy === "string" &&
    Object.keys(value).every((key) => ["en", "cy", "id"].includes(key))
  )
    return [plain(value[locale])];
  return Object.entries(value).flatMap(([name, one]) => (LEFT_OUT.has(name) ? [] : textsIn(one, locale)));
}

const proseText = (prose) => plain(prose.body.replace(/\s*\{#[a-z0-9-]+\}/g, "").replace(/^[#>\-|: ]+/gm, "")).trim();

/** sitemap.xml: every page in both languages, each naming its pair. */
export function sitemap(site) {
  const { catalogue } = site;
  const base = catalogue.settings.address;
  const targets = [
    ...new Set(catalogue.prose.filter((one) => one.folder !== "case-studies").map((one) => `page:${one.path}`)),
    ...list([...catalogue.lists.keys()]).map((name) => `list:${name}`),
    ...catalogue.kinds
      .filter((kind) => kind.has_pages)
      .flatMap((kind) => catalogue.all(kind.name).map((record) => `${kind.name}:${record.id}`)),
  ];
  const entries = targets.flatMap((target) => {
    const [en, cy] = ["en", "cy"].map((locale) => base + catalogue.address(target, locale));
    const other = target === "page:index" ? base : en;
    const alternates = [
      ["en", en],
      ["cy", cy],
      ["x-default", other],
    ]
      .map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`)
      .join("");
    return [en, cy].map((address) => `<url><loc>${address}</loc>${alternates}</url>\n`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>${base}</loc></url>
${entries.join("")}</urlset>
`;
}
