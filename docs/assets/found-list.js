// @ts-check
// One of the lists that choices narrow: its records in their order, and as many of them as it shows.
import { dataOf, find, findAll } from "./elements.js";
import { ranked } from "./ranking.js";
import { cohortsOf, programmeStatus, standingOn } from "./status.js";

/** @import { Ranked } from "./ranking.js" */
/** @typedef {Ranked & { item: HTMLLIElement, given: number }} Listed with the openness as the page was made */

const STATUS = "status:";

/**
 * How open a record stands on a day, and the token of its status, where that follows from its cohorts.
 * @param {Ranked & { given: number, tokens: string[] }} record
 * @param {ReturnType<typeof cohortsOf> | undefined} cohorts
 * @param {string} day
 */
export function standOn(record, cohorts, day) {
  Object.assign(record, standingOn(cohorts, record.given, day));
  if (!cohorts) return;
  const status = STATUS + programmeStatus(cohorts, day);
  record.tokens = record.tokens.map((token) => (token.startsWith(STATUS) ? status : token));
}

export class FoundList {
  /** @param {HTMLElement} list */
  constructor(list) {
    this.list = list;
    this.most = Number(list.dataset.most ?? Infinity);
    this.stages = (list.dataset.stages ?? "").split(" ");
    this.stage = "";
    this.records = findAll(list, ":scope > li", HTMLLIElement).map(listed);
    /** The section that the list has to itself, and in it the way to all of it. */
    this.section = list.closest("section");
    this.rest = this.section?.querySelector("[data-rest]");
  }

  /** @param {string} day */
  refresh(day) {
    for (const record of this.records) {
      const cohorts =
        "dated" in record.item.dataset ? cohortsOf(find(record.item, "[data-cohorts]", HTMLElement)) : undefined;
      standOn(record, cohorts, day);
    }
    this.sort();
  }

  /** @param {string} stage the id of the reader's own, or nothing */
  fit(stage) {
    this.stage = stage;
    this.sort();
  }

  sort() {
    this.records = ranked(this.records, this.stages, this.stage);
    this.list.append(...this.records.map(({ item }) => item));
  }

  /** @param {Set<Listed>} all that match, of every list */
  show(all) {
    const found = this.records.filter((record) => all.has(record));
    for (const record of this.records) record.item.hidden = true;
    for (const record of found.slice(0, this.most)) record.item.hidden = false;
    if (this.section) this.section.hidden = found.length === 0;
    if (!(this.rest instanceof HTMLElement)) return;
    this.rest.hidden = found.length <= this.most;
    const words = find(this.rest, "[data-words]", HTMLElement);
    words.textContent = dataOf(words, "words").replace("{n}", String(found.length));
    const link = find(this.rest, "a", HTMLAnchorElement);
    link.search = location.search;
  }
}

/** @param {HTMLLIElement} item @returns {Listed} */
function listed(item) {
  const given = Number(dataOf(item, "openness"));
  const tokens = dataOf(item, "tokens").split(" ");
  return { item, given, openness: given, closes: "", tokens, place: Number(dataOf(item, "order")) };
}
