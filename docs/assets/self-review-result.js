// @ts-check
// The result of a self-review: a picture, a table, and the areas with which to begin.
import { dataOf, find, findAll, namedTextsOf } from "./elements.js";
import { changeOf, lowestAreas, scoreOf } from "./statements.js";
import { dateInWords } from "./status.js";

/** @import { Statement } from "./statements.js" */
/** @import { Review } from "./plan.js" */

const BAR = 300; // width of a whole bar, in units of the picture
const MARK = 4; // width of the mark of an earlier review

export class ResultView {
  /**
   * @param {HTMLElement} section
   * @param {Statement[]} statements
   * @param {string[]} steps
   * @param {string[]} months
   */
  constructor(section, statements, steps, months) {
    this.section = section;
    this.statements = statements;
    this.steps = steps;
    this.months = months;
  }

  /** @param {Review} review complete @param {Review | undefined} earlier to compare with */
  show(review, earlier) {
    for (const part of findAll(this.section, "[data-earlier]", HTMLElement)) part.hidden = !earlier;
    find(this.section, "[data-on]", HTMLElement).textContent = dateInWords(review.on, this.months);
    for (const row of findAll(this.section, "[data-row]", HTMLTableRowElement)) {
      const area = dataOf(row, "row");
      const now = scoreOf(this.statements, area, review.answers, this.steps) ?? 0;
      const then = earlier && scoreOf(this.statements, area, earlier.answers, this.steps);
      showRow(row, now, then);
      this.showBar(area, now, then);
    }
    const lowest = lowestAreas(this.statements, review.answers, this.steps);
    for (const part of findAll(this.section, "[data-serving]", HTMLElement)) {
      part.hidden = !lowest.includes(dataOf(part, "serving"));
    }
  }

  /**
   * @param {string} area
   * @param {number} now
   * @param {number | undefined} then
   */
  showBar(area, now, then) {
    const number = this.statements.filter((statement) => statement.area === area).length;
    /** @param {number} points */
    const width = (points) => (points / (number * this.steps.length)) * BAR;
    const bar = find(this.section, `[data-bar="${area}"]`, SVGElement);
    const row = find(this.section, `[data-row="${area}"]`, HTMLTableRowElement);
    find(bar, ".bar-value", SVGElement).setAttribute("width", String(width(now)));
    find(bar, ".figure", SVGElement).textContent = wordsOf(row, now).split(" ")[0] ?? "";
    const mark = find(bar, ".bar-earlier", SVGElement);
    mark.setAttribute("width", String(then === undefined ? 0 : MARK));
    if (then !== undefined) mark.setAttribute("x", String(width(then) - MARK / 2));
  }
}

/**
 * @param {HTMLTableRowElement} row
 * @param {number} now
 * @param {number | undefined} then
 */
function showRow(row, now, then) {
  const [, nowCell, thenCell] = row.cells;
  if (nowCell) nowCell.textContent = wordsOf(row, now);
  if (thenCell) thenCell.textContent = then === undefined ? "–" : wordsOf(row, then);
  for (const each of findAll(row, "[data-change]", HTMLElement)) {
    each.hidden = each.dataset.change !== changeOf(now, then);
  }
}

/**
 * The average of an area, as the page says it.
 * @param {HTMLTableRowElement} row
 * @param {number} score the sum
 */
function wordsOf(row, score) {
  return namedTextsOf(row, "scores").get(String(score)) ?? "";
}
