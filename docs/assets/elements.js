// @ts-check
// Reads what a template wrote into the page. What is missing there is a fault of the site, so these functions throw.

/**
 * The first element that a selector finds.
 * @template {Element} E
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => E} type what the element must be
 * @returns {E}
 */
export function find(place, selector, type) {
  return typed(place.querySelector(selector), selector, type);
}

/**
 * Every element that a selector finds.
 * @template {Element} E
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => E} type what each of them must be
 * @returns {E[]}
 */
export function findAll(place, selector, type) {
  return [...place.querySelectorAll(selector)].map((element) => typed(element, selector, type));
}

/**
 * A new copy of what stands in a template.
 * @param {HTMLTemplateElement} template
 */
export function copyOf(template) {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new TypeError("a template is empty");
}

/**
 * The value of a data- attribute.
 * @param {HTMLElement | SVGElement} element
 * @param {string} name in the spelling of dataset
 */
export function dataOf(element, name) {
  const value = element.dataset[name];
  if (value !== undefined) return value;
  throw new TypeError(`an element has no data ${name}`);
}

/**
 * The texts in a data- attribute that holds a list as JSON.
 * @param {HTMLElement | SVGElement} element
 * @param {string} name in the spelling of dataset
 */
export function textsOf(element, name) {
  /** @type {unknown} */
  const texts = JSON.parse(dataOf(element, name));
  if (Array.isArray(texts) && texts.every(isText)) return texts;
  throw new TypeError(`data ${name} is no list of texts`);
}

/**
 * The texts in a data- attribute that holds a mapping as JSON.
 * @param {HTMLElement | SVGElement} element
 * @param {string} name in the spelling of dataset
 * @returns {Map<string, string>}
 */
export function namedTextsOf(element, name) {
  /** @type {unknown} */
  const texts = JSON.parse(dataOf(element, name));
  const entries = Object.entries(texts ?? {});
  if (entries.every(([, text]) => isText(text))) return new Map(entries);
  throw new TypeError(`data ${name} is no mapping of texts`);
}

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/**
 * @template {Element} E
 * @param {Element | null} element
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
function typed(element, selector, type) {
  if (element instanceof type) return element;
  throw new TypeError(`${selector} is no ${type.name} in this page`);
}
