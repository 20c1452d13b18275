// How a page offers its dates to a reader's calendar. The twin links to the file and does not make it.

import { list } from "./catalogue.js";
import { safe } from "./html.js";
import { isMonth, takesPeople } from "./status.js";

const SERVICES = [
  ["Google Calendar", "https://calendar.google.com/calendar/r?cid={webcal}"],
  ["Outlook.com", "https://outlook.live.com/calendar/0/addfromweb?url={address}&name={name}"],
  ["Microsoft 365", "https://outlook.office.com/calendar/0/addfromweb?url={address}&name={name}"],
];
const FOLDERS = { en: "en/calendars/", cy: "cy/calendrau/" };
const BELOW = {
  programme: { en: "programmes/", cy: "rhaglenni/" },
  stage: { en: "stages/", cy: "camau/" },
};

/** The days of a programme's cohorts from a day on, cancelled ones left out. */
function daysAhead(programme, day) {
  const cohorts = takesPeople(programme) ? list(programme.cohorts).filter((each) => !each.cancelled) : [];
  const days = cohorts.flatMap((each) => [
    ...["opens", "closes", "starts", "ends"].map((moment) => each[moment]).filter((date) => date && !isMonth(date)),
    ...list(each.sessions)
      .filter((session) => !session.cancelled)
      .map((session) => session.date),
  ]);
  return days.filter((each) => each >= day);
}

/** Path and last day of the calendar of a record's programmes; undefined where no day is ahead. */
export function calendarOf(page, record, programmes) {
  const until = programmes
    .flatMap((each) => daysAhead(each, page.catalogue.day))
    .sort()
    .at(-1);
  if (!until) return undefined;
  const below = record
    ? `${BELOW[record.of][page.locale]}${record.id}`
    : { en: "all-dates", cy: "pob-dyddiad" }[page.locale];
  return { until, path: `${FOLDERS[page.locale]}${below}.ics` };
}

const quote = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export function calendar(page, found, title) {
  const { words } = page.language;
  const { settings } = page.catalogue;
  const address = settings.address + found.path;
  const follow = `webcal:${address.slice(address.indexOf(":") + 1)}`;
  const name = title ? `${settings.name[page.locale]}: ${title}` : settings.name[page.locale];
  const gaps = { webcal: quote(follow), address: quote(address), name: quote(name) };
  const services = SERVICES.map(([service, href]) => {
    const filled = href.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
    return `      <li><a href="${safe(filled)}">${service} <span aria-hidden="true">↗</span></a></li>\n`;
  });
  return `<link rel="stylesheet" href="${page.root}assets/calendars.css">
<details class="calendar" data-until="${found.until}">
  <summary>${safe(words.calendar_title)}</summary>
  <p class="actions">
    <a class="button secondary" href="${page.root}${found.path}" type="text/calendar" download="${found.path.split("/").at(-1)}">${safe(words.calendar_add)}</a>
    <a class="button secondary" href="${follow}">${safe(words.calendar_follow)}</a>
  </p>
  <div class="services">
    <span>${safe(words.calendar_in)}</span>
    <ul>
${services.join("")}    </ul>
  </div>
  <p class="note">${safe(words.calendar_how)}</p>
</details>
`;
}
