// @ts-check
// Self-review: answers to statements, kept on this device, and what they come to.
import { asText, copy } from "./copying.js";
import { dataOf, find, findAll, textsOf } from "./elements.js";
import { reviewAsEntry } from "./entries.js";
import { changeQuery, queryOf } from "./language.js";
import { sayOutcome } from "./outcome.js";
import "./plan.js"; // which storage.js needs
import { Areas } from "./self-review-areas.js";
import { ResultView } from "./self-review-result.js";
import * as statements from "./statements.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, onPlanChange, readAside, readPlan } from "./storage.js";

/** @import { Review } from "./plan.js" */
/** @import { Statement } from "./statements.js" */
/** @import { Change } from "./storage.js" */

/** The page: one set of statements is chosen. */
class SelfReview {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.form = find(page, "[data-choose]", HTMLFormElement);
    this.radios = findAll(this.form, "[name=set]", HTMLInputElement);
    this.outcome = find(page, "[data-saved]", HTMLElement);
    this.outcomePlace = find(page, "[data-outcome-place]", HTMLElement);
    this.sets = findAll(page, "[data-set]", HTMLElement).map((section) => new StatementSet(this, section));
    find(page, "[data-damaged]", HTMLElement).hidden = readAside().length === 0;
    this.listen();
    this.readAddress();
    this.remember("replaceState");
  }

  listen() {
    this.form.addEventListener("change", () => {
      changeQuery(queryOf(this.form));
      this.show();
      this.chosen()?.start();
      this.remember("replaceState");
    });
    const dialog = find(this.page, "[data-erase]", HTMLDialogElement);
    find(this.page, "[data-do=erase]", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("close", () => this.erase(dialog.returnValue));
    addEventListener("popstate", () => this.goBack());
    onPlanChange(() => this.show());
  }

  /** The set that the address names, in its query or, where a search leads here, as its place on the page. */
  readAddress() {
    const place = location.hash.slice(1);
    const named = new URLSearchParams(location.search).get("set") ?? place;
    const radio = this.radios.find(({ value }) => value === named) ?? this.radios[0];
    if (radio) radio.checked = true;
    this.show();
    this.chosen()?.start();
    if (named === place) this.sets.find(({ id }) => id === place)?.section.scrollIntoView();
  }

  /**
   * The set and the area of this entry of the history; a link to a place on the page makes one without an area, and
   * there nothing changes. What is finished is not asked anew: the way back leads past it.
   */
  goBack() {
    const place = location.hash.slice(1);
    if (!areaOfEntry() && !this.sets.some(({ id }) => id === place)) return this.remember("replaceState");
    this.readAddress();
    if (areaOfEntry() && this.chosen()?.isFinished) history.back();
  }

  chosen() {
    const chosen = this.radios.find((radio) => radio.checked)?.value;
    return this.sets.find(({ id }) => id === chosen);
  }

  show() {
    const { reviews } = readPlan();
    const chosen = this.chosen();
    for (const set of this.sets) {
      set.section.classList.toggle("current-set", set === chosen);
      set.show(reviews);
    }
    this.page.classList.toggle("underway", chosen?.isUnderway === true);
    const place = chosen?.isFinished ? this.outcomePlace : chosen?.line;
    if (place && this.outcome.parentElement !== place) place.append(this.outcome); // beside what is answered
  }

  /**
   * Puts the area that is shown into the history.
   * @param {"pushState" | "replaceState"} how
   */
  remember(how) {
    history[how]({ area: this.chosen()?.areas.name }, "");
    this.show();
  }

  /** @param {string} answer of the dialog */
  async erase(answer) {
    if (answer !== "erase") return;
    const outcome = await this.change((plan) => {
      plan.reviews = [];
    });
    for (const set of this.sets) set.areas.show(0);
    this.remember("replaceState");
    if (outcome === "saved") sayOutcome(this.outcome, "erased");
  }

  /**
   * Changes what is kept, shows it at once, and says what came of it.
   * @param {Change} change
   */
  async change(change) {
    const stored = changePlan(change);
    this.show();
    const outcome = await stored;
    sayOutcome(this.outcome, outcome);
    return outcome;
  }
}

/** A set of statements: its form, or its result. */
class StatementSet {
  /** @param {SelfReview} owner @param {HTMLElement} section */
  constructor(owner, section) {
    this.owner = owner;
    this.section = section;
    this.id = dataOf(section, "set");
    this.steps = textsOf(owner.page, "steps");
    this.months = textsOf(owner.page, "months");
    this.form = find(section, "[data-statements]", HTMLFormElement);
    this.result = find(section, "[data-result]", HTMLElement);
    this.select = find(section, "select", HTMLSelectElement);
    this.fields = findAll(section, "[data-statement]", HTMLFieldSetElement).map(readStatement);
    this.statements = this.fields.map(({ statement }) => statement);
    this.line = find(section, ".progress-line", HTMLElement);
    this.areas = new Areas(section, (field) => field.querySelector(":checked") !== null);
    this.view = new ResultView(section, this.statements, this.steps, this.months);
    this.listen();
  }

  listen() {
    for (const { statement, radios } of this.fields) {
      for (const radio of radios) radio.addEventListener("change", () => this.answer(statement, radio.value));
    }
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const isNext = event.submitter?.dataset.go === "next";
      if (isNext && !this.areas.isLast) this.turnTo(this.areas.current + 1);
      else this.finish();
    });
    for (const back of findAll(this.form, "[data-go=back]", HTMLButtonElement)) {
      back.addEventListener("click", () => this.turnTo(this.areas.current - 1));
    }
    for (const link of findAll(this.form, "[data-unanswered] a", HTMLAnchorElement)) {
      link.addEventListener("click", () => this.areas.showWith(find(this.form, link.hash, HTMLElement)));
    }
    this.select.addEventListener("change", () => this.show(readPlan().reviews));
    this.when("print", () => print());
    this.when("copy", () => {
      void copy(asText([reviewAsEntry(this.section)]), find(this.section, "[data-copying]", HTMLElement));
    });
    this.when("export", () => void this.export());
    this.when("change", () =>
      this.reopen((reviews) => {
        const review = statements.latestOf(reviews, this.id);
        if (review) review.finished = false;
      }),
    );
    this.when("anew", () => this.reopen((reviews) => reviews.push(newReview(this.id))));
  }

  /** Goes on where the history was, or where the first answer is missing. */
  start() {
    this.areas.start(areaOfEntry());
    this.owner.show();
  }

  /** @param {number} area its position */
  turnTo(area) {
    this.areas.show(area);
    this.owner.remember("pushState");
    this.areas.turnTo(area);
  }

  get isFinished() {
    return !this.result.hidden;
  }

  /** Whether the reader has left the first area: what stands above the statements has been read. */
  get isUnderway() {
    return !this.isFinished && this.areas.current > 0;
  }

  async export() {
    const { saveReview } = await import("./documents.js");
    saveReview(`self-review-${today()}`, this.section);
  }

  /** @param {string} name of a button @param {() => void} action */
  when(name, action) {
    find(this.section, `[data-do=${name}]`, HTMLButtonElement).addEventListener("click", action);
  }

  /**
   * The result where the latest review is finished and still answers every statement, else the form.
   * @param {Review[]} reviews
   */
  show(reviews) {
    const review = statements.latestOf(reviews, this.id);
    const isOutdated = review?.finished && !statements.isComplete(this.statements, review.answers, this.steps);
    const shown = review && !isOutdated ? review : newReview(this.id);
    this.fill(shown);
    find(this.section, "[data-renewed]", HTMLElement).hidden = !isOutdated;
    this.form.toggleAttribute("hidden", shown.finished); // form.hidden may be a statement with this id
    this.result.hidden = !shown.finished;
    if (!shown.finished) return;
    const earlier = statements.earlierThan(reviews, shown);
    this.offerEarlier(earlier);
    this.view.show(shown, earlier[this.select.selectedIndex]);
  }

  /**
   * Checks what was answered, and marks the statements that have changed since.
   * @param {Review} review
   */
  fill({ answers }) {
    for (const { statement, field, radios } of this.fields) {
      const answer = answers.get(statement.id);
      const holds = statements.holds(statement, answer);
      for (const radio of radios) radio.checked = holds && radio.value === answer.step;
      find(field, ".changed > span", HTMLElement).hidden = !answer || holds;
      if (holds) find(this.section, `[data-unanswered="${statement.id}"]`, HTMLElement).hidden = true;
    }
    const bar = find(this.section, "progress", HTMLProgressElement);
    const said = find(this.section, "[data-phrases]", HTMLElement);
    bar.value = this.fields.length - this.unanswered().length;
    said.textContent = textsOf(said, "phrases")[bar.value] ?? "";
    for (const finish of findAll(this.form, "[data-go=finish].secondary", HTMLButtonElement)) {
      finish.hidden = this.unanswered().length > 0;
    }
  }

  unanswered() {
    return this.fields.filter(({ radios }) => !radios.some((radio) => radio.checked));
  }

  /** @param {Statement} statement @param {string} step */
  answer({ id, of }, step) {
    this.owner.change(({ reviews }) => {
      const latest = statements.latestOf(reviews, this.id);
      const review = latest && !latest.finished ? latest : newReview(this.id);
      if (review !== latest) reviews.push(review);
      review.answers.set(id, { step, of });
    });
  }

  /** Shows the result, or which statements have no answer yet. */
  finish() {
    const missing = this.unanswered().map(({ statement }) => statement.id);
    for (const item of findAll(this.section, "[data-unanswered]", HTMLElement)) {
      item.hidden = !missing.includes(dataOf(item, "unanswered"));
    }
    const summary = find(this.section, ".unanswered", HTMLElement);
    summary.hidden = missing.length === 0;
    if (missing.length > 0) {
      summary.focus({ preventScroll: true });
      summary.scrollIntoView(); // a browser that scrolls by itself puts the middle of a long list into view
      return;
    }
    const on = today();
    this.owner.change(({ reviews }) => {
      const review = statements.latestOf(reviews, this.id);
      if (review) Object.assign(review, { finished: true, on });
    });
    find(this.result, "h3", HTMLElement).focus();
  }

  /** @param {(reviews: Review[]) => void} change */
  reopen(change) {
    this.areas.show(0);
    this.owner.change(({ reviews }) => change(reviews));
    this.owner.remember("replaceState");
    const radio = this.form.querySelector("input:checked") ? "input:checked" : "input";
    find(this.form, radio, HTMLInputElement).focus();
  }

  /**
   * Offers earlier reviews to compare with. The choice stays where it was.
   * @param {Review[]} earlier
   */
  offerEarlier(earlier) {
    const chosen = this.select.selectedIndex;
    this.select.replaceChildren(
      ...earlier.map(({ on }, position) => new Option(dateInWords(on, this.months), String(position))),
    );
    if (chosen > 0 && chosen < earlier.length) this.select.selectedIndex = chosen;
    find(this.section, ".compare", HTMLElement).hidden = earlier.length === 0;
  }
}

/** @param {HTMLFieldSetElement} field */
function readStatement(field) {
  const statement = { id: dataOf(field, "statement"), of: dataOf(field, "of"), area: dataOf(field, "area") };
  return { statement, field, radios: findAll(field, "input", HTMLInputElement) };
}

/** The area that this entry of the history has; empty where none is known. */
function areaOfEntry() {
  const { area } = /** @type {{ area?: unknown }} */ (history.state ?? {});
  return typeof area === "string" ? area : "";
}

const today = () => dayInWales(new Date());

/** @param {string} set @returns {Review} */
const newReview = (set) => ({ set, on: today(), finished: false, answers: new Map() });

for (const page of findAll(document, "[data-self-review]", HTMLElement)) new SelfReview(page);
