// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatPlan, parsePlan } from "../../docs/assets/plan.js";
import { followRenames, renamesIn } from "../../docs/assets/renamed.js";

const RENAMES = renamesIn(
  "stage:head stage:headteacher resource:talk resource:short-talk programme:npqh programme:cpcp framework:seven framework:dimensions",
);

const KEPT = {
  version: 1,
  stage: "head",
  records: { talk: { done: "2026-01-02", notes: { try: { text: "Well", changed: "2026-01-03" } } } },
  reviews: [{ set: "seven", on: "2026-01-04", finished: true, answers: { lead: { step: "often", of: "a1" } } }],
  booklet: ["npqh", "mentors"],
  lookBacks: { "programme:npqh": { on: "2026-01-05", due: "2026-07-05" } },
};

/** @param {unknown} kept */
function planOf(kept) {
  const { plan } = parsePlan(JSON.stringify(kept));
  assert.ok(plan);
  return plan;
}

test("all that was kept under a former name is under the present one", () => {
  const plan = planOf(KEPT);

  assert.equal(followRenames(plan, RENAMES), true);
  assert.deepEqual(JSON.parse(formatPlan(plan)), {
    ...KEPT,
    stage: "headteacher",
    records: { "short-talk": KEPT.records.talk },
    reviews: [{ ...KEPT.reviews[0], set: "dimensions" }],
    booklet: ["cpcp", "mentors"],
    lookBacks: { "programme:cpcp": KEPT.lookBacks["programme:npqh"] },
  });
});

test("what has been followed once is left alone", () => {
  const plan = planOf(KEPT);
  followRenames(plan, RENAMES);

  assert.equal(followRenames(plan, RENAMES), false);
});

test("notes under both names are joined, and a programme stands in the booklet once", () => {
  const plan = planOf({
    ...KEPT,
    records: { ...KEPT.records, "short-talk": { done: "", notes: { try: { text: "Again", changed: "2026-02-01" } } } },
    booklet: ["npqh", "cpcp"],
    lookBacks: { ...KEPT.lookBacks, "programme:cpcp": { on: "2026-03-01", due: "" } },
  });

  followRenames(plan, RENAMES);

  assert.deepEqual(plan.records.get("short-talk"), {
    done: "2026-01-02",
    notes: new Map([["try", { text: "Again\n\n* * *\n\nWell", changed: "2026-02-01" }]]),
  });
  assert.equal(plan.records.has("talk"), false);
  assert.deepEqual(plan.booklet, ["cpcp"]);
  assert.deepEqual([...plan.lookBacks], [["programme:cpcp", { on: "2026-03-01", due: "" }]]);
});

test("ids of another kind are left alone", () => {
  const plan = planOf(KEPT);

  assert.equal(
    followRenames(plan, renamesIn("programme:head programme:a stage:talk stage:b resource:npqh resource:c")),
    false,
  );
  assert.deepEqual(JSON.parse(formatPlan(plan)), KEPT);
});

test("a page that tells of no names changes nothing", () => {
  assert.deepEqual([...renamesIn("")], []);
  assert.deepEqual([...renamesIn("stage:alone")], []);
  assert.equal(followRenames(planOf(KEPT)), false);
});
