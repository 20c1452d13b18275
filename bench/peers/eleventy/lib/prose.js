// Pages of prose, and the stories of case studies.

import MarkdownIt from "markdown-it";
import deflist from "markdown-it-deflist";
import { best } from "./cards.js";
import { list } from "./catalogue.js";
import { safe } from "./html.js";
import * as ui from "./parts.js";
import { describedIn, stateOf } from "./today.js";

const { each, when } = ui;
const WORDS_A_MINUTE = 200;
const style = (page, name) => `<link rel="stylesheet" href="${page.root}assets/${name}.css">\n`;

const parser = new MarkdownIt({ html: false }).use(deflist);
parser.renderer.rules.heading_open = (tokens, index) => {
  const inline = tokens[index + 1];
  const [, id] = inline.content.match(/\{#([a-z0-9-]+)\}$/) ?? [];
  if (!id) return `<${tokens[index].tag}>`;
  const last = inline.children.at(-1);
  last.content = last.content.replace(/\s*\{#[a-z0-9-]+\}$/, "");
  return `<${tokens[index].tag} id="${id}">`;
};
parser.renderer.rules.link_open = (tokens, index, _, env) =>
  env.open(tokens[index].attrGet("href"), tokens[index + 1].type === "link_close");
parser.renderer.rules.link_close = (_, __, ___, env) => env.ends.pop();
parser.validateLink = () => true;

/** The HTML of a page of prose, with links and citations resolved. */
function render(page, prose) {
  const { catalogue } = page;
  let cited = "";
  const env = {
    ends: [],
    open(target, isEmpty) {
      if (!target.startsWith("cite:")) {
        env.ends.push("</a>");
        return `<a href="${safe(page.resolve(target))}">`;
      }
      const id = target.slice("cite:".length);
      const record = catalogue.find("resource", id);
      const name =
        record.kind === "reading"
          ? `${record.publisher[page.locale]} ${record.year ?? ""}`.trim()
          : record.title[page.locale];
      const shown = !isEmpty && id === cited ? "" : safe(name) + (isEmpty ? "" : ", ");
      cited = id;
      env.ends.push("</a>)");
      return `(<a class="citation" href="#${prose.folder === "case-studies" ? "sources" : `reference-${id}`}">${shown}`;
    },
  };
  return parser.render(prose.body, env);
}

/** Minutes that a reader needs. */
function minutesOf(prose) {
  const words = prose.body
    .replace(/\]\([^()]*\)|\{#[a-z0-9-]+\}|[#*_>|-]/g, " ")
    .split(/\s+/)
    .filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

export function prosePage(page) {
  const { prose, language, catalogue } = page;
  const { words } = language;
  const body = page.explainer.explain(render(page, prose));
  const headings = [...body.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)];
  const contents = `<ul class="rows-list">\n${each(headings, ([, id, title]) => `  <li><a href="#${id}">${title}</a></li>\n`)}</ul>\n`;
  const nav = `  <nav class="on-this-page" aria-label="${safe(words.booklet_contents)}">
    <details class="rows">
      <summary>${safe(words.booklet_contents)}</summary>
      ${contents}
    </details>
    <div class="beside">
      <p>${safe(words.booklet_contents)}</p>
      ${contents}
    </div>
  </nav>
`;
  const cited = prose.citations.flatMap((id) => catalogue.find("resource", id) ?? []);
  const reference = (one) =>
    `    <li id="reference-${one.id}">${page.link(one)}${one.kind === "reading" ? `, ${page.local(one.publisher)}${one.year ? `, ${one.year}` : ""}` : ""}</li>\n`;
  const sources = `  <details class="rows">\n  <summary><h2 id="sources">${safe(words.sources)}</h2></summary>\n  <ul>\n${each(cited, reference)}  </ul>\n  </details>\n`;
  return `<article class="prose">
  ${when(page.section, page.section ? ui.breadcrumb(page, page.section) : "")}
  ${ui.heading(page, page.title, page.description)}
  <p class="note">${safe(words.reading_time)} ${safe(language.count("minutes", minutesOf(prose)))}</p>
${when(headings.length > 3, style(page, "contents") + nav)}  <div class="text">
${body}
  </div>
  <footer class="provenance">
${when(cited.length, sources)}  ${ui.kept(page, describedIn(language, String(prose.matter.as_of ?? "")), prose.matter.owner)}
</footer>
</article>`;
}

export function caseStudyPage(page) {
  const { record, prose, language, catalogue } = page;
  const { words, lists } = language;
  const story = page.explainer.explain(render(page, prose));
  const programmes = catalogue.named(record, "programmes");
  const short = record.in_short;
  const row = (name, text) => `          <div><dt>${safe(name)}</dt><dd>${page.local(text)}</dd></div>\n`;
  const inShort = short
    ? `      <section class="in-short" aria-labelledby="in-short">
        <h2 id="in-short">${safe(words.in_short)}</h2>
        <dl>
${row(words.short_school, short.school)}${row(words.short_did, short.did)}${row(words.short_changed, short.changed)}        </dl>
      </section>
`
    : "";
  const used = `    <section aria-labelledby="programmes">
      <h2 id="programmes">${safe(words.programmes_used)}</h2>
      <ul class="used">
${each(programmes, (one) => `        <li><span class="line card-kind">${safe(stateOf(language, one))}</span> ${page.link(one)}</li>\n`)}      </ul>
    </section>
`;
  const frameworks = ui.served(page, record);
  return `<article class="record case-study">
${["schools", "timeline", "comparison", "ranked"].map((name) => style(page, name)).join("")}  ${ui.breadcrumb(page, "case-studies")}
  <header class="page-head with-map">
    <div>
      <p class="kind">${safe(words.case_study)} · ${page.local(record.authority)} · ${safe(language.count("minutes", minutesOf(prose)))}</p>
      <h1>${safe(page.title)}</h1>
    </div>
${short ? "" : `    <p class="lead">${safe(page.description)}</p>\n`}  </header>
  ${ui.since(page, record)}
  <div class="school">
    <div class="school-story">
${inShort}${record.finding ? `      <p class="finding">${page.local(record.finding)}</p>\n` : ""}${timeline(page)}      <div class="text">
${story}
      </div>
    </div>
    ${figures(page)}
${when(frameworks.length, `    <details class="fold">\n      <summary><h2 id="frameworks">${safe(words.serves)}</h2></summary>\n      <dl class="facts">\n${each(frameworks, ([one, elements]) => `        <div class="fact"><dt>${safe(lists[one.id].title)}</dt><dd>${page.linkList(elements)}</dd></div>\n`)}      </dl>\n    </details>\n`)}  </div>
  <div class="school">
${when(programmes.length, used)}${best(page, words.stage_resources, "resources", catalogue.named(record, "resources"))}  </div>
  ${ui.provenance(page, record, ui.filesOf(page, "case-study", { feed: "case-study" }))}
</article>`;
}

function timeline(page) {
  const { record, language } = page;
  const { words } = language;
  const event = (one) => {
    const said = [one.when && page.local(one.when), one.turn && safe(words.the_turn)].filter(Boolean).join(" · ");
    return `          <li class="event">\n${when(said, `            <p class="when">${said}</p>\n`)}            <p>${page.local(one.what)}</p>\n          </li>\n`;
  };
  return when(
    list(record.timeline).length,
    `      <section aria-labelledby="steps">\n        <h2 id="steps">${safe(words.step_by_step)}</h2>\n        <ol class="events">\n${each(record.timeline, event)}        </ol>\n      </section>\n`,
  );
}

function figures(page) {
  const { record, language, catalogue } = page;
  const { words } = language;
  const row = (name, value) => when(value, `        <div class="fact"><dt>${safe(name)}</dt><dd>${value}</dd></div>\n`);
  const note = (text) => (text ? `<span class="line note">${page.local(text)}</span>` : "");
  const figure = (name, unit = "") => {
    if (record[name] === undefined) return "";
    const said = `${record[name].toLocaleString("en-GB")}${unit}`;
    const about = list(record.about).includes(name) ? language.say(words.about_figure, { n: said }) : said;
    return `${safe(about)}${note(record.figures_of?.[name])}`;
  };
  const { ages } = record;
  const phase = `${safe(language.label("phase", record.phase))}${ages ? `, ${safe(language.say(words.ages, ages))}` : ""}`;
  const head = `${record.headteacher_since ? language.date(record.headteacher_since) : ""}${note(record.headteacher_note)}`;
  const roles = list(record.roles)
    .map((role) => `<li>${page.local(role)}</li>`)
    .join("");
  return `<aside class="school-facts" aria-labelledby="facts">
      <h2 id="facts">${safe(words.school_in_figures)}</h2>
      <dl class="facts">
${row(words.fact_pupils, figure("pupils") + note(record.pupils_note))}${row(words.fact_meals, figure("free_school_meals", "%"))}${row(words.fact_needs, figure("learning_needs", "%") + note(record.learning_needs_note))}${row(words.fact_background, record.language_background ? page.inline(record.language_background) : "")}      </dl>
      <p><a class="button secondary" href="${page.href("list:compare-schools")}?first=${record.id}">${safe(words.compare_with)}</a></p>
      <details class="fold">
        <summary>${safe(words.more_on_school)}</summary>
        <dl class="facts">
${row(words.fact_authority, page.local(record.authority))}${row(words.fact_phase, phase)}${row(words.fact_headteacher, head)}${row(words.fact_inspected, record.inspected ? language.date(record.inspected) : "")}${row(words.fact_roles, roles && `<ul class="plain">${roles}</ul>`)}${row(words.fact_themes, `<ul class="plain">${each(catalogue.named(record, "themes"), (theme) => `<li>${page.link(theme)}</li>`)}</ul>`)}        </dl>
      </details>
    </aside>`;
}

/** The home page: the question, the path and its stages, then prose. */
export function homePage(page) {
  const { language, catalogue, prose } = page;
  const { words } = language;
  const stage = (one) =>
    `    <li class="group-${one.group}"><a href="${page.hrefOf(one)}"><span class="number">${one.number}</span> ${page.local(one.title)}</a></li>\n`;
  const open = ui.byTitle(page, catalogue.all("programme")).slice(0, 3);
  return `<article class="home">
${style(page, "pathway")}${style(page, "home")}  <header class="hero">
    <h1>${safe(words.home_question)}</h1>
    <p class="lead">${safe(page.description)}</p>
    <p class="more">${safe(words.not_sure)} <a href="${page.href("list:next-step")}">${safe(words.way_choose)}</a></p>
  </header>
  <ol class="path">
${each(catalogue.all("stage"), stage)}  </ol>
  ${best(page, words.up_next, "up-next", open)}
  <p class="more"><a href="${page.href("list:programmes")}">${safe(words.all_programmes)}</a></p>
  <div class="text">
${page.explainer.explain(render(page, prose))}
  </div>
</article>`;
}
