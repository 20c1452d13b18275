// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { ranked } from "../../docs/assets/ranking.js";

const STAGES = ["teacher", "middle", "head", "system"];
const NEVER = "9999-12-31";

/** @param {number} place @param {string[]} stages @param {number} [openness] @param {string} [closes] */
function item(place, stages, openness = 0, closes = NEVER) {
  return { place, tokens: ["minutes:to_10", ...stages.map((each) => `stage:${each}`)], openness, closes };
}

const SHORT = item(0, []);
const LONG = item(1, ["head"]);
const LONGER = item(2, ["head", "teacher"]);
const ITEMS = [LONGER, SHORT, LONG];

test("without a stage the order is that of the page", () => {
  assert.deepEqual(ranked(ITEMS, STAGES), [SHORT, LONG, LONGER]);
});

test("what fits the stage comes first, in the order of the page, then what fits the nearest, then what names none", () => {
  assert.deepEqual(ranked(ITEMS, STAGES, "head"), [LONG, LONGER, SHORT]);
  assert.deepEqual(ranked(ITEMS, STAGES, "middle"), [LONG, LONGER, SHORT]);
  assert.deepEqual(ranked([LONG, LONGER], STAGES, "teacher"), [LONGER, LONG]);
  assert.deepEqual(
    ranked([item(0, ["teacher"]), item(1, ["head"])], STAGES, "system").map(({ place }) => place),
    [1, 0],
  );
});

test("a stage that is none of them changes nothing", () => {
  assert.deepEqual(ranked(ITEMS, STAGES, "elsewhere"), [SHORT, LONG, LONGER]);
});

test("what is open comes before what fits the stage and is not", () => {
  const own = item(0, ["head"], 1);
  const open = item(1, ["teacher"], 0, "2027-01-01");

  assert.deepEqual(ranked([own, open], STAGES, "head"), [open, own]);
});

test("of what is open, what closes first comes first, after what fits the stage", () => {
  const later = item(0, ["head"], 0, "2027-02-01");
  const sooner = item(1, ["teacher"], 0, "2027-01-01");

  assert.deepEqual(ranked([later, sooner], STAGES), [sooner, later]);
  assert.deepEqual(ranked([later, sooner], STAGES, "head"), [later, sooner]);
});

test("when something that is not open closes decides nothing", () => {
  const first = item(0, [], 1, "2027-02-01");
  const second = item(1, [], 1, "2027-01-01");

  assert.deepEqual(ranked([second, first]), [first, second]);
});

test("the list that is given stays as it is", () => {
  ranked(ITEMS, STAGES, "head");

  assert.deepEqual(ITEMS, [LONGER, SHORT, LONG]);
});
