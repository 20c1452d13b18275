// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { mergePlans } from "../../docs/assets/merging.js";
import { formatPlan, joinTexts, parsePlan } from "../../docs/assets/plan.js";

/** @import { Plan } from "../../docs/assets/plan.js" */

const NOTHING = { added: 0, joined: 0, known: 0, done: 0, reviews: 0, programmes: 0, lookBacks: 0, stage: 0 };

/**
 * @param {object} parts
 * @returns {Plan}
 */
function planWith(parts) {
  const empty = { version: 1, stage: "", records: {}, reviews: [], booklet: [] };
  const { plan } = parsePlan(JSON.stringify({ ...empty, ...parts }));
  assert.ok(plan);
  return plan;
}

/** @param {Record<string, { text: string, changed: string }>} notes */
const planWithNotes = (notes) => planWith({ records: { talk: { done: "", notes } } });

/** @param {string} on @param {string} step */
const review = (on, step) => ({ set: "standards", on, finished: true, answers: { lead: { step, of: "a1" } } });

test("two texts are joined, and a text that the other holds is not written twice", () => {
  assert.equal(joinTexts("One", "Two"), "One\n\n* * *\n\nTwo");
  assert.equal(joinTexts("One and two", "two"), "One and two");
  assert.equal(joinTexts("two", "One and two"), "One and two");
  assert.equal(joinTexts("", "Two"), "Two");
});

test("every note stays, and is counted as added, joined or known", () => {
  const plan = planWithNotes({
    differs: { text: "Mine", changed: "2026-01-09" },
    known: { text: "The same and more", changed: "2026-01-01" },
  });
  const numbers = mergePlans(
    plan,
    planWithNotes({
      differs: { text: "Yours", changed: "2026-01-02" },
      known: { text: "The same", changed: "2026-12-31" },
      added: { text: "New", changed: "2026-01-03" },
    }),
  );

  assert.deepEqual(numbers, { ...NOTHING, added: 1, joined: 1, known: 1 });
  assert.deepEqual(Object.fromEntries(plan.records.get("talk")?.notes ?? []), {
    differs: { text: "Mine\n\n* * *\n\nYours", changed: "2026-01-09" },
    known: { text: "The same and more", changed: "2026-01-01" },
    added: { text: "New", changed: "2026-01-03" },
  });
});

test("where both have a stage or a day, those of this device stay", () => {
  const plan = planWith({ stage: "head", records: { talk: { done: "2026-01-01", notes: {} } } });
  const records = { talk: { done: "2026-02-02", notes: {} }, film: { done: "2026-03-03", notes: {} } };
  mergePlans(plan, planWith({ stage: "governor", records }));

  assert.equal(plan.stage, "head");
  assert.equal(plan.records.get("talk")?.done, "2026-01-01");
  assert.equal(plan.records.get("film")?.done, "2026-03-03");
});

test("reviews come in order of time, and one that both have comes once", () => {
  const plan = planWith({ reviews: [review("2026-01-02", "often")] });
  const others = [review("2026-01-01", "never"), review("2026-01-02", "often"), review("2026-01-02", "never")];
  mergePlans(plan, planWith({ reviews: others }));

  assert.deepEqual(
    plan.reviews.map(({ on, answers }) => [on, answers.get("lead")?.step]),
    [
      ["2026-01-01", "never"],
      ["2026-01-02", "often"],
      ["2026-01-02", "never"],
    ],
  );
});

test("to merge the same plan again changes nothing", () => {
  const other = { stage: "head", reviews: [review("2026-01-02", "often")], booklet: ["npqh"] };
  const notes = { try: { text: "Well", changed: "2026-01-02" } };
  const plan = planWithNotes({ try: { text: "Mine", changed: "2026-01-01" } });
  const backup = () => planWith({ ...other, records: { talk: { done: "2026-01-02", notes } } });
  mergePlans(plan, backup());
  const once = formatPlan(plan);

  assert.deepEqual(mergePlans(plan, backup()), { ...NOTHING, known: 1 });
  assert.equal(formatPlan(plan), once);
  assert.deepEqual(plan.booklet, ["npqh"]);
});

test("what else was added is counted too, and what both have is not", () => {
  const plan = planWith({ booklet: ["npqh"], records: { talk: { done: "2026-01-01", notes: {} } } });
  const records = { talk: { done: "2026-02-02", notes: {} }, film: { done: "2026-03-03", notes: {} } };
  const twice = [review("2026-01-02", "often"), review("2026-01-02", "often")];
  const other = planWith({ stage: "head", records, reviews: twice, booklet: ["npqh", "cpcp", "bilingual"] });

  assert.deepEqual(mergePlans(plan, other), { ...NOTHING, stage: 1, done: 1, reviews: 1, programmes: 2 });
});

test("the plan that was added can change no more through the other", () => {
  const plan = planWith({});
  const other = planWith({ reviews: [review("2026-01-02", "often")], records: { talk: { done: "2026-01-01" } } });
  mergePlans(plan, other);
  plan.reviews[0]?.answers.clear();
  plan.records.clear();

  assert.equal(other.reviews[0]?.answers.size, 1);
  assert.equal(other.records.size, 1);
});
