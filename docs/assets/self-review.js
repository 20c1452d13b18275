// Self-review: answers to statements, kept on this device, and what they come to.
// An answer carries the fingerprint of its statement; where the statement has another one now, the answer does not count.
import { changeQuery } from "./language.js";
import { download, reviewAsMarkdown } from "./saving.js";
import { dateInWords, dayInWales } from "./status.js";
import { changePlan, onPlanChange, readAside, readPlan } from "./storage.js";

const LOWEST = 2; // areas for which the page shows where to begin
const BAR = 300; // width of a whole bar, in units of the picture

export function connectSelfReview(page) {
  if (page) new SelfReview(page);
}

class SelfReview {
  constructor(page) {
    this.page = page;
    this.steps = JSON.parse(page.dataset.steps);
    this.months = JSON.parse(page.dataset.months);
    this.form = page.querySelector("[data-choose]");
    this.outcome = page.querySelector("[data-saved]");
    this.sets = [...page.querySelectorAll("[data-set]")];
    page.querySelector("[data-damaged]").hidden = readAside().length === 0;
    this.listen();
    this.readAddress();
  }

  listen() {
    this.form.addEventListener("change", () => {
      changeQuery(new URLSearchParams(new FormData(this.form)));
      this.show();
    });
    for (const section of this.sets) this.listenTo(section);
    const dialog = this.page.querySelector("[data-erase]");
    this.page.querySelector("[data-do=erase]").addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("close", () => this.erase(dialog.returnValue));
    addEventListener("popstate", () => this.readAddress());
    onPlanChange(() => this.show());
  }

  listenTo(section) {
    const set = section.dataset.set;
    const statements = section.querySelector("[data-statements]");
    statements.addEventListener("change", ({ target }) => this.answer(section, target));
    statements.addEventListener("submit", (event) => {
      event.preventDefault();
      this.finish(section);
    });
    section.querySelector("select").addEventListener("change", () => this.showResult(section));
    const actions = {
      print: () => print(),
      export: () => download(`self-review-${today()}.md`, "text/markdown", reviewAsMarkdown(section)),
      change: () => this.reopen(section, (plan) => {
        latest(plan, set).finished = false;
      }),
      anew: () => this.reopen(section, (plan) => {
        plan.reviews.push(newReview(set));
      }),
    };
    for (const button of section.querySelectorAll("[data-do]")) {
      button.addEventListener("click", actions[button.dataset.do]);
    }
  }

  readAddress() {
    const radios = [...this.form.elements.set];
    const named = new URLSearchParams(location.search).get("set");
    (radios.find((radio) => radio.value === named) ?? radios[0]).checked = true;
    this.show();
  }

  /** The chosen set: its result where the latest review is finished and still answers every statement, else its form. */
  show() {
    const plan = readPlan();
    for (const section of this.sets) {
      section.classList.toggle("current-set", section.dataset.set === this.form.elements.set.value);
      const review = latest(plan, section.dataset.set);
      const outdated = Boolean(review?.finished) && !isComplete(section, review);
      const shown = review && !outdated ? review : newReview(section.dataset.set);
      this.fill(section, shown);
      section.querySelector("[data-renewed]").hidden = !outdated;
      section.querySelector("[data-statements]").hidden = shown.finished;
      section.querySelector("[data-result]").hidden = !shown.finished;
      if (shown.finished) this.showEarlier(section, plan, review);
    }
  }

  /** Checks what was answered, and marks the statements that have changed since. */
  fill(section, { answers }) {
    for (const statement of statementsOf(section)) {
      const { id, of } = partsOf(statement);
      const answer = answers[id];
      const holds = answer?.of === of;
      for (const radio of statement.querySelectorAll("input")) radio.checked = holds && radio.value === answer.step;
      statement.querySelector(".changed > span").hidden = !answer || holds;
      if (holds) section.querySelector(`[data-unanswered="${id}"]`).hidden = true;
    }
    this.showProgress(section);
  }

  showProgress(section) {
    const bar = section.querySelector("progress");
    bar.value = section.querySelectorAll("[data-statement] input:checked").length;
    bar.nextElementSibling.textContent = JSON.parse(bar.nextElementSibling.dataset.phrases)[bar.value];
  }

  answer(section, { name, value }) {
    const set = section.dataset.set;
    const { of } = partsOf(section.querySelector(`[data-statement="${name}"]`));
    this.keep((plan) => {
      let review = latest(plan, set);
      if (!review || review.finished) plan.reviews.push((review = newReview(set)));
      review.answers[name] = { step: value, of };
    });
  }

  /** Shows the result, or which statements have no answer yet. */
  finish(section) {
    const missing = statementsOf(section).filter((statement) => !statement.querySelector(":checked"));
    const names = missing.map((statement) => statement.dataset.statement);
    for (const item of section.querySelectorAll("[data-unanswered]")) {
      item.hidden = !names.includes(item.dataset.unanswered);
    }
    const summary = section.querySelector(".unanswered");
    summary.hidden = missing.length === 0;
    if (missing.length > 0) return summary.focus();
    const on = today();
    this.keep((plan) => {
      Object.assign(latest(plan, section.dataset.set), { finished: true, on });
    });
    section.querySelector("[data-result] > h3").focus();
  }

  reopen(section, change) {
    this.keep(change);
    const form = section.querySelector("[data-statements]");
    (form.querySelector("input:checked") ?? form.querySelector("input")).focus();
  }

  /** Offers the earlier reviews of the set, the one just before first. */
  showEarlier(section, plan, review) {
    const select = section.querySelector("select");
    const before = plan.reviews.filter((each) => each.set === review.set && each.finished && each !== review).reverse();
    const chosen = select.selectedIndex;
    select.replaceChildren(...before.map((each, position) => new Option(this.inWords(each.on), position)));
    if (chosen > 0 && chosen < before.length) select.selectedIndex = chosen;
    section.querySelector(".compare").hidden = before.length === 0;
    this.results = { ...this.results, [review.set]: { review, before } };
    this.showResult(section);
  }

  showResult(section) {
    const { review, before } = this.results[section.dataset.set];
    const earlier = before[section.querySelector("select").selectedIndex];
    for (const part of section.querySelectorAll("[data-earlier]")) part.hidden = !earlier;
    section.querySelector("[data-on]").textContent = this.inWords(review.on);
    const rows = [...section.querySelectorAll("[data-row]")];
    for (const row of rows) this.showArea(section, row, review, earlier);
    const points = new Map(rows.map((row) => [row.dataset.row, this.average(section, row.dataset.row, review)]));
    const lowest = [...points.keys()].sort((a, b) => points.get(a) - points.get(b)).slice(0, LOWEST);
    for (const part of section.querySelectorAll("[data-serving]")) part.hidden = !lowest.includes(part.dataset.serving);
  }

  showArea(section, row, review, earlier) {
    const area = row.dataset.row;
    const words = JSON.parse(row.dataset.scores);
    const now = this.points(section, area, review);
    const then = earlier ? this.points(section, area, earlier) : undefined;
    const [, nowCell, thenCell] = row.children;
    nowCell.textContent = words[now];
    thenCell.textContent = words[then] ?? "–";
    for (const each of row.querySelectorAll("[data-change]")) each.hidden = each.dataset.change !== changeOf(now, then);
    const bar = section.querySelector(`[data-bar="${area}"]`);
    const number = statementsOf(section, area).length;
    const width = (points) => (points / (number * this.steps.length)) * BAR;
    bar.querySelector(".bar-value").setAttribute("width", width(now));
    bar.querySelector(".figure").textContent = words[now].split(" ")[0];
    bar.querySelector(".bar-earlier").setAttribute("width", then === undefined ? 0 : 4);
    if (then !== undefined) bar.querySelector(".bar-earlier").setAttribute("x", width(then) - 2);
  }

  /** The sum of an area; undefined where a review does not answer each of its statements as it is now. */
  points(section, area, { answers }) {
    const points = statementsOf(section, area).map((statement) => {
      const { id, of } = partsOf(statement);
      return answers[id]?.of === of ? this.steps.indexOf(answers[id].step) + 1 : 0;
    });
    return points.includes(0) ? undefined : points.reduce((sum, each) => sum + each, 0);
  }

  average(section, area, review) {
    return this.points(section, area, review) / statementsOf(section, area).length;
  }

  erase(answer) {
    if (answer !== "erase") return;
    this.keep((plan) => {
      plan.reviews = [];
    }, "erased");
  }

  keep(change, saved = "saved") {
    const outcome = changePlan(change);
    this.show();
    this.outcome.textContent = this.outcome.dataset[outcome === "saved" ? saved : outcome];
    this.outcome.classList.toggle("failed", outcome !== "saved");
  }

  inWords(day) {
    return dateInWords(day, this.months);
  }
}

const today = () => dayInWales(new Date());
const newReview = (set) => ({ set, on: today(), finished: false, answers: {} });
const latest = (plan, set) => plan.reviews.findLast((review) => review.set === set);
const partsOf = ({ dataset: { statement, of } }) => ({ id: statement, of });
const statementsOf = (section, area) =>
  [...section.querySelectorAll(area ? `[data-statement][data-area="${area}"]` : "[data-statement]")];
const isComplete = (section, { answers }) =>
  statementsOf(section).map(partsOf).every(({ id, of }) => answers[id]?.of === of);

function changeOf(now, then) {
  if (then === undefined) return "none";
  if (now === then) return "same";
  return now > then ? "higher" : "lower";
}
