// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "../../docs/assets/device.js";
import { emptyPlan, noNotes } from "../../docs/assets/plan.js";
import { isCopyDue, putOff, rememberCopy } from "../../docs/assets/reminding.js";
import { deviceWith, useDevice } from "./device.js";

const TODAY = "2026-11-23";
const KEPT = { ...emptyPlan(), records: new Map([["talk", noNotes()]]) };

for (const [days, isDue] of /** @type {[Record<string, string>, boolean][]} */ ([
  [{}, true],
  [{ copied: "2026-11-23" }, false],
  [{ copied: "2026-10-25" }, false],
  [{ copied: "2026-10-24" }, true],
  [{ copied: "2026-10-24", "put-off": "2026-11-01" }, false],
  [{ "put-off": "2026-10-24" }, true],
  [{ copied: "2027-01-01" }, true],
  [{ copied: "never" }, true],
])) {
  test(`with ${JSON.stringify(days)} a copy is ${isDue ? "due" : "not due"}`, () => {
    useDevice(deviceWith(Object.fromEntries(Object.entries(days).map(([name, day]) => [keyOf(name), day]))));

    assert.equal(isCopyDue(KEPT, TODAY), isDue);
  });
}

test("nobody is reminded of a copy of nothing, or of a stage alone", () => {
  useDevice(deviceWith());

  assert.equal(isCopyDue({ ...emptyPlan(), stage: "head" }, TODAY), false);
});

test("the days of a copy and of putting off are kept, and those of another site are not ours", () => {
  const others = { copied: TODAY, "put-off": TODAY, asked: TODAY };
  const device = deviceWith(others);
  useDevice(device);
  assert.equal(isCopyDue(KEPT, TODAY), true);
  rememberCopy(TODAY);
  putOff(TODAY);

  assert.deepEqual({ ...device }, { ...others, [keyOf("copied")]: TODAY, [keyOf("put-off")]: TODAY });
});
