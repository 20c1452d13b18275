// @ts-check
// What a file of the search holds, checked before it is used. Each raises TypeError for what is something else.

/** @typedef {Record<string, unknown>} Group */

/**
 * @template Part
 * @param {unknown} value
 * @param {(part: unknown) => Part} parse
 * @returns {Map<string, Part>}
 */
export function mapping(value, parse) {
  return new Map(Object.entries(group(value)).map(([key, part]) => [key, parse(part)]));
}

/** @param {unknown} value @returns {Group} */
export function group(value) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return /** @type {Group} */ (value);
  throw new TypeError("the search index holds something else than a mapping");
}

/** @param {unknown} value @returns {unknown[]} */
export function list(value) {
  if (Array.isArray(value)) return value;
  throw new TypeError("the search index holds something else than a list");
}

/** @param {unknown} value */
export function text(value) {
  if (typeof value === "string") return value;
  throw new TypeError("the search index holds something else than a text");
}

/** @param {unknown} value */
export function number(value) {
  if (typeof value === "number") return value;
  throw new TypeError("the search index holds something else than a number");
}
