// @ts-check
// Everything that is kept, as one: saved as a file, read back from one, or deleted; and the reader reminded of a copy.
import { dataOf, find } from "./elements.js";
import { readBackup, sayImported } from "./importing.js";
import { sayOutcome } from "./outcome.js";
import { formatPlan } from "./plan.js";
import { isCopyDue, putOff, rememberCopy } from "./reminding.js";
import { download } from "./saving.js";
import { dayInWales } from "./status.js";
import { changePlan, erasePlan, readAside, readPlan } from "./storage.js";

/** The buttons of a page that shows what is kept. */
export class Keeping {
  /**
   * @param {HTMLElement} page
   * @param {string[]} stages ids of the site
   * @param {() => void} show what has changed
   */
  constructor(page, stages, show) {
    this.page = page;
    this.stages = stages;
    this.showPage = show;
    this.outcome = find(page, "[data-kept]", HTMLElement);
    this.imported = find(page, "[data-imported]", HTMLElement);
    this.file = find(page, "input[type=file]", HTMLInputElement);
    this.isAnswered = false;
    this.listen();
  }

  listen() {
    const dialog = find(this.page, "[data-erase]", HTMLDialogElement);
    this.when("aside", () => download("damaged.txt", "text/plain;charset=utf-8", readAside().join("\n\n")));
    this.when("backup", () => this.backup());
    this.when("copy", () => this.answerReminder(() => this.backup()));
    this.when("put-off", () => this.answerReminder(() => putOff(today())));
    this.when("erase", () => dialog.showModal());
    this.when("import", () => this.file.click());
    this.file.addEventListener("change", () => void this.import());
    dialog.addEventListener("close", () => void this.erase(dialog.returnValue));
  }

  /** @param {string} name of a button @param {() => void} action */
  when(name, action) {
    find(this.page, `[data-do=${name}]`, HTMLButtonElement).addEventListener("click", action);
  }

  /** Warns of what could not be read, and reminds of a copy when none was taken for long. */
  show() {
    find(this.page, "[data-damaged]", HTMLElement).hidden = readAside().length === 0;
    find(this.page, "[data-reminder]", HTMLElement).hidden = this.isAnswered || !isCopyDue(readPlan(), today());
  }

  backup() {
    download(`my-pathway-${today()}.json`, "application/json;charset=utf-8", formatPlan(readPlan(), 1));
    rememberCopy(today());
    this.show();
  }

  /**
   * The reminder goes, and the focus to what stands behind it.
   * @param {() => void} answer
   */
  answerReminder(answer) {
    this.isAnswered = true; // also where the device keeps no answer
    answer();
    this.show();
    find(this.page, "[data-behind]", HTMLElement).focus();
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
    const { mergePlans } = await import("./merging.js");
    let numbers = {};
    const outcome = await changePlan((plan) => {
      numbers = mergePlans(plan, backup.plan);
    });
    this.showPage();
    if (outcome === "saved") sayImported(this.imported, { ...numbers, lost: backup.lost });
    sayOutcome(this.outcome, outcome);
  }

  /** @param {string} answer of the dialog */
  async erase(answer) {
    if (answer !== "erase") return;
    const outcome = await erasePlan(this.stages);
    const { forgetSite } = await import("./forgetting.js");
    await forgetSite();
    this.showPage();
    this.imported.hidden = true;
    sayOutcome(this.outcome, outcome === "saved" ? "erased" : outcome);
  }
}

const today = () => dayInWales(new Date());
