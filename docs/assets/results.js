// @ts-check
// The page of results: what the address asks for, in rows; its kinds as filters; what one can do where nothing is found.
import { dataOf, find, findAll, namedTextsOf, textsOf } from "./elements.js";
import { changeQuery } from "./language.js";
import { inWords } from "./numbers.js";
import { NO_FACTS, parseFacts, stageOf } from "./result-facts.js";
import { ResultRows, wordsToMark } from "./result-rows.js";
import { queryOf, readAsked } from "./results-address.js";
import { ResultsHelp } from "./results-help.js";
import { clientAt } from "./search-clients.js";
import { refreshStatuses } from "./status.js";

/** @import { Facts } from "./result-facts.js" */
/** @import { Asked } from "./results-address.js" */
/** @import { Answer } from "./search-client.js" */

const SHOWN = 8; // rows, and how many more a press of the button shows

class ResultsPage {
  /** @type {Map<string, Facts>} */
  #facts = new Map();
  /** @type {Answer["results"]} results that are found and not yet shown */
  #rest = [];
  /** @type {Set<string>} */
  #marked = new Set();
  #turn = 0; // of asking: what comes later than a newer answer is not shown
  /** @type {Promise<void>} */
  #loaded;

  /** @param {HTMLElement} page @param {HTMLElement} search which knows where the search of each language is */
  constructor(page, search) {
    /**
     * @template {Element} E
     * @param {string} name
     * @param {new () => E} type
     */
    const part = (name, type) => find(page, `[data-part="${name}"]`, type);
    this.page = page;
    this.search = search;
    this.form = find(page, "form", HTMLFormElement);
    this.field = find(page, "input", HTMLInputElement);
    this.about = part("about", HTMLElement);
    this.kinds = part("kinds", HTMLElement);
    this.chips = findAll(this.kinds, "a", HTMLAnchorElement);
    this.count = part("count", HTMLElement);
    this.corrected = part("corrected", HTMLElement);
    this.translated = part("translated", HTMLElement);
    this.everyKind = part("every-kind", HTMLElement);
    this.list = part("list", HTMLElement);
    this.more = part("more", HTMLButtonElement);
    this.help = new ResultsHelp(part("nothing", HTMLElement), search);
    this.stages = part("stages", HTMLElement);
    this.title = document.title;
    this.root = dataOf(search, "root");
    this.client = clientAt(dataOf(search, "folder"));
    this.rows = new ResultRows(page, this.root, namedTextsOf(search, "kinds"));
    this.#listen();
    this.#loaded = this.#loadFacts();
    void this.#answer();
  }

  #listen() {
    addEventListener("popstate", () => void this.#answer());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask({ text: this.field.value.trim(), group: "", literal: false });
    });
    this.page.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("[data-part] a[data-here]") : null;
      if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#ask(this.#read(link.search));
    });
    this.more.addEventListener("click", () => {
      const first = this.#showRows(this.#rest, SHOWN);
      first?.querySelector("a")?.focus();
      history.replaceState({ shown: this.list.children.length }, "");
    });
  }

  /** @param {Asked} asked */
  #ask(asked) {
    changeQuery(queryOf(asked));
    void this.#answer();
  }

  /** Answers what the address asks for. */
  async #answer() {
    const asked = this.#read(location.search);
    this.#turn += 1;
    const turn = this.#turn;
    this.field.defaultValue = asked.text;
    this.field.value = asked.text;
    document.title = asked.text ? `${asked.text} – ${this.title}` : this.title;
    this.page.classList.toggle("answering", asked.text !== "");
    this.about.hidden = asked.text !== "";
    if (!asked.text) return this.#clear("");
    try {
      const answer = await this.#find(asked);
      await this.#loaded;
      if (turn === this.#turn) this.#show(asked, answer);
    } catch {
      if (turn !== this.#turn) return;
      this.#clear(dataOf(this.count, "failed"));
      void this.help.show("");
    }
  }

  /** @param {Asked} asked */
  async #find({ text, group, literal }) {
    const kinds = new Set(this.#chip(group)?.dataset.kinds?.split(" ").filter(Boolean));
    const answer = await this.client.find(text, { typing: false, kinds, literal });
    return answer.counts.size > 0 || literal ? answer : this.client.find(text, { typing: true, kinds });
  }

  /** @param {Asked} asked @param {Answer} answer */
  #show(asked, answer) {
    const { results, counts } = answer;
    const number = results.length;
    this.#clear(this.#sayCount(asked, number, counts.size > 0));
    this.#sayMeant(asked, answer);
    this.#showKinds(asked, counts);
    this.everyKind.hidden = number > 0 || counts.size === 0;
    this.#link(this.everyKind, { ...asked, group: "" });
    this.#marked = wordsToMark(answer.corrected || answer.translated || answer.text, results.slice(0, SHOWN));
    this.list.hidden = number === 0;
    const first = this.#showRows(results, shownBefore());
    this.#setBestApart(results, first);
    const stage = stageOf(results, this.#facts);
    for (const each of findAll(this.stages, "[data-stage-of-results]", HTMLElement)) {
      each.hidden = each.dataset.stageOfResults !== stage;
      if (!each.hidden) this.stages.hidden = false;
    }
    if (counts.size === 0) void this.help.show(asked.text);
  }

  /** Takes away what was found before. @param {string} said */
  #clear(said) {
    this.count.textContent = said;
    this.list.replaceChildren();
    this.#rest = [];
    for (const part of [this.kinds, this.corrected, this.translated, this.everyKind, this.list, this.more]) {
      part.hidden = true;
    }
    this.stages.hidden = true;
    this.help.hide();
  }

  /** @param {Asked} asked @param {number} number @param {boolean} isFound of any kind */
  #sayCount({ text }, number, isFound) {
    if (number === 0) return filled(dataOf(this.count, isFound ? "noneOfKind" : "none"), { sought: text });
    return filled(dataOf(this.count, "found"), {
      what: inWords(number, textsOf(this.count, "patterns")),
      sought: text,
    });
  }

  /** What was searched in place of what was typed. @param {Asked} asked @param {Answer} answer */
  #sayMeant(asked, { corrected, translated }) {
    this.corrected.hidden = !corrected;
    find(this.corrected, "span", HTMLElement).textContent = filled(dataOf(this.corrected, "words"), {
      text: corrected,
    });
    const instead = this.#link(this.corrected, { ...asked, literal: true });
    instead.textContent = filled(dataOf(instead, "words"), { sought: asked.text });
    this.translated.hidden = !translated;
    this.translated.textContent = filled(dataOf(this.translated, "words"), { sought: translated });
  }

  /** @param {Asked} asked @param {Map<string, number>} counts by kind */
  #showKinds(asked, counts) {
    const groups = this.chips.map((chip) => {
      const kinds = dataOf(chip, "kinds").split(" ").filter(Boolean);
      const wanted = kinds.length > 0 ? kinds : [...counts.keys()];
      return { chip, number: wanted.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) };
    });
    this.kinds.hidden = counts.size === 0;
    for (const { chip, number } of groups) {
      const group = dataOf(chip, "group");
      const item = chip.closest("li");
      if (item) item.hidden = number === 0 && group !== asked.group;
      this.#address(chip, { ...asked, group });
      if (group === asked.group) chip.setAttribute("aria-current", "true");
      else chip.removeAttribute("aria-current");
      find(chip, ".number-found", HTMLElement).textContent = String(number);
    }
  }

  /**
   * Shows the next results, and returns the first of them.
   * @param {Answer["results"]} results
   * @param {number} number
   */
  #showRows(results, number) {
    const rows = results
      .slice(0, number)
      .map((result) => this.rows.draw(result, this.#facts.get(result.document.location), this.#marked));
    this.#rest = results.slice(number);
    this.list.append(...rows);
    this.more.hidden = this.#rest.length === 0;
    this.more.textContent = filled(dataOf(this.more, "words"), { n: String(Math.min(SHOWN, this.#rest.length)) });
    refreshStatuses(document, new Date());
    return rows[0];
  }

  /**
   * The first result, where it has a way to act and its title says what was asked for.
   * @param {Answer["results"]} results
   * @param {HTMLElement | undefined} row
   */
  #setBestApart([best], row) {
    const { whom, action } = (best && this.#facts.get(best.document.location)) ?? NO_FACTS;
    if (action && row?.querySelector("h2 mark")) this.rows.setApart(row, whom, action);
  }

  async #loadFacts() {
    try {
      const response = await fetch(`${dataOf(this.search, "folder")}rows.json`);
      this.#facts = parseFacts(await response.json());
    } catch {
      // Without them, rows say what was found and no more.
    }
  }

  /** The link of a part, which then asks for something else of this page. @param {HTMLElement} part @param {Asked} asked */
  #link(part, asked) {
    const link = find(part, "a", HTMLAnchorElement);
    this.#address(link, asked);
    return link;
  }

  /** @param {HTMLAnchorElement} link @param {Asked} asked */
  #address(link, asked) {
    link.search = String(queryOf(asked));
    link.dataset.here = "";
  }

  /** What an address asks for; a group that the page does not have is none. @param {string} address @returns {Asked} */
  #read(address) {
    const asked = readAsked(new URLSearchParams(address));
    return this.#chip(asked.group) ? asked : { ...asked, group: "" };
  }

  /** @param {string} group */
  #chip(group) {
    return this.chips.find((chip) => dataOf(chip, "group") === group);
  }
}

/** How many rows were shown when the reader left this page. */
function shownBefore() {
  /** @type {unknown} */
  const shown = history.state?.shown;
  return typeof shown === "number" ? shown : SHOWN;
}

/** @param {string} pattern @param {Record<string, string>} values for its gaps */
function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

const search = find(document, ".search", HTMLElement);
for (const page of findAll(document, "[data-results-page]", HTMLElement)) new ResultsPage(page, search);
