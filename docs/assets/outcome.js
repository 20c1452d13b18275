// @ts-check
// Tells the reader what came of a change to what is kept.

/** What is no failure; an empty name says nothing. */
const SUCCESSES = ["", "saved", "erased"];

/**
 * Says an outcome in the words that the element has for it. A failure stands out.
 * @param {HTMLElement} element
 * @param {string} outcome a name of its data- attributes
 */
export function sayOutcome(element, outcome) {
  element.textContent = element.dataset[outcome] ?? "";
  element.classList.toggle("failed", !SUCCESSES.includes(outcome));
}
