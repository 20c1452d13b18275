// @ts-check
// A backup that a reader chooses: looked at as a whole before anything of it is kept, and told about in numbers.
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { inWords } from "./numbers.js";
import { parseBackup } from "./plan.js";
import { followRenames } from "./renamed.js";

/** @import { Plan } from "./plan.js" */
/** @typedef {{ plan: Plan, lost: number }} Backup and how many of its parts were not understood */

const MEGABYTE = 1_000_000;

/**
 * The backup in a file, or why there is none: the name of what the page says.
 * @param {Blob} file
 * @param {number} most megabytes; a larger file is not read at all
 * @returns {Promise<Backup | "large" | "later" | "refused" | "unreadable">}
 */
export async function readBackup(file, most) {
  if (file.size > most * MEGABYTE) return "large";
  let text;
  try {
    text = await file.text();
  } catch {
    return "unreadable"; // it has gone, or is no file
  }
  const { plan, isLater, lost } = parseBackup(text);
  if (isLater) return "later";
  if (plan === null) return "refused";
  followRenames(plan);
  return { plan, lost };
}

/**
 * Says how many of everything came from a backup, a sentence for each number that is not 0.
 * @param {HTMLElement} place
 * @param {Record<string, number>} numbers
 */
export function sayImported(place, numbers) {
  const said = new Map(Object.entries(numbers));
  for (const line of findAll(place, "[data-number]", HTMLElement)) {
    const number = said.get(dataOf(line, "number")) ?? 0;
    line.textContent = inWords(number, textsOf(line, "patterns"));
    line.hidden = number === 0;
  }
  const { known, ...news } = numbers;
  find(place, "[data-nothing]", HTMLElement).hidden = Object.values(news).some((number) => number > 0);
  place.hidden = false;
}
