// One page in one language: its links, its inline Markdown, the terms that it explains.

import MarkdownIt from "markdown-it";
import { other } from "./catalogue.js";
import { safe } from "./html.js";
import { Explainer } from "./terms.js";

const MARKS = /[*_[\\`&]/;
const escapeText = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const parser = new MarkdownIt("zero").enable(["emphasis", "link", "escape", "balance_pairs"]);
parser.renderer.rules.link_open = (tokens, index, _, env) =>
  `<a href="${safe(env.resolve(tokens[index].attrGet("href")))}">`;
/** A link to a record, such as programme:its-id: most fields hold no other marks. */
const RECORD_LINK = /\[([^[\]]*)\]\(([a-z-]+:[a-z0-9/#-]+)\)/;

export class Page {
  constructor(site, locale, { address, pair, title, description, record, list, prose, section }) {
    Object.assign(this, { site, address, pair, title, description, record, list, prose, section });
    this.catalogue = site.catalogue;
    this.language = site.languages[locale];
    this.locale = locale;
    this.other = other(locale);
    this.root = "../".repeat(address.split("/").length - 1);
    const documents = new Set([...(record?.sources ?? []).map((each) => each.document), ...(prose?.citations ?? [])]);
    this.explainer = new Explainer(site.namings[locale], this.href("list:glossary"), documents);
  }

  local(text) {
    return safe(text[this.locale]);
  }

  href(target) {
    return this.root + this.catalogue.address(target, this.locale);
  }

  hrefOf(record) {
    return this.href(`${record.of}:${record.id}`);
  }

  link(record) {
    return `<a href="${this.hrefOf(record)}">${this.local(record.title)}</a>`;
  }

  linkList(records) {
    return `<ul class="plain">\n${records.map((each) => `  <li>${this.link(each)}</li>\n`).join("")}</ul>\n`;
  }

  /** HTML of inline Markdown. */
  linked(text) {
    const said = text[this.locale];
    if (!MARKS.test(said)) return escapeText(said).replaceAll("&quot;", '"');
    const pieces = said.split(RECORD_LINK);
    if (MARKS.test(pieces.filter((_, at) => at % 3 < 2).join("")))
      return parser.renderInline(said, { resolve: (target) => this.resolve(target) });
    return pieces
      .map((piece, at) => {
        if (at % 3 === 0) return escapeText(piece);
        return at % 3 === 1 ? `<a href="${this.resolve(pieces[at + 1])}">${escapeText(piece)}</a>` : "";
      })
      .join("");
  }

  /** The same with buttons that explain terms. */
  inline(text) {
    return this.explainer.explain(this.linked(text));
  }

  resolve(target) {
    const found = this.catalogue.address(target, this.locale);
    return found === undefined ? target : this.root + found;
  }

  /** Loads a script and, at the same time, all that it imports beside that of every page. */
  script(name) {
    const { scripts } = this.catalogue.engine;
    const known = name === "page" ? [] : ["page.js", ...scripts["page.js"]];
    const needed = scripts[`${name}.js`].filter((each) => !known.includes(each));
    const links = needed.map((each) => `<link rel="modulepreload" href="${this.root}assets/${each}">\n`);
    return `${links.join("")}<script type="module" src="${this.root}assets/${name}.js"></script>`;
  }

  time(date) {
    return `<time datetime="${date}">${this.language.date(date)}</time>`;
  }
}
