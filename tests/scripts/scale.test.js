// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../../docs/assets/scale.js";

for (const [day, place] of /** @type {const} */ ([
  ["2026-01-01", 0],
  ["2026-07-02", 24.932],
  ["2027-01-01", 50],
  ["2028-01-01", 100],
])) {
  test(`a day stands as far on as days have passed: ${day}`, () => {
    assert.equal(Math.round((placeOf("2026-01-01", 730, day) ?? Number.NaN) * 1000) / 1000, place);
  });
}

for (const day of ["2025-12-31", "2028-01-02"]) {
  test(`a day beside the drawing has no place in it: ${day}`, () => {
    assert.equal(placeOf("2026-01-01", 730, day), undefined);
  });
}
