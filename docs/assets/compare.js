// @ts-check
// Shows two schools of the table side by side: the two that are named in the address, in that order.
import { find, findAll } from "./elements.js";
import { changeQuery, queryOf } from "./language.js";

class Comparison {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.form = find(element, "form", HTMLFormElement);
    this.first = find(this.form, "[name=first]", HTMLSelectElement);
    this.second = find(this.form, "[name=second]", HTMLSelectElement);
    this.selects = [this.first, this.second];
    this.heading = find(element, "h2", HTMLElement);
    this.title = this.heading.textContent;
    this.rows = findAll(element, "tr", HTMLTableRowElement).map((row) => ({
      row,
      cells: findAll(row, "[data-school]", HTMLTableCellElement),
    }));
    this.charts = findAll(element, "[data-chart]", HTMLLIElement);
    this.form.addEventListener("change", () => this.keepApart());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      changeQuery(queryOf(this.form));
      this.show();
      this.heading.focus();
    });
    addEventListener("popstate", () => this.readAddress());
    this.start();
  }

  /** Schools of the address, and those that the reader chose while the script was on its way. */
  start() {
    const early = this.selects.map((select) => select.value);
    this.readAddress();
    for (const [position, select] of this.selects.entries()) select.value ||= early[position] ?? "";
    this.keepApart();
  }

  /** Takes the schools from the address; what it does not know, or names twice, is left open. */
  readAddress() {
    const query = new URLSearchParams(location.search);
    for (const select of this.selects) {
      const named = [...select.options].find((option) => option.value === query.get(select.name));
      select.value = named ? named.value : "";
    }
    if (this.second.value === this.first.value) this.second.value = "";
    this.show();
  }

  /** The two schools, or all of them in their own order as long as there are not two. */
  show() {
    const pair = this.selects.map((select) => select.value);
    const complete = pair.every(Boolean);
    for (const { row, cells } of this.rows) {
      for (const cell of cells) cell.hidden = complete && !pair.includes(cell.dataset.school ?? "");
      row.append(...cells);
      if (complete) row.append(...pair.flatMap((school) => cells.filter((cell) => cell.dataset.school === school)));
    }
    for (const chart of this.charts) {
      chart.classList.toggle("of-pair", complete && pair.includes(chart.dataset.chart ?? ""));
    }
    const names = this.selects.map((select) => select.selectedOptions[0]?.textContent);
    this.heading.textContent = complete ? names.join(" – ") : this.title;
    this.element.classList.toggle("two", complete);
    find(this.element, "[data-all]", HTMLElement).hidden = !complete;
    this.keepApart();
  }

  /** Takes from each select the school that is chosen in the other. */
  keepApart() {
    const { first, second } = this;
    for (const option of first.options) option.disabled = option.value !== "" && option.value === second.value;
    for (const option of second.options) option.disabled = option.value !== "" && option.value === first.value;
  }
}

for (const element of findAll(document, "[data-compare]", HTMLElement)) new Comparison(element);
