// Shows two schools of the table side by side: the two that are named in the address, in that order.
import { changeQuery } from "./language.js";

export function connectComparison(element) {
  if (element) new Comparison(element);
}

class Comparison {
  constructor(element) {
    this.element = element;
    this.form = element.querySelector("form");
    this.selects = [...this.form.querySelectorAll("select")];
    this.heading = element.querySelector("h2");
    this.title = this.heading.textContent;
    this.rows = [...element.querySelectorAll("tr")].map((row) => ({ row, cells: [...row.querySelectorAll("[data-school]")] }));
    this.form.addEventListener("change", () => this.keepApart());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      changeQuery(new URLSearchParams(new FormData(this.form)));
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
    for (const [position, select] of this.selects.entries()) select.value ||= early[position];
    this.keepApart();
  }

  /** Takes the schools from the address; what it does not know, or names twice, is left open. */
  readAddress() {
    const query = new URLSearchParams(location.search);
    for (const select of this.selects) {
      const named = [...select.options].find((option) => option.value === query.get(select.name));
      select.value = named ? named.value : "";
    }
    const [first, second] = this.selects;
    if (second.value === first.value) second.value = "";
    this.show();
  }

  /** The two schools, or all of them in their own order as long as there are not two. */
  show() {
    const pair = this.selects.map((select) => select.value);
    const complete = pair.every(Boolean);
    const names = this.selects.map((select) => select.selectedOptions[0].textContent);
    for (const { row, cells } of this.rows) {
      for (const cell of cells) cell.hidden = complete && !pair.includes(cell.dataset.school);
      row.append(...cells);
      if (complete) row.append(...pair.map((school) => cells.find((cell) => cell.dataset.school === school)));
    }
    this.heading.textContent = complete ? names.join(" – ") : this.title;
    this.element.classList.toggle("two", complete);
    this.element.querySelector("[data-all]").hidden = !complete;
    this.keepApart();
  }

  /** Takes from each select the school that is chosen in the other. */
  keepApart() {
    const [first, second] = this.selects;
    for (const option of first.options) option.disabled = option.value !== "" && option.value === second.value;
    for (const option of second.options) option.disabled = option.value !== "" && option.value === first.value;
  }
}
