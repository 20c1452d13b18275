// @ts-check
// The journal: shows what this device knows of, and saves it as a file, prints it, reads it back or deletes it.
import { copyOf, dataOf, find, findAll, textsOf } from "./elements.js";
import { readBackup, sayImported } from "./importing.js";
import { changeQuery, queryOf } from "./language.js";
import { mergePlans } from "./merging.js";
import { sayOutcome } from "./outcome.js";
import { formatPlan, noNotes } from "./plan.js";
import { isCopyDue, putOff, rememberCopy } from "./reminding.js";
import { download, journalAsMarkdown } from "./saving.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, erasePlan, onPlanChange, readAside, readPlan } from "./storage.js";

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
    this.outcome = find(page, "[data-saved]", HTMLElement);
    this.imported = find(page, "[data-imported]", HTMLElement);
    this.file = find(page, "input[type=file]", HTMLInputElement);
    this.isAnswered = false;
    this.listen();
    this.readAddress();
  }

  listen() {
    const dialog = find(this.page, "[data-erase]", HTMLDialogElement);
    this.when("aside", () => download("damaged.txt", "text/plain", readAside().join("\n\n")));
    this.when("backup", () => this.backup());
    this.when("copy", () => this.answerReminder(() => this.backup()));
    this.when("put-off", () => this.answerReminder(() => putOff(today())));
    this.when("erase", () => dialog.showModal());
    this.when("export", () => download(`journal-${today()}.md`, "text/markdown", journalAsMarkdown(this.page)));
    this.when("import", () => this.file.click());
    this.when("print", () => print());
    this.file.addEventListener("change", () => void this.import());
    dialog.addEventListener("close", () => void this.erase(dialog.returnValue));
    this.form.addEventListener("change", () => {
      changeQuery(queryOf(this.form));
      this.show();
    });
    addEventListener("popstate", () => this.readAddress());
    onPlanChange(() => this.show());
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
    find(this.page, "[data-damaged]", HTMLElement).hidden = readAside().length === 0;
    this.remind();
    for (const [id, entry] of this.entries) this.fill(entry, plan.records.get(id) ?? noNotes());
    this.arrange(plan);
    this.showGone(plan);
    this.showProgress(plan);
    find(this.page, "[data-empty]", HTMLElement).hidden = plan.records.size > 0;
    this.form.hidden = plan.records.size === 0;
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
   * Each entry once, in its first group or in that of the reader's own stage; in other groups a link leads to it.
   * @param {Plan} plan
   */
  arrange(plan) {
    const by = this.radios.find((radio) => radio.checked)?.value;
    /** @type {Set<string>} */
    const placed = new Set();
    this.store.append(...this.entries.values());
    /** @param {HTMLElement} group */
    const rank = ({ dataset }) => (dataset.group === by && dataset.id === plan.stage ? -1 : 0);
    for (const group of [...this.groups].sort((a, b) => rank(a) - rank(b))) {
      const places = findAll(group, "[data-place]", HTMLElement);
      for (const place of places) {
        const id = dataOf(place, "place");
        const entry = this.entries.get(id);
        place.hidden = group.dataset.group !== by || !plan.records.has(id);
        find(place, "a", HTMLAnchorElement).hidden = place.hidden || !placed.has(id);
        if (place.hidden || placed.has(id) || !entry) continue;
        place.append(entry);
        placed.add(id);
      }
      group.hidden = places.every((place) => place.hidden);
    }
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

  backup() {
    download(`journal-${today()}.json`, "application/json", formatPlan(readPlan(), 1));
    rememberCopy(today());
    this.remind();
  }

  /** Reminds of a copy, when none was taken for long. */
  remind() {
    find(this.page, "[data-reminder]", HTMLElement).hidden = this.isAnswered || !isCopyDue(readPlan(), today());
  }

  /**
   * The reminder goes, and the focus to what stands behind it.
   * @param {() => void} answer
   */
  answerReminder(answer) {
    this.isAnswered = true; // also where the device keeps no answer
    answer();
    this.remind();
    find(this.page, "#progress", HTMLElement).focus();
  }

  async import() {
    const file = this.file.files?.[0];
    this.file.value = "";
    if (!file) return;
    this.imported.hidden = true;
    const backup = await readBackup(file, Number(dataOf(this.file, "megabytes")));
    if (typeof backup === "string") {
      sayOutcome(this.outcome, backup);
      return;
    }
    let numbers = {};
    const outcome = await changePlan((plan) => {
      numbers = mergePlans(plan, backup.plan);
    });
    this.show();
    if (outcome === "saved") sayImported(this.imported, { ...numbers, lost: backup.lost });
    sayOutcome(this.outcome, outcome);
  }

  /** @param {string} answer of the dialog */
  async erase(answer) {
    if (answer !== "erase") return;
    const stages = this.groups.filter(({ dataset }) => dataset.group === "stages").map((group) => dataOf(group, "id"));
    const outcome = await erasePlan(stages);
    this.show();
    this.imported.hidden = true;
    sayOutcome(this.outcome, outcome === "saved" ? "erased" : outcome);
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
