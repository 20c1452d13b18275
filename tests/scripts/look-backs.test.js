// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "../../docs/assets/device.js";
import { dropLookBack, keepLookBack, monthsAfter } from "../../docs/assets/look-backs.js";
import { mergePlans } from "../../docs/assets/merging.js";
import { emptyPlan, formatPlan, isFormerPlan, parseBackup, parsePlan } from "../../docs/assets/plan.js";
import { isCopyDue } from "../../docs/assets/reminding.js";
import { erasePlan, readPlan } from "../../docs/assets/storage.js";
import { deviceWith, useDevice } from "./device.js";

const KEY = "programme:award";
const LOOK = { on: "2026-11-23", due: "2027-05-23" };

for (const [day, months, later] of /** @type {[string, number, string][]} */ ([
  ["2026-11-23", 6, "2027-05-23"],
  ["2026-11-23", 12, "2027-11-23"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2026-12-31", 6, "2027-06-30"],
])) {
  test(`${months} months after ${day} is ${later}`, () => {
    assert.equal(monthsAfter(day, months), later);
  });
}

test("what is finished is kept with its day, a new day takes the place of the old one, and it can be dropped", async () => {
  useDevice(deviceWith());
  await keepLookBack(KEY, LOOK.on, "");
  assert.deepEqual(readPlan().lookBacks.get(KEY), { on: LOOK.on, due: "" });
  await keepLookBack(KEY, "2026-12-01", LOOK.due);
  assert.deepEqual(readPlan().lookBacks.get(KEY), LOOK);
  await dropLookBack(KEY);

  assert.equal(readPlan().lookBacks.size, 0);
});

test("deleting everything deletes it", async () => {
  const device = deviceWith();
  useDevice(device);
  await keepLookBack(KEY, LOOK.on, LOOK.due);
  assert.deepEqual(Object.keys(device), [keyOf("plan")]);
  await erasePlan();

  assert.deepEqual({ ...device }, {});
});

test("a copy holds it and brings it back, and what is here stays", () => {
  const other = { ...emptyPlan(), lookBacks: new Map([[KEY, LOOK]]) };
  const { plan, lost } = parseBackup(formatPlan(other));
  assert.ok(plan);
  assert.deepEqual([lost, plan.lookBacks.get(KEY)], [0, LOOK]);
  const here = { ...emptyPlan(), lookBacks: new Map([[KEY, { on: "2026-11-01", due: "" }]]) };
  mergePlans(here, plan);

  assert.deepEqual(here.lookBacks.get(KEY), { on: "2026-11-01", due: LOOK.due });
});

test("a reader who finished something is reminded of a copy", () => {
  useDevice(deviceWith());

  assert.equal(isCopyDue({ ...emptyPlan(), lookBacks: new Map([[KEY, LOOK]]) }, LOOK.on), true);
});

test("what is no day is not believed", () => {
  const lookBacks = { a: { on: "today", due: "" }, b: { on: LOOK.on, due: "soon" }, c: 1, d: { ...LOOK, x: 1 } };
  const { plan, lost } = parsePlan(JSON.stringify({ version: 1, lookBacks }));

  assert.deepEqual(
    [...(plan?.lookBacks ?? [])],
    [
      ["b", { on: LOOK.on, due: "" }],
      ["d", LOOK],
    ],
  );
  assert.equal(lost, 4);
});

test("a plan without it is written as before, and a former one is still known", () => {
  assert.equal(formatPlan(emptyPlan()).includes("lookBacks"), false);
  assert.equal(isFormerPlan(formatPlan(emptyPlan())), true);
});
