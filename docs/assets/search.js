// The search box: results below it while one types, by keyboard as by mouse. Every word comes from the page or the index.
import { refreshStatuses } from "./status.js";

const PARAMETER = "search";
const SHOWN = 20;

export function connectSearch(search) {
  if (search) new SearchBox(search);
}

class SearchBox {
  #library;
  #other;
  #latest = Promise.resolve();

  constructor(search) {
    const part = (name) => search.querySelector(`[data-search-${name}]`);
    Object.assign(this, { search, input: search.querySelector("input"), output: part("output") });
    Object.assign(this, { count: part("count"), list: part("list"), none: part("none"), more: part("more") });
    Object.assign(this, { near: part("near"), elsewhere: part("elsewhere"), templates: part("result").content });
    this.input.addEventListener("focus", () => {
      this.#prepare();
      this.#open();
    });
    this.input.addEventListener("input", () => this.#ask());
    this.more.addEventListener("click", () => this.#showAll());
    search.querySelector("form").addEventListener("submit", (event) => this.#submit(event));
    search.addEventListener("keydown", (event) => this.#press(event));
    search.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !search.contains(event.relatedTarget)) this.#close();
    });
    document.addEventListener("click", (event) => {
      if (!event.composedPath().includes(search)) this.#close();
    });
    const asked = new URLSearchParams(location.search).get(PARAMETER);
    if (asked) {
      this.input.value = asked;
      this.input.focus();
      this.#ask();
    }
  }

  /** Loads script and index when somebody begins to search, nobody else pays for them; nothing without a connection. */
  #prepare() {
    this.#library ??= import("./search-index.js")
      .then(async (library) => ({ ...library, index: await library.loadIndex(this.search.dataset.index) }))
      .catch(() => {
        this.#library = undefined;
      });
    return this.#library;
  }

  #ask() {
    this.#latest = this.#answer(this.input.value.trim());
  }

  async #answer(text) {
    if (!text) return this.#close();
    const library = await this.#prepare();
    if (text !== this.input.value.trim()) return; // something newer is on its way
    if (!library) return this.#fail();
    this.#show(text, library.index.find(text), library);
    this.#open();
    this.#lookElsewhere(text, library);
  }

  /** Without a connection: the list of all pages, and another try at the next letter. */
  #fail() {
    this.count.textContent = this.count.dataset.failed;
    for (const part of [this.list, this.more, this.elsewhere]) part.hidden = true;
    this.#suggest([], false);
    this.#open();
  }

  #show(text, found, { index, marked, excerpt }) {
    const meant = index.meant(text);
    this.rest = found.slice(SHOWN);
    const mark = (words) => marked(words, meant);
    this.draw = (documents) => documents.map((each) => this.#result(each, index, mark, excerpt(each.text, meant)));
    this.count.textContent = found.length ? index.counts[found.length] : this.count.dataset.none;
    this.list.replaceChildren(...this.draw(found.slice(0, SHOWN)));
    this.list.hidden = !found.length;
    this.more.hidden = !this.rest.length;
    this.#suggest(found.length ? [] : index.nearest(text), found.length > 0);
    refreshStatuses(document, new Date());
  }

  #result({ location, title, short = title, kind, status }, index, mark, piece) {
    const item = this.templates.cloneNode(true);
    const link = item.querySelector("a");
    link.href = this.search.dataset.root + location;
    link.append(...mark(title.includes(short) ? title : `${title} (${short})`));
    item.querySelector(".result-kind").textContent = index.kinds[kind];
    item.querySelector(".result-text").append(...mark(piece));
    const badge = item.querySelector(".status");
    if (status) {
      const { state, words, ...dates } = status;
      badge.textContent = words;
      badge.classList.add(`status-${state}`);
      if (Object.keys(dates).length) Object.assign(badge.dataset, { status: "", ...dates });
    } else badge.remove();
    return item;
  }

  #suggest(terms, isFound) {
    this.none.hidden = isFound;
    this.near.hidden = !terms.length;
    this.near.querySelector("ul").replaceChildren(
      ...terms.map(({ title, location }) => {
        const item = document.createElement("li");
        const link = Object.assign(document.createElement("a"), { href: this.search.dataset.root + location });
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
  }

  #showAll() {
    this.list.append(...this.draw(this.rest));
    this.more.hidden = true;
    this.list.children[SHOWN].querySelector("a").focus();
    refreshStatuses(document, new Date());
  }

  /** How much the same words find in the other language, which is loaded when this one has answered. */
  async #lookElsewhere(text, { index, loadIndex }) {
    this.#other ??= loadIndex(this.search.dataset.otherIndex).catch(() => undefined);
    const number = (await this.#other)?.find(text, false).length ?? 0;
    if (text !== this.input.value.trim()) return;
    const link = this.elsewhere.querySelector("a");
    link.href = `${this.search.dataset.otherPage}?${new URLSearchParams({ [PARAMETER]: text })}`;
    link.textContent = index.others[number];
    this.elsewhere.hidden = !number;
  }

  async #submit(event) {
    event.preventDefault();
    await this.#latest;
    const first = this.list.hidden ? null : this.list.querySelector("a");
    if (this.input.value.trim() && first) location.assign(first.href);
    else if (!this.input.value.trim()) location.assign(event.target.action);
  }

  /** Arrows go through the results, Escape closes them. */
  #press(event) {
    if (event.key === "Escape" && !this.output.hidden) {
      event.preventDefault();
      this.input.focus();
      this.#close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.output.hidden) return;
    event.preventDefault();
    const results = [...this.output.querySelectorAll("ol a, button, .search-note a")];
    const stops = [this.input, ...results.filter((stop) => !stop.closest("[hidden]"))];
    const next = (stops.indexOf(document.activeElement) + step + stops.length) % stops.length;
    stops[next].focus();
  }

  #open() {
    this.output.hidden = !this.input.value.trim() || !this.count.textContent;
  }

  #close() {
    this.output.hidden = true;
  }
}
