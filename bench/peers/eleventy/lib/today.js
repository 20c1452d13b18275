// What is true today of what older documents say: as of when facts are, who does the work now, whom to turn to.

import { list } from "./catalogue.js";

/** The year or month as of which facts are; that of the newest source where a record does not say. */
export function asOf(catalogue, record) {
  if (record.as_of) return String(record.as_of);
  const dates = list(record.sources).map((source) => {
    const document = source.document && catalogue.find("resource", source.document);
    const year = document?.kind === "reading" ? document.year : undefined;
    return String(source.date ?? year ?? document?.as_of ?? "");
  });
  return dates.sort().at(-1) ?? "";
}

export function describedIn(language, date) {
  if (!date) return "";
  const { described_in_month, described_in_year } = language.words;
  return language.say(date.includes("-") ? described_in_month : described_in_year, { date: language.date(date) });
}

export function stateOf(language, programme) {
  if (programme.state === "described") return describedIn(language, asOf(language.catalogue, programme));
  return language.label("programme_state", programme.state);
}

/** Who leads the work of a programme today: whom it names, else who offers it, or whoever followed those. */
export function leadersToday(catalogue, programme) {
  const named = list(programme.led_by).length ? programme.led_by : list(programme.offered_by);
  return [...new Set(named.flatMap((id) => follow(catalogue, id, [])))];
}

function follow(catalogue, id, passed) {
  const body = catalogue.find("organisation", id);
  if (!body || passed.includes(id)) return [];
  if (!list(body.followed_by).length) return body.ended ? [] : [body];
  return body.followed_by.flatMap((each) => follow(catalogue, each, [...passed, id]));
}

export const ownLink = (links, locale) => links[locale] ?? Object.values(links)[0];
const hasLinks = (record) => Object.keys(record?.links ?? {}).length > 0;

/** The links by which a reader leaves: the form, its page, who leads the work today, or an address of a role. */
export function waysOut(catalogue, programme, locale) {
  if (programme.state === "past") return [];
  const ways = [];
  const page = Object.keys(programme.page ?? {}).length ? programme.page : undefined;
  if (programme.apply?.link) ways.push({ address: programme.apply.link });
  if (page) ways.push({ address: ownLink(page, locale) });
  if (!page || list(programme.led_by).length)
    for (const body of leadersToday(catalogue, programme))
      if (hasLinks(body)) ways.push({ address: ownLink(body.links, locale), to: body });
  const contact = programme.apply?.contact && catalogue.find("contact", programme.apply.contact);
  if (hasLinks(contact)) ways.push({ address: ownLink(contact.links, locale), to: contact });
  const email = contact && emailOf(catalogue, contact);
  if (email) ways.push({ address: `mailto:${email}`, to: contact });
  return ways;
}

export function emailOf(catalogue, contact) {
  const ours = contact.id === catalogue.settings.editors ? catalogue.settings.email : undefined;
  return ours ?? contact.email ?? "";
}

/** Where a link leads, in a word: the name that the glossary has for the site, else its host. */
export function placeOf(language, way) {
  const host = URL.canParse(way.address) ? new URL(way.address).hostname.replace(/^www\./, "") : "";
  const term = language.catalogue.find("term", host.split(".")[0]);
  return term ? language.local(term.title) : host;
}
