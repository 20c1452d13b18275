// @ts-check
// Narrows lists by checkboxes, each of which stands for a token. Words and numbers come from the page.
import { copyOf, dataOf, find, findAll, textsOf } from "./elements.js";
import { FoundList } from "./found-list.js";
import { changeQuery } from "./language.js";
import { narrow } from "./narrowing.js";
import { dayInWales, onEachDay } from "./status.js";

/** @import { Narrowed } from "./narrowing.js" */
/** @import { Listed } from "./found-list.js" */
/** @import { LongList } from "./long-list.js" */
/** @import { Far } from "./list-data.js" */
/** @typedef {Map<string, HTMLInputElement[]>} Facets the choices that are made, by name of facet */

/** What a list needs that comes in pages, where there is one. */
const long = document.querySelector("[data-long]") ? await import("./long-list.js") : undefined;

/** How many facets stand open beside the list. */
const FIRST = 3;

class Finder {
  /** @param {HTMLElement} element */
  constructor(element) {
    /**
     * @template {Element} E
     * @param {string} name
     * @param {new () => E} type
     */
    const part = (name, type) => find(element, `[data-part="${name}"]`, type);
    this.form = find(element, "form", HTMLFormElement);
    this.panel = part("panel", HTMLDetailsElement);
    this.heading = part("heading", HTMLElement);
    this.number = part("number", HTMLElement);
    this.chosenNumber = part("chosen", HTMLElement);
    this.showButton = part("show", HTMLButtonElement);
    this.yourChoices = part("choices", HTMLElement);
    this.chips = part("chips", HTMLElement);
    this.clear = part("clear", HTMLButtonElement);
    this.nothing = part("nothing", HTMLElement);
    this.ways = { without: part("without", HTMLElement), only: part("only", HTMLElement) };
    this.chipTemplate = part("chip", HTMLTemplateElement);
    this.wayTemplates = {
      without: part("way-without", HTMLTemplateElement),
      only: part("way-only", HTMLTemplateElement),
    };
    /** The list where it comes in pages. */
    this.far = long && "long" in element.dataset ? new long.LongList(element, () => this.show()) : undefined;
    const lists = this.far ? [] : findAll(element, '[data-part="list"]', HTMLElement);
    /** @type {(FoundList | LongList)[]} */
    this.lists = [...(this.far ? [this.far] : []), ...lists.map((list) => new FoundList(list))];
    this.choices = findAll(this.form, "input", HTMLInputElement);
    this.phrases = textsOf(element, "phrases");
    this.refresh();
    this.start();
    this.openPanel();
    this.listen();
    onEachDay(() => {
      this.refresh();
      this.show();
    });
  }

  /** Choices of the address, and those that the reader made while the script was on its way. */
  start() {
    const early = this.chosen();
    this.readAddress();
    if (early.length === 0) return;
    for (const choice of early) choice.checked = true;
    this.choose();
  }

  listen() {
    this.form.addEventListener("change", () => this.choose());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.panel.open = isWide();
      this.heading.focus();
    });
    this.clear.addEventListener("click", () => this.release(this.choices));
    addEventListener("popstate", () => this.readAddress());
  }

  /** The panel is open beside the list where there is room; above the list the reader opens it. */
  openPanel() {
    this.panel.open ||= isWide();
    for (const [place, facet] of this.facets().entries()) {
      facet.open ||= facet.querySelector(":checked") !== null || (isWide() && place < FIRST);
    }
    for (const more of findAll(this.form, ".more-facets", HTMLDetailsElement)) {
      more.open ||= more.querySelector(":checked") !== null;
    }
  }

  /** Today's statuses, and the order that follows from them. */
  refresh() {
    const day = dayInWales(new Date());
    for (const list of this.lists) list.refresh(day);
  }

  /**
   * Puts what fits a stage first.
   * @param {string} stage its id, or nothing
   */
  fit(stage) {
    for (const list of this.lists) list.fit(stage);
    this.show();
  }

  /** Takes the choices from the address; what it does not know is left alone. */
  readAddress() {
    const query = new URLSearchParams(location.search);
    for (const choice of this.choices) choice.checked = query.getAll(choice.name).includes(choice.value);
    this.show();
  }

  /** Puts the choices into the address and shows what they leave. */
  choose() {
    const query = new URLSearchParams(location.search);
    for (const choice of this.choices) query.delete(choice.name);
    for (const choice of this.chosen()) query.append(choice.name, choice.value);
    changeQuery(query);
    this.show();
  }

  /**
   * Takes choices back. What was pressed for it goes away, so the focus moves to the results.
   * @param {HTMLInputElement[]} choices
   */
  release(choices) {
    for (const choice of choices) choice.checked = false;
    this.choose();
    this.heading.focus();
  }

  chosen() {
    return this.choices.filter((choice) => choice.checked);
  }

  facets() {
    return findAll(this.form, ".facet", HTMLDetailsElement);
  }

  /** Whether the list is still to be loaded: until then, what the page says is true of all of it. */
  isWaiting() {
    if (this.far && !this.far.isLoaded && (this.far.stage || this.chosen().length > 0)) this.far.load();
    return this.far?.isLoaded === false;
  }

  /** @param {number} number */
  say(number) {
    return this.phrases[number] ?? this.far?.count(number) ?? "";
  }

  show() {
    if (this.isWaiting()) {
      this.showChips();
      return;
    }
    /** @type {Facets} */
    const facets = new Map();
    for (const choice of this.chosen()) facets.set(choice.name, [...(facets.get(choice.name) ?? []), choice]);
    /** @type {(Listed | Far)[]} */
    const records = this.lists.flatMap((list) => /** @type {(Listed | Far)[]} */ (list.records));
    const narrowed = narrow(records, new Map([...facets].map(([name, made]) => [name, made.map(tokenOf)])));
    for (const list of this.lists) list.show(/** @type {Set<any>} */ (narrowed.found));
    const said = this.say(narrowed.found.size);
    this.number.textContent = said;
    this.showButton.textContent = dataOf(this.showButton, "words").replace("{what}", said);
    this.showNumbers(narrowed.numbers);
    this.showChips();
    this.showWaysOut(facets, narrowed);
  }

  /** @param {Map<string, number>} numbers */
  showNumbers(numbers) {
    for (const choice of this.choices) {
      const number = numbers.get(tokenOf(choice)) ?? 0;
      const line = choice.closest("li");
      if (!line) continue;
      find(line, ".number-found", HTMLElement).textContent = String(number);
      line.classList.toggle("none", number === 0);
      if (number || choice.checked) line.hidden = false; // a status that no record had when the page was made
    }
    for (const facet of this.facets()) {
      find(facet, ".chosen", HTMLElement).textContent = numberOr(facet.querySelectorAll(":checked").length);
    }
    this.chosenNumber.textContent = numberOr(this.chosen().length);
  }

  showChips() {
    const chips = this.chosen().map((choice) => this.chip(this.chipTemplate, [choice], [choice]));
    this.chips.replaceChildren(...chips);
    this.yourChoices.hidden = chips.length === 0;
  }

  /**
   * Where nothing matches: the facets to let go of; where letting go of one is not enough, those to keep.
   * @param {Facets} facets
   * @param {Narrowed<Listed | Far>} narrowed
   */
  showWaysOut(facets, { found, without, only }) {
    const all = this.chosen();
    this.nothing.hidden = found.size > 0;
    this.showWays("without", without.size ? facets : new Map(), without, (made) => made);
    this.showWays("only", without.size ? new Map() : facets, only, (kept) => all.filter((one) => !kept.includes(one)));
  }

  /**
   * The facets that have a number, each as a button that takes back some choices.
   * @param {"without" | "only"} way
   * @param {Facets} facets
   * @param {Map<string, number>} numbers
   * @param {(choices: HTMLInputElement[]) => HTMLInputElement[]} takenBack
   */
  showWays(way, facets, numbers, takenBack) {
    const buttons = [];
    for (const [name, choices] of facets) {
      const number = numbers.get(name);
      if (number === undefined) continue;
      const button = this.chip(this.wayTemplates[way], choices, takenBack(choices));
      find(button, ".number-found", HTMLElement).textContent = this.say(number);
      buttons.push(button);
    }
    this.ways[way].hidden = buttons.length === 0;
    find(this.ways[way], "ul", HTMLElement).replaceChildren(...buttons);
  }

  /**
   * A button that names choices of one facet and takes some choices back.
   * @param {HTMLTemplateElement} template
   * @param {HTMLInputElement[]} named
   * @param {HTMLInputElement[]} takenBack
   */
  chip(template, named, takenBack) {
    const chip = copyOf(template);
    const facet = named[0]?.closest("fieldset")?.querySelector("legend")?.textContent;
    const words = named.map((choice) => choice.nextElementSibling?.textContent);
    find(chip, "[data-words]", HTMLElement).textContent = `${facet}: ${words.join(", ")}`;
    find(chip, "button", HTMLButtonElement).addEventListener("click", () => this.release(takenBack));
    return chip;
  }
}

/** @param {HTMLInputElement} choice */
function tokenOf(choice) {
  return `${choice.name}:${choice.value}`;
}

/** @param {number} number */
function numberOr(number) {
  return number ? String(number) : "";
}

function isWide() {
  return matchMedia("(min-width: 62.5rem)").matches;
}

export const finders = findAll(document, "[data-finder]", HTMLElement).map((element) => new Finder(element));
