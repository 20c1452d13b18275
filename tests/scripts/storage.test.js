// @ts-check
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  changeBooklet,
  changePlan,
  erasePlan,
  formatPlan,
  noNotes,
  parsePlan,
  readAside,
  readPlan,
} from "../../docs/assets/storage.js";
import { deviceWith, refuse, relent, useDevice } from "./device.js";

const EMPTY = { version: 1, stage: "", records: {}, reviews: [], booklet: [] };
const KEPT = {
  version: 1,
  stage: "head",
  records: { talk: { done: "2026-01-02", notes: { try: { text: "Well", changed: "2026-01-03" } } } },
  reviews: [{ set: "standards", on: "2026-01-04", finished: true, answers: { lead: { step: "often", of: "a1" } } }],
  booklet: ["npqh"],
};

/** @param {unknown} kept */
const deviceThatKept = (kept) => deviceWith({ plan: JSON.stringify(kept) });

/** @param {Storage} device */
const keptBy = (device) => JSON.parse(device.getItem("plan") ?? "null");

/** @param {string} text */
const parsed = (text) => {
  const { plan, whole } = parsePlan(text);
  return { plan: plan && JSON.parse(formatPlan(plan)), whole };
};

beforeEach(() => {
  useDevice(deviceWith());
  erasePlan();
});

test("a plan comes back from its text as it was", () => {
  assert.deepEqual(parsed(JSON.stringify(KEPT)), { plan: KEPT, whole: true });
});

test("names that JavaScript has for itself are names like any other", () => {
  const text = JSON.stringify(KEPT).replace('"talk"', '"__proto__"').replace('"try"', '"constructor"');
  const { plan, whole } = parsePlan(text);

  assert.equal(whole, true);
  assert.equal(plan?.records.get("__proto__")?.notes.get("constructor")?.text, "Well");
  assert.equal(plan?.records.has("constructor"), false);
});

for (const text of ["", "no JSON", "[]", "null", "{}", '{"version":"2"}', '{"version":-1}', '{"version":0.5}']) {
  test(`this is no plan: ${text || "nothing"}`, () => {
    assert.deepEqual(parsed(text), { plan: null, whole: false });
  });
}

test("nesting without end is no plan and does no harm", () => {
  const depth = 200_000;
  const { whole } = parsePlan(`{"version":1,"records":${"[".repeat(depth)}${"]".repeat(depth)}}`);

  assert.equal(whole, false);
});

test("what a later version wrote is whole, and no plan for us", () => {
  assert.deepEqual(parsed('{"version":99}'), { plan: null, whole: true });
});

for (const [name, part, left] of /** @type {const} */ ([
  ["a stage that is no text", { stage: 7 }, { stage: "" }],
  ["records in a list", { records: [] }, { records: {} }],
  ["a record that is a text", { records: { talk: "done" } }, { records: {} }],
  [
    "a note that is a number, and a day that is a list",
    { records: { talk: { done: ["2026-01-02"], notes: { try: { text: 7, changed: "" } } } } },
    { records: { talk: { done: "", notes: {} } } },
  ],
  [
    "a note without a text",
    { records: { talk: { done: "", notes: { try: { text: "", changed: "" } } } } },
    { records: { talk: { done: "", notes: {} } } },
  ],
  ["a review without a day", { reviews: [{ set: "standards", on: "", finished: true, answers: {} }] }, { reviews: [] }],
  ["a booklet with a number, and one entry twice", { booklet: ["npqh", 7, "npqh"] }, { booklet: ["npqh"] }],
])) {
  test(`${name}: the rest of the plan is read`, () => {
    assert.deepEqual(parsed(JSON.stringify({ ...KEPT, ...part })), { plan: { ...KEPT, ...left }, whole: false });
  });
}

test("a change is made to what another tab has stored meanwhile", () => {
  const device = deviceThatKept(KEPT);
  useDevice(device);
  readPlan();
  device.setItem("plan", JSON.stringify({ ...KEPT, stage: "governor" }));

  assert.equal(changeBooklet(["cpcp"], true), "saved");
  assert.deepEqual(keptBy(device), { ...KEPT, stage: "governor", booklet: ["npqh", "cpcp"] });
});

test("a programme is in a booklet once, and is taken out again", () => {
  const device = deviceThatKept(KEPT);
  useDevice(device);
  changeBooklet(["npqh", "cpcp"], true);
  assert.deepEqual(keptBy(device).booklet, ["npqh", "cpcp"]);
  changeBooklet(["npqh"], false);

  assert.deepEqual(keptBy(device).booklet, ["cpcp"]);
});

test("the stage that the first version kept moves into the plan", () => {
  const device = deviceWith({ stage: "head" });
  useDevice(device);
  assert.equal(readPlan().stage, "head");
  changeBooklet([], true);

  assert.deepEqual({ ...device }, { plan: JSON.stringify({ ...EMPTY, stage: "head" }) });
});

test("what cannot be read is put aside once, and what can be read of it is kept", () => {
  const text = JSON.stringify({ ...KEPT, stage: 7 });
  const device = deviceWith({ plan: text, other: "of another site" });
  useDevice(device);
  readPlan();
  device.setItem("plan", text);

  assert.deepEqual(readAside(), [text]);
  assert.deepEqual(keptBy(device), { ...KEPT, stage: "" });
  assert.equal(device.getItem("other"), "of another site");
});

test("what a later version kept is left alone", () => {
  const device = deviceThatKept({ version: 99 });
  useDevice(device);

  assert.equal(changeBooklet(["npqh"], true), "unavailable");
  assert.deepEqual(keptBy(device), { version: 99 });
  assert.deepEqual(readPlan().booklet, ["npqh"]);
});

test("a full device is told from one that keeps nothing at all", () => {
  const full = deviceThatKept(KEPT);
  const closed = deviceWith();
  refuse(full, "QuotaExceededError");
  refuse(closed, "QuotaExceededError");
  useDevice(full);
  assert.equal(changeBooklet(["cpcp"], true), "full");
  useDevice(closed);

  assert.equal(changeBooklet(["cpcp"], true), "unavailable");
});

test("a device that forbids storage, or has none, is unavailable and the change holds on the page", () => {
  const forbidding = deviceThatKept(KEPT);
  refuse(forbidding, "SecurityError");
  useDevice(forbidding);
  assert.equal(changeBooklet(["cpcp"], true), "unavailable");
  useDevice(undefined);

  assert.equal(changeBooklet(["bilingual"], true), "unavailable");
  assert.deepEqual(readPlan().booklet, ["cpcp", "bilingual"]);
  assert.deepEqual(readAside(), []);
});

test("a change that the device refused is stored with the next one, once", () => {
  const device = deviceThatKept({ ...KEPT, booklet: [] });
  useDevice(device);
  refuse(device, "QuotaExceededError");
  changePlan(({ booklet }) => booklet.push("first"));
  relent(device);
  changePlan(({ booklet }) => booklet.push("second"));
  changePlan(({ booklet }) => booklet.push("third"));

  assert.deepEqual(keptBy(device).booklet, ["first", "second", "third"]);
});

test("deleting takes what is kept and what was put aside, and nothing of others", () => {
  const device = deviceWith({ plan: "damaged", stage: "head", scheme: "dark" });
  useDevice(device);
  readPlan();

  assert.equal(erasePlan(), "saved");
  assert.deepEqual({ ...device }, { scheme: "dark" });
});

test("a page without notes has none of another page", () => {
  noNotes().notes.set("try", { text: "Well", changed: "" });

  assert.deepEqual(noNotes(), { done: "", notes: new Map() });
});
