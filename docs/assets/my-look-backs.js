// @ts-check
// What a reader has finished, on "My pathway": when to look back at it, its reminder once more, and away with it.
import { copyOf, dataOf, find, findAll } from "./elements.js";
import { dropLookBack, saveReminder } from "./look-backs.js";
import { dateInWords, dayInWales } from "./status.js";

/** @import { Plan } from "./plan.js" */
/** @import { Outcome } from "./storage.js" */

/**
 * Shows what is kept, the day that comes first at the top, what has no day last.
 * @param {HTMLElement} part
 * @param {Plan} plan
 * @param {string[]} months
 * @param {(change: Promise<Outcome>) => void} onErase
 */
export function showLookBacks(part, { lookBacks }, months, onErase) {
  const list = find(part, ".own-looks", HTMLElement);
  const rank = (/** @type {string} */ key) => lookBacks.get(key)?.due || "9999";
  const items = findAll(list, "[data-look-back]", HTMLElement);
  items.sort((one, other) => rank(dataOf(one, "lookBack")).localeCompare(rank(dataOf(other, "lookBack"))));
  for (const item of items) {
    const key = dataOf(item, "lookBack");
    const known = lookBacks.get(key);
    item.hidden = !known;
    item.querySelector("[data-look]")?.remove();
    if (!known) continue;
    const shown = copyOf(find(part, "template[data-looked]", HTMLTemplateElement));
    find(shown, "[data-on]", HTMLElement).textContent = dateInWords(known.on, months);
    find(shown, "[data-has-due]", HTMLElement).hidden = !known.due;
    find(shown, "[data-due]", HTMLElement).textContent = known.due && dateInWords(known.due, months);
    find(shown, ".look-now", HTMLElement).hidden = !known.due || known.due > dayInWales(new Date());
    const file = find(shown, "[data-file]", HTMLButtonElement);
    file.hidden = !known.due;
    file.addEventListener("click", () => void saveReminder(item, known.due, find(item, "a", HTMLAnchorElement).href));
    find(shown, "[data-drop]", HTMLButtonElement).addEventListener("click", () => onErase(dropLookBack(key)));
    item.append(shown);
  }
  list.append(...items);
  part.hidden = items.every(({ hidden }) => hidden);
}
