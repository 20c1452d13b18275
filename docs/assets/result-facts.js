// @ts-check
// What is known of records beside their texts: hooks/catalogue/exports/result_rows.py writes it. It touches no page.

/** @import { Result } from "./search-engine.js" */
/**
 * @typedef {object} Facts
 * @property {string[]} facts in words
 * @property {string[]} stages ids of the stages that it is for
 * @property {string} whom for whom a programme is
 * @property {[address: string, words: string] | undefined} action where one applies, or reads on
 * @property {[x: number, y: number] | undefined} place of a school on the small map
 */

/** @type {Facts} */
export const NO_FACTS = { facts: [], stages: [], whom: "", action: undefined, place: undefined };
const TOLD = 8; // results that say which stage is meant

/**
 * Raises TypeError where the file is not what it should be.
 * @param {unknown} file parsed JSON
 * @returns {Map<string, Facts>} by address from the root of the language
 */
export function parseFacts(file) {
  return new Map(Object.entries(group(file)).map(([address, row]) => [address, parseRow(group(row))]));
}

/** @param {Record<string, unknown>} row @returns {Facts} */
function parseRow({ facts = [], stages = [], whom = "", action, place }) {
  const [address = "", words = ""] = texts(action ?? []);
  const [x, y] = numbers(place ?? []);
  return {
    facts: texts(facts),
    stages: texts(stages),
    whom: typeof whom === "string" ? whom : "",
    action: /^(https?|mailto):/.test(address) && words ? [address, words] : undefined,
    place: x === undefined || y === undefined ? undefined : [x, y],
  };
}

/**
 * The stage that most of the first results are for; of equal ones that of the best result. Empty where none says one.
 * @param {Result[]} results
 * @param {Map<string, Facts>} facts
 */
export function stageOf(results, facts) {
  const stages = results.slice(0, TOLD).map(({ document }) => facts.get(document.location)?.stages ?? []);
  const first = stages[0] ?? [];
  /** @param {string} stage */
  const votes = (stage) => stages.filter((each) => each.includes(stage)).length;
  const candidates = first.length > 0 ? first : stages.flat();
  return candidates.reduce((best, each) => (best && votes(best) >= votes(each) ? best : each), "");
}

/** @param {unknown} value @returns {Record<string, unknown>} */
function group(value) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return /** @type {Record<string, unknown>} */ (value);
  }
  throw new TypeError("the facts of results hold something else than a mapping");
}

/** @param {unknown} value @returns {string[]} */
function texts(value) {
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new TypeError("the facts of results hold something else than texts");
}

/** @param {unknown} value @returns {number[]} */
function numbers(value) {
  if (Array.isArray(value) && value.every((each) => typeof each === "number")) return value;
  throw new TypeError("the facts of results hold something else than numbers");
}
