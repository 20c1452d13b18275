// @ts-check
// A list that comes in pages, of which this page has the first. Choices narrow all of it: what that needs is loaded
// with the first one, and cards are taken from the pages on which they stand, as many at a time as a reader looks
// through.
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { standOn } from "./found-list.js";
import { pagesOf, parseList } from "./list-data.js";
import { inWords } from "./numbers.js";
import { ranked } from "./ranking.js";
import { readPage } from "./reading.js";
import { refreshStatuses } from "./status.js";

/** @import { Far } from "./list-data.js" */

const AT_ONCE = 20;
const SLOW = 400; // milliseconds from which loading is worth a word

export class LongList {
  /** @param {HTMLElement} finder @param {() => void} onLoad */
  constructor(finder, onLoad) {
    this.list = find(finder, '[data-part="list"]', HTMLElement);
    this.patterns = textsOf(finder, "patterns");
    this.onLoad = onLoad;
    this.address = dataOf(finder, "long");
    this.stages = dataOf(this.list, "stages").split(" ");
    this.stage = "";
    this.day = "";
    /** @type {Far[]} none until they are loaded */
    this.records = [];
    this.most = 1;
    /** The cards of the first page in its order; then those of others, by their places in the list. */
    this.first = findAll(this.list, ":scope > li", HTMLLIElement);
    this.cards = new Map(this.first.entries());
    this.pages = find(document, "nav.pages", HTMLElement);
    this.addresses = addressesOf(this.pages);
    this.message = find(finder, '[data-part="loading"]', HTMLElement);
    this.moreButton = find(finder, '[data-part="more"]', HTMLButtonElement);
    this.moreButton.addEventListener("click", () => void this.showMore());
    /** @type {Far[]} */
    this.found = [];
    this.shown = AT_ONCE;
    /** @type {Promise<void> | undefined} */
    this.loading = undefined;
  }

  /** @param {number} number */
  count(number) {
    return inWords(number, this.patterns);
  }

  get isLoaded() {
    return this.records.length > 0;
  }

  /** Loads what narrowing needs, once, or again after a failure. */
  load() {
    this.loading ??= this.tell(async () => {
      const response = await fetch(this.address);
      if (!response.ok) throw new Error(`${this.address}: ${response.status}`);
      const data = await response.json();
      await breathe();
      const { most, records } = parseList(data);
      this.most = most;
      this.records = records;
      this.refresh(this.day);
      await breathe();
      this.onLoad();
    }).then((isDone) => {
      if (!isDone) this.loading = undefined;
    });
  }

  /**
   * Tells the reader of what takes long or fails.
   * @param {() => Promise<void>} action
   */
  async tell(action) {
    const slow = setTimeout(() => this.say("loading"), SLOW);
    try {
      await action();
      this.say("");
      return true;
    } catch {
      this.say("failed");
      return false;
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {string} state */
  say(state) {
    this.message.textContent = this.message.dataset[state] ?? "";
    this.message.classList.toggle("failed", state === "failed");
  }

  /** @param {string} day */
  refresh(day) {
    this.day = day;
    for (const record of this.records) {
      standOn(record, record.cohorts, day);
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
  }

  /** @param {Set<Far>} all that match */
  show(all) {
    if (!this.isLoaded) return;
    this.found = this.records.filter((record) => all.has(record));
    this.shown = AT_ONCE;
    const isWhole = this.found.length === this.records.length && !this.stage;
    this.pages.hidden = !isWhole;
    if (!isWhole) {
      void this.fill();
      return;
    }
    this.found = [];
    this.moreButton.hidden = true;
    this.list.replaceChildren(...this.first);
  }

  async showMore() {
    const before = this.shown;
    this.shown += AT_ONCE;
    await this.fill();
    this.list.children[before]?.querySelector("a")?.focus();
  }

  /** Shows the beginning of what was found; what was found meanwhile is shown by whoever found it. */
  async fill() {
    const { found } = this;
    const shown = found.slice(0, this.shown);
    const missing = shown.filter(({ at }) => !this.cards.has(at));
    if (missing.length > 0) {
      this.list.ariaBusy = "true";
      await this.tell(async () => {
        await Promise.all(pagesOf(missing, this.most).map((number) => this.takeCards(number)));
      });
      this.list.ariaBusy = null;
    }
    if (found !== this.found) return;
    const cards = shown.flatMap(({ at }) => this.cards.get(at) ?? []);
    this.list.replaceChildren(...cards);
    const left = Math.min(AT_ONCE, found.length - shown.length);
    this.moreButton.hidden = left === 0;
    this.moreButton.textContent = dataOf(this.moreButton, "words").replace("{n}", String(left));
  }

  /** @param {number} number of a page behind the first */
  async takeCards(number) {
    const page = await readPage(this.addresses(number));
    refreshStatuses(page, new Date());
    for (const link of findAll(page, ".cards a", HTMLAnchorElement)) link.href = String(link.href); // from there
    for (const [place, card] of findAll(page, ".cards > li", HTMLLIElement).entries()) {
      const at = (number - 1) * this.most + place;
      if (!this.cards.has(at)) this.cards.set(at, document.importNode(card, true));
    }
  }
}

/** Lets the browser answer the reader before what takes long goes on. */
function breathe() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Where the pages are: links to the second and to others stand below the list.
 * @param {HTMLElement} pages
 */
function addressesOf(pages) {
  const second = find(pages, "a[rel=next]", HTMLAnchorElement).href;
  return (/** @type {number} */ number) => second.replace(/2\/$/, `${number}/`);
}
