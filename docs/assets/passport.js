// @ts-check
// What is written on the page of a resource, as text for a record of learning that is kept elsewhere.
import { asText, copy } from "./copying.js";
import { dataOf, find, findAll } from "./elements.js";
import { lastDayOf } from "./plan.js";
import { dateInWords } from "./status.js";

/** @import { Notes } from "./plan.js" */

/** The button that copies it, which is there as soon as something is written. */
export class Passport {
  /**
   * @param {HTMLElement} part
   * @param {string[]} months
   * @param {() => Notes} stored what is kept for the page
   */
  constructor(part, months, stored) {
    this.part = part;
    this.months = months;
    this.stored = stored;
    const { content } = find(part, "template", HTMLTemplateElement);
    /** What is asked on the page, in its order: the name of a note, and the question. */
    this.prompts = findAll(content, "[data-prompt]", HTMLElement).map((prompt) => [
      dataOf(prompt, "prompt"),
      prompt.textContent.trim(),
    ]);
    this.outcome = find(part, ".outcome", HTMLElement);
    find(part, "[data-do=copy-page]", HTMLButtonElement).addEventListener("click", () => {
      void copy(asText([this.entry()]), this.outcome);
    });
  }

  show() {
    this.part.hidden = this.entry().notes.length === 0;
  }

  entry() {
    const record = this.stored();
    /** @type {[string, string][]} */
    const notes = [];
    for (const [name = "", question = ""] of this.prompts) {
      const text = record.notes.get(name)?.text;
      if (text) notes.push([question, text]);
    }
    const day = lastDayOf(record);
    return { day: day && dateInWords(day, this.months), title: dataOf(this.part, "passport"), notes };
  }
}
