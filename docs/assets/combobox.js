// @ts-check
// Suggestions below a field of the search, as the ARIA pattern of a combobox with a list asks (APG, "Combobox").
import { copyOf, dataOf, find, textsOf } from "./elements.js";
import { clientAt } from "./search-client.js";

/** @import { Suggestion } from "./search-suggest.js" */

const SHOWN = 8;
const SUGGESTED = 5; // of them by their titles, where as many results are there too
const PAUSE = 600; // milliseconds without a key, after which a screen reader is told
const STEPS = new Map(Object.entries({ ArrowDown: 1, ArrowUp: -1 }));

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} search which knows where the search of this language is
 */
export function connectBox(form, search) {
  new Combobox(form, search);
}

/**
 * Suggestions and results as one list in which each page stands once.
 * @param {Suggestion[]} suggestions
 * @param {Suggestion[]} results
 */
export function mixed(suggestions, results) {
  const first = suggestions.slice(0, Math.max(SUGGESTED, SHOWN - results.length));
  /** @type {Map<string, Suggestion>} */
  const found = new Map();
  for (const each of [...first, ...results]) if (!found.has(each.location)) found.set(each.location, each);
  return [...found.values()].slice(0, SHOWN);
}

class Combobox {
  /** @type {HTMLAnchorElement[]} */
  #options = [];
  /** @type {Map<string, string>} what results of each kind are called */
  #kinds = new Map();
  #active = -1;
  #isAnswered = false; // by the whole search
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;

  /** @param {HTMLFormElement} form @param {HTMLElement} search */
  constructor(form, search) {
    this.field = find(form, "input", HTMLInputElement);
    this.list = find(form, "[data-options]", HTMLElement);
    this.status = find(form, "[data-status]", HTMLElement);
    this.failed = find(form, "[data-failed]", HTMLElement);
    this.template = find(form, "[data-option]", HTMLTemplateElement);
    this.sheet = form.closest("[popover]") instanceof HTMLElement ? search : undefined;
    this.root = dataOf(search, "root");
    this.client = clientAt(this.root);
    this.field.setAttribute("aria-autocomplete", "list");
    this.field.setAttribute("aria-controls", this.list.id);
    this.client.load().catch(() => undefined); // of which is told when something has been typed
    this.#listen(form);
    if (this.field.value !== this.field.defaultValue) void this.#suggest(); // typed while this was on its way
  }

  /** @param {HTMLFormElement} form */
  #listen(form) {
    this.field.addEventListener("input", () => void this.#suggest());
    this.field.addEventListener("keydown", (event) => this.#press(event));
    this.field.addEventListener("blur", () => this.#close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // which would take the focus away
    form.addEventListener("submit", () => this.#close());
  }

  async #suggest() {
    const text = this.#typed();
    this.#activate(-1);
    clearTimeout(this.#telling);
    if (!text) return this.#close();
    const isPast = () => text !== this.#typed() || !this.field.matches(":focus");
    try {
      const suggestions = await this.client.suggest(text);
      this.#kinds = await this.client.kinds();
      const first = suggestions.slice(0, SUGGESTED); // which will stay
      const isMore = first.length > 0 && first.length >= this.#options.length;
      if (!this.#isAnswered && isMore && !isPast()) this.#show(first);
      await this.client.load();
      if (isPast()) return;
      const { results } = await this.client.find(text, { typing: true, most: SHOWN, isBrief: true });
      if (isPast()) return;
      this.#isAnswered = true;
      this.failed.hidden = true;
      const found = results.map(({ document }) => document);
      this.#show(mixed(suggestions, found));
    } catch {
      if (isPast()) return;
      this.failed.hidden = false;
      this.#show([]);
    }
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => void this.#tell(), PAUSE);
  }

  /** What was chosen stays so where it is among them. @param {Suggestion[]} suggestions */
  #show(suggestions) {
    const chosen = this.#options[this.#active]?.href;
    this.#options = suggestions.map(({ title, location, kind }, place) => {
      const option = copyOf(this.template);
      if (!(option instanceof HTMLAnchorElement)) throw new TypeError("an option is no link");
      option.id = `${this.list.id}-${place + 1}`;
      option.href = this.root + location;
      find(option, "[data-title]", HTMLElement).textContent = title;
      find(option, "[data-kind]", HTMLElement).textContent = this.#kinds.get(kind) ?? "";
      return option;
    });
    this.list.replaceChildren(...this.#options);
    this.#activate(this.#options.findIndex(({ href }) => href === chosen));
    this.#open(this.#options.length > 0);
  }

  /** What a screen reader is told of what has come: once, when the reader pauses. */
  async #tell() {
    const { inWords } = await import("./numbers.js");
    const said = this.failed.hidden
      ? inWords(this.#options.length, textsOf(this.status, "patterns"))
      : (this.failed.textContent ?? "");
    this.status.textContent = said;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing) return;
    const step = STEPS.get(event.key);
    if (step && !event.altKey && this.#options.length > 0) {
      event.preventDefault();
      if (this.list.hidden) this.#open(true);
      const places = this.#options.length + 1; // the last one is the field
      this.#activate(((this.#active + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && this.#active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.#options[this.#active]?.click();
    } else if (event.key === "Escape" && (this.sheet || !this.list.hidden)) {
      event.preventDefault(); // a browser would empty the field first
      this.#close();
      this.sheet?.hidePopover?.();
    }
  }

  /** @param {number} place -1 for the field itself */
  #activate(place) {
    this.#active = place;
    for (const [at, option] of this.#options.entries()) option.setAttribute("aria-selected", String(at === place));
    const active = this.#options[place];
    if (!active) return this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  #close() {
    clearTimeout(this.#telling);
    this.status.textContent = "";
    this.#activate(-1);
    this.#open(false);
  }

  #typed() {
    return this.field.value.trim();
  }
}
