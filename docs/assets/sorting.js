// @ts-check
// Lets the columns of a table be sorted, by data-order where a cell has it; names keep the order of the page.
import { find, findAll } from "./elements.js";

class SortableTable {
  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.body = find(table, "tbody", HTMLTableSectionElement);
    this.rows = [...this.body.rows];
    this.heads = findAll(table, "thead th", HTMLTableCellElement);
    for (const [column, head] of this.heads.entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.title = table.dataset.sortable ?? "";
      button.append(...head.childNodes);
      button.addEventListener("click", () => this.sort(column));
      head.append(button);
    }
  }

  /** The other way round where it is sorted by the column already. @param {number} column */
  sort(column) {
    const head = this.heads[column];
    const isTurned = head?.ariaSort === "ascending";
    for (const each of this.heads) each.removeAttribute("aria-sort");
    if (head) head.ariaSort = isTurned ? "descending" : "ascending";
    const sorted = [...this.rows].sort((one, other) => compare(orderOf(one, column), orderOf(other, column)));
    this.body.append(...(isTurned ? sorted.reverse() : sorted));
  }
}

/** @param {HTMLTableRowElement} row @param {number} column */
function orderOf(row, column) {
  const cell = row.cells[column];
  return cell?.dataset.order ?? cell?.textContent.trim() ?? "";
}

/** Numbers by size, words by the alphabet. @param {string} one @param {string} other */
function compare(one, other) {
  return one.localeCompare(other, document.documentElement.lang, { numeric: true });
}

for (const table of findAll(document, "table[data-sortable]", HTMLTableElement)) new SortableTable(table);
