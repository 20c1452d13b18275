// The journal: shows what this device knows of, and saves it as a file, prints it, reads it back or deletes it.
import { changeQuery } from "./language.js";
import { mergePlans } from "./merging.js";
import { download, journalAsMarkdown } from "./saving.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, erasePlan, onPlanChange, parsePlan, readAside, readPlan } from "./storage.js";

export function connectJournal(page) {
  if (page) new Journal(page);
}

class Journal {
  constructor(page) {
    this.page = page;
    this.months = JSON.parse(page.dataset.months);
    this.entries = [...page.querySelectorAll("[data-entry]")];
    this.store = page.querySelector("[data-store]");
    this.groups = [...page.querySelectorAll("[data-group]")];
    this.form = page.querySelector("[data-grouping]");
    this.outcome = page.querySelector("[data-saved]");
    this.imported = page.querySelector("[data-imported]");
    this.file = page.querySelector("input[type=file]");
    this.listen();
    this.readAddress();
  }

  listen() {
    const actions = {
      aside: () => download("damaged.txt", "text/plain", readAside().join("\n\n")),
      backup: () => download(`journal-${this.today()}.json`, "application/json", JSON.stringify(readPlan(), null, 1)),
      erase: () => this.page.querySelector("[data-erase]").showModal(),
      export: () => download(`journal-${this.today()}.md`, "text/markdown", journalAsMarkdown(this.page)),
      import: () => this.file.click(),
      print: () => print(),
    };
    for (const button of this.page.querySelectorAll("[data-do]")) {
      button.addEventListener("click", actions[button.dataset.do]);
    }
    this.file.addEventListener("change", () => this.import());
    this.page.querySelector("[data-erase]").addEventListener("close", ({ target }) => this.erase(target));
    this.form.addEventListener("change", () => {
      changeQuery(new URLSearchParams(new FormData(this.form)));
      this.show();
    });
    addEventListener("popstate", () => this.readAddress());
    onPlanChange(() => this.show());
  }

  today() {
    return dayInWales(new Date());
  }

  readAddress() {
    const radios = [...this.form.elements.by];
    const by = new URLSearchParams(location.search).get("by");
    (radios.find((radio) => radio.value === by) ?? radios[0]).checked = true;
    this.show();
  }

  show() {
    const plan = readPlan();
    this.page.querySelector("[data-damaged]").hidden = readAside().length === 0;
    for (const entry of this.entries) this.fill(entry, plan.records[entry.dataset.entry]);
    this.arrange(plan);
    this.showGone(plan);
    this.showProgress(plan);
    const number = Object.keys(plan.records).length;
    this.page.querySelector("[data-empty]").hidden = number > 0;
    this.form.hidden = number === 0;
  }

  /** Puts the notes and dates of a record into its entry. */
  fill(entry, record) {
    const { done, notes } = record ?? { done: "", notes: {} };
    const list = entry.querySelector(".written");
    for (const former of list.querySelectorAll("[data-former]")) former.remove();
    const places = new Map([...list.children].map((place) => [place.dataset.note, place]));
    for (const [name, place] of places) showText(place, notes[name]?.text ?? "");
    for (const name of Object.keys(notes).filter((each) => !places.has(each))) {
      list.append(this.former(notes[name].text));
    }
    const changed = Object.values(notes).map((note) => note.changed).sort().at(-1) ?? "";
    for (const [fact, day] of Object.entries({ done, changed })) {
      showText(entry.querySelector(`[data-fact=${fact}]`), day && dateInWords(day, this.months));
    }
  }

  /** A note on a question that no longer stands on the page. */
  former(text) {
    const place = this.page.querySelector("template[data-former]").content.firstElementChild.cloneNode(true);
    place.dataset.former = "";
    showText(place, text);
    return place;
  }

  /** Each entry once, in its first group or in that of the reader's own stage; in other groups a link leads to it. */
  arrange(plan) {
    const by = this.form.elements.by.value;
    const placed = new Set();
    this.store.append(...this.entries);
    const own = (group) => (group.dataset.group === by && group.dataset.id === plan.stage ? -1 : 0);
    for (const group of [...this.groups].sort((a, b) => own(a) - own(b))) {
      const places = [...group.querySelectorAll("[data-place]")];
      for (const place of places) {
        const id = place.dataset.place;
        place.hidden = group.dataset.group !== by || !(id in plan.records);
        place.querySelector("a").hidden = place.hidden || !placed.has(id);
        if (place.hidden || placed.has(id)) continue;
        place.append(this.entries.find((entry) => entry.dataset.entry === id));
        placed.add(id);
      }
      group.hidden = places.every((place) => place.hidden);
    }
  }

  /** Notes on pages that the site no longer has. */
  showGone(plan) {
    const gone = this.page.querySelector("[data-gone]");
    const known = new Set(this.entries.map((entry) => entry.dataset.entry));
    const lost = Object.entries(plan.records).filter(([id]) => !known.has(id));
    gone.hidden = lost.length === 0;
    gone.querySelector("ul").replaceChildren(
      ...lost.map(([id, { notes }]) => {
        const item = this.page.querySelector("template[data-lost]").content.firstElementChild.cloneNode(true);
        item.querySelector("h4").textContent = id;
        item.querySelector(".written").append(...Object.values(notes).map((note) => this.former(note.text)));
        return item;
      }),
    );
  }

  showProgress(plan) {
    for (const bar of this.page.querySelectorAll("[data-progress]")) {
      const done = this.entries.filter(
        ({ dataset }) => dataset.kind === bar.dataset.progress && plan.records[dataset.entry]?.done,
      ).length;
      bar.value = done;
      bar.nextElementSibling.textContent = JSON.parse(bar.nextElementSibling.dataset.phrases)[done];
    }
  }

  async import() {
    const [file] = this.file.files;
    this.file.value = "";
    if (!file) return;
    const { plan: other, whole } = parsePlan(await file.text());
    this.imported.hidden = !other;
    if (!other) return this.say("refused");
    const numbers = mergePlans(readPlan(), structuredClone(other));
    const outcome = changePlan((plan) => mergePlans(plan, structuredClone(other)));
    this.show();
    for (const line of this.imported.querySelectorAll("[data-number]")) {
      line.hidden = false;
      line.querySelector("span").textContent = numbers[line.dataset.number];
    }
    this.imported.querySelector("[data-partly]").hidden = whole;
    this.say(outcome);
  }

  erase(dialog) {
    if (dialog.returnValue !== "erase") return;
    const outcome = erasePlan();
    this.show();
    this.imported.hidden = true;
    this.say(outcome === "saved" ? "erased" : outcome);
  }

  say(outcome) {
    this.outcome.textContent = this.outcome.dataset[outcome];
    this.outcome.classList.toggle("failed", outcome === "full" || outcome === "unavailable" || outcome === "refused");
  }
}

/** Puts a text into the last element of a place, which is hidden where there is none. */
function showText(place, text) {
  place.hidden = text === "";
  place.lastElementChild.textContent = text;
}
