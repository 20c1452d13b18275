// @ts-check
// Notes, "done" and steps that are ticked on a page, kept on this device. A page of prose has the steps alone.
import "./copying.js"; // which passport.js needs
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { Passport } from "./passport.js";
import { joinTexts, noNotes } from "./plan.js";
import { askToKeep } from "./reminding.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, onPlanChange, readAside, readPlan, storeNow } from "./storage.js";

/** @import { Notes } from "./plan.js" */
/** @import { Change, Outcome } from "./storage.js" */

const STEPS = "steps"; // the note of hooks/catalogue/queries/journal.py
const PAUSE = 400; // milliseconds without a key before a note is saved

class NotesOfPage {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.id = dataOf(page, "notes");
    this.fields = findAll(page, "[data-note] textarea", HTMLTextAreaElement);
    const [done] = findAll(page, "[data-done]", HTMLButtonElement);
    const [doneOn] = findAll(page, "[data-done-on]", HTMLElement);
    const [passport] = findAll(page, "[data-passport]", HTMLElement);
    this.done = done;
    this.doneOn = doneOn;
    this.months = doneOn ? textsOf(doneOn, "months") : [];
    this.steps = findAll(page, "[data-step]", HTMLInputElement);
    this.words = find(page, "[data-saved]", HTMLElement);
    this.passport = passport && new Passport(passport, this.months, () => this.stored());
    /** Where what comes of a change is said: beside the field or the box that was changed last. */
    this.outcome = this.words;
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
    for (const notice of findAll(page, "[data-damaged]", HTMLElement)) notice.hidden = readAside().length === 0;
    this.listen();
    this.show();
  }

  listen() {
    for (const field of this.fields) {
      field.addEventListener("input", () => {
        this.sayBeside(field);
        grow(field);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.save(), PAUSE);
      });
      field.addEventListener("change", () => void this.save());
      field.addEventListener("focus", () => this.say("")); // so that what is said next is heard
    }
    for (const box of this.steps) {
      box.addEventListener("change", () => {
        this.sayBeside(box);
        void this.keep(tick(dataOf(box, "step"), box.checked));
      });
    }
    const { done } = this;
    done?.addEventListener("click", () => {
      this.sayBeside(done);
      const day = done.getAttribute("aria-pressed") === "true" ? "" : dayInWales(new Date());
      void this.keep((record) => {
        record.done = day;
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
      grow(field);
    }
    const ticked = numbersIn(notes.get(STEPS)?.text);
    for (const box of this.steps) box.checked = ticked.has(dataOf(box, "step"));
    this.done?.setAttribute("aria-pressed", String(done !== ""));
    if (this.doneOn) this.doneOn.textContent = done && dateInWords(done, this.months);
    this.passport?.show();
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
   * From now on, what comes of a change is said beside this; a failure that is said elsewhere moves here.
   * @param {HTMLElement} control
   */
  sayBeside(control) {
    const place = control.closest("[data-kept]");
    if (!place) return;
    const beside = find(place, "[data-outcome]", HTMLElement);
    if (beside === this.outcome) return;
    const [said, failed] = [this.outcome.textContent, this.outcome.classList.contains("failed")];
    this.outcome.textContent = "";
    this.outcome.classList.remove("failed");
    this.outcome = beside;
    if (!failed) return;
    this.outcome.textContent = said;
    this.outcome.classList.add("failed");
  }

  /**
   * Says the outcome; a failure stays until something is saved.
   * @param {string} outcome
   */
  say(outcome) {
    if (outcome === "" && this.unsaved) return;
    this.outcome.textContent = this.words.dataset[outcome] ?? "";
    this.outcome.classList.toggle("failed", this.unsaved);
  }
}

/**
 * The numbers of the steps that are ticked are a note of their own, as text, so that a journal and a backup have them.
 * @param {string} step @param {boolean} isTicked
 */
function tick(step, isTicked) {
  return (/** @type {Notes} */ { notes }) => {
    const ticked = numbersIn(notes.get(STEPS)?.text);
    if (isTicked) ticked.add(step);
    else ticked.delete(step);
    const text = [...ticked].sort((a, b) => Number(a) - Number(b)).join(", ");
    if (text === "") notes.delete(STEPS);
    else notes.set(STEPS, { text, changed: dayInWales(new Date()) });
  };
}

/** @param {string} [text] also two that were joined, when a backup was imported */
function numbersIn(text = "") {
  return new Set(text.match(/\d+/g));
}

/**
 * Makes a field as high as what is written in it, where the browser does not do it by itself.
 * @param {HTMLTextAreaElement} field
 */
function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.blockSize = "auto";
  field.style.blockSize = `${field.scrollHeight}px`;
}

/** @param {HTMLTextAreaElement} field */
function noteOf(field) {
  const place = field.closest("[data-note]");
  return place instanceof HTMLElement ? dataOf(place, "note") : "";
}

for (const page of findAll(document, "[data-notes]", HTMLElement)) new NotesOfPage(page);
