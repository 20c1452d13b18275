// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { narrow } from "../../docs/assets/narrowing.js";

const HEAD = { tokens: ["stage:head", "mode:online"] };
const TEACHER = { tokens: ["stage:teacher", "mode:online"] };
const BOTH = { tokens: ["stage:head", "stage:teacher", "mode:school"] };
const ITEMS = [HEAD, TEACHER, BOTH];

/** @param {Record<string, string[]>} choices by facet */
const narrowed = (choices) => narrow(ITEMS, new Map(Object.entries(choices)));

test("without choices everything matches", () => {
  assert.deepEqual([...narrowed({}).found], ITEMS);
});

test("choices of one facet add to each other, those of two narrow each other", () => {
  assert.deepEqual([...narrowed({ stage: ["stage:head", "stage:teacher"] }).found], ITEMS);
  assert.deepEqual([...narrowed({ stage: ["stage:head"], mode: ["mode:online"] }).found], [HEAD]);
});

test("a choice tells how many would match, were it made", () => {
  const { numbers } = narrowed({ stage: ["stage:head"] });

  assert.equal(numbers.get("stage:teacher"), 2);
  assert.equal(numbers.get("mode:online"), 1);
  assert.equal(narrowed({ stage: ["stage:head"], mode: ["mode:school"] }).numbers.get("mode:online"), 1);
});

test("where nothing matches, it tells which facet to let go of, and which to keep", () => {
  const { found, without, only } = narrow(
    [HEAD],
    new Map(Object.entries({ stage: ["stage:teacher"], mode: ["mode:online"] })),
  );

  assert.equal(found.size, 0);
  assert.deepEqual(without, new Map([["stage", 1]]));
  assert.deepEqual(only, new Map([["mode", 1]]));
});

test("where it is not enough to let go of one facet, none is named", () => {
  const { without, only, numbers } = narrowed({ stage: ["stage:governor"], mode: ["mode:blended"] });

  assert.deepEqual([without.size, only.size, numbers.size], [0, 0, 0]);
});
