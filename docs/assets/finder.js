// Narrows a list by checkboxes. Each record carries tokens such as "stage:new-headteacher"; a checkbox stands for one.
// A record matches when it has, of each facet with choices, at least one of them. Words and numbers come from the page.
import { changeQuery } from "./language.js";
import { dayInWales, statusOn } from "./status.js";

const STATUS = "status:";

export function connectFinder(element, now) {
  if (element) new Finder(element, dayInWales(now));
}

class Finder {
  constructor(element, day) {
    this.parts = Object.fromEntries([...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.form = element.querySelector("form");
    this.choices = [...this.form.querySelectorAll("input")];
    this.phrases = JSON.parse(element.dataset.phrases);
    this.records = [...this.parts.list.children].map((item) => ({ item, tokens: item.dataset.tokens.split(" ") }));
    this.refreshStatuses(day);
    this.start();
    this.openPanel();
    this.listen();
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
    const { panel, heading, clear } = this.parts;
    this.form.addEventListener("change", () => this.choose());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      panel.open = isWide();
      heading.focus();
    });
    clear.addEventListener("click", () => this.release(this.choices));
    addEventListener("popstate", () => this.readAddress());
  }

  /** The panel is open beside the list where there is room; above the list the reader opens it. */
  openPanel() {
    this.parts.panel.open ||= isWide();
    for (const facet of this.form.querySelectorAll(".facet")) facet.open ||= facet.querySelector(":checked") !== null;
  }

  /** Today's statuses, and the order that follows from them: as in the panel, then alphabetical. */
  refreshStatuses(day) {
    const order = this.choices.map(tokenOf);
    for (const record of this.records) {
      const badge = record.item.querySelector("[data-status]");
      if (badge && "dated" in record.item.dataset) {
        const status = STATUS + statusOn(badge.dataset, day);
        record.tokens = record.tokens.map((token) => (token.startsWith(STATUS) ? status : token));
      }
      record.rank = order.indexOf(record.tokens.find((token) => token.startsWith(STATUS)));
    }
    const place = ({ item }) => Number(item.dataset.order);
    this.records.sort((a, b) => a.rank - b.rank || place(a) - place(b));
    this.parts.list.append(...this.records.map(({ item }) => item));
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

  /** Takes choices back. What was pressed for it goes away, so the focus moves to the results. */
  release(choices) {
    for (const choice of choices) choice.checked = false;
    this.choose();
    this.parts.heading.focus();
  }

  chosen() {
    return this.choices.filter((choice) => choice.checked);
  }

  /** The choices that are made, by name of facet. */
  chosenByFacet() {
    const facets = new Map();
    for (const choice of this.chosen()) facets.set(choice.name, [...(facets.get(choice.name) ?? []), choice]);
    return facets;
  }

  show() {
    const facets = this.chosenByFacet();
    const tally = this.tally(facets);
    this.parts.number.textContent = this.phrases[tally.found];
    this.showNumbers(tally.numbers);
    this.showChips();
    this.showWaysOut(facets, tally);
  }

  /**
   * Hides what does not match. How many match; with each choice, were it made; without the choices of a facet, and
   * with only those.
   */
  tally(facets) {
    const tally = { found: 0, numbers: new Map(), without: new Map(), only: new Map() };
    for (const { item, tokens } of this.records) {
      const missed = [];
      for (const [name, choices] of facets) {
        if (choices.some((choice) => tokens.includes(tokenOf(choice)))) add(tally.only, name);
        else missed.push(name);
      }
      item.hidden = missed.length > 0;
      if (missed.length > 1) continue;
      if (missed.length) add(tally.without, missed[0]);
      else tally.found += 1;
      for (const token of tokens) if (!missed.length || token.startsWith(`${missed[0]}:`)) add(tally.numbers, token);
    }
    return tally;
  }

  showNumbers(numbers) {
    for (const choice of this.choices) {
      const number = numbers.get(tokenOf(choice)) ?? 0;
      const line = choice.closest("li");
      line.querySelector(".number-found").textContent = number;
      line.classList.toggle("none", number === 0);
      if (number || choice.checked) line.hidden = false; // a status that no record had when the page was made
    }
    for (const facet of this.form.querySelectorAll(".facet")) {
      facet.querySelector(".chosen").textContent = facet.querySelectorAll(":checked").length || "";
    }
    this.parts.chosen.textContent = this.chosen().length || "";
  }

  showChips() {
    const chips = this.chosen().map((choice) => this.chip(this.parts.chip, [choice], [choice]));
    this.parts.chips.replaceChildren(...chips);
    this.parts.choices.hidden = chips.length === 0;
  }

  /** Where nothing matches: the facets to let go of; where letting go of one is not enough, those to keep. */
  showWaysOut(facets, { found, without, only }) {
    const all = this.chosen();
    this.parts.nothing.hidden = found > 0;
    this.showWays("without", without.size ? facets : new Map(), without, (choices) => choices);
    this.showWays("only", without.size ? new Map() : facets, only, (kept) => all.filter((each) => !kept.includes(each)));
  }

  /** The facets that have a number, each as a button that takes back some choices. */
  showWays(way, facets, numbers, takenBack) {
    const buttons = [...facets].filter(([name]) => numbers.has(name)).map(([name, choices]) => {
      const button = this.chip(this.parts[`way-${way}`], choices, takenBack(choices));
      button.querySelector(".number-found").textContent = this.phrases[numbers.get(name)];
      return button;
    });
    this.parts[way].hidden = buttons.length === 0;
    this.parts[way].querySelector("ul").replaceChildren(...buttons);
  }

  /** A button that names choices of one facet and takes some choices back. */
  chip(template, named, takenBack) {
    const chip = template.content.firstElementChild.cloneNode(true);
    const facet = named[0].closest("fieldset").querySelector("legend").textContent;
    const words = named.map((choice) => choice.nextElementSibling.textContent);
    chip.querySelector("[data-words]").textContent = `${facet}: ${words.join(", ")}`;
    chip.querySelector("button").addEventListener("click", () => this.release(takenBack));
    return chip;
  }
}

function add(numbers, key) {
  numbers.set(key, (numbers.get(key) ?? 0) + 1);
}

function tokenOf(choice) {
  return `${choice.name}:${choice.value}`;
}

function isWide() {
  return matchMedia("(min-width: 62.5rem)").matches;
}
