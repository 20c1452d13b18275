// @ts-check
// The result of a self-review: a picture, a table, and the areas with which to begin.
import { dataOf, find, findAll, namedTextsOf } from "./elements.js";
import { changeOf, firstStep, lowestAreas, scoreOf } from "./statements.js";
import { dateInWords } from "./status.js";

/** @import { Statement } from "./statements.js" */
/** @import { Review } from "./plan.js" */

const MARK = 9; // radius of the mark of an earlier review, in units of the picture

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
    this.showStep(firstStep(this.statements, review.answers, this.steps));
    const lowest = lowestAreas(this.statements, review.answers, this.steps);
    for (const part of findAll(this.section, "[data-serving]", HTMLElement)) {
      part.hidden = !lowest.includes(dataOf(part, "serving"));
    }
  }

  /**
   * The one step that the page proposes, in the words of its statement.
   * @param {Statement | undefined} step
   */
  showStep(step) {
    const place = find(this.section, "[data-step]", HTMLElement);
    place.hidden = !step;
    if (!step) return;
    const legend = find(this.section, `[data-statement="${step.id}"] legend`, HTMLElement);
    find(place, "[data-step-text]", HTMLElement).textContent = legend.textContent;
    for (const part of findAll(place, "[data-step-of]", HTMLElement)) part.hidden = part.dataset.stepOf !== step.area;
  }

  /**
   * The line from the lowest step to the average, with the earlier average beside it.
   * @param {string} area
   * @param {number} now
   * @param {number | undefined} then
   */
  showBar(area, now, then) {
    const number = this.statements.filter((statement) => statement.area === area).length;
    const bar = find(this.section, `[data-bar="${area}"]`, SVGElement);
    const row = find(this.section, `[data-row="${area}"]`, HTMLTableRowElement);
    const [left, length] = ["left", "length"].map((name) => Number(dataOf(bar, name)));
    /** @param {number} points */
    const along = (points) => ((points / number - 1) / (this.steps.length - 1)) * (length ?? 0);
    const line = find(bar, ".bar-value", SVGElement);
    line.setAttribute("d", (line.getAttribute("d") ?? "").replace(/h.*/, `h${along(now)}`));
    find(bar, ".bar-now", SVGElement).setAttribute("cx", String((left ?? 0) + along(now)));
    find(bar, ".now-figure", SVGElement).textContent = figureOf(row, now);
    const mark = find(bar, ".bar-earlier", SVGElement);
    mark.setAttribute("r", String(then === undefined ? 0 : MARK));
    mark.setAttribute("cx", String((left ?? 0) + along(then ?? number)));
    find(bar, ".earlier-figure", SVGElement).textContent = then === undefined ? "" : `(${figureOf(row, then)})`;
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

/** @param {HTMLTableRowElement} row @param {number} score */
function figureOf(row, score) {
  return wordsOf(row, score).split(" ")[0] ?? "";
}

/**
 * The average of an area, as the page says it.
 * @param {HTMLTableRowElement} row
 * @param {number} score the sum
 */
function wordsOf(row, score) {
  return namedTextsOf(row, "scores").get(String(score)) ?? "";
}
