// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { fitting } from "../../docs/assets/fitting.js";

const SHORT = { order: 0, tokens: ["minutes:to_10"] };
const LONG = { order: 1, tokens: ["stage:head", "minutes:longer"] };
const LONGER = { order: 2, tokens: ["stage:head", "stage:teacher"] };
const ITEMS = [LONGER, SHORT, LONG];

test("without a stage the order is that of the page", () => {
  assert.deepEqual(fitting(ITEMS, ""), [SHORT, LONG, LONGER]);
});

test("what suits the stage comes first, in the order of the page", () => {
  assert.deepEqual(fitting(ITEMS, "head"), [LONG, LONGER, SHORT]);
});

test("a stage that nothing names changes nothing", () => {
  assert.deepEqual(fitting(ITEMS, "system"), [SHORT, LONG, LONGER]);
});

test("the list that is given stays as it is", () => {
  fitting(ITEMS, "head");

  assert.deepEqual(ITEMS, [LONGER, SHORT, LONG]);
});
