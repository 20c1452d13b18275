// Everything that pages are made of, read once a build.

import { Catalogue, LOCALES, other } from "./catalogue.js";
import { Language } from "./language.js";
import { Naming } from "./terms.js";

/** The day in Wales; that of SOURCE_DATE_EPOCH where the environment sets it. */
function today() {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const now = epoch ? new Date(Number(epoch) * 1000) : new Date();
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(now);
}

export function readSite(root) {
  const catalogue = new Catalogue(root, today());
  const each = (make) => Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)]));
  return {
    catalogue,
    languages: each((locale) => new Language(catalogue, locale)),
    namings: each((locale) => new Naming(catalogue, locale)),
  };
}

/** A page to be for each record of a kind in each language. */
export function pagesOfRecords(site, kind) {
  const { catalogue } = site;
  return catalogue.all(kind).flatMap((record) =>
    LOCALES.map((locale) => ({
      site,
      locale,
      record,
      title: record.title[locale],
      description: record.summary[locale],
      section: catalogue.listOf(record),
      address: catalogue.address(`${kind}:${record.id}`, locale),
      pair: catalogue.address(`${kind}:${record.id}`, other(locale)),
    })),
  );
}

/** The same of case studies, each with its story. */
export function pagesOfCaseStudies(site) {
  const { prose } = site.catalogue;
  return pagesOfRecords(site, "case-study").map((entry) => ({
    ...entry,
    prose: prose.find((one) => one.locale === entry.locale && one.address === entry.address),
  }));
}

/** A page to be for each list in each language, of those that `isWritten` takes. */
export function pagesOfLists(site, isWritten) {
  const { catalogue, languages } = site;
  return catalogue.engine.lists.filter(isWritten).flatMap((list) =>
    LOCALES.map((locale) => ({
      site,
      locale,
      list,
      ...languages[locale].lists[list.name],
      section: list.parent,
      address: catalogue.address(`list:${list.name}`, locale),
      pair: catalogue.address(`list:${list.name}`, other(locale)),
    })),
  );
}

/** A page to be for each page of prose, the stories of case studies left out. */
export function pagesOfProse(site) {
  const { catalogue } = site;
  return catalogue.prose
    .filter((one) => one.folder !== "case-studies")
    .map((one) => ({
      site,
      locale: one.locale,
      prose: one,
      title: one.matter.title,
      description: one.matter.description,
      section: one.folder || undefined,
      address: one.address,
      pair: catalogue.address(`page:${one.path}`, other(one.locale)),
    }));
}
