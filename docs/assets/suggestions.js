// @ts-check
// "Help me choose": which suggestions fit which answers, by the rules of hooks/catalogue/model/next_step.py.

/** @typedef {{ record: string, when: Map<string, string[]> }} Suggestion `when`: by question, the answers that suit */

/**
 * The first suggestions that fit, each record once.
 * @template {Suggestion} S
 * @param {S[]} suggestions
 * @param {Map<string, string>} answers by question
 * @param {number} most
 * @returns {S[]}
 */
export function choose(suggestions, answers, most) {
  const found = new Map();
  for (const suggestion of suggestions) {
    if (found.size === most) break;
    const fits = [...suggestion.when].every(([question, suited]) => suited.includes(answers.get(question) ?? ""));
    if (fits && !found.has(suggestion.record)) found.set(suggestion.record, suggestion);
  }
  return [...found.values()];
}

/**
 * The conditions of a suggestion as its template writes them: JSON, by question a list of answers.
 * @param {string} text
 * @returns {Map<string, string[]>}
 */
export function parseConditions(text) {
  /** @type {unknown} */
  const conditions = JSON.parse(text);
  const entries = Object.entries(conditions ?? {});
  if (entries.every(([, answers]) => isTexts(answers))) return new Map(entries);
  throw new TypeError("conditions are no lists of answers");
}

/** @param {unknown} value @returns {value is string[]} */
const isTexts = (value) => Array.isArray(value) && value.every((text) => typeof text === "string");
