// Whom to ask, and the bodies behind it.

import { list } from "./catalogue.js";
import { safe } from "./html.js";
import { style } from "./list-parts.js";
import * as ui from "./parts.js";
import { emailOf, ownLink } from "./today.js";

const { each, when } = ui;
const host = (address) => (URL.canParse(address) ? new URL(address).hostname : address);

export function contacts(page) {
  const { catalogue, language } = page;
  const { words } = language;
  const web = (links) => {
    const address = links && ownLink(links, page.locale);
    return address ? `<p class="web"><a href="${safe(address)}">${safe(host(address))}</a></p>\n` : "";
  };
  const contact = (one) => {
    const email = emailOf(catalogue, one);
    const taken = ui.referring(page, one, "programme").filter((programme) => programme.apply?.contact === one.id);
    const asked = `    <details>\n      <summary>${safe(words.asked_about)} ${taken.length}</summary>\n      ${page.linkList(taken)}\n    </details>\n`;
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
  <h2 id="organisations">${safe(words.organisations)}</h2>
  ${bodies(
    page,
    organisations.filter((one) => !one.ended),
    web,
  )}
  <h3>${safe(words.organisations_past)}</h3>
  ${bodies(
    page,
    organisations.filter((one) => one.ended),
    web,
  )}
</section>
`;
}

function bodies(page, organisations, web) {
  const { words, lists } = page.language;
  const described = (one) => ["described", "past"].includes(one.state);
  const entry = (one) => {
    const referring = (kind, field) => ui.referring(page, one, kind, field);
    const offered = referring("programme", "offered_by");
    const recognised = referring("programme").filter((programme) =>
      list(programme.recognition).some((body) => body.by === one.id),
    );
    const groups = [
      [words.offers, offered.filter((programme) => !described(programme))],
      [words.offered, offered.filter(described)],
      [words.leads, referring("programme", "led_by")],
      [words.recognises, recognised],
    ];
    const told = each(groups, ([lead, records]) => ui.listed(page, lead, records));
    const folded = `<details>\n        <summary>${safe(lists.programmes.title)}<span class="unseen">: ${page.local(one.title)}</span></summary>\n        ${told}\n      </details>\n`;
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
  return `<p class="note">${safe(language.say(date.includes("-") ? words.from_month : words.from_year, { date: language.date(date) }))}</p>`;
}
