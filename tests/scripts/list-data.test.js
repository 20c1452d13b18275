// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesOf, parseList } from "../../docs/assets/list-data.js";

const COHORTS = [{ opens: "2026-12-01" }];
const DATA = {
  most: 2,
  tokens: ["stage:head", "status:open", "status:past"],
  records: [
    [0, 1, [0, 1], COHORTS],
    [5, 0, [2]],
    [1, 2, []],
  ],
};

test("records have their tokens, their dates and their places in the list", () => {
  const { most, records } = parseList(DATA);

  assert.equal(most, 2);
  assert.deepEqual(
    records.map(({ tokens }) => tokens),
    [["stage:head", "status:open"], ["status:past"], []],
  );
  assert.deepEqual(
    records.map(({ at, openness, place, cohorts }) => [at, openness, place, cohorts]),
    [
      [0, 0, 1, COHORTS],
      [1, 5, 0, undefined],
      [2, 1, 2, undefined],
    ],
  );
});

test("what is no list is refused", () => {
  for (const data of [{}, { most: 2 }, { most: 0, tokens: [], records: [] }, { most: 1, tokens: {}, records: [] }]) {
    assert.throws(() => parseList(data), TypeError);
  }
});

test("each page that holds some of the records is named once", () => {
  const { records, most } = parseList(DATA);

  assert.deepEqual(pagesOf(records, most), [1, 2]);
  assert.deepEqual(pagesOf(records.slice(2), most), [2]);
  assert.deepEqual(pagesOf([], most), []);
});
