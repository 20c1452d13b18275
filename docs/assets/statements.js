// @ts-check
// What the answers of a self-review come to. An answer carries the fingerprint of the words that were answered.

/** @import { Answer, Review } from "./plan.js" */
/** @typedef {{ id: string, of: string, area: string }} Statement as the page has it now, with its fingerprint */
/** @typedef {Map<string, Answer>} Answers by id of the statement */

const LOWEST = 2; // areas for which the page shows where to begin

/**
 * Whether an answer is one to the words that the statement has now.
 * @param {Statement} statement
 * @param {Answer | undefined} answer
 * @returns {answer is Answer}
 */
export function holds(statement, answer) {
  return answer?.of === statement.of;
}

/**
 * Points for a statement: 1 for the first step of the scale, and so on; 0 without an answer that counts.
 * @param {Statement} statement
 * @param {Answers} answers
 * @param {string[]} steps
 */
export function pointsOf(statement, answers, steps) {
  const answer = answers.get(statement.id);
  return holds(statement, answer) ? steps.indexOf(answer.step) + 1 : 0;
}

/**
 * Whether every statement has an answer that counts.
 * @param {Statement[]} statements
 * @param {Answers} answers
 * @param {string[]} steps
 */
export function isComplete(statements, answers, steps) {
  return statements.every((statement) => pointsOf(statement, answers, steps) > 0);
}

/**
 * The sum of the statements of an area; undefined where not each of them has an answer that counts.
 * @param {Statement[]} statements
 * @param {string} area
 * @param {Answers} answers
 * @param {string[]} steps
 */
export function scoreOf(statements, area, answers, steps) {
  const own = statements.filter((statement) => statement.area === area);
  if (!isComplete(own, answers, steps)) return undefined;
  return own.reduce((sum, statement) => sum + pointsOf(statement, answers, steps), 0);
}

/**
 * The areas with the lowest averages, the lowest first; of equals, the one that stands first in the page.
 * @param {Statement[]} statements all of them answered
 * @param {Answers} answers
 * @param {string[]} steps
 */
export function lowestAreas(statements, answers, steps) {
  const areas = [...new Set(statements.map(({ area }) => area))];
  /** @param {string} area */
  const average = (area) => {
    const number = statements.filter((statement) => statement.area === area).length;
    return (scoreOf(statements, area, answers, steps) ?? 0) / number;
  };
  return areas.sort((one, other) => average(one) - average(other)).slice(0, LOWEST);
}

/**
 * The statement with which to begin: the lowest answer in the lowest area, the first of equals. Undefined where every
 * statement has the highest step.
 * @param {Statement[]} statements all of them answered
 * @param {Answers} answers
 * @param {string[]} steps
 */
export function firstStep(statements, answers, steps) {
  const [lowest] = lowestAreas(statements, answers, steps);
  /** @param {Statement} statement */
  const points = (statement) => pointsOf(statement, answers, steps);
  const [first] = statements.filter(({ area }) => area === lowest).sort((one, other) => points(one) - points(other));
  return first && points(first) < steps.length ? first : undefined;
}

/**
 * How an area has changed. There is nothing to compare where one of the scores is missing.
 * @param {number | undefined} now
 * @param {number | undefined} then
 */
export function changeOf(now, then) {
  if (now === undefined || then === undefined) return "none";
  if (now === then) return "same";
  return now > then ? "higher" : "lower";
}

/**
 * The review of a set with which a reader goes on.
 * @param {Review[]} reviews
 * @param {string} set
 */
export function latestOf(reviews, set) {
  return reviews.findLast((review) => review.set === set);
}

/**
 * The finished reviews of the same set before this one, the one just before it first.
 * @param {Review[]} reviews
 * @param {Review} review
 */
export function earlierThan(reviews, review) {
  return reviews.filter((each) => each.set === review.set && each.finished && each !== review).reverse();
}
