// @ts-check
// Notes and "done" on the page of a resource, kept on this device while one types.
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { joinTexts } from "./merging.js";
import { noNotes } from "./plan.js";
import { askToKeep } from "./reminding.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, onPlanChange, readAside, readPlan, storeNow } from "./storage.js";

/** @import { Notes } from "./plan.js" */
/** @import { Change, Outcome } from "./storage.js" */

const PAUSE = 400; // milliseconds without a key before a note is saved

class NotesOfPage {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.id = dataOf(page, "notes");
    this.fields = findAll(page, "[data-note] textarea", HTMLTextAreaElement);
    this.done = find(page, "[data-done]", HTMLButtonElement);
    this.doneOn = find(page, "[data-done-on]", HTMLElement);
    this.months = textsOf(this.doneOn, "months");
    this.outcome = find(page, "[data-saved]", HTMLElement);
    /**
     * What is stored for each field, as far as this page knows.
     * @type {Map<HTMLTextAreaElement, string>}
     */
    this.known = new Map(this.fields.map((field) => [field, ""]));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.unsaved = false;
    this.waiting = 0; // changes of which the outcome is not known yet
    for (const part of findAll(page, "[data-note], .your-notes", HTMLElement)) part.hidden = false;
    find(page, "[data-damaged]", HTMLElement).hidden = readAside().length === 0;
    this.listen();
    this.show();
  }

  listen() {
    for (const field of this.fields) {
      field.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.save(), PAUSE);
      });
      field.addEventListener("change", () => void this.save());
      field.addEventListener("focus", () => this.say("")); // so that what is said next is heard
    }
    this.done.addEventListener("click", () => {
      const done = this.done.getAttribute("aria-pressed") === "true" ? "" : dayInWales(new Date());
      void this.keep((record) => {
        record.done = done;
      });
    });
    addEventListener("pagehide", () => this.saveNow());
    document.addEventListener("visibilitychange", () => this.saveNow()); // a phone may end a page that it has hidden
    addEventListener("beforeunload", (event) => {
      this.saveNow();
      if (this.unsaved) event.preventDefault(); // the browser asks before it throws the text away
    });
    onPlanChange(() => this.show());
  }

  /** What is kept for this page. */
  stored() {
    return readPlan().records.get(this.id) ?? noNotes();
  }

  /** Puts what is stored into the fields, but for those in which the reader has just written. */
  show() {
    const { done, notes } = this.stored();
    for (const field of this.fields) {
      if (field.value !== this.known.get(field)) continue;
      const stored = notes.get(noteOf(field))?.text ?? "";
      if (stored !== "" || field.value.trim() !== "") field.value = stored; // spaces alone may be a beginning
      this.known.set(field, field.value);
    }
    this.done.setAttribute("aria-pressed", String(done !== ""));
    this.doneOn.textContent = done && dateInWords(done, this.months);
  }

  /** Saves what was written. */
  async save() {
    const change = this.written();
    if (change || this.unsaved) await this.keep(change ?? (() => {}));
  }

  /** Saves what was written before the page goes. */
  saveNow() {
    const change = this.written();
    if (change) void changePlan(this.changeOf(change));
    if (change || this.unsaved || this.waiting > 0) this.told(storeNow());
  }

  /**
   * The change that keeps what was written, if anything was; from now on it is known here. Where another tab has
   * changed the same note meanwhile, both texts stay.
   */
  written() {
    clearTimeout(this.timer);
    const fields = this.fields.filter((field) => field.value !== this.known.get(field));
    const texts = fields.map((field) => ({ note: noteOf(field), text: field.value, known: this.known.get(field) }));
    const changed = dayInWales(new Date());
    for (const field of fields) this.known.set(field, field.value);
    if (texts.length === 0) return undefined;
    return (/** @type {Notes} */ { notes }) => {
      for (const { note, text, known } of texts) {
        const stored = notes.get(note)?.text ?? "";
        const kept = stored === known ? text : joinTexts(stored, text);
        if (kept.trim() === "") notes.delete(note);
        else notes.set(note, { text: kept, changed });
      }
    };
  }

  /**
   * Changes the record of this page, and says whether the device has kept it. Where not, the fields still hold it.
   * @param {(record: Notes) => void} change
   */
  async keep(change) {
    this.waiting += 1;
    const outcome = changePlan(this.changeOf(change));
    this.show();
    this.told(await outcome);
    this.waiting -= 1;
    if (!this.unsaved && this.stored().notes.size > 0) void askToKeep(dayInWales(new Date()));
  }

  /** @param {(record: Notes) => void} change @returns {Change} */
  changeOf(change) {
    return ({ records }) => {
      const record = records.get(this.id) ?? noNotes();
      change(record);
      if (record.done === "" && record.notes.size === 0) records.delete(this.id);
      else records.set(this.id, record);
    };
  }

  /** @param {Outcome} outcome */
  told(outcome) {
    this.unsaved = outcome !== "saved";
    this.say(outcome);
    this.show();
  }

  /**
   * Says the outcome; a failure stays until something is saved.
   * @param {string} outcome
   */
  say(outcome) {
    if (outcome === "" && this.unsaved) return;
    this.outcome.textContent = this.outcome.dataset[outcome] ?? "";
    this.outcome.classList.toggle("failed", this.unsaved);
  }
}

/** @param {HTMLTextAreaElement} field */
function noteOf(field) {
  const place = field.closest("[data-note]");
  return place instanceof HTMLElement ? dataOf(place, "note") : "";
}

for (const page of findAll(document, "[data-notes]", HTMLElement)) new NotesOfPage(page);
