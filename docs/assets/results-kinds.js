// @ts-check
// The kinds of results as filters, each a link that asks for its group.
import { dataOf, find, findAll } from "./elements.js";
import { pointTo } from "./results-address.js";

/** @import { Asked } from "./results-address.js" */

export class ResultsKinds {
  /** @param {HTMLElement} list */
  constructor(list) {
    this.list = list;
    this.chips = findAll(list, "a", HTMLAnchorElement);
  }

  /** @param {string} group */
  has(group) {
    return this.chips.some((chip) => dataOf(chip, "group") === group);
  }

  /** The kinds in a group; none where it is that of all. @param {string} group */
  kindsIn(group) {
    const chip = this.chips.find((each) => dataOf(each, "group") === group);
    return new Set(chip ? dataOf(chip, "kinds").split(" ").filter(Boolean) : []);
  }

  /** How many results a group has. @param {string} group @param {Map<string, number>} counts by kind */
  numberOf(group, counts) {
    const kinds = this.kindsIn(group);
    return [...counts].reduce((sum, [kind, number]) => (kinds.size === 0 || kinds.has(kind) ? sum + number : sum), 0);
  }

  /** @param {Asked} asked @param {Map<string, number>} counts by kind */
  show(asked, counts) {
    this.list.hidden = counts.size === 0;
    for (const chip of this.chips) {
      const group = dataOf(chip, "group");
      const number = this.numberOf(group, counts);
      const item = chip.closest("li");
      if (item) item.hidden = number === 0 && group !== asked.group;
      pointTo(chip, { ...asked, group });
      if (group === asked.group) chip.setAttribute("aria-current", "true");
      else chip.removeAttribute("aria-current");
      find(chip, ".number-found", HTMLElement).textContent = number.toLocaleString("en"); // as in Welsh
    }
  }
}
