// The records of data/, who names whom, and where each stands.

import fs from "node:fs";
import path from "node:path";
import yaml from "js-yaml";

export const LOCALES = ["en", "cy"];
export const other = (locale) => (locale === "en" ? "cy" : "en");
export const STATES = ["current", "planned", "paused", "closed", "model", "described", "past"];

/** The kind of record that each field of ids names. */
const NAMED = {
  before: "programme",
  by: "organisation",
  case_studies: "case-study",
  contact: "contact",
  document: "resource",
  elements: "element",
  followed_by: "organisation",
  framework: "framework",
  holds: "programme",
  led_by: "organisation",
  offered_by: "organisation",
  organisation: "organisation",
  owner: "contact",
  parts: "programme",
  programmes: "programme",
  related: "term",
  replaced_by: "programme",
  resources: "resource",
  stages: "stage",
  themes: "theme",
};
/** What decides the order of a kind; records of equal order stand as in their file. */
const ORDER = {
  programme: (record) => STATES.indexOf(record.state),
  stage: (record) => record.number,
  milestone: (record) => String(record.date),
};

export const list = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

const read = (file) => yaml.load(fs.readFileSync(file, "utf8"), { schema: yaml.CORE_SCHEMA });

export class Catalogue {
  constructor(root, day) {
    this.day = day;
    this.engine = JSON.parse(fs.readFileSync(path.join(root, "engine/engine.json"), "utf8"));
    this.words = read(path.join(root, "engine/words.yaml"));
    const data = path.join(root, "data");
    this.own = readIfThere(path.join(data, "interface.yaml")) ?? {};
    this.settings = read(path.join(data, "site.yaml"));
    this.vocabulary = read(path.join(data, "vocabulary.yaml"));
    this.kinds = this.engine.kinds;
    this.records = new Map();
    this.byId = new Map();
    this.referrers = new Map();
    const files = new Map();
    for (const kind of this.kinds) {
      if (!files.has(kind.file)) files.set(kind.file, readRecords(data, kind.file));
      const found = files.get(kind.file).filter((each) => kind.file !== "frameworks" || each.kind === kind.name);
      for (const record of found) record.of = kind.name;
      const order = ORDER[kind.name];
      if (order) found.sort((one, two) => (order(one) < order(two) ? -1 : order(one) > order(two) ? 1 : 0));
      this.records.set(kind.name, found);
      this.byId.set(kind.name, new Map(found.map((record) => [record.id, record])));
      for (const record of found) this.#note(record, record);
    }
    this.lists = new Map(this.engine.lists.map((each) => [each.name, each]));
    this.addresses = { en: new Map(), cy: new Map() };
    for (const locale of LOCALES) this.#place(locale);
    this.prose = LOCALES.flatMap((locale) => readProse(path.join(root, "docs", locale), locale));
    for (const page of this.prose) {
      page.address = this.#addressOfProse(page);
      if (page.folder !== "case-studies") this.addresses[page.locale].set(`page:${page.path}`, page.address);
    }
  }

  all(kind) {
    return this.records.get(kind) ?? [];
  }

  find(kind, id) {
    return this.byId.get(kind).get(id);
  }

  /** The records that a field of a record, or of a part of one, names. */
  named(part, field) {
    return list(part?.[field]).flatMap((id) => this.find(NAMED[field], id) ?? []);
  }

  /** Records of a kind that name this one, in a field if given. */
  referring(record, kind, field = "") {
    const found = this.referrers.get(`${record.of}:${record.id}`) ?? [];
    return [...found].filter((each) => each.of === kind && (!field || list(each[field]).includes(record.id)));
  }

  /** The way from the root of the site; undefined for what is not there. */
  address(target, locale) {
    const [name, anchor] = target.split("#", 2);
    const found = this.addresses[locale].get(name);
    return found === undefined ? undefined : anchor === undefined ? found : `${found}#${anchor}`;
  }

  /** The name of the list that a record stands on, and of that below whose address its page is. */
  listOf(record) {
    if (record.of === "resource") return `${record.kind}s`;
    return this.sectionOf(record);
  }

  sectionOf(record) {
    if (record.of === "framework") return record.id;
    if (record.of === "element") return record.framework;
    return this.kinds.find((kind) => kind.name === record.of).on;
  }

  #note(record, part) {
    for (const [field, value] of Object.entries(part)) {
      for (const each of list(value)) {
        if (NAMED[field] && typeof each === "string") {
          const key = `${NAMED[field]}:${each}`;
          if (!this.referrers.has(key)) this.referrers.set(key, new Set());
          this.referrers.get(key).add(record);
        } else if (each && typeof each === "object") this.#note(record, each);
      }
    }
  }

  #place(locale) {
    const found = this.addresses[locale];
    for (const each of this.lists.values()) found.set(`list:${each.name}`, `${locale}/${each.address[locale]}/`);
    for (const kind of this.kinds) {
      for (const record of this.all(kind.name)) {
        const on = found.get(`list:${this.sectionOf(record)}`);
        const own = record.of === "framework" ? "" : `#${record.id}`;
        const address = kind.has_pages ? `${on}${record.address?.[locale] ?? record.id}/` : `${on}${own}`;
        found.set(`${kind.name}:${record.id}`, address);
      }
    }
  }

  #addressOfProse(page) {
    if (page.path === "index") return `${page.locale}/`;
    const record = page.folder === "case-studies" && this.find("case-study", page.name);
    if (record) return this.address(`case-study:${record.id}`, page.locale);
    const above = this.lists.get(page.folder);
    return `${above ? this.address(`list:${page.folder}`, page.locale) : `${page.locale}/`}${page.matter.address ?? page.name}/`;
  }
}

function readIfThere(file) {
  return fs.existsSync(file) ? read(file) : undefined;
}

/** Of a file, and of a folder of its name with a record in each file. */
function readRecords(data, name) {
  const folder = path.join(data, name);
  const each = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
  return [...(readIfThere(`${folder}.yaml`) ?? []), ...each.flatMap((file) => read(path.join(folder, file)))];
}

function readProse(root, locale, below = "") {
  return fs
    .readdirSync(path.join(root, below), { withFileTypes: true })
    .sort((one, two) => (one.name < two.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = path.join(below, entry.name);
      if (entry.isDirectory()) return readProse(root, locale, inner);
      if (!entry.name.endsWith(".md")) return [];
      const [, matter, body] = fs.readFileSync(path.join(root, inner), "utf8").match(/^---\n(.*?)\n---\n(.*)$/s);
      const name = entry.name.slice(0, -3);
      const citations = [...body.matchAll(/\]\(cite:([a-z0-9-]+)\)/g)].map((found) => found[1]);
      const page = {
        locale,
        folder: below,
        name,
        path: path.join(below, name),
        body,
        citations: [...new Set(citations)],
      };
      return [{ ...page, matter: yaml.load(matter, { schema: yaml.CORE_SCHEMA }) }];
    });
}
