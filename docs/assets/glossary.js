// @ts-check
// Narrows the glossary while one types. Words and numbers come from the page.
import { find, findAll, textsOf } from "./elements.js";
import { filterTerms } from "./term-filter.js";

/** @param {HTMLElement} glossary */
function connect(glossary) {
  const input = find(glossary, "input[type=search]", HTMLInputElement);
  const number = find(glossary, "[data-number]", HTMLElement);
  const phrases = textsOf(number, "phrases");
  const letters = findAll(glossary, ".letters a", HTMLAnchorElement);
  const sections = findAll(glossary, "section", HTMLElement);
  const terms = findAll(glossary, ".glossary-term", HTMLElement).map((row) => ({
    row,
    names: findAll(row, "[data-name]", HTMLElement)
      .map((each) => each.textContent)
      .join(" "),
    text: row.textContent,
  }));
  const show = () => {
    const found = new Set(filterTerms(terms, input.value));
    for (const term of terms) term.row.hidden = !found.has(term);
    for (const section of sections) section.hidden = !section.querySelector(".glossary-term:not([hidden])");
    for (const letter of letters) {
      const item = letter.closest("li");
      if (item) item.hidden = sections.some((each) => each.hidden && letter.hash === `#${headingOf(each)}`);
    }
    number.textContent = phrases[found.size] ?? "";
  };
  const clear = () => {
    input.value = "";
    show();
  };
  input.addEventListener("input", show);
  find(glossary, "form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
  glossary.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href^='#']") : null;
    if (link instanceof HTMLAnchorElement && isHidden(link.hash)) clear();
  });
  addEventListener("hashchange", () => {
    if (isHidden(location.hash)) clear();
  });
  if (input.value) show();
}

/** @param {HTMLElement} section */
const headingOf = (section) => section.getAttribute("aria-labelledby");

/** @param {string} hash */
function isHidden(hash) {
  return Boolean(document.getElementById(decodeURIComponent(hash.slice(1)))?.closest("[hidden]"));
}

for (const glossary of findAll(document, "[data-glossary]", HTMLElement)) connect(glossary);
