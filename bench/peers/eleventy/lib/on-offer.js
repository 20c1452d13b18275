// Everything on offer in the term of the build, one programme after the other: on paper, a booklet.

import { calendar, calendarOf } from "./calendar.js";
import { list } from "./catalogue.js";
import { safe } from "./html.js";
import * as ui from "./parts.js";
import { modesOf, placesOf, spokenIn } from "./programme-facts.js";
import { datesAhead, isOffered, lastDay, statusOn, takesPeople } from "./status.js";
import { emailOf, ownLink, stateOf, waysOut } from "./today.js";

const { each, when } = ui;
const MOMENTS = ["opens", "closes", "starts", "session", "ends"];
const NEXT = ["closing_soon", "open", "not_yet_open", "to_be_confirmed"];
const until = (day) => when(day, ` data-until="${day}"`);

export function onOffer(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const stages = new Map(catalogue.all("stage").map((stage) => [stage.id, stage.number]));
  const first = (programme) => Math.min(...programme.stages.map((id) => stages.get(id)));
  const offered = catalogue
    .all("programme")
    .filter(isOffered)
    .sort((one, two) => first(one) - first(two));
  const dates = allDates(page, offered);
  const found = calendarOf(page, undefined, catalogue.all("programme"));
  const last = dates.at(-1)?.date;
  const { season, year } = termOn(catalogue.day);
  return `<link rel="stylesheet" href="${page.root}assets/booklets.css">
<div class="booklet" data-print>
  <div class="booklet-cover">
    <p class="booklet-term">${safe(language.say(language.label("season", season), { year }))}</p>
    <p>${safe(words.booklet_as_of)} ${page.time(catalogue.day)}</p>
    <p class="booklet-site">${page.local(catalogue.settings.name)}</p>
  </div>
  <p class="actions scripted"><button class="button" type="button" data-do="print">${safe(words.booklet_print)}</button> <a class="button secondary" href="${page.href("list:booklet")}">${safe(words.booklet_own)}</a></p>
  <nav class="booklet-contents" aria-labelledby="contents">
    <h2 id="contents">${safe(words.booklet_contents)}</h2>
    <ol>
${when(last, `      <li class="plain-entry"${until(last)}><a href="#calendar">${safe(words.booklet_calendar)}</a></li>\n`)}${each(offered, (programme) => contentsEntry(page, programme))}      <li class="plain-entry"><a href="#whom-to-ask">${safe(words.booklet_contacts)}</a></li>
    </ol>
  </nav>
${when(last, last ? datesTable(page, dates, found) : "")}${each(offered, (programme) => inBooklet(page, programme))}${whomToAsk(page)}</div>
${page.script("print")}
`;
}

/** The holidays in summer belong to autumn, and the summer term begins on Easter Sunday. */
function termOn(day) {
  const year = Number(day.slice(0, 4));
  if (day.slice(5, 7) >= "08") return { season: "autumn", year };
  return { season: day < easter(year) ? "spring" : "summer", year };
}

/** Easter Sunday, after the method of 1876 in Butcher's Ecclesiastical Calendar. */
function easter(year) {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * shift + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-${String((days % 31) + 1).padStart(2, "0")}`;
}

function allDates({ catalogue }, programmes) {
  const found = [];
  for (const programme of programmes.filter(takesPeople))
    for (const cohort of list(programme.cohorts).filter((one) => !one.cancelled)) {
      for (const moment of MOMENTS)
        if (cohort[moment])
          found.push({ date: lastDay(cohort[moment]), said: cohort[moment], moment, programme, cohort });
      for (const session of list(cohort.sessions).filter((one) => !one.cancelled))
        found.push({ date: session.date, said: session.date, moment: "session", programme, cohort });
    }
  return found
    .filter((one) => one.date >= catalogue.day)
    .sort((one, two) =>
      one.date < two.date ? -1 : one.date > two.date ? 1 : MOMENTS.indexOf(one.moment) - MOMENTS.indexOf(two.moment),
    );
}

const titles = (page, records) => records.map((one) => page.local(one.title)).join(", ");

function contentsEntry(page, programme) {
  const { language, catalogue } = page;
  const [cohort] = cohortsAhead(page, programme);
  const moments = cohort ? datesAhead(cohort, catalogue.day).slice(0, 2) : [];
  const said = moments
    .map((moment) => `${safe(language.label("moment", moment))}: ${page.time(cohort[moment])}`)
    .join("; ");
  const line = cohort ? `        <span class="line">${said || ui.badge(page, cohort)}</span>\n` : "";
  const [way] = waysOut(catalogue, programme, page.locale);
  const host = way && URL.canParse(way.address) ? new URL(way.address).hostname : "";
  return `      <li><a href="#${programme.id}">${page.local(programme.title)}</a>
        <span class="line note">${titles(page, catalogue.named(programme, "stages"))}</span>
${line}${when(host, `        <span class="line booklet-address">${host}</span>\n`)}      </li>
`;
}

/** The cohorts of which a date is still ahead, or in which people begin on any day. */
function cohortsAhead({ catalogue: { day } }, programme) {
  return list(programme.cohorts).filter(
    (one) => datesAhead(one, day).length || (one.rolling && NEXT.includes(statusOn(one, day))),
  );
}

function datesTable(page, dates, found) {
  const { words } = page.language;
  const row = ({ date, said, moment, programme, cohort }) => `        <tr${until(date)}>
          <th scope="row">${page.time(said)}</th>
          <td>${safe(page.language.label("moment", moment))}</td>
          <td><a href="#${programme.id}">${page.local(programme.title)}</a> <span class="line">${page.local(cohort.label)}</span></td>
        </tr>
`;
  return `  <section class="booklet-calendar" aria-labelledby="calendar"${until(dates.at(-1).date)}>
    <h2 id="calendar">${safe(words.booklet_calendar)}</h2>
    ${found ? calendar(page, found) : ""}
    <table data-stacked>
      <caption class="unseen">${safe(words.booklet_calendar)}</caption>
      <thead><tr><th scope="col">${safe(words.booklet_date)}</th><th scope="col">${safe(words.booklet_what)}</th><th scope="col">${safe(page.language.label("kind", "programme"))}</th></tr></thead>
      <tbody>
${dates.map(row).join("")}      </tbody>
    </table>
  </section>
`;
}

function inBooklet(page, record) {
  const { language, catalogue } = page;
  const { words, lists } = language;
  const row = (name, value) => when(value, `      <div class="fact"><dt>${safe(name)}</dt><dd>${value}</dd></div>\n`);
  const part = (name, body) => when(body, `    <h3>${safe(name)}</h3>\n    ${body}\n`);
  const texts = (element, texts_) =>
    when(
      list(texts_).length,
      `<${element}>\n${each(texts_, (text) => `      <li>${page.linked(text)}</li>\n`)}    </${element}>`,
    );
  const [framework, elements] = ui.served(page, record).find(([one]) => one === catalogue.all("framework")[0]) ?? [];
  const length = record.duration
    ? page.local(record.duration)
    : record.months
      ? safe(language.count("months", record.months))
      : "";
  const spoken = spokenIn(record);
  return `  <section class="booklet-programme" id="${record.id}" aria-labelledby="${record.id}-title">
    <p class="kind">${safe(stateOf(language, record))}</p>
    <h2 id="${record.id}-title">${page.link(record)}</h2>
    <p class="lead">${page.local(record.summary)}</p>
    <dl class="facts wide">
${row(words.fact_stages, titles(page, catalogue.named(record, "stages")))}${row(words.fact_duration, length)}${row(
  words.fact_where,
  placesOf(record)
    .map((text) => page.local(text))
    .join("; "),
)}${row(
  words.fact_mode,
  modesOf(record)
    .map((mode) => safe(language.label("mode", mode)))
    .join(", "),
)}${row(words.fact_language, spoken.length ? safe(language.languages(spoken)) : "")}${row(words.fact_offered_by, titles(page, catalogue.named(record, "offered_by")))}${row(words.fact_accreditation, record.accreditation ? page.local(record.accreditation) : "")}${framework ? row(lists[framework.id].title, titles(page, elements)) : ""}    </dl>
${part(words.audience, `<p>${page.linked(record.audience)}</p>`)}${part(words.activities, texts("ul", record.activities))}${part(words.requirements, texts("ul", record.requirements))}${cohortDates(page, record)}${waysToAsk(page, record, texts)}  </section>
`;
}

function cohortDates(page, record) {
  const { language, catalogue } = page;
  const cohorts = cohortsAhead(page, record);
  if (!cohorts.length) return "";
  const end = (one) =>
    ["opens", "closes", "starts", "ends"]
      .map((moment) => lastDay(one[moment]) ?? "")
      .sort()
      .at(-1);
  const last = cohorts.map(end).sort().at(-1);
  const day = (cohort) => (moment) =>
    `          <div class="fact"${until(lastDay(cohort[moment]))}><dt>${safe(language.label("moment", moment))}</dt><dd>${page.time(cohort[moment])}</dd></div>\n`;
  const item = (cohort) => `      <li${until(end(cohort))}>
        <p><strong>${page.local(cohort.label)}</strong>${record.state === "paused" ? "" : ` ${ui.badge(page, cohort)}`}</p>
        <dl class="facts wide">
${each(datesAhead(cohort, catalogue.day), day(cohort))}        </dl>
      </li>
`;
  return `    <h3${until(last)}>${safe(language.words.dates)}</h3>\n    <ul class="cohorts"${until(last)}>\n${each(cohorts, item)}    </ul>\n`;
}

function waysToAsk(page, record, texts) {
  const { catalogue } = page;
  const { words } = page.language;
  const ways = waysOut(catalogue, record, page.locale);
  if (!ways.length && !record.apply) return "";
  const way = (one) =>
    `    <p>${one.to ? `${page.local(one.to.title)}: ` : ""}<a href="${safe(one.address)}">${safe(one.address)}</a></p>\n`;
  const contacts = record.apply ? catalogue.named(record.apply, "contact") : [];
  return `    <h3>${safe(takesPeople(record) ? words.how_to_apply : words.ask_today)}</h3>
    ${texts("ol", record.apply?.steps)}
${each(ways, way)}${each(contacts, (one) => `    <p>${safe(words.ask)} <a href="#${one.id}">${page.local(one.title)}</a></p>\n`)}`;
}

function whomToAsk(page) {
  const { catalogue, locale } = page;
  const { words } = page.language;
  const contact = (one) => {
    const email = emailOf(catalogue, one);
    const address = one.links && ownLink(one.links, locale);
    if (!email && !address && !catalogue.referring(one, "programme").length) return "";
    return `      <div class="term" id="${one.id}">
        <dt>${page.local(one.title)}</dt>
        <dd>${page.local(one.summary)}
${when(email, `          <a href="mailto:${email}">${email}</a>\n`)}${address ? `          <a href="${safe(address)}">${safe(address)}</a>\n` : ""}        </dd>
      </div>
`;
  };
  return `  <section class="booklet-contacts" aria-labelledby="whom-to-ask">
    <h2 id="whom-to-ask">${safe(words.booklet_contacts)}</h2>
    <dl class="terms">
${each(catalogue.all("contact"), contact)}    </dl>
  </section>
`;
}
