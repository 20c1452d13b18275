// Notes and "done" on the page of a resource, kept on this device while one types.
import { joinTexts } from "./merging.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, onPlanChange, readAside, readPlan } from "./storage.js";

const PAUSE = 400; // milliseconds without a key before a note is saved

export function connectNotes(page) {
  if (page) new Notes(page);
}

class Notes {
  constructor(page) {
    this.id = page.dataset.notes;
    this.fields = [...page.querySelectorAll("[data-note] textarea")];
    this.done = page.querySelector("[data-done]");
    this.doneOn = page.querySelector("[data-done-on]");
    this.outcome = page.querySelector("[data-saved]");
    this.known = new Map(); // what is stored for each field, as far as this page knows
    this.timer = undefined;
    this.unsaved = false;
    for (const part of page.querySelectorAll("[data-note], .your-notes")) part.hidden = false;
    page.querySelector("[data-damaged]").hidden = readAside().length === 0;
    this.listen();
    this.show();
  }

  listen() {
    for (const field of this.fields) {
      field.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.save(), PAUSE);
      });
      field.addEventListener("change", () => this.save());
      field.addEventListener("focus", () => this.say("")); // so that what is said next is heard
    }
    this.done.addEventListener("click", () => {
      const done = this.done.getAttribute("aria-pressed") === "true" ? "" : dayInWales(new Date());
      this.keep((record) => {
        record.done = done;
      });
    });
    addEventListener("pagehide", () => this.save());
    document.addEventListener("visibilitychange", () => this.save()); // a phone may end a page that it has hidden
    addEventListener("beforeunload", (event) => {
      this.save();
      if (this.unsaved) event.preventDefault(); // the browser asks before it throws the text away
    });
    onPlanChange(() => this.show());
  }

  /** Puts what is stored into the fields, but for those in which the reader has just written. */
  show() {
    const record = readPlan().records[this.id] ?? emptyRecord();
    for (const field of this.fields) {
      const stored = record.notes[noteOf(field)]?.text ?? "";
      if (field.value !== (this.known.get(field) ?? "")) continue;
      field.value = stored;
      this.known.set(field, stored);
    }
    this.done.setAttribute("aria-pressed", String(record.done !== ""));
    this.doneOn.textContent = record.done && dateInWords(record.done, JSON.parse(this.doneOn.dataset.months));
  }

  /** Saves what was written; where another tab has changed the same note meanwhile, both texts stay. */
  save() {
    clearTimeout(this.timer);
    const written = this.fields.filter((field) => field.value !== this.known.get(field));
    if (written.length === 0 && !this.unsaved) return;
    const texts = written.map((field) => ({ note: noteOf(field), text: field.value, known: this.known.get(field) }));
    const changed = dayInWales(new Date());
    this.keep((record) => {
      for (const { note, text, known } of texts) {
        const stored = record.notes[note]?.text ?? "";
        const kept = stored === known ? text : joinTexts(stored, text);
        if (kept.trim() === "") delete record.notes[note];
        else record.notes[note] = { text: kept, changed };
      }
    });
    const { notes } = readPlan().records[this.id] ?? emptyRecord();
    for (const field of written) {
      const kept = notes[noteOf(field)]?.text ?? "";
      if (kept !== "") field.value = kept;
      this.known.set(field, field.value);
    }
  }

  /** Changes the record of this page, and says whether the device has kept it. Where not, the fields still hold it. */
  keep(change) {
    const outcome = changePlan((plan) => {
      const record = plan.records[this.id] ?? emptyRecord();
      change(record);
      if (record.done === "" && Object.keys(record.notes).length === 0) delete plan.records[this.id];
      else plan.records[this.id] = record;
    });
    this.unsaved = outcome !== "saved";
    this.say(outcome);
    this.show();
  }

  /** Says the outcome; a failure stays until something is saved. */
  say(outcome) {
    if (outcome === "" && this.unsaved) return;
    this.outcome.textContent = this.outcome.dataset[outcome] ?? "";
    this.outcome.classList.toggle("failed", this.unsaved);
  }
}

const emptyRecord = () => ({ done: "", notes: {} });
const noteOf = (field) => field.closest("[data-note]").dataset.note;
