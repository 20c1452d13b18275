// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changeOf,
  earlierThan,
  firstStep,
  holds,
  isComplete,
  latestOf,
  lowestAreas,
  pointsOf,
  scoreOf,
} from "../../docs/assets/statements.js";

/** @import { Statement } from "../../docs/assets/statements.js" */
/** @import { Answer, Review } from "../../docs/assets/plan.js" */

const STEPS = ["not_yet", "sometimes", "often", "always"];
const VISION = { id: "own-words", of: "a1", area: "vision" };
const STATEMENTS = [
  VISION,
  { id: "shared", of: "b2", area: "vision" },
  { id: "time", of: "c3", area: "learning" },
  { id: "enquiry", of: "d4", area: "enquiry" },
];

/**
 * Answers to the statements as they are, with these points in order.
 * @param {number[]} points
 * @returns {Map<string, Answer>}
 */
function answersWith(...points) {
  return new Map(points.map((each, position) => answerTo(STATEMENTS[position] ?? VISION, each)));
}

/**
 * @param {Statement} statement
 * @param {number} points
 * @returns {[string, Answer]}
 */
function answerTo({ id, of }, points) {
  return [id, { step: STEPS[points - 1] ?? "", of }];
}

/** @param {string} set @param {string} on @param {boolean} finished @returns {Review} */
const review = (set, on, finished) => ({ set, on, finished, answers: new Map() });

test("an answer to changed words counts as none", () => {
  const changed = STATEMENTS.map((each) => (each === VISION ? { ...VISION, of: "changed" } : each));
  const answers = answersWith(4, 4, 4, 4);

  assert.equal(holds({ ...VISION, of: "changed" }, answers.get(VISION.id)), false);
  assert.equal(pointsOf({ ...VISION, of: "changed" }, answers, STEPS), 0);
  assert.equal(isComplete(changed, answers, STEPS), false);
  assert.equal(scoreOf(changed, "vision", answers, STEPS), undefined);
  assert.equal(scoreOf(changed, "learning", answers, STEPS), 4);
});

test("an answer to the words as they are counts from the first step of the scale", () => {
  assert.equal(holds(VISION, answersWith(1).get(VISION.id)), true);
  assert.equal(pointsOf(VISION, answersWith(1), STEPS), 1);
  assert.equal(pointsOf(VISION, answersWith(4), STEPS), 4);
});

test("a statement without an answer has no points", () => {
  assert.equal(holds(VISION, undefined), false);
  assert.equal(pointsOf(VISION, new Map(), STEPS), 0);
});

test("a step that the scale does not have counts as no answer", () => {
  const answers = new Map([...answersWith(4, 4, 4, 4), [VISION.id, { step: "perhaps", of: VISION.of }]]);

  assert.equal(isComplete(STATEMENTS, answers, STEPS), false);
});

test("a review is complete only with an answer to every statement", () => {
  assert.equal(isComplete(STATEMENTS, answersWith(1, 2, 3), STEPS), false);
  assert.equal(isComplete(STATEMENTS, answersWith(1, 2, 3, 4), STEPS), true);
});

test("the score of an area is the sum of its statements", () => {
  assert.equal(scoreOf(STATEMENTS, "vision", answersWith(1, 4, 3, 3), STEPS), 5);
});

test("the lowest areas are those of the lowest average, not of the lowest sum", () => {
  assert.deepEqual(lowestAreas(STATEMENTS, answersWith(1, 2, 3, 2), STEPS), ["vision", "enquiry"]);
});

test("of areas with the same average, those that stand first in the page are shown", () => {
  assert.deepEqual(lowestAreas(STATEMENTS, answersWith(2, 2, 2, 2), STEPS), ["vision", "learning"]);
  assert.deepEqual(lowestAreas(STATEMENTS, answersWith(3, 3, 2, 2), STEPS), ["learning", "enquiry"]);
});

test("the step to begin with is the lowest answer in the lowest area, the first of equals", () => {
  assert.equal(firstStep(STATEMENTS, answersWith(3, 1, 3, 3), STEPS)?.id, "shared");
  assert.equal(firstStep(STATEMENTS, answersWith(1, 4, 2, 3), STEPS)?.id, "time");
  assert.equal(firstStep(STATEMENTS, answersWith(2, 2, 2, 2), STEPS)?.id, "own-words");
});

test("where every statement has the highest answer, there is no step to begin with", () => {
  assert.equal(firstStep(STATEMENTS, answersWith(4, 4, 4, 4), STEPS), undefined);
});

test("two scores are compared, and nothing where one is missing", () => {
  assert.equal(changeOf(5, 4), "higher");
  assert.equal(changeOf(4, 5), "lower");
  assert.equal(changeOf(4, 4), "same");
  assert.equal(changeOf(4, undefined), "none");
  assert.equal(changeOf(undefined, undefined), "none");
});

test("a reader goes on with the last review of the set", () => {
  const reviews = ["standards", "standards", "dimensions"].map((set) => review(set, "2026-01-01", true));

  assert.equal(latestOf(reviews, "standards"), reviews[1]);
  assert.equal(latestOf(reviews, "dimensions"), reviews[2]);
  assert.equal(latestOf([], "standards"), undefined);
});

test("a review is compared with finished ones of its own set, the one just before it first", () => {
  const reviews = [
    review("standards", "2026-01-01", true),
    review("dimensions", "2026-01-02", true),
    review("standards", "2026-01-03", false),
    review("standards", "2026-01-04", true),
  ];
  const now = review("standards", "2026-01-05", true);

  assert.deepEqual(
    earlierThan([...reviews, now], now).map(({ on }) => on),
    ["2026-01-04", "2026-01-01"],
  );
});
