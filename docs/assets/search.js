// @ts-check
// The search box: results below it while one types, by keyboard as by mouse.
// Every word comes from the page or the index.
import { copyOf, dataOf, find, findAll } from "./elements.js";
import { refreshStatuses } from "./status.js";

/** @import { Answer, Result, Suggestion } from "./search-engine.js" */
/** @import { Piece } from "./excerpts.js" */
/** @import { SearchClient } from "./search-client.js" */
/** @typedef {{ own: SearchClient, other: SearchClient }} Searches in the language of the page, and in the other one */

const PARAMETER = "search";
const SHOWN = 20;
const STEPS = new Map(Object.entries({ ArrowDown: 1, ArrowUp: -1 })); // by key: how far it goes through the results

/** @param {HTMLElement} search */
export function connectSearch(search) {
  const box = new SearchBox(search);
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  if (asked) box.askFor(asked);
}

class SearchBox {
  /** @type {Promise<Searches | undefined> | undefined} */
  #searches;
  /** @type {Promise<void>} */
  #latest = Promise.resolve();
  /** @type {() => HTMLElement[]} makes the results that are found and not yet shown */
  #drawRest = () => [];

  /** @param {HTMLElement} search */
  constructor(search) {
    /** @param {string} name */
    const part = (name) => find(search, `[data-search-${name}]`, HTMLElement);
    this.search = search;
    this.form = find(search, "form", HTMLFormElement);
    this.input = find(search, "input", HTMLInputElement);
    this.output = part("output");
    this.count = part("count");
    this.list = part("list");
    this.none = part("none");
    this.more = part("more");
    this.near = findAll(search, "[data-search-near]", HTMLElement); // none where the site has no glossary
    this.elsewhere = part("elsewhere");
    this.template = find(search, "[data-search-result]", HTMLTemplateElement);
    this.#listen();
  }

  /** @param {string} text that an address asks for */
  askFor(text) {
    this.search.showPopover?.();
    this.input.value = text;
    this.input.focus();
    this.#ask();
  }

  #listen() {
    this.input.addEventListener("focus", () => {
      this.#prepare();
      this.#open();
    });
    this.input.addEventListener("input", () => this.#ask());
    this.more.addEventListener("click", () => this.#showAll());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.search.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Loads the search when somebody begins to: nobody else pays for it. */
  #prepare() {
    this.#searches ??= import("./search-client.js").then(
      ({ SearchClient }) => {
        const own = new SearchClient(dataOf(this.search, "index"));
        own.suggest("").catch(() => undefined); // which loads the index
        return { own, other: new SearchClient(dataOf(this.search, "otherIndex")) };
      },
      () => {
        this.#searches = undefined;
        return undefined;
      },
    );
    return this.#searches;
  }

  #ask() {
    this.#latest = this.#answer(this.#typed());
  }

  /** @param {string} text */
  async #answer(text) {
    if (!text) return this.#close();
    const searches = await this.#prepare();
    const answer = await searches?.own.find(text, { typing: true }).catch(() => undefined);
    const near = answer?.number === 0 ? await searches?.own.nearest(text) : [];
    if (text !== this.#typed()) return; // something newer is on its way
    if (!searches || !answer) return this.#fail();
    this.#show(answer, near ?? []);
    this.#open();
    await this.#lookElsewhere(text, searches);
  }

  /** Without a connection: the list of all pages, and another try at the next letter. */
  #fail() {
    this.count.textContent = dataOf(this.count, "failed");
    for (const part of [this.list, this.more, this.elsewhere]) part.hidden = true;
    this.#suggest([], false);
    this.#open();
  }

  /** @param {Answer} answer @param {Suggestion[]} near */
  #show({ results, number, kinds, said }, near) {
    /** @param {Result[]} found */
    const draw = (found) => found.map((each) => this.#result(each, kinds));
    this.#drawRest = () => draw(results.slice(SHOWN));
    this.count.textContent = number > 0 ? said : dataOf(this.count, "none");
    this.list.replaceChildren(...draw(results.slice(0, SHOWN)));
    this.list.hidden = number === 0;
    this.more.hidden = number <= SHOWN;
    this.#suggest(near, number > 0);
    refreshStatuses(document, new Date());
  }

  /** @param {Result} result @param {Map<string, string>} kinds */
  #result({ document: { location, kind, status, isExample }, title, excerpt }, kinds) {
    const item = copyOf(this.template);
    const link = find(item, "a", HTMLAnchorElement);
    link.href = dataOf(this.search, "root") + location;
    link.append(...nodesOf(title));
    find(item, ".result-kind", HTMLElement).textContent = kinds.get(kind) ?? "";
    find(item, ".result-text", HTMLElement).append(...nodesOf(excerpt));
    const badge = find(item, ".status", HTMLElement);
    if (status) {
      badge.textContent = status.words;
      badge.classList.add(`status-${status.state}`);
      if (status.cohorts.length > 0) {
        Object.assign(badge.dataset, { programmeStatus: "", cohorts: JSON.stringify(status.cohorts) });
      }
    } else badge.remove();
    if (!isExample) item.querySelector(".example")?.remove();
    return item;
  }

  /** @param {Suggestion[]} terms @param {boolean} isFound */
  #suggest(terms, isFound) {
    this.none.hidden = isFound;
    for (const near of this.near) {
      near.hidden = terms.length === 0;
      find(near, "ul", HTMLElement).replaceChildren(...terms.map((term) => this.#linkTo(term)));
    }
  }

  /** @param {Suggestion} term */
  #linkTo({ title, location }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = dataOf(this.search, "root") + location;
    link.textContent = title;
    item.append(link);
    return item;
  }

  #showAll() {
    const rest = this.#drawRest();
    this.list.append(...rest);
    this.more.hidden = true;
    rest[0]?.querySelector("a")?.focus();
    refreshStatuses(document, new Date());
  }

  /**
   * How much the same words find in the other language, which is loaded when this one has answered.
   * @param {string} text
   * @param {Searches} searches
   */
  async #lookElsewhere(text, { other }) {
    const answer = await other.find(text, { most: 0, literal: true }).catch(() => undefined);
    if (text !== this.#typed()) return;
    const link = find(this.elsewhere, "a", HTMLAnchorElement);
    link.href = `${this.search.dataset.otherPage}?${new URLSearchParams({ [PARAMETER]: text })}`;
    link.textContent = answer?.saidElsewhere ?? "";
    this.elsewhere.hidden = !answer?.number;
  }

  async #submit() {
    await this.#latest;
    const first = this.list.hidden ? null : this.list.querySelector("a");
    if (this.#typed() && first) location.assign(first.href);
    else if (!this.#typed()) location.assign(this.form.action);
  }

  /**
   * Arrows go through the results. Escape closes the sheet, as it does every sheet.
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const step = STEPS.get(event.key);
    if (!step || this.output.hidden) return;
    event.preventDefault();
    const results = findAll(this.output, "ol a, button, .search-note a", HTMLElement);
    const stops = [this.input, ...results.filter((stop) => !stop.closest("[hidden]"))];
    const focused = stops.findIndex((stop) => stop.matches(":focus"));
    stops.at((focused + step) % stops.length)?.focus();
  }

  /** What is typed. */
  #typed() {
    return this.input.value.trim();
  }

  #open() {
    this.output.hidden = !this.#typed() || !this.count.textContent;
  }

  #close() {
    this.output.hidden = true;
  }
}

/** @param {Piece[]} pieces */
function nodesOf(pieces) {
  return pieces.map(([text, isMarked]) => {
    if (!isMarked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
