// @ts-check
// What a reader keeps, in one place: the stage, the latest notes, the self-reviews and the booklet. What is empty is
// not shown; a link says how to begin with it.
import { asText, copy } from "./copying.js";
import { copyOf, dataOf, find, findAll, textsOf } from "./elements.js";
import { Keeping } from "./keeping.js";
import { latestNotes } from "./latest-notes.js";
import "./importing.js"; // which keeping.js needs
import "./look-backs.js"; // which my-look-backs.js needs
import { showLookBacks } from "./my-look-backs.js";
import { inWords } from "./numbers.js";
import { sayOutcome } from "./outcome.js";
import { lastDayOf } from "./plan.js";
import "./reminding.js"; // which keeping.js needs
import "./renamed.js"; // which importing.js needs
import "./saving.js"; // which keeping.js needs
import { firstStep, isComplete, latestOf } from "./statements.js";
import { dateInWords } from "./status.js";
import { changeBooklet, changePlan, onPlanChange, readPlan } from "./storage.js";

/** @import { Plan, Review } from "./plan.js" */
/** @import { Outcome } from "./storage.js" */
/** @typedef {{ title: string, href: string, questions: Map<string, string> }} Resource */

const LATEST = 3; // notes that are shown

class MyPathway {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.months = textsOf(page, "months");
    this.stages = findAll(page, "[data-own-stage]", HTMLElement);
    this.select = find(page, "select", HTMLSelectElement);
    /** @type {Map<string, Resource>} */
    this.resources = new Map(findAll(page, "[data-page]", HTMLElement).map(readResource));
    this.keeping = new Keeping(
      page,
      this.stages.map((stage) => dataOf(stage, "ownStage")),
      () => this.show(),
    );
    this.listen();
    this.offerToKeep();
    this.show();
  }

  /** What keeps the site on the device is loaded when the reader opens it. */
  offerToKeep() {
    const part = find(this.page, "[data-kept-site]", HTMLDetailsElement);
    part.hidden = !("serviceWorker" in navigator && "caches" in globalThis);
    const open = async () => {
      const { KeptSite } = await import("./kept-site.js");
      await new KeptSite(part).show();
    };
    part.addEventListener("toggle", () => void open(), { once: true });
  }

  listen() {
    this.select.addEventListener("change", () => {
      const stage = this.select.value;
      const change = changePlan((plan) => {
        plan.stage = stage;
      });
      void this.tell("stage", change, stage === "");
    });
    this.when("copy-all", () => this.copyNotes());
    this.when("empty", () => void this.tell("booklet", changeBooklet(readPlan().booklet, false), true));
    this.when("erase-reviews", () => {
      find(this.page, "[data-reviews-dialog] dialog", HTMLDialogElement).showModal();
    });
    for (const dialog of findAll(this.page, "[data-reviews-dialog] dialog", HTMLDialogElement)) {
      dialog.addEventListener("close", () => this.eraseReviews(dialog.returnValue));
    }
    onPlanChange(() => this.show());
  }

  /** @param {string} name of a button that a site may do without @param {() => void} action */
  when(name, action) {
    for (const button of findAll(this.page, `[data-do=${name}]`, HTMLButtonElement)) {
      button.addEventListener("click", action);
    }
  }

  show() {
    const plan = readPlan();
    this.keeping.show();
    this.showStage(plan);
    this.showNotes(plan);
    this.showReviews(plan);
    this.showBooklet(plan);
    void this.addNames(plan);
    const looks = this.part("look-backs");
    if (looks) showLookBacks(looks, plan, this.months, (change) => void this.tell("look-backs", change, true));
    const ways = findAll(this.page, "[data-begin-with]", HTMLElement);
    for (const way of ways) way.hidden = !this.part(dataOf(way, "beginWith"))?.hidden;
    const begun = ways.filter((way) => way.hidden).length;
    const isAnything = begun > 0 || plan.lookBacks.size > 0;
    find(this.page, "[data-begin]", HTMLElement).hidden = begun === ways.length;
    find(this.page, "[data-nothing]", HTMLElement).hidden = isAnything;
    find(this.page, "[data-more]", HTMLElement).hidden = !isAnything;
  }

  /** What this page names of a site with many programmes are those that are kept. @param {Plan} plan */
  async addNames({ booklet, lookBacks }) {
    const lists = findAll(this.page, "[data-names]", HTMLElement);
    if (lists.length === 0) return;
    const { addNamed } = await import("./names.js");
    const kept = [...lookBacks.keys()].filter((key) => key.startsWith("programme:"));
    const looked = kept.map((key) => key.slice("programme:".length));
    const added = await Promise.all(
      lists.map((list) => addNamed(list, list.matches(".own-booklet") ? booklet : looked)),
    );
    if (added.includes(true)) this.show();
  }

  /** @param {string} name */
  part(name) {
    return findAll(this.page, `[data-part=${name}]`, HTMLElement)[0];
  }

  /** @param {Plan} plan */
  showStage({ stage }) {
    for (const each of this.stages) each.hidden = each.dataset.ownStage !== stage;
    this.select.value = stage;
    const part = this.part("stage");
    if (part) part.hidden = this.stages.every((each) => each.hidden);
  }

  /** @param {Plan} plan */
  showNotes({ records }) {
    const part = this.part("notes");
    if (!part) return;
    part.hidden = records.size === 0;
    const notes = latestNotes(records);
    const done = [...records.values()].filter((record) => record.done !== "").length;
    sayNumber(find(part, "[data-notes-number]", HTMLElement), notes.length);
    sayNumber(find(part, "[data-done-number]", HTMLElement), done);
    const template = find(part, "template", HTMLTemplateElement);
    find(part, "[data-latest]", HTMLElement).replaceChildren(
      ...notes.slice(0, LATEST).map(({ id, name, note }) => {
        const item = copyOf(template);
        const resource = this.resources.get(id);
        find(item, ".note-day", HTMLElement).textContent = note.changed && dateInWords(note.changed, this.months);
        find(item, ".note-page", HTMLElement).append(resource ? linkTo(resource) : id);
        find(item, ".note-question", HTMLElement).textContent = this.questionOf(id, name);
        find(item, ".note-text", HTMLElement).textContent = note.text;
        return item;
      }),
    );
  }

  /** @param {string} id of a resource @param {string} name of a note */
  questionOf(id, name) {
    const former = find(this.page, "[data-former]", HTMLElement).textContent;
    return this.resources.get(id)?.questions.get(name) ?? former;
  }

  /** All notes as text, those of the latest day first. */
  copyNotes() {
    const records = [...readPlan().records].filter(([, { notes }]) => notes.size > 0);
    records.sort(([, one], [, other]) => lastDayOf(other).localeCompare(lastDayOf(one)));
    const entries = records.map(([id, record]) => {
      const day = lastDayOf(record);
      return {
        day: day && dateInWords(day, this.months),
        title: this.resources.get(id)?.title ?? id,
        notes: [...record.notes].map(
          ([name, { text }]) => /** @type {[string, string]} */ ([this.questionOf(id, name), text]),
        ),
      };
    });
    void copy(asText(entries), find(this.page, "[data-part=notes] .outcome", HTMLElement));
  }

  /** @param {Plan} plan */
  showReviews({ reviews }) {
    const part = this.part("reviews");
    if (!part) return;
    const steps = textsOf(part, "steps");
    for (const set of findAll(part, "[data-set]", HTMLElement)) {
      const review = latestOf(reviews, dataOf(set, "set"));
      set.hidden = !review;
      if (review) this.showReview(set, review, steps);
    }
    part.hidden = reviews.length === 0;
  }

  /**
   * When it was done, and the one step that follows from it.
   * @param {HTMLElement} set
   * @param {Review} review
   * @param {string[]} steps
   */
  showReview(set, review, steps) {
    const places = findAll(set, "[data-statement]", HTMLElement);
    const statements = places.map(({ dataset }) => ({
      id: dataset.statement ?? "",
      of: dataset.of ?? "",
      area: dataset.area ?? "",
    }));
    const isResult = review.finished && isComplete(statements, review.answers, steps);
    const step = isResult ? firstStep(statements, review.answers, steps) : undefined;
    find(set, "[data-finished]", HTMLElement).hidden = !review.finished;
    find(set, "[data-begun]", HTMLElement).hidden = review.finished;
    find(set, "[data-on]", HTMLElement).textContent = dateInWords(review.on, this.months);
    find(set, "[data-step]", HTMLElement).hidden = !step;
    for (const place of places) place.hidden = place.dataset.statement !== step?.id;
    for (const link of findAll(set, "[data-step-of]", HTMLElement)) link.hidden = link.dataset.stepOf !== step?.area;
  }

  /** @param {Plan} plan */
  showBooklet({ booklet }) {
    const part = this.part("booklet");
    if (!part) return;
    part.hidden = booklet.length === 0;
    const programmes = findAll(part, "[data-programme]", HTMLElement);
    for (const programme of programmes) programme.hidden = !booklet.includes(dataOf(programme, "programme"));
    find(part, "[data-gone]", HTMLElement).hidden =
      programmes.filter(({ hidden }) => !hidden).length === booklet.length;
  }

  /** @param {string} answer of the dialog */
  eraseReviews(answer) {
    if (answer !== "erase") return;
    const change = changePlan((plan) => {
      plan.reviews = [];
    });
    void this.tell("reviews", change, true);
  }

  /**
   * Shows a change at once and says what came of it where it was made. Where its part has gone, the focus goes there.
   * @param {string} name of the part
   * @param {Promise<Outcome> | Outcome} change
   * @param {boolean} isErased
   */
  async tell(name, change, isErased) {
    this.show();
    const told = find(this.page, `[data-told=${name}]`, HTMLElement);
    if (isErased) told.focus();
    const outcome = await change;
    sayOutcome(told, outcome === "saved" && isErased ? "erased" : outcome);
  }
}

/** @param {HTMLElement} item @returns {[string, Resource]} */
function readResource(item) {
  const link = find(item, "a", HTMLAnchorElement);
  const questions = findAll(item, "[data-note]", HTMLElement).map((each) => [dataOf(each, "note"), each.textContent]);
  return [
    dataOf(item, "page"),
    { title: link.textContent, href: link.href, questions: new Map(/** @type {[string, string][]} */ (questions)) },
  ];
}

/** @param {Resource} resource */
function linkTo({ title, href }) {
  const link = document.createElement("a");
  link.href = `${href}#your-notes`;
  link.textContent = title;
  return link;
}

/** @param {HTMLElement} place @param {number} number nothing is said of 0 */
function sayNumber(place, number) {
  place.textContent = number > 0 ? inWords(number, textsOf(place, "patterns")) : "";
}

for (const page of findAll(document, "[data-mine]", HTMLElement)) new MyPathway(page);
