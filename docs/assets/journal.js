// @ts-check
// The journal: shows what this device knows of, the newest first, and copies, prints or saves it.
import { asText, copy } from "./copying.js";
import { copyOf, dataOf, find, findAll, textsOf } from "./elements.js";
import { notesIn } from "./entries.js";
import "./importing.js"; // which keeping.js needs
import { Keeping } from "./keeping.js";
import { changeQuery, queryOf } from "./language.js";
import "./numbers.js"; // which importing.js needs
import "./outcome.js"; // which keeping.js needs
import { lastDayOf, noNotes } from "./plan.js";
import "./reminding.js"; // which keeping.js needs
import "./renamed.js"; // which importing.js needs
import "./saving.js"; // which keeping.js needs
import { dateInWords, dayInWales } from "./status.js";
import { onPlanChange, readPlan } from "./storage.js";

/** @import { Notes, Plan } from "./plan.js" */

class Journal {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.months = textsOf(page, "months");
    this.entries = new Map(findAll(page, "[data-entry]", HTMLElement).map((entry) => [dataOf(entry, "entry"), entry]));
    this.store = find(page, "[data-store]", HTMLElement);
    this.groups = findAll(page, "[data-group]", HTMLElement);
    this.form = find(page, "[data-grouping]", HTMLFormElement);
    this.radios = findAll(this.form, "[name=by]", HTMLInputElement);
    this.days = find(page, "[data-days]", HTMLElement);
    const stages = this.groups.filter(({ dataset }) => dataset.group === "stages").map((group) => dataOf(group, "id"));
    this.keeping = new Keeping(page, stages, () => this.show());
    this.listen();
    this.readAddress();
  }

  listen() {
    const passport = find(this.page, "[data-passport]", HTMLElement);
    this.when("export", () => void this.export());
    this.when("print", () => print());
    this.when("copy-all", () => {
      const shown = findAll(this.page, ".journal-group:not([hidden]) .entry", HTMLElement);
      void copy(this.textOf(shown), find(passport, ".outcome", HTMLElement));
    });
    for (const entry of this.entries.values()) {
      find(entry, "[data-copy-one]", HTMLButtonElement).addEventListener("click", () => {
        void copy(this.textOf([entry]), find(entry, ".outcome", HTMLElement));
      });
    }
    this.form.addEventListener("change", () => {
      changeQuery(queryOf(this.form));
      this.show();
    });
    addEventListener("popstate", () => this.readAddress());
    onPlanChange(() => this.show());
  }

  async export() {
    const { saveJournal } = await import("./documents.js");
    saveJournal(`journal-${today()}`, this.page);
  }

  /** @param {string} name of a button @param {() => void} action */
  when(name, action) {
    find(this.page, `[data-do=${name}]`, HTMLButtonElement).addEventListener("click", action);
  }

  readAddress() {
    const by = new URLSearchParams(location.search).get("by");
    const radio = this.radios.find(({ value }) => value === by) ?? this.radios[0];
    if (radio) radio.checked = true;
    this.show();
  }

  show() {
    const plan = readPlan();
    this.keeping.show();
    for (const [id, entry] of this.entries) this.fill(entry, plan.records.get(id) ?? noNotes());
    this.arrange(plan);
    this.showGone(plan);
    this.showProgress(plan);
    find(this.page, "[data-empty]", HTMLElement).hidden = plan.records.size > 0;
    for (const part of findAll(this.page, "[data-grouping], [data-passport], [data-filled]", HTMLElement)) {
      part.hidden = plan.records.size === 0;
    }
  }

  /**
   * Entries as text, in the order in which they are shown.
   * @param {HTMLElement[]} entries
   */
  textOf(entries) {
    const { records } = readPlan();
    return asText(
      entries.map((entry) => {
        const { title, notes } = notesIn(entry);
        const day = lastDayOf(records.get(entry.dataset.entry ?? title) ?? noNotes()); // a page that has gone: its id
        return { day: day && dateInWords(day, this.months), title, notes };
      }),
    );
  }

  /**
   * Puts the notes and dates of a record into its entry.
   * @param {HTMLElement} entry
   * @param {Notes} record
   */
  fill(entry, { done, notes }) {
    const list = find(entry, ".written", HTMLElement);
    for (const former of findAll(list, "[data-former]", HTMLElement)) former.remove();
    const places = new Map(findAll(list, "[data-note]", HTMLElement).map((place) => [dataOf(place, "note"), place]));
    for (const [name, place] of places) showText(place, notes.get(name)?.text ?? "");
    for (const [name, { text }] of notes) if (!places.has(name)) list.append(this.former(text));
    const changed = [...notes.values()].map((note) => note.changed).sort();
    for (const [fact, day] of Object.entries({ done, changed: changed.at(-1) })) {
      showText(find(entry, `[data-fact=${fact}]`, HTMLElement), day ? dateInWords(day, this.months) : "");
    }
  }

  /**
   * A note on a question that no longer stands on the page.
   * @param {string} text
   */
  former(text) {
    const place = copyOf(find(this.page, "template[data-former]", HTMLTemplateElement));
    place.dataset.former = "";
    showText(place, text);
    return place;
  }

  /**
   * Each entry once: under its day, or in its first group or that of the reader's own stage.
   * @param {Plan} plan
   */
  arrange(plan) {
    const by = this.radios.find((radio) => radio.checked)?.value;
    /** @type {Set<string>} */
    const placed = new Set();
    this.store.append(...this.entries.values());
    this.days.replaceChildren(...(by === "date" ? this.byDay(plan) : []));
    /** @param {HTMLElement} group */
    const rank = ({ dataset }) => (dataset.group === by && dataset.id === plan.stage ? -1 : 0);
    for (const group of [...this.groups].sort((a, b) => rank(a) - rank(b))) {
      const places = findAll(group, "[data-place]", HTMLElement);
      for (const place of places) {
        const id = dataOf(place, "place");
        const entry = this.entries.get(id);
        place.hidden = group.dataset.group !== by || !plan.records.has(id) || placed.has(id);
        if (place.hidden || !entry) continue;
        place.append(entry);
        placed.add(id);
      }
      group.hidden = places.every((place) => place.hidden);
    }
  }

  /**
   * A group for each day on which something was last noted or done, the newest first; without a day at the end.
   * @param {Plan} plan
   */
  byDay({ records }) {
    /** @type {Map<string, HTMLElement[]>} */
    const days = new Map();
    for (const [id, record] of records) {
      const entry = this.entries.get(id);
      const day = lastDayOf(record);
      if (entry) days.set(day, [...(days.get(day) ?? []), entry]);
    }
    return [...days]
      .sort(([one], [other]) => other.localeCompare(one))
      .map(([day, entries]) => {
        const group = copyOf(find(this.page, "template[data-day]", HTMLTemplateElement));
        const head = find(group, "h3", HTMLElement);
        head.textContent = day && dateInWords(day, this.months);
        head.hidden = day === "";
        for (const entry of entries) {
          const item = document.createElement("li");
          item.append(entry);
          find(group, "ul", HTMLElement).append(item);
        }
        return group;
      });
  }

  /**
   * Notes on pages that the site no longer has.
   * @param {Plan} plan
   */
  showGone({ records }) {
    const gone = find(this.page, "[data-gone]", HTMLElement);
    const template = find(this.page, "template[data-lost]", HTMLTemplateElement);
    const items = [];
    for (const [id, { notes }] of records) {
      if (this.entries.has(id)) continue;
      const item = copyOf(template);
      find(item, "h4", HTMLElement).textContent = id;
      find(item, ".written", HTMLElement).append(...[...notes.values()].map(({ text }) => this.former(text)));
      items.push(item);
    }
    gone.hidden = items.length === 0;
    find(gone, "ul", HTMLElement).replaceChildren(...items);
  }

  /** @param {Plan} plan */
  showProgress({ records }) {
    for (const bar of findAll(this.page, "[data-progress]", HTMLProgressElement)) {
      const ofKind = [...this.entries].filter(([, { dataset }]) => dataset.kind === bar.dataset.progress);
      const said = bar.nextElementSibling;
      bar.value = ofKind.filter(([id]) => records.get(id)?.done).length;
      if (said instanceof HTMLElement) said.textContent = textsOf(said, "phrases")[bar.value] ?? "";
    }
  }
}

const today = () => dayInWales(new Date());

/**
 * Puts a text into the last element of a place, which is hidden where there is none.
 * @param {HTMLElement} place
 * @param {string} text
 */
function showText(place, text) {
  place.hidden = text === "";
  if (place.lastElementChild) place.lastElementChild.textContent = text;
}

for (const page of findAll(document, "[data-journal]", HTMLElement)) new Journal(page);
