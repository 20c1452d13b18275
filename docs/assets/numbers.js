// @ts-check
// Numbers in words. It touches no page.

/**
 * A number of something. The patterns are those for 0, 1, 2 …; the last one serves every higher number.
 * @param {number} number
 * @param {string[]} patterns
 */
export function inWords(number, patterns) {
  return (patterns[number] ?? patterns.at(-1) ?? "").replace("{n}", number.toLocaleString("en")); // as in Welsh
}
