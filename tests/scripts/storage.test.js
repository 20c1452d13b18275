// @ts-check
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keyOf } from "../../docs/assets/device.js";
import {
  changeBooklet,
  changePlan,
  erasePlan,
  readAside,
  readPlan,
  storeNow,
  takeOverStage,
} from "../../docs/assets/storage.js";
import { deviceWith, refuse, relent, useDevice } from "./device.js";

const KEY = keyOf("plan");
const ASIDE = keyOf("plan-damaged-1");
const KEPT = {
  version: 1,
  stage: "head",
  records: { talk: { done: "2026-01-02", notes: { try: { text: "Well", changed: "2026-01-03" } } } },
  reviews: [{ set: "standards", on: "2026-01-04", finished: true, answers: { lead: { step: "often", of: "a1" } } }],
  booklet: ["npqh"],
};
const TEXT = JSON.stringify(KEPT);
/** What other sites of the host may keep under bare names, and other sites of this engine under theirs. */
const OTHERS = {
  plan: "monthly",
  stage: "production",
  "plan-damaged-1": "of another site",
  "leadership-pathways:plan:/elsewhere/": TEXT,
  "leadership-pathways:plan-damaged-1:/elsewhere/": "{",
};

/** @param {unknown} kept */
const deviceThatKept = (kept) => deviceWith({ [KEY]: JSON.stringify(kept) });

/** @param {Storage} device */
const keptBy = (device) => JSON.parse(device.getItem(KEY) ?? "null");

/** @param {Record<string, string>} [texts] */
function use(texts) {
  const device = deviceWith(texts);
  useDevice(device);
  return device;
}

beforeEach(async () => {
  use();
  await erasePlan();
});

test("a change is made to what another tab has stored meanwhile", async () => {
  const device = deviceThatKept(KEPT);
  useDevice(device);
  readPlan();
  device.setItem(KEY, JSON.stringify({ ...KEPT, stage: "governor" }));

  assert.equal(await changeBooklet(["cpcp"], true), "saved");
  assert.deepEqual(keptBy(device), { ...KEPT, stage: "governor", booklet: ["npqh", "cpcp"] });
});

test("a change holds on this page at once, and is stored when the page goes without waiting for others", async () => {
  const device = deviceThatKept(KEPT);
  useDevice(device);
  const outcome = changeBooklet(["cpcp"], true);
  assert.deepEqual(readPlan().booklet, ["npqh", "cpcp"]);
  assert.deepEqual(keptBy(device).booklet, ["npqh"]);
  assert.equal(storeNow(), "saved");
  assert.deepEqual(keptBy(device).booklet, ["npqh", "cpcp"]);

  assert.equal(await outcome, "saved");
  assert.deepEqual(keptBy(device).booklet, ["npqh", "cpcp"]);
});

test("a programme is in a booklet once, and is taken out again", async () => {
  const device = deviceThatKept(KEPT);
  useDevice(device);
  await changeBooklet(["npqh", "cpcp"], true);
  assert.deepEqual(keptBy(device).booklet, ["npqh", "cpcp"]);
  await changeBooklet(["npqh"], false);

  assert.deepEqual(keptBy(device).booklet, ["cpcp"]);
});

test("what a former version kept is taken over once, and goes only then", async () => {
  const damaged = '{"version":1,"records":["a list"]}';
  const device = use({ plan: TEXT, "plan-damaged-1": damaged });
  assert.equal(readPlan().stage, "head");
  assert.deepEqual(readAside(), [damaged]);
  await changeBooklet(["cpcp"], true);
  assert.deepEqual({ ...device }, { [KEY]: JSON.stringify({ ...KEPT, booklet: ["npqh", "cpcp"] }), [ASIDE]: damaged });
  device.setItem("plan", TEXT);
  await changeBooklet(["cpcp"], false);

  assert.equal(device.getItem("plan"), TEXT);
  assert.deepEqual(keptBy(device), KEPT);
});

test("a former plan with a day that no calendar has is taken over, and as it was put aside", async () => {
  const text = TEXT.replace("2026-01-02", "9999-99-99");
  const device = use({ plan: text });
  await changeBooklet([], true);

  assert.equal(keptBy(device).records.talk.notes.try.text, "Well");
  assert.deepEqual(readAside(), [text]);
  assert.equal(device.getItem("plan"), null);
});

test("what is not ours is never read, changed or deleted", async () => {
  const device = use(OTHERS);
  assert.deepEqual([readPlan().booklet, readAside()], [[], []]);
  await takeOverStage(["head", "governor"]);
  await changeBooklet(["npqh"], true);
  assert.deepEqual({ ...device, [KEY]: undefined }, { ...OTHERS, [KEY]: undefined });

  assert.equal(await erasePlan(["head", "governor"]), "saved");
  assert.deepEqual({ ...device }, OTHERS);
});

test("the stage that the first version kept is taken over, if this site has it", async () => {
  const device = use({ stage: "head" });
  await takeOverStage(["governor"]);
  assert.deepEqual({ ...device }, { stage: "head" });
  await takeOverStage(["governor", "head"]);

  assert.equal(readPlan().stage, "head");
  assert.equal(device.getItem("stage"), null);
});

test("on a full device, what a former version kept stays where it is", async () => {
  const device = use({ plan: TEXT, stage: "governor" });
  refuse(device, "QuotaExceededError");

  assert.equal(await changeBooklet(["cpcp"], true), "full");
  assert.deepEqual({ ...device }, { plan: TEXT, stage: "governor" });
  assert.deepEqual(readPlan().booklet, ["npqh", "cpcp"]);
});

test("what cannot be read is put aside once, and what can be read of it is kept", async () => {
  const text = JSON.stringify({ ...KEPT, stage: 7 });
  const device = use({ [KEY]: text, other: "of another site" });
  assert.deepEqual(readAside(), [text]);
  await changeBooklet([], true);
  assert.deepEqual(keptBy(device), { ...KEPT, stage: "" });
  device.setItem(KEY, text);
  await changeBooklet([], true);

  assert.deepEqual(
    { ...device },
    { [KEY]: JSON.stringify({ ...KEPT, stage: "" }), [ASIDE]: text, other: "of another site" },
  );
});

test("what is put aside never takes the place of what was put aside before", async () => {
  const third = keyOf("plan-damaged-3");
  const device = use({ [KEY]: "{", [keyOf("plan-damaged-2")]: "[" });
  await changeBooklet([], true);

  assert.equal(device.getItem(third), "{");
  assert.deepEqual(readAside(), ["[", "{"]);
});

test("on a full device, what cannot be read stays where it is, and what can be read of it is shown", async () => {
  const text = JSON.stringify({ ...KEPT, stage: 7 });
  const device = use({ [KEY]: text });
  refuse(device, "QuotaExceededError");

  assert.equal(await changeBooklet(["cpcp"], true), "full");
  assert.deepEqual({ ...device }, { [KEY]: text });
  assert.deepEqual(readPlan().booklet, ["npqh", "cpcp"]);
  assert.deepEqual(readAside(), [text]);
});

test("what a later version kept is left alone", async () => {
  const device = deviceThatKept({ version: 99 });
  useDevice(device);

  assert.equal(await changeBooklet(["npqh"], true), "unavailable");
  assert.deepEqual(keptBy(device), { version: 99 });
  assert.deepEqual(readPlan().booklet, ["npqh"]);
});

test("a full device is told from one that keeps nothing at all", async () => {
  const full = deviceThatKept(KEPT);
  const closed = deviceWith();
  refuse(full, "QuotaExceededError");
  refuse(closed, "QuotaExceededError");
  useDevice(full);
  assert.equal(await changeBooklet(["cpcp"], true), "full");
  useDevice(closed);

  assert.equal(await changeBooklet(["cpcp"], true), "unavailable");
});

test("a device that forbids storage, or has none, is unavailable and the change holds on the page", async () => {
  const forbidding = deviceThatKept(KEPT);
  refuse(forbidding, "SecurityError");
  useDevice(forbidding);
  assert.equal(await changeBooklet(["cpcp"], true), "unavailable");
  useDevice(undefined);

  assert.equal(await changeBooklet(["bilingual"], true), "unavailable");
  assert.deepEqual(readPlan().booklet, ["cpcp", "bilingual"]);
  assert.deepEqual(readAside(), []);
});

test("a change that the device refused is stored with the next one, once", async () => {
  const device = deviceThatKept({ ...KEPT, booklet: [] });
  useDevice(device);
  refuse(device, "QuotaExceededError");
  await changePlan(({ booklet }) => booklet.push("first"));
  relent(device);
  await changePlan(({ booklet }) => booklet.push("second"));
  await changePlan(({ booklet }) => booklet.push("third"));

  assert.deepEqual(keptBy(device).booklet, ["first", "second", "third"]);
});

test("changes that are made before the first is stored are stored in their order", async () => {
  const device = deviceThatKept({ ...KEPT, booklet: [] });
  useDevice(device);
  const changes = ["first", "second", "third"].map((id) => changePlan(({ booklet }) => booklet.push(id)));

  assert.deepEqual(await Promise.all(changes), ["saved", "saved", "saved"]);
  assert.deepEqual(keptBy(device).booklet, ["first", "second", "third"]);
});

test("deleting takes what is kept, put aside and not taken over yet, but no choice of language or colours", async () => {
  const choices = { [keyOf("scheme")]: "dark", [keyOf("language")]: "cy" };
  const days = { [keyOf("copied")]: "2026-01-02", [keyOf("asked")]: "2026-01-02" };
  const device = use({ ...choices, ...days, [ASIDE]: "{", plan: TEXT, "plan-damaged-1": TEXT, stage: "head" });

  assert.equal(await erasePlan(["head"]), "saved");
  assert.deepEqual({ ...device }, choices);
});
