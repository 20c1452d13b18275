// Words, counted nouns, dates and the order of letters in one language.

import { list } from "./catalogue.js";

const FORMS = { en: { 1: "one" }, cy: { 0: "zero", 1: "one", 2: "two", 3: "few", 6: "many" } };
/** From here on all numbers are said alike. */
const HIGHEST = 7;
const CLOSING_SOON = 14;
/** The group of labels in which pages find the words of each list of vocabulary.yaml. */
const VOCABULARY = {
  language_backgrounds: "language_background",
  meals: "meals",
  phases: "phase",
  roles: "role",
  sizes: "size",
  stage_groups: "stage_group",
  topics: "topic",
};

export class Language {
  constructor(catalogue, locale) {
    this.catalogue = catalogue;
    this.locale = locale;
    const { words: engine, own } = catalogue;
    this.words = {};
    for (const [key, text] of Object.entries({ ...engine.words, ...own.words })) this.words[key] = text[locale];
    this.counts = { ...engine.counts, ...own.counts };
    this.labels = this.#label(engine.labels, own.labels ?? {});
    this.lists = this.#lists(engine.lists, own.lists ?? {});
    this.collator = new Intl.Collator(locale, { caseFirst: "upper" });
    const months = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
    this.months = Array.from({ length: 12 }, (_, month) => months.format(new Date(Date.UTC(2000, month, 1))));
    this.keys = new Map();
  }

  /** The part of a text in this language. */
  local(text) {
    return text[this.locale];
  }

  label(group, value) {
    return this.labels[group][value][this.locale];
  }

  count(noun, number) {
    return this.said(this.counts[noun], number);
  }

  said(noun, number) {
    return this.pattern(noun, number).replace("{n}", number.toLocaleString("en-GB"));
  }

  /** How 0, 1, 2 … of something are said, for scripts. */
  patterns(noun) {
    return Array.from({ length: HIGHEST + 1 }, (_, number) => this.pattern(this.counts[noun], number));
  }

  pattern(noun, number) {
    const forms = noun[this.locale];
    return forms[FORMS[this.locale][number] ?? "other"] ?? forms.other;
  }

  /** A text of the interface with values in its gaps. */
  say(text, values) {
    return text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  }

  /** What a badge says 0, 1, 2 … days before the last day for applications. */
  get closingWords() {
    const days = Array.from({ length: CLOSING_SOON }, (_, day) => this.count("closes_in_days", day + 1));
    return [this.words.closes_today, ...days];
  }

  /** The word of each status, and of a programme without places, for scripts. */
  get statusWords() {
    const found = {};
    for (const status of Object.keys(this.labels.status)) found[status] = this.label("status", status);
    for (const state of ["paused", "model", "described"]) found[state] = this.label("programme_state", state);
    return { ...found, full: this.label("places", "full") };
  }

  /** 2018, May 2018 or 1 May 2018, from 2018, 2018-05 or 2018-05-01. */
  date(date) {
    const [year, month, day] = String(date).split("-");
    if (!month) return year;
    const named = `${this.months[month - 1]} ${year}`;
    return day ? `${Number(day)} ${named}` : named;
  }

  languages(tags) {
    return this.label("languages", [...tags].sort().join("_"));
  }

  /** In alphabetical order, figures first; programmes that run today before others. */
  byTitle(records, rank = () => 0) {
    return [...records].sort(
      (one, two) => rank(one) - rank(two) || this.collator.compare(this.keyOf(one), this.keyOf(two)),
    );
  }

  /** A title without the signs before its first letter or figure. */
  keyOf(record) {
    return record.title[this.locale].replace(/^[^\p{L}\p{N}]+/u, "");
  }

  #label(engine, own) {
    const found = structuredClone(engine);
    const { vocabulary } = this.catalogue;
    for (const [group, name] of Object.entries(VOCABULARY))
      found[name] = {
        ...found[name],
        ...Object.fromEntries(list(vocabulary[group]).map((word) => [word.id, word.title])),
      };
    for (const each of this.catalogue.all("framework")) {
      const key = each.filter ?? each.id;
      found.kind[key] = each.one;
      found.facet[key] = each.full ?? each.one;
    }
    for (const [group, values] of Object.entries(own)) found[group] = { ...found[group], ...values };
    return found;
  }

  /** Title and lead of each list, with what is counted in them. */
  #lists(engine, own) {
    const { catalogue, locale } = this;
    const numbers = { stages: "stage", programmes: "programme", resources: "resource", schools: "case-study" };
    const found = {};
    const fill = (text, gaps) => this.say(text[locale], gaps);
    const gaps = Object.fromEntries(
      Object.entries(numbers).map(([noun, kind]) => [noun, this.count(noun, catalogue.all(kind).length)]),
    );
    for (const name of Object.keys(engine)) {
      const words = { ...engine[name], ...own[name] };
      found[name] = { title: words.title[locale], description: fill(words.description, gaps) };
    }
    for (const each of catalogue.all("framework")) {
      const elements = this.said(each.counted, catalogue.referring(each, "element").length);
      found[each.id] = { title: fill(each.title, { elements }), description: fill(each.summary, { elements }) };
    }
    return found;
  }
}
