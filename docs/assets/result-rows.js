// @ts-check
// Draws results as rows: title, kind, what was found, facts; the best answer with the way to act on it.
import { copyOf, find, findAll } from "./elements.js";
import { NO_FACTS } from "./result-facts.js";

/** @import { Facts } from "./result-facts.js" */
/** @import { Piece } from "./excerpts.js" */
/** @import { Result } from "./search-engine.js" */

const OTHER = "page"; // the picture of what has none of its own

export class ResultRows {
  /**
   * @param {HTMLElement} page which holds the templates
   * @param {string} root the way to the root of the language
   */
  constructor(page, root) {
    this.page = page;
    this.root = root;
    /** @type {Map<string, string>} what results of each kind are called */
    this.kinds = new Map();
    this.row = find(page, '[data-part="row"]', HTMLTemplateElement);
    this.action = find(page, '[data-part="action"]', HTMLTemplateElement);
    this.pictures = new Map(
      findAll(page, "[data-picture]", HTMLTemplateElement).map((each) => [each.dataset.picture, each]),
    );
  }

  /**
   * @param {Result} result
   * @param {Facts} [facts]
   * @returns {HTMLElement}
   */
  draw({ document: found, status, title, excerpt }, { facts, stages, place } = NO_FACTS) {
    const { location, kind, isExample } = found;
    const row = copyOf(this.row);
    const link = find(row, "a", HTMLAnchorElement);
    link.href = this.root + location;
    link.append(...nodesOf(title));
    find(row, "[data-kind]", HTMLElement).textContent = this.kinds.get(kind) ?? "";
    if (!isExample) row.querySelector(".example")?.remove();
    showStatus(find(row, ".status", HTMLElement), status);
    const text = find(row, ".result-text", HTMLElement);
    text.append(...nodesOf(excerpt));
    if (excerpt.length === 0) text.remove();
    const list = find(row, ".tags", HTMLElement);
    list.prepend(...facts.map(itemOf));
    if (list.children.length === 0) list.remove();
    row.append((kind === "stage" && this.#number(stages[0])) || this.#picture(kind, place));
    return row;
  }

  /**
   * Makes a row the best answer, whose action one need not look for.
   * @param {HTMLElement} row
   * @param {string} whom it is for
   * @param {[address: string, words: string]} action
   */
  setApart(row, whom, [address, words]) {
    row.classList.add("best");
    const lead = document.createElement("p");
    lead.textContent = whom;
    find(row, ".card-kind", HTMLElement).after(lead);
    find(row, "[data-best]", HTMLElement).hidden = false;
    const paragraph = copyOf(this.action);
    const link = find(paragraph, "a", HTMLAnchorElement);
    link.href = address;
    link.textContent = words;
    find(row, ".card-body", HTMLElement).append(paragraph);
  }

  /** The number of a stage in the colour of its group, which the page has beside its name. @param {string} [stage] */
  #number(stage = "") {
    const section = this.page.querySelector(`[data-stage-of-results="${CSS.escape(stage)}"]`);
    const number = section?.querySelector(".number")?.cloneNode(true);
    if (!section || !number) return undefined;
    const picture = document.createElement("span");
    picture.className = `${section.className} silhouette`;
    picture.append(number);
    return picture;
  }

  /** @param {string} kind @param {Facts["place"]} place */
  #picture(kind, place) {
    const drawn = kind === "case-study" && !place ? undefined : this.pictures.get(kind);
    const picture = (drawn ?? this.pictures.get(OTHER))?.content.firstElementChild?.cloneNode(true);
    if (!(picture instanceof SVGElement)) throw new TypeError("a picture is no drawing");
    const own = picture.querySelector(".own");
    if (own && place) {
      own.setAttribute("x", String(place[0]));
      own.setAttribute("y", String(place[1]));
    }
    return picture;
  }
}

/** @param {HTMLElement} badge @param {Result["status"]} status */
function showStatus(badge, status) {
  if (!status) return badge.closest("li")?.remove();
  badge.textContent = status.words;
  badge.classList.add(`status-${status.state}`);
  if (status.cohorts.length > 0) {
    Object.assign(badge.dataset, { programmeStatus: "", cohorts: JSON.stringify(status.cohorts) });
  }
}

/** @param {string} text */
function itemOf(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
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
