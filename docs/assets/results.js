// @ts-check
// The page of results: what the address asks for, in rows; kinds as filters; what one can do where nothing is found.
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { changeQuery } from "./language.js";
import { inWords } from "./numbers.js";
import { NO_FACTS, parseFacts, stageOf } from "./result-facts.js";
import { ResultRows } from "./result-rows.js";
import { pointTo, queryOf, readAsked } from "./results-address.js";
import { ResultsHelp } from "./results-help.js";
import { ResultsKinds } from "./results-kinds.js";
import { clientAt } from "./search-client.js";
import "./search-suggest.js";
import "./search-values.js";
import "./search-words.js";
import { refreshStatuses } from "./status.js";

/** @import { Facts } from "./result-facts.js" */
/** @import { Asked } from "./results-address.js" */
/** @import { Answer, Result } from "./search-engine.js" */

const WITHOUT_FACTS = new Set(["page", "list"]); // kinds of results that are no records
const { documentElement: root } = document; // which is `asked` while the page waits, at first by scheme.js
const SHOWN = 8; // rows, and how many more a press of the button shows

class ResultsPage {
  /** @type {Map<string, Facts>} */
  #facts = new Map();
  /** @type {Map<number, Promise<void>>} by number: pieces of them that are asked for */
  #pieces = new Map();
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
    this.kinds = new ResultsKinds(part("kinds", HTMLElement));
    this.count = part("count", HTMLElement);
    this.corrected = part("corrected", HTMLElement);
    this.translated = part("translated", HTMLElement);
    this.everyKind = part("every-kind", HTMLElement);
    this.list = part("list", HTMLElement);
    this.more = part("more", HTMLButtonElement);
    this.help = new ResultsHelp(part("nothing", HTMLElement), search);
    this.stages = part("stages", HTMLElement);
    this.title = document.title;
    this.client = clientAt(dataOf(search, "root"));
    this.rows = new ResultRows(page, dataOf(search, "root"));
    this.#listen();
    this.#loaded = this.#loadFacts("rows.json");
    void this.#answer();
  }

  #listen() {
    addEventListener("popstate", () => void this.#answer());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask({ text: this.field.value.trim(), group: "", literal: false });
    });
    this.page.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-here]") : null;
      if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#ask(this.#read(link.search));
    });
    this.more.addEventListener("click", () => void this.#showMore());
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
    const isTyping = turn === 1 && this.field.value !== this.field.defaultValue; // while the script was on its way
    this.field.defaultValue = asked.text;
    if (!isTyping) this.field.value = asked.text;
    document.title = asked.text ? `${asked.text} – ${this.title}` : this.title;
    this.page.classList.toggle("answering", asked.text !== "");
    this.about.hidden = asked.text !== "";
    if (!asked.text) return this.#clear("");
    root.classList.add("asked");
    try {
      const answer = await this.#find(asked, shownBefore());
      await Promise.all([this.#loaded, this.#loadPieces(answer.results)]);
      if (turn === this.#turn) this.#show(asked, answer);
    } catch {
      if (turn !== this.#turn) return;
      this.#clear(dataOf(this.count, "failed"));
      void this.help.show("");
    }
  }

  /** @param {Asked} asked @param {number} most results */
  async #find({ text, group, literal }, most) {
    const kinds = this.kinds.kindsIn(group);
    const answer = await this.client.find(text, { typing: false, kinds, literal, most });
    return answer.counts.size > 0 || literal ? answer : this.client.find(text, { typing: true, kinds, most });
  }

  /** @param {Asked} asked @param {Answer} answer */
  #show(asked, answer) {
    const { results, counts } = answer;
    this.rows.kinds = answer.kinds;
    const number = this.kinds.numberOf(asked.group, counts);
    this.#clear(this.#sayCount(answer.corrected || asked.text, number, counts.size > 0));
    this.#sayMeant(asked, answer);
    this.kinds.show(asked, counts);
    this.everyKind.hidden = number > 0 || counts.size === 0;
    pointTo(find(this.everyKind, "a", HTMLAnchorElement), { ...asked, group: "" });
    this.list.hidden = number === 0;
    const first = this.#showRows(results, number);
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
    root.classList.remove("asked");
    this.count.textContent = said;
    this.list.replaceChildren();
    const { corrected, translated, everyKind, list, more, stages } = this;
    for (const part of [this.kinds.list, corrected, translated, everyKind, list, more, stages]) part.hidden = true;
    this.help.hide();
  }

  /** @param {string} sought @param {number} number @param {boolean} isFound of any kind */
  #sayCount(sought, number, isFound) {
    if (number === 0) return filled(dataOf(this.count, isFound ? "noneOfKind" : "none"), { sought });
    const what = inWords(number, textsOf(this.count, "patterns"));
    return filled(dataOf(this.count, "found"), { what, sought });
  }

  /** What was searched in place of what was typed. @param {Asked} asked @param {Answer} answer */
  #sayMeant(asked, { corrected, translated }) {
    this.corrected.hidden = !corrected;
    const said = filled(dataOf(this.corrected, "words"), { sought: corrected });
    find(this.corrected, "span", HTMLElement).textContent = said;
    const instead = find(this.corrected, "a", HTMLAnchorElement);
    pointTo(instead, { ...asked, literal: true });
    instead.textContent = filled(dataOf(instead, "words"), { sought: asked.text });
    this.translated.hidden = !translated;
    this.translated.textContent = filled(dataOf(this.translated, "words"), { sought: translated });
  }

  /**
   * Shows results below those that are shown, and returns the first of them.
   * @param {Result[]} results
   * @param {number} number of all that there are
   */
  #showRows(results, number) {
    const rows = results.map((result) => this.rows.draw(result, this.#facts.get(result.document.location)));
    this.list.append(...rows);
    const left = number - this.list.children.length;
    this.more.hidden = left <= 0;
    this.more.textContent = filled(dataOf(this.more, "words"), { n: String(Math.min(SHOWN, left)) });
    refreshStatuses(document, new Date());
    return rows[0];
  }

  /** Shows the next results, and leads to the first of them. */
  async #showMore() {
    const turn = this.#turn;
    const asked = this.#read(location.search);
    const shown = this.list.children.length;
    const { results, counts } = await this.#find(asked, shown + SHOWN);
    await this.#loadPieces(results);
    if (turn !== this.#turn || shown !== this.list.children.length) return;
    const first = this.#showRows(results.slice(shown), this.kinds.numberOf(asked.group, counts));
    first?.querySelector("a")?.focus();
    history.replaceState({ shown: this.list.children.length }, "");
  }

  /**
   * The first result, where it has a way to act and its title says what was asked for.
   * @param {Result[]} results
   * @param {HTMLElement | undefined} row
   */
  #setBestApart([best], row) {
    const { whom, action } = (best && this.#facts.get(best.document.location)) ?? NO_FACTS;
    if (action && row?.querySelector("h2 mark")) this.rows.setApart(row, whom, action);
  }

  /** What an address asks for; a group that the page does not have is none. @param {string} address @returns {Asked} */
  #read(address) {
    const asked = readAsked(new URLSearchParams(address));
    return this.kinds.has(asked.group) ? asked : { ...asked, group: "" };
  }

  /** The facts of results whose texts come in pieces. @param {Result[]} results */
  async #loadPieces(results) {
    const records = results.filter(({ document: { kind } }) => !WITHOUT_FACTS.has(kind));
    for (const { piece } of records) {
      if (piece === undefined || this.#pieces.has(piece)) continue;
      this.#pieces.set(piece, this.#loadFacts(`rows/${piece}.json`));
    }
    await Promise.all(this.#pieces.values());
  }

  /** @param {string} path */
  async #loadFacts(path) {
    try {
      const response = await fetch(`${dataOf(this.search, "root")}search/${path}`);
      for (const [location, facts] of parseFacts(await response.json())) this.#facts.set(location, facts);
    } catch {
      // Without them, rows say what was found and no more.
    }
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
