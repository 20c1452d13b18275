// @ts-check
// The statements of a self-review on the screen: one area after the other. On paper all of them stand there.
import { findAll } from "./elements.js";

export class Areas {
  /**
   * @param {HTMLElement} section
   * @param {(field: HTMLElement) => boolean} isAnswered
   */
  constructor(section, isAnswered) {
    this.parts = findAll(section, "[data-part-of]", HTMLElement);
    this.isAnswered = isAnswered;
    this.current = -1;
  }

  /** Where an area that a page of the history had is, or else where the reader goes on. */
  start(name = "") {
    const known = this.parts.findIndex(({ dataset }) => dataset.partOf === name);
    this.show(known < 0 ? this.firstOpen() : known);
  }

  /** The first area with a statement that has no answer yet; where all or none of them have one, the first. */
  firstOpen() {
    return Math.max(
      this.parts.findIndex((part) => !fieldsIn(part).every(this.isAnswered)),
      0,
    );
  }

  get name() {
    return this.parts[this.current]?.dataset.partOf ?? "";
  }

  get isLast() {
    return this.current === this.parts.length - 1;
  }

  /** @param {number} position */
  show(position) {
    this.current = position;
    for (const [place, part] of this.parts.entries()) part.classList.toggle("current-area", place === position);
  }

  /**
   * Turns to another area, and says so: its heading has the focus and stands in view.
   * @param {number} position
   */
  turnTo(position) {
    this.show(position);
    const part = this.parts[position];
    part?.querySelector("h3")?.focus({ preventScroll: true });
    part?.scrollIntoView();
  }

  /** @param {HTMLElement} field */
  showWith(field) {
    this.show(this.parts.findIndex((part) => part.contains(field)));
  }
}

/** @param {HTMLElement} part */
const fieldsIn = (part) => findAll(part, "[data-statement]", HTMLElement);
