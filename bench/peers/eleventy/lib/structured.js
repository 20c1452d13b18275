// Facts of a page as data within it (schema.org, JSON-LD): of a programme what it is, of others how it is found.

import { list } from "./catalogue.js";
import { spokenIn } from "./programme-facts.js";
import { isPast } from "./status.js";
import { leadersToday } from "./today.js";

const WAYS = { in_person: "onsite", in_school: "onsite", online: "online", blended: "blended" };

export function structuredData(page) {
  const graph = [about(page), trail(page)].filter(Boolean);
  const text = JSON.stringify({ "@context": "https://schema.org", "@graph": graph.map(filled) });
  return `<script type="application/ld+json">${text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}</script>\n`;
}

function about(page) {
  const { settings } = page.catalogue;
  const named = { name: page.title, url: settings.address + page.address };
  const described = { ...named, description: page.description };
  const type = page.record?.of;
  if (type === "programme") return programme(page, described);
  if (type === "resource") return { "@type": "LearningResource", ...described, ...resource(page) };
  if (type === "element")
    return {
      "@type": "DefinedTerm",
      ...described,
      inDefinedTermSet: settings.address + page.catalogue.address(`list:${page.record.framework}`, page.locale),
    };
  if (type === "case-study")
    return {
      "@type": "Article",
      ...described,
      inLanguage: page.locale,
      about: { "@type": "School", name: page.title },
      publisher: publisher(page),
    };
  if (page.address === `${page.locale}/`)
    return { "@type": "WebSite", ...described, inLanguage: page.locale, publisher: publisher(page) };
  if (page.list?.name === "glossary") {
    const terms = page.catalogue
      .all("term")
      .map((term) => ({ "@type": "DefinedTerm", "@id": `#${term.id}`, name: term.title[page.locale] }));
    return { "@type": "DefinedTermSet", ...described, inLanguage: page.locale, hasDefinedTerm: terms };
  }
  if (page.list?.template === "framework") return { "@type": "DefinedTermSet", ...described, inLanguage: page.locale };
  return { "@type": page.list ? "CollectionPage" : "WebPage", ...named, inLanguage: page.locale };
}

const publisher = ({ catalogue, locale }) => ({
  "@type": "Organization",
  name: catalogue.settings.name[locale],
  url: catalogue.settings.address,
});

/** A course, or a program with the course in it where it leads to a qualification or is made of others. */
function programme(page, described) {
  const { record, locale, catalogue } = page;
  const cohorts = isPast(record) ? [] : list(record.cohorts);
  const provider = leadersToday(catalogue, record).map((one) => ({
    "@type": "Organization",
    name: one.title[locale],
    url: one.links?.[locale] ?? Object.values(one.links ?? {})[0],
  }));
  const time = record.months ? `P${record.months}M` : undefined;
  const course = {
    inLanguage: spokenIn(record),
    educationalLevel: catalogue.named(record, "stages").map((one) => one.title[locale]),
  };
  const instances = cohorts.map((one) => instance(page, record, one));
  if (!record.accreditation && !record.credit && !list(record.parts).length)
    return { "@type": "Course", ...described, ...course, timeRequired: time, hasCourseInstance: instances, provider };
  return {
    "@type": "EducationalOccupationalProgram",
    ...described,
    provider,
    timeToComplete: time,
    educationalCredentialAwarded: record.accreditation?.[locale],
    educationalProgramMode: WAYS[record.mode],
    numberOfCredits: record.credit?.points,
    hasCourse: {
      "@type": "Course",
      ...course,
      hasCourseInstance: instances,
      name: page.title,
      description: page.description,
    },
  };
}

function instance({ locale }, record, cohort) {
  const full = cohort.places === "full" || cohort.places_left === 0;
  const offered = !cohort.cancelled && (cohort.opens || cohort.closes);
  return {
    "@type": "CourseInstance",
    name: cohort.label[locale],
    startDate: cohort.starts,
    endDate: cohort.ends,
    eventStatus: cohort.cancelled ? "https://schema.org/EventCancelled" : undefined,
    courseMode: WAYS[cohort.mode ?? record.mode],
    inLanguage: list(cohort.languages),
    location: cohort.place?.[locale],
    offers: offered && {
      "@type": "Offer",
      availabilityStarts: cohort.opens,
      availabilityEnds: cohort.closes,
      availability: full ? "https://schema.org/SoldOut" : undefined,
      url: cohort.link,
    },
  };
}

function resource({ record, locale, language, catalogue }) {
  return {
    inLanguage: record.editions.map((one) => one.language),
    timeRequired: record.minutes ? `PT${record.minutes}M` : undefined,
    educationalLevel: catalogue.named(record, "stages").map((one) => one.title[locale]),
    learningResourceType: language.label("resource_kind", record.kind),
    publisher: record.publisher && { "@type": "Organization", name: record.publisher[locale] },
    datePublished: record.year && String(record.year),
  };
}

/** From the home page to this one. */
function trail(page) {
  const { catalogue, locale, language, section } = page;
  if (page.address === `${locale}/`) return undefined;
  const whole = (target) => catalogue.settings.address + catalogue.address(target, locale);
  const steps = [{ name: language.words.home, item: whole("page:index") }];
  if (section) steps.push({ name: language.lists[section].title, item: whole(`list:${section}`) });
  steps.push({ name: page.title });
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, place) => ({ "@type": "ListItem", position: place + 1, ...step })),
  };
}

/** Without what is empty; of one value alone, no list. */
function filled(value, name) {
  if (Array.isArray(value))
    return value.length === 1 && name !== "@graph" ? filled(value[0]) : value.map((one) => filled(one));
  if (!value || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(
    ([, one]) =>
      one !== undefined && one !== "" && one !== null && one !== false && !(Array.isArray(one) && !one.length),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, filled(one, key)]));
}
