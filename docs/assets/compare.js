// @ts-check
// Shows two schools of the table side by side: those that the address names, in that order, else those of the page.
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
    /** The schools with which the page opens. */
    this.opening = this.selects.map((select) => find(select, "[selected]", HTMLOptionElement).value);
    this.heading = find(element, "h2", HTMLElement);
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
    for (const [position, select] of this.selects.entries()) {
      if (early[position] !== this.opening[position]) select.value = early[position] ?? select.value;
    }
    this.keepApart();
  }

  /** Takes the schools from the address; for one that it does not know, or names twice, stands one of the opening. */
  readAddress() {
    const query = new URLSearchParams(location.search);
    const known = [...this.first.options].map(({ value }) => value);
    const [first, second] = this.selects.map(({ name }) => known.find((value) => value === query.get(name)));
    this.first.value = first ?? this.opening.find((value) => value !== second) ?? "";
    this.second.value =
      second && second !== first ? second : (this.opening.find((value) => value !== this.first.value) ?? "");
    this.show();
  }

  /** The two schools, in their order. */
  show() {
    const pair = this.selects.map((select) => select.value);
    for (const { row, cells } of this.rows) {
      for (const cell of cells) {
        cell.hidden = !pair.includes(cell.dataset.school ?? "");
        delete cell.dataset.other; // by which style hid it until now
      }
      row.append(...cells, ...pair.flatMap((school) => cells.filter((cell) => cell.dataset.school === school)));
    }
    for (const chart of this.charts) chart.classList.toggle("of-pair", pair.includes(chart.dataset.chart ?? ""));
    const names = this.selects.map((select) => select.selectedOptions[0]?.textContent);
    find(this.heading, "[data-names]", HTMLElement).textContent = names.join(" – ");
    this.keepApart();
  }

  /** Takes from each select the school that is chosen in the other. */
  keepApart() {
    const { first, second } = this;
    for (const option of first.options) option.disabled = option.value === second.value;
    for (const option of second.options) option.disabled = option.value === first.value;
  }
}

for (const element of findAll(document, "[data-compare]", HTMLElement)) new Comparison(element);
