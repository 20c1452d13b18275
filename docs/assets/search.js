// @ts-check
// The search box: results below it while one types, by keyboard as by mouse.
// Every word comes from the page or the index.
import { copyOf, dataOf, find, findAll } from "./elements.js";
import { refreshStatuses } from "./status.js";

/** @import { SearchDocument } from "./search-file.js" */
/** @import { SearchIndex } from "./search-index.js" */
/** @typedef {typeof import("./excerpts.js")} Excerpts */
/** @typedef {(address: string) => Promise<SearchIndex>} LoadIndex */
/** @typedef {{ index: SearchIndex, excerpts: Excerpts, loadIndex: LoadIndex }} Library */

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
  /** @type {Promise<Library | undefined> | undefined} */
  #library;
  /** @type {Promise<SearchIndex | undefined> | undefined} */
  #other;
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

  /** Loads scripts and index when somebody begins to search: nobody else pays for them. */
  #prepare() {
    this.#library ??= loadLibrary(dataOf(this.search, "index")).catch(() => {
      this.#library = undefined;
      return undefined;
    });
    return this.#library;
  }

  #ask() {
    this.#latest = this.#answer(this.#typed());
  }

  /** @param {string} text */
  async #answer(text) {
    if (!text) return this.#close();
    const library = await this.#prepare();
    if (text !== this.#typed()) return; // something newer is on its way
    if (!library) return this.#fail();
    this.#show(text, library);
    this.#open();
    this.#lookElsewhere(text, library);
  }

  /** Without a connection: the list of all pages, and another try at the next letter. */
  #fail() {
    this.count.textContent = dataOf(this.count, "failed");
    for (const part of [this.list, this.more, this.elsewhere]) part.hidden = true;
    this.#suggest([], false);
    this.#open();
  }

  /** @param {string} text @param {Library} library */
  #show(text, library) {
    const { index } = library;
    const found = index.find(text);
    const meant = index.meant(text);
    /** @param {SearchDocument[]} documents */
    const draw = (documents) => documents.map((each) => this.#result(each, meant, library));
    this.#drawRest = () => draw(found.slice(SHOWN));
    this.count.textContent = found.length ? (index.counts[found.length] ?? "") : dataOf(this.count, "none");
    this.list.replaceChildren(...draw(found.slice(0, SHOWN)));
    this.list.hidden = found.length === 0;
    this.more.hidden = found.length <= SHOWN;
    this.#suggest(found.length ? [] : index.nearest(text), found.length > 0);
    refreshStatuses(document, new Date());
  }

  /**
   * @param {SearchDocument} document
   * @param {Map<string, number>} meant
   * @param {Library} library
   */
  #result({ location, title, short, kind, status, text, isExample }, meant, { index, excerpts }) {
    const item = copyOf(this.template);
    const link = find(item, "a", HTMLAnchorElement);
    link.href = dataOf(this.search, "root") + location;
    link.append(...nodesOf(excerpts.piecesOf(title.includes(short) ? title : `${title} (${short})`, meant)));
    find(item, ".result-kind", HTMLElement).textContent = index.kinds.get(kind) ?? "";
    const piece = excerpts.excerpt(text, meant);
    find(item, ".result-text", HTMLElement).append(...nodesOf(excerpts.piecesOf(piece, meant)));
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

  /** @param {SearchDocument[]} terms @param {boolean} isFound */
  #suggest(terms, isFound) {
    this.none.hidden = isFound;
    for (const near of this.near) {
      near.hidden = terms.length === 0;
      find(near, "ul", HTMLElement).replaceChildren(...terms.map((term) => this.#linkTo(term)));
    }
  }

  /** @param {SearchDocument} term */
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
   * @param {Library} library
   */
  async #lookElsewhere(text, { index, loadIndex }) {
    this.#other ??= loadIndex(dataOf(this.search, "otherIndex")).catch(() => undefined);
    const number = (await this.#other)?.find(text, false).length ?? 0;
    if (text !== this.#typed()) return;
    const link = find(this.elsewhere, "a", HTMLAnchorElement);
    link.href = `${this.search.dataset.otherPage}?${new URLSearchParams({ [PARAMETER]: text })}`;
    link.textContent = index.others[number] ?? "";
    this.elsewhere.hidden = number === 0;
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

/**
 * Everything that a search needs, loaded at the same time.
 * @param {string} address of the index
 * @returns {Promise<Library>}
 */
async function loadLibrary(address) {
  const [{ loadFile }, { SearchIndex }, excerpts] = await Promise.all([
    import("./search-file.js"),
    import("./search-index.js"),
    import("./excerpts.js"),
  ]);
  /** @param {string} place */
  const loadIndex = async (place) => new SearchIndex(await loadFile(place));
  return { index: await loadIndex(address), excerpts, loadIndex };
}

/** @param {ReturnType<Excerpts["piecesOf"]>} pieces */
function nodesOf(pieces) {
  return pieces.map(({ text, isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
