// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatPlan,
  isDay,
  isFormerAside,
  isFormerPlan,
  lastDayOf,
  noNotes,
  parseBackup,
  parsePlan,
} from "../../docs/assets/plan.js";

const KEPT = {
  version: 1,
  stage: "head",
  records: { talk: { done: "2026-01-02", notes: { try: { text: "Well", changed: "2026-01-03" } } } },
  reviews: [{ set: "standards", on: "2026-01-04", finished: true, answers: { lead: { step: "often", of: "a1" } } }],
  booklet: ["npqh"],
};
/** Names that JavaScript has for itself. */
const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

/** @param {string} text */
const parsed = (text) => {
  const { plan, isLater, lost } = parsePlan(text);
  return { plan: plan && JSON.parse(formatPlan(plan)), isLater, lost };
};

test("a plan comes back from its text as it was, whatever the order of its parts", () => {
  const turned = Object.fromEntries(Object.entries(KEPT).reverse());

  assert.deepEqual(parsed(JSON.stringify(KEPT)), { plan: KEPT, isLater: false, lost: 0 });
  assert.deepEqual(parsed(JSON.stringify(turned)), { plan: KEPT, isLater: false, lost: 0 });
});

for (const name of NAMES) {
  test(`${name} is a name like any other, of records, notes and answers`, () => {
    const text = JSON.stringify(KEPT).replace(/"(talk|try|lead)"/g, `"${name}"`);
    const { plan, lost } = parseBackup(text);

    assert.equal(lost, 0);
    assert.equal(plan?.records.get(name)?.notes.get(name)?.text, "Well");
    assert.equal(plan?.reviews[0]?.answers.get(name)?.step, "often");
    assert.equal(plan && formatPlan(plan), text);
    assert.equal(/** @type {Record<string, unknown>} */ ({}).done, undefined);
  });

  test(`${name} is no record, note or answer where there is none`, () => {
    const { plan } = parsePlan(JSON.stringify(KEPT));

    assert.equal(plan?.records.has(name), false);
    assert.equal(plan?.records.get("talk")?.notes.has(name), false);
    assert.equal(plan?.reviews[0]?.answers.has(name), false);
  });
}

for (const text of [
  ...["", "no JSON", "[]", "null", "{}", '{"version":"2"}', '{"version":-1}', '{"version":0.5}', '{"version":1e999}'],
  ...['{"version":1}', '{"version":1,"name":"of another kind"}', '{"version":0,"stage":"head"}'],
]) {
  test(`this is no plan: ${text || "nothing"}`, () => {
    assert.deepEqual(parsed(text), { plan: null, isLater: false, lost: 0 });
  });
}

test("nesting without end does no harm", () => {
  const depth = 200_000;
  const { plan, lost } = parsePlan(`{"version":1,"records":${"[".repeat(depth)}${"]".repeat(depth)}}`);

  assert.equal(plan?.records.size, 0);
  assert.equal(lost, 1);
});

test("what a later version wrote is no plan for us, and known as what it is", () => {
  assert.deepEqual(parsed('{"version":2,"records":"in another form"}'), { plan: null, isLater: true, lost: 0 });
});

/** @param {unknown} done @param {unknown} notes */
const talk = (done, notes) => ({ records: { talk: { done, notes } } });
const NOTE = { try: { text: "Well", changed: "" } };

for (const [name, part, left, lost] of /** @type {const} */ ([
  ["a stage that is no text", { stage: 7 }, { stage: "" }, 1],
  ["records in a list", { records: [] }, { records: {} }, 1],
  ["a record that is a text", { records: { talk: "done" } }, { records: {} }, 1],
  ["a day in a list", talk(["2026-01-02"], NOTE), talk("", NOTE), 1],
  ["a day that no calendar has", talk("9999-99-99", NOTE), talk("", NOTE), 1],
  ["the 31st of February", talk("2026-02-31", NOTE), talk("", NOTE), 1],
  ["notes in a list", talk("2026-01-02", [NOTE]), talk("2026-01-02", {}), 1],
  ["a note that is a number", talk("2026-01-02", { try: { text: 7 }, more: 7 }), talk("2026-01-02", {}), 2],
  ["a note without a text", talk("", { try: { text: "", changed: "" } }), { records: {} }, 1],
  ["a note of no day", talk("", { try: { text: "Well", changed: [] } }), talk("", NOTE), 1],
  ["a review without a day", { reviews: [{ set: "standards", on: "", finished: true }] }, { reviews: [] }, 1],
  ["a review on a day in a list", { reviews: [{ set: "standards", on: ["2026-01-04"] }] }, { reviews: [] }, 1],
  ["reviews in a mapping", { reviews: {} }, { reviews: [] }, 1],
  ["a review that is nothing", { reviews: [null, 7, "often"] }, { reviews: [] }, 3],
  ["a booklet with a number", { booklet: ["npqh", 7, null, ["cpcp"]] }, { booklet: ["npqh"] }, 3],
  ["a booklet that is a text", { booklet: "npqh" }, { booklet: [] }, 1],
  ["one programme twice", { booklet: ["npqh", "npqh"] }, { booklet: ["npqh"] }, 0],
  ["a part that nobody knows", { more: true }, {}, 1],
])) {
  test(`${name}: the rest is read, and ${lost} counted as lost`, () => {
    const expected = { plan: { ...KEPT, ...left }, isLater: false, lost };

    assert.deepEqual(parsed(JSON.stringify({ ...KEPT, ...part })), expected);
  });
}

test("parts that are missing are empty, and no loss", () => {
  const { plan, lost } = parsed('{"version":1,"records":{"talk":{"done":"2026-01-02"}}}');

  assert.equal(lost, 0);
  assert.deepEqual(plan.records, { talk: { done: "2026-01-02", notes: {} } });
  assert.deepEqual([plan.stage, plan.reviews, plan.booklet], ["", [], []]);
});

test("a file has limits that what this device holds does not have", () => {
  const booklet = Array.from({ length: 10_005 }, (_, position) => `p${position}`);
  const records = { ["x".repeat(201)]: { done: "2026-01-02" } };
  const text = JSON.stringify({ ...KEPT, booklet, records });

  assert.equal(parseBackup(text).lost, 6);
  assert.equal(parseBackup(text).plan?.booklet.length, 10_000);
  assert.equal(parsePlan(text).lost, 0);
});

test("lines end as in a field", () => {
  const text = JSON.stringify({ ...KEPT, ...talk("", { try: { text: "One\r\nTwo\rThree" } }) });

  assert.equal(parsePlan(text).plan?.records.get("talk")?.notes.get("try")?.text, "One\nTwo\nThree");
});

for (const [value, isOne] of /** @type {const} */ ([
  ["2026-11-23", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-02-31", false],
  ["2026-04-31", false],
  ["2026-00-10", false],
  ["2026-13-01", false],
  ["2026-01-00", false],
  ["9999-99-99", false],
  ["2026-1-2", false],
  ["2026-01-02T00:00", false],
  ["", false],
  [20260102, false],
  [["2026-01-02"], false],
  [null, false],
])) {
  test(`${JSON.stringify(value)} is ${isOne ? "a day" : "no day"}`, () => {
    assert.equal(isDay(value), isOne);
  });
}

for (const [text, isOne] of /** @type {[string, boolean][]} */ ([
  [JSON.stringify(KEPT), true],
  [JSON.stringify(KEPT, null, 1), true],
  [JSON.stringify({ ...KEPT, ...talk("9999-99-99", {}) }), true],
  [JSON.stringify(KEPT).slice(0, 60), true],
  [JSON.stringify({ ...KEPT, more: 1 }), false],
  [JSON.stringify({ ...KEPT, version: 2 }), false],
  [JSON.stringify({ ...KEPT, records: [] }), false],
  ['{"version":1,"items":[]}', false],
  ['{"version":1,"stage":"beta"}', false],
  ["monthly", false],
  ["[]", false],
  ["", false],
])) {
  test(`under the bare key, ${text.slice(0, 40) || "nothing"} … is ${isOne ? "ours" : "not ours"}`, () => {
    assert.equal(isFormerPlan(text), isOne);
  });
}

test("what was put aside under a bare key is ours if it had been a plan", () => {
  assert.equal(isFormerAside('{"version": 1, "records": ["a list"]}'), true);
  assert.equal(isFormerAside('{"version":1,"stage":"","records":{"talk'), true);
  assert.equal(isFormerAside("something of another site"), false);
});

test("a page without notes has none of another page", () => {
  noNotes().notes.set("try", { text: "Well", changed: "" });

  assert.deepEqual(noNotes(), { done: "", notes: new Map() });
});

test("the last day of a page is that on which it was done or a note on it changed, whichever is later", () => {
  const notes = new Map([
    ["try", { text: "Well", changed: "2026-01-03" }],
    ["gone", { text: "Yes", changed: "" }],
  ]);

  assert.equal(lastDayOf({ done: "2026-01-02", notes }), "2026-01-03");
  assert.equal(lastDayOf({ done: "2026-02-02", notes }), "2026-02-02");
  assert.equal(lastDayOf(noNotes()), "");
});
