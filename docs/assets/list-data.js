// @ts-check
// What narrowing a list in pages needs, as hooks/catalogue/exports/lists.py writes it. It touches no page.

/** @import { Cohort } from "./status.js" */
/** @typedef {import("./ranking.js").Ranked & { given: number, at: number, cohorts: Cohort[] | undefined }} Far */

/**
 * @param {unknown} data
 * @returns {{ most: number, records: Far[] }} the records in the order of the pages, of which each has `most`
 */
export function parseList(data) {
  const { most, tokens, records } = /** @type {{ most: number, tokens: string[], records: unknown[][] }} */ (data);
  if (!(most > 0) || !Array.isArray(tokens) || !Array.isArray(records)) throw new TypeError("this is no list");
  return {
    most,
    records: records.map(([openness, place, named, cohorts], at) => ({
      at,
      openness: Number(openness),
      given: Number(openness),
      closes: "",
      place: Number(place),
      tokens: /** @type {number[]} */ (named).map((each) => tokens[each] ?? ""),
      cohorts: /** @type {Cohort[] | undefined} */ (cohorts),
    })),
  };
}

/**
 * Which of the pages hold some records, the first page being 1.
 * @param {Far[]} records
 * @param {number} most
 */
export function pagesOf(records, most) {
  return [...new Set(records.map(({ at }) => Math.floor(at / most) + 1))];
}
