// @ts-check
// Shows one letter of the glossary, and narrows all of it while one types. Words and numbers come from the page.
import { find, findAll, textsOf } from "./elements.js";
import { filterTerms } from "./term-filter.js";

class Glossary {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.input = find(element, "input[type=search]", HTMLInputElement);
    this.number = find(element, "[data-number]", HTMLElement);
    this.phrases = textsOf(this.number, "phrases");
    this.all = find(element, "[data-all]", HTMLButtonElement);
    this.letters = findAll(element, ".letters a", HTMLAnchorElement);
    this.sections = findAll(element, "section", HTMLElement);
    this.terms = findAll(element, ".glossary-term", HTMLElement).map((row) => ({
      row,
      names: findAll(row, "[data-name]", HTMLElement)
        .map((each) => each.textContent)
        .join(" "),
      text: row.textContent,
    }));
    this.listen();
    this.show();
    this.turnTo(this.sectionOf(location.hash) ?? this.firstOfLetters(), this.sectionOf(location.hash) !== undefined);
  }

  listen() {
    this.input.addEventListener("input", () => this.show());
    find(this.element, "form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("click", ({ target }) => {
      const link = target instanceof Element ? target.closest("a[href^='#']") : null;
      if (link instanceof HTMLAnchorElement) this.reveal(link.hash);
    });
    addEventListener("hashchange", () => this.reveal(location.hash));
    this.all.addEventListener("click", () => {
      const isWhole = this.all.getAttribute("aria-pressed") !== "true";
      this.all.setAttribute("aria-pressed", String(isWhole));
      this.arrange();
    });
  }

  /** What is typed, or else the letter: on paper and without scripts all of it stands there. */
  arrange() {
    const isWhole = this.input.value.trim() !== "" || this.all.getAttribute("aria-pressed") === "true";
    this.element.classList.toggle("whole", isWhole);
    for (const letter of this.letters) {
      const isCurrent = !isWhole && letter.hash === `#${headingOf(this.current)}`;
      letter.toggleAttribute("aria-current", isCurrent);
      if (isCurrent) letter.setAttribute("aria-current", "true");
    }
  }

  show() {
    const found = new Set(filterTerms(this.terms, this.input.value));
    for (const term of this.terms) term.row.hidden = !found.has(term);
    for (const section of this.sections) section.hidden = !section.querySelector(".glossary-term:not([hidden])");
    for (const letter of this.letters) {
      const item = letter.closest("li");
      if (item) item.hidden = this.sections.some((each) => each.hidden && letter.hash === `#${headingOf(each)}`);
    }
    this.number.textContent = this.phrases[found.size] ?? "";
    this.arrange();
  }

  /**
   * Makes sure that what a link on the page leads to is there.
   * @param {string} hash
   */
  reveal(hash) {
    const section = this.sectionOf(hash);
    if (!section) return;
    const isHidden = placeOf(hash)?.closest("[hidden]");
    if (isHidden) this.input.value = "";
    if (isHidden) this.show();
    this.turnTo(section, true);
  }

  /**
   * @param {HTMLElement | undefined} section of a letter
   * @param {boolean} isAsked whether the address asks for something in it, which is then in view
   */
  turnTo(section, isAsked) {
    const isNew = section !== this.current;
    this.current = section;
    for (const each of this.sections) each.classList.toggle("current-letter", each === section);
    this.arrange();
    if (isAsked && isNew) placeOf(location.hash)?.scrollIntoView();
  }

  /** The first section that has a letter; before it may stand figures. */
  firstOfLetters() {
    return this.sections.find((each) => /\p{L}/u.test(find(each, "h2", HTMLElement).textContent)) ?? this.sections[0];
  }

  /** @param {string} hash */
  sectionOf(hash) {
    return this.sections.find((each) => each.contains(placeOf(hash)));
  }
}

/** @param {HTMLElement | undefined} section */
const headingOf = (section) => section?.getAttribute("aria-labelledby");

/** @param {string} hash */
const placeOf = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

for (const glossary of findAll(document, "[data-glossary]", HTMLElement)) new Glossary(glossary);
